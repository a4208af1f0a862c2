import { build } from './build.mjs';
import { liveDisplay } from './display.mjs';
import { runtime } from './runtime.mjs';
import { say } from './say.mjs';
import { ensureSystemPackages, forTests } from './system-packages.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';
import { WORKERS } from './workers.mjs';

/**
 * Brings up what Playwright drives the built program in, and takes the virtual displays down again.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} body
 * @returns {Promise<T>}
 */
export const inElectron = async (body) => {
  await ensureSystemPackages(forTests);
  const { executable, version } = await runtime();
  await build();
  say(`Playwright drives Electron ${version}.`);
  const display = await liveDisplay();
  const virtual =
    display === 'none' ? await Promise.all(Array.from({ length: WORKERS }, startVirtualDisplay)) : [];
  const names = virtual.map(({ name }) => name);
  try {
    return await body({
      ...process.env,
      ...(names[0] === undefined ? {} : { DISPLAY: names[0], DEMARCHE_DISPLAYS: names.join(' ') }),
      DEMARCHE_ELECTRON: executable,
      DEMARCHE_ELECTRON_VERSION: version,
    });
  } finally {
    for (const { stop } of virtual) stop();
  }
};
