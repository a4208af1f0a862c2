import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { run } from './steps/programs.mjs';
import { inRoot } from './steps/root.mjs';
import { command, SetupProblem } from './steps/say.mjs';

/** What is written from the schema of scenario files, and where it stands. */
const published = [
  { what: 'scenario', file: ['scenarios', 'scenario.schema.json'] },
  { what: 'body', file: ['scenarios', 'body.schema.json'] },
  { what: 'rules', file: ['scenarios', 'rules.schema.json'] },
  { what: 'page', file: ['docs', 'scenario-format.md'] },
];

/** @param {string} what */
const print = async (what) => {
  const cli = inRoot('out', 'main', 'cli.cjs');
  const { code, output, errors } = await run(process.execPath, [cli, 'schema', what]);
  if (code !== 0) throw new SetupProblem(`${errors}\nThe schema could not be written.`);
  return output;
};

await command(async () => {
  await install();
  await build();
  for (const { what, file } of published) writeFileSync(inRoot(...file), await print(what));
  mkdirSync(inRoot('docs', 'diagnostics'), { recursive: true });
  for (const [name, text] of Object.entries(JSON.parse(await print('codes')))) {
    writeFileSync(inRoot('docs', 'diagnostics', name), text);
  }
  return 0;
});
