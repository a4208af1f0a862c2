import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from './root.mjs';
import { fetchTarball, fileOf } from './tarball.mjs';

/** The types of the fallback runtime's Electron. The package itself is never installed: that would download a binary. */
const types = {
  name: 'electron',
  version: '25.1.1',
  integrity:
    'sha512-WvFUfVsJn6YiP35UxdibYVjU2LceastyMm4SVp2bmb4XvKEvItAIiwxgm7tPC5Syl1243aRCvQLqr84sZ71pyQ==',
};

/** Puts `electron.d.ts` where tsconfig.electron-25.json looks for it. */
export const fetchElectron25Types = async () => {
  const file = inRoot('node_modules', '.cache', 'electron-25.1.1', 'electron.d.ts');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, fileOf(await fetchTarball(types), 'package/electron.d.ts'));
  renameSync(unfinished, file);
};
