import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Does the work only when its inputs differ from those of the last time it went well.
 * @template T
 * @param {string} stampFile where the last inputs' hash is kept, beside what the work makes
 * @param {string} hash
 * @param {() => Promise<T>} work throws when it goes wrong
 * @returns {Promise<boolean>} whether there was anything to do
 */
export const onlyIfChanged = async (stampFile, hash, work) => {
  if (stampOf(stampFile) === hash) return false;
  rmSync(stampFile, { force: true });
  await work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
  return true;
};

/** @param {string} stampFile */
const stampOf = (stampFile) => {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
};
