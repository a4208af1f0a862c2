import { fallbackElectron, fallbackExists, fallbackVersion } from './fallback-electron.mjs';
import { downloadElectron, installedElectron, pinnedVersion } from './pinned-electron.mjs';
import { SetupProblem, say } from './say.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} version
 */

/**
 * The Electron to use: the pinned one where it is or can be had, otherwise the fallback. The pinned one is tried
 * again at every start, because the fallback gets no security fixes.
 * @returns {Promise<Runtime>}
 */
export const runtime = async () => {
  const version = pinnedVersion();
  const installed = installedElectron();
  if (installed !== undefined) return { executable: installed, version };
  const download = await downloadElectron({ impatient: fallbackExists });
  if ('executable' in download) return { executable: download.executable, version };
  if (!fallbackExists) {
    throw new SetupProblem(
      `${download.problem}\nElectron ${version} could not be downloaded. Check the connection and start again.`,
    );
  }
  say(
    `Electron ${version} could not be downloaded; using the fallback runtime ${fallbackVersion} (development only).`,
  );
  return { executable: await fallbackElectron(), version: fallbackVersion };
};
