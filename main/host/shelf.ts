import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Shelf } from '../../engine/host/storage.ts';
import { fileOfPart, type Part } from '../../engine/scenario/read.ts';

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

const SCENARIO = /^[^/\\\0]{1,200}\.scenario\.yaml$/;
const RULE_SET = /^([a-z][a-z0-9-]{0,47})\.rules\.yaml$/;
const PART_ID = { body: /^[a-z][a-z0-9_]{0,47}$/, rules: /^[a-z][a-z0-9-]{0,47}$/ } as const;

/**
 * Scenario files in a folder, and the bodies and rule sets in its folders `bodies` and `rules`. Nothing outside is
 * ever read: clients give names and ids, never paths, and a link that leads out of the folder is refused.
 * @param onRefused told which file was left out and why.
 */
export function openShelf(
  folder: string,
  onRefused: (file: string, because: string) => void = () => {},
): Shelf {
  return {
    async list() {
      const names = (await readdir(folder)).filter((name) => SCENARIO.test(name)).sort();
      const files = await Promise.all(
        names.map(async (file) => {
          const text = await readInside(folder, join(folder, file), (because) => onRefused(file, because));
          return text === undefined ? [] : [{ file, text }];
        }),
      );
      return files.flat();
    },

    body: (id) => part('body', id),
    rules: (id) => part('rules', id),

    async ruleSets() {
      const { folder: within } = fileOfPart('rules', '');
      const names = await readdir(join(folder, within)).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      return names.flatMap((name) => RULE_SET.exec(name)?.[1] ?? []).sort();
    },
  };

  async function part(kind: Part, id: string): Promise<string | undefined> {
    if (!PART_ID[kind].test(id)) return undefined;
    const { folder: within, name } = fileOfPart(kind, id);
    return readInside(folder, join(folder, within, name), (because) => onRefused(name, because));
  }
}

async function readInside(
  folder: string,
  path: string,
  refuse: (because: string) => void,
): Promise<string | undefined> {
  try {
    const real = await realpath(path);
    if (!real.startsWith((await realpath(folder)) + sep)) {
      refuse('it is a link that leads out of the folder');
      return undefined;
    }
    return await readBounded(real, refuse);
  } catch (error) {
    if (!isMissing(error)) refuse(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

async function readBounded(path: string, refuse: (because: string) => void): Promise<string | undefined> {
  // Before it is opened: opening a pipe would wait for somebody to write to it.
  const found = await stat(path);
  if (!found.isFile()) {
    refuse('it is not a file');
    return undefined;
  }
  if (found.size > LARGEST_FILE) {
    refuse(`it has ${found.size} bytes, more than ${LARGEST_FILE}`);
    return undefined;
  }
  const handle = await open(path, 'r');
  try {
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
