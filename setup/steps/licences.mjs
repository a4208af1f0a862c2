import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';

/** @typedef {{ name: string, version: string, licence: string, text: string }} Licence */

const LICENCE_FILE = /^(licen[cs]e|copying|ofl|notice)(\b|$)/i;

/**
 * What the program is made of: every package that those of `dependencies` need, with the text of its licence.
 * @returns {Licence[]}
 */
export const collectLicences = () => {
  /** @type {Map<string, Licence>} */
  const found = new Map();
  const own = read(root);
  for (const name of Object.keys(own.dependencies ?? {})) visit(name, root, found);
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
};

/**
 * @param {string} name
 * @param {string} from the folder of the package that needs it
 * @param {Map<string, Licence>} found
 */
const visit = (name, from, found) => {
  const folder = resolve(name, from);
  // Another system’s native code: an optional package that is not installed here.
  if (folder === undefined || found.has(folder)) return;
  const { version, license, licenses, dependencies, optionalDependencies } = read(folder);
  found.set(folder, { name, version, licence: words(license ?? licenses), text: textIn(folder) });
  for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(next, folder, found);
};

/** @param {string} folder */
const read = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/**
 * As Node finds a package: in the folder of who needs it, or in one above.
 * @param {string} name
 * @param {string} from
 * @returns {string | undefined}
 */
const resolve = (name, from) => {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(from);
  return above === from ? undefined : resolve(name, above);
};

/** @param {string} folder */
const textIn = (folder) =>
  readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');

/**
 * @param {unknown} licence
 * @returns {string}
 */
const words = (licence) => {
  if (typeof licence === 'string') return licence;
  if (Array.isArray(licence)) return licence.map(words).join(' OR ');
  if (typeof licence === 'object' && licence !== null && 'type' in licence) return String(licence.type);
  return '?';
};

const MODULE = 'virtual:licences';

/** For the bundler: the licences as a module of the program’s own. */
export const licencesModule = {
  name: 'licences',
  /** @param {string} id */
  resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
  /** @param {string} id */
  load: (id) =>
    id === `\0${MODULE}` ? `export const licences = ${JSON.stringify(collectLicences())};` : undefined,
};
