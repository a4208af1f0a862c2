import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { readJson, writeJson } from './json-file.ts';

/** The most files that are remembered. */
const MOST = 10;

const paths = z.array(z.string().max(4096)).max(MOST);

/** The files a person opened last, the newest first; those that are gone are not among them. */
export interface Recent {
  list(): readonly string[];
  /** @throws where the folder cannot be written; likewise below. */
  add(path: string): void;
  clear(): void;
}

/** @param onDamaged told the new name of a list that made no sense. */
export function openRecent(folder: string, stamp: () => string, onDamaged: (aside: string) => void): Recent {
  const file = join(folder, 'recent.json');
  let known = readJson(file, paths, stamp, onDamaged) ?? [];
  const keep = (next: string[]) => {
    known = next;
    writeJson(file, next);
  };
  return {
    list: () => known.filter((path) => existsSync(path)),
    add: (path) => {
      const added = resolve(path);
      keep([added, ...known.filter((one) => one !== added)].slice(0, MOST));
    },
    clear: () => keep([]),
  };
}

/** The files that a command line asks to open: what is no switch and is called like a scenario. */
export function filesNamed(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((word) => !word.startsWith('-') && /\.ya?ml$/i.test(word))
    .map((word) => resolve(folder, word));
}
