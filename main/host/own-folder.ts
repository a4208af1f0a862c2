import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { begun, copied, idFrom } from '../../engine/scenario/begun.ts';
import { replaceFile } from './replace-file.ts';
import { nameOfOwn, SCENARIO } from './shelf.ts';

/** What editors read of the format, beside the scenarios. */
export const SCHEMA = 'scenario.schema.json';

const ENDING = '.scenario.yaml';

/** The longest part of a title that goes into a file's name. */
const LONGEST = 60;

/** Where the file of one's own lies that a client calls so; undefined for what is none. */
export function pathOfOwn(folder: string, file: string): string | undefined {
  const name = nameOfOwn(file);
  return name === undefined ? undefined : join(folder, name);
}

/** A name for a file that none in the folder has yet: `x`, then `x-2`, `x-3` … */
export function freeName(folder: string, wanted: string): string {
  const stem = wanted.replace(/(\.scenario)?\.ya?ml$/i, '');
  for (let count = 1; ; count++) {
    const name = `${count === 1 ? stem : `${stem}-${count}`}${ENDING}`;
    if (!existsSync(join(folder, name))) return name;
  }
}

/** A file's name from a title: `The Ferry` gives `the-ferry.scenario.yaml`. */
export function nameFromTitle(title: string): string {
  const name = `${idFrom(title).slice(0, LONGEST).replaceAll('_', '-')}${ENDING}`;
  return SCENARIO.test(name) ? name : `my-scenario${ENDING}`;
}

/** What is needed to begin a scenario in one's folder. `shipped`: the folder with the template and the schema. */
export type Places = { readonly own: string; readonly shipped: string };

/**
 * Writes a scenario of one's own, begun from a template's text, and gives its name.
 * @throws where the folder cannot be written.
 */
export function beginOwn({ own, shipped }: Places, title: string, template: string): string {
  const name = prepared({ own, shipped }, nameFromTitle(title));
  replaceFile(join(own, name), begun(template, { id: idFrom(name), title, schema: `./${SCHEMA}` }));
  return name;
}

/**
 * Writes a copy of a scenario that ships, with an id of its own, and gives its name.
 * @throws where the folder cannot be written.
 */
export function copyShipped({ own, shipped }: Places, from: string, text: string): string {
  const name = prepared({ own, shipped }, from.replace(ENDING, `-copy${ENDING}`));
  replaceFile(join(own, name), copied(text, { id: idFrom(name), schema: `./${SCHEMA}` }));
  return name;
}

/** Renames a file that something else takes the place of: nothing is lost, and the shelf no longer lists it. */
export function setAside(path: string, stamp: string): void {
  if (existsSync(path)) renameSync(path, `${path}.replaced-${stamp}`);
}

function prepared({ own, shipped }: Places, wanted: string): string {
  mkdirSync(own, { recursive: true });
  // Always today's: it says what this version of the program reads.
  copyFileSync(join(shipped, SCHEMA), join(own, SCHEMA));
  return freeName(own, wanted);
}
