import { build } from './steps/build.mjs';
import { callersFolder } from './steps/caller.mjs';
import { install } from './steps/install.mjs';
import { run } from './steps/programs.mjs';
import { inRoot } from './steps/root.mjs';
import { command } from './steps/say.mjs';

await command(async () => {
  await install();
  await build();
  const { code } = await run(process.execPath, [inRoot('out', 'main', 'cli.cjs'), ...process.argv.slice(2)], {
    shown: true,
    cwd: callersFolder(process.env, ['demarche'], process.cwd()),
  });
  return code;
});
