import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files under the named files and folders, with `/` between the parts and in one order on every system.
 * @param {string} base
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export const filesUnder = (base, names) =>
  names
    .filter((name) => existsSync(join(base, name)))
    .flatMap((name) =>
      statSync(join(base, name)).isDirectory()
        ? filesUnder(
            base,
            readdirSync(join(base, name)).map((entry) => `${name}/${entry}`),
          )
        : [name],
    )
    .sort();

/**
 * One hash over names and contents. A renamed, removed or added file changes it as an edited one does.
 * @param {string} base
 * @param {readonly string[]} names files and folders; those that do not exist count as absent
 */
export const contentHash = (base, names) => {
  const hash = createHash('sha256');
  for (const file of filesUnder(base, names)) {
    const content = readFileSync(join(base, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};
