import { createHash } from 'node:crypto';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Shelf, ShelfFile } from '../../engine/host/storage.ts';
import { fileOfPart, LARGEST_FILE as LONGEST_TEXT, type Part } from '../../engine/scenario/parts.ts';
import { PICTURE_FILE } from '../../engine/scenario/pictures/picture.ts';
import { pictureBytes, pictureText } from './pictures.ts';

/**
 * The most of a file that is read, in bytes: more than the longest text has in any writing. What is larger is read so
 * far, which is enough to be told that it is too large.
 */
export const LARGEST_FILE = 4 * LONGEST_TEXT + 4;

/** What a scenario's file is called. */
export const SCENARIO = /^[^/\\\0]{1,200}\.scenario\.yaml$/;
/** What stands before the name of a file of the person's own folder. */
const OWN = 'own:';

const BODY = /^([a-z][a-z0-9_]{0,47})\.body\.yaml$/;
const RULE_SET = /^([a-z][a-z0-9-]{0,47})\.rules\.yaml$/;
/** A picture is called by the whole name of its file. */
const NAME_OF_PICTURE = new RegExp(`(${PICTURE_FILE.source})`);

type TextPart = Exclude<Part, 'picture'>;

/** What a part that is text may be called. */
const PART_ID = { body: /^[a-z][a-z0-9_]{0,47}$/, rules: /^[a-z][a-z0-9-]{0,47}$/ } as const;

/** The scenario files of one folder, with the bodies, rule sets and pictures beside them. */
export interface Folder {
  list(): Promise<readonly ShelfFile[]>;
  body(id: string): Promise<string | undefined>;
  rules(id: string): Promise<string | undefined>;
  /** What was found in a picture’s file. */
  picture(file: string): Promise<string | undefined>;
  /** The bytes of a picture of this hash. */
  pictureBytes(file: string, hash: string): Uint8Array | undefined;
  /** The ids of all bodies there are. */
  bodies(): Promise<readonly string[]>;
  ruleSets(): Promise<readonly string[]>;
  /** The names of all pictures’ files there are. */
  pictures(): Promise<readonly string[]>;
}

/**
 * Scenario files in a folder, and what they use in its folders `bodies`, `rules` and `pictures`. Nothing outside is
 * ever read: clients give names and ids, never paths, and a link that leads out of the folder is refused. A folder
 * that is not there holds nothing.
 * @param onRefused told which file was left out and why.
 */
export function openShelf(
  folder: string,
  onRefused: (file: string, because: string) => void = () => {},
): Folder {
  return {
    async list() {
      const names = (await namesIn(folder)).filter((name) => SCENARIO.test(name)).sort();
      const files = await Promise.all(
        names.map(async (file) => {
          const bytes = await readInside(folder, join(folder, file), (because) => onRefused(file, because));
          return bytes === undefined ? [] : [fileOf(file, bytes)];
        }),
      );
      return files.flat();
    },

    body: (id) => part('body', id),
    rules: (id) => part('rules', id),
    picture: async (file) => pictureText(folder, file),
    pictureBytes: (file, hash) => pictureBytes(folder, file, hash),

    bodies: () => idsOf('body', BODY),
    ruleSets: () => idsOf('rules', RULE_SET),
    pictures: () => idsOf('picture', NAME_OF_PICTURE),
  };

  async function idsOf(kind: Part, pattern: RegExp): Promise<string[]> {
    const names = await namesIn(join(folder, fileOfPart(kind, '').folder));
    return names.flatMap((name) => pattern.exec(name)?.[1] ?? []).sort();
  }

  async function part(kind: TextPart, id: string): Promise<string | undefined> {
    if (!PART_ID[kind].test(id)) return undefined;
    const { folder: within, name } = fileOfPart(kind, id);
    const bytes = await readInside(folder, join(folder, within, name), (because) => onRefused(name, because));
    return bytes?.toString('utf8');
  }
}

/** Its text is made of its bytes once somebody reads it: a card needs no more than their hash. */
function fileOf(file: string, bytes: Buffer): ShelfFile {
  let text: string | undefined;
  return {
    file,
    hash: createHash('sha256').update(bytes).digest('hex'),
    get text() {
      text ??= bytes.toString('utf8');
      return text;
    },
  };
}

/** One of the person's own, as clients know it. */
const ownFile = (found: ShelfFile): ShelfFile => ({
  file: ownName(found.file),
  name: found.file,
  own: true,
  ...(found.hash !== undefined && { hash: found.hash }),
  get text() {
    return found.text;
  },
});

/** What clients call a file of the person's own folder: no file that ships can have the same name. */
export const ownName = (name: string): string => `${OWN}${name}`;

/** The name, in the person's own folder, of the file that a client calls so; undefined for one that ships. */
export function nameOfOwn(file: string): string | undefined {
  const name = file.startsWith(OWN) ? file.slice(OWN.length) : '';
  return SCENARIO.test(name) ? name : undefined;
}

/**
 * The scenarios that ship, and after them a person's own. What is of one's own may use the bodies and rules that ship,
 * unless there are some of the same id beside it; what ships uses only what ships.
 */
export function shelfOf(
  shipped: Folder,
  own: Folder,
): Shelf & { pictureBytes(file: string, hash: string, of: string): Uint8Array | undefined } {
  const partOf =
    (part: Part) =>
    async (id: string, of: string): Promise<string | undefined> =>
      (nameOfOwn(of) === undefined ? undefined : await own[part](id)) ?? (await shipped[part](id));
  return {
    list: async () => [...(await shipped.list()), ...(await own.list()).map(ownFile)],
    body: partOf('body'),
    rules: partOf('rules'),
    picture: partOf('picture'),
    pictureBytes: (file, hash, of) =>
      (nameOfOwn(of) === undefined ? undefined : own.pictureBytes(file, hash)) ??
      shipped.pictureBytes(file, hash),
    ruleSets: async (of) => {
      const beside = nameOfOwn(of) === undefined ? [] : await own.ruleSets();
      return [...new Set([...(await shipped.ruleSets()), ...beside])].sort();
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
}

async function readInside(
  folder: string,
  path: string,
  refuse: (because: string) => void,
): Promise<Buffer | undefined> {
  try {
    const [real, within] = await Promise.all([realpath(path), realpath(folder)]);
    if (!real.startsWith(within + sep)) {
      refuse('it is a link that leads out of the folder');
      return undefined;
    }
    return await readBounded(real, refuse);
  } catch (error) {
    if (!isMissing(error)) refuse(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

async function readBounded(path: string, refuse: (because: string) => void): Promise<Buffer | undefined> {
  // Before it is opened: opening a pipe would wait for somebody to write to it.
  const found = await stat(path);
  if (!found.isFile()) {
    refuse('it is not a file');
    return undefined;
  }
  if (found.size <= LARGEST_FILE) return readFile(path);
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LARGEST_FILE), 0, LARGEST_FILE);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
