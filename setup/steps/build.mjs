import { rmSync } from 'node:fs';
import { contentHash } from './hash.mjs';
import { run, toolFile } from './programs.mjs';
import { inRoot, root } from './root.mjs';
import { SetupProblem, say } from './say.mjs';
import { onlyIfChanged } from './stamp.mjs';

/** What the bundles are made from. Scenarios are not: they are read by a step of their own. */
const sources = [
  'engine',
  'main',
  'renderer',
  'cli',
  'electron.vite.config.ts',
  'seat.vite.config.ts',
  'setup/steps/licences.mjs',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];

/** Of which scenarios `out/shipped/` has what was read. */
const shippedStamp = inRoot('out', '.shipped-of');

/** @param {readonly string[]} step */
const take = async (...step) => {
  const { code, output, errors } = await run(process.execPath, step);
  if (code !== 0) throw new SetupProblem(`${output}${errors}\nThe build failed.`);
};

/** Builds `out/`, unless it was built from these very sources and scenarios. */
export const build = async () => {
  const isNew = await onlyIfChanged(inRoot('out', '.built-from'), contentHash(root, sources), async () => {
    say('Building …');
    await take(toolFile('electron-vite'), 'build');
    await take(toolFile('vite'), 'build', '--config', 'seat.vite.config.ts');
  });
  if (isNew) rmSync(shippedStamp, { force: true });
  await onlyIfChanged(shippedStamp, contentHash(root, ['scenarios']), async () => {
    rmSync(inRoot('out', 'shipped'), { recursive: true, force: true });
    await take(inRoot('out', 'main', 'write-shipped.cjs'), inRoot('scenarios'), inRoot('out', 'shipped'));
  });
};
