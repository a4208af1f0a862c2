import { contentHash } from './hash.mjs';
import { run, toolFile } from './programs.mjs';
import { inRoot, root } from './root.mjs';
import { SetupProblem, say } from './say.mjs';
import { onlyIfChanged } from './stamp.mjs';

/** What the bundles are made from. Scenarios are not: they are read when the program runs. */
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

/** @param {readonly string[]} bundler */
const bundle = async (...bundler) => {
  const { code, output, errors } = await run(process.execPath, bundler);
  if (code !== 0) throw new SetupProblem(`${output}${errors}\nThe build failed.`);
};

/** Builds `out/`, unless it was built from these very sources. */
export const build = async () => {
  await onlyIfChanged(inRoot('out', '.built-from'), contentHash(root, sources), async () => {
    say('Building …');
    await bundle(toolFile('electron-vite'), 'build');
    await bundle(toolFile('vite'), 'build', '--config', 'seat.vite.config.ts');
  });
};
