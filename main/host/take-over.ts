import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileTrouble, OpenedFile } from '../../engine/contract/authoring.ts';
import { fileOfPart, LARGEST_FILE as LONGEST_TEXT, type Part } from '../../engine/scenario/parts.ts';
import { fromText } from '../../engine/scenario/pictures/picture.ts';
import { freeName, type Places, setAside } from './own-folder.ts';
import { replaceFile } from './replace-file.ts';
import { type Folder, LARGEST_FILE, openShelf, ownName, SCENARIO } from './shelf.ts';
import { reasonOf } from './write-export.ts';

/** A file of the same name that says something else. `brought`: the one that is opened, `name`: where it would go. */
export type Clash = { readonly kind: 'scenario' | 'part'; readonly name: string; readonly brought: string };

/** Put it in the other’s place, keep the one there is, or do nothing at all. */
export type Choice = 'replace' | 'keep' | 'cancel';

export type TakeOver = {
  readonly places: Places;
  readonly stamp: () => string;
  /** Asked before anything is written. */
  readonly ask: (clash: Clash) => Promise<Choice>;
};

type Write = { readonly folder: string; readonly name: string; readonly content: string | Uint8Array };

/**
 * Takes a scenario file from anywhere into the person's own folder, with the bodies, rule sets and pictures it names
 * that lie beside it. What lies on the shelf already is only found. Each file is written whole or not at all; what it takes the
 * place of is set aside. Undefined where the person thought better of it.
 */
export async function takeOver(path: string, options: TakeOver): Promise<OpenedFile | undefined> {
  const name = basename(path);
  try {
    const found = await readFrom(path, options.places);
    if (typeof found === 'string') return { outcome: 'refused', name, because: found };
    if ('file' in found) return { outcome: 'opened', name, ...found };
    return await bring(found.path, found.text, options);
  } catch (error) {
    return { outcome: 'refused', name, because: reasonOf(error) };
  }
}

/** What lies there: a file of the shelf, a text to take over, or why it is neither. */
async function readFrom(
  path: string,
  { own, shipped }: Places,
): Promise<FileTrouble | { readonly file: string } | { readonly path: string; readonly text: string }> {
  const real = realpathSync(path);
  const name = basename(real);
  if (SCENARIO.test(name) && dirname(real) === realOrSame(own)) return { file: ownName(name) };
  if (SCENARIO.test(name) && dirname(real) === realOrSame(shipped)) return { file: name };
  if (/\.(body|rules)\.yaml$/i.test(name)) return 'part';
  const found = statSync(real);
  if (!found.isFile()) return 'not-a-scenario';
  if (found.size > LARGEST_FILE) return 'too-large';
  const text = textOf(await readFile(real));
  if (text !== undefined && text.length > LONGEST_TEXT) return 'too-large';
  return text !== undefined && /\.ya?ml$/i.test(name) && (SCENARIO.test(name) || isLikeOne(text))
    ? { path: real, text }
    : 'not-a-scenario';
}

/** A scenario that is broken is still one: it begins to say what every scenario says. */
const isLikeOne = (text: string): boolean => /^(format|scenes|parties|start):/m.test(text);

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

async function bring(path: string, text: string, options: TakeOver): Promise<OpenedFile | undefined> {
  const { own, shipped } = options.places;
  const name = basename(path);
  const writes = await partsBeside(dirname(path), text, options);
  if (writes === undefined) return undefined;

  const wanted = `${name.replace(/(\.scenario)?\.ya?ml$/i, '')}.scenario.yaml`;
  const there = (await openShelf(own).list()).find(({ file }) => file === wanted);
  let target = wanted;
  if (there && there.text !== text) {
    const choice = await options.ask({ kind: 'scenario', name: wanted, brought: name });
    if (choice === 'cancel') return undefined;
    if (choice === 'keep') target = freeName(own, wanted);
  }
  if (there?.text !== text || target !== wanted) writes.push({ folder: '', name: target, content: text });
  if (writes.length > 0) writeAll(writes, { own, shipped }, options.stamp());
  return { outcome: 'opened', file: ownName(target), name: target };
}

/** The parts beside a file that it names and the shelf does not have as they are. */
async function partsBeside(folder: string, text: string, options: TakeOver): Promise<Write[] | undefined> {
  const beside = openShelf(folder);
  const own = openShelf(options.places.own);
  const shipped = openShelf(options.places.shipped);
  const writes: Write[] = [];
  for (const [part, id, found] of await namedIn(beside, text)) {
    const mine = await own[part](id);
    const theirs = mine ?? (await shipped[part](id));
    const content = contentOf(beside, part, id, found);
    if (theirs === found || content === undefined) continue;
    const { folder: within, name } = fileOfPart(part, id);
    if (theirs !== undefined) {
      const choice = await options.ask({ kind: 'part', name, brought: basename(folder) });
      if (choice === 'cancel') return undefined;
      if (choice === 'keep') continue;
    }
    writes.push({ folder: within, name, content });
  }
  return writes;
}

/** What is written of a part: its text, or a picture’s bytes; undefined for a picture that cannot be shown. */
function contentOf(beside: Folder, part: Part, id: string, text: string): string | Uint8Array | undefined {
  if (part !== 'picture') return text;
  const found = fromText(text);
  return found && 'hash' in found ? beside.pictureBytes(id, found.hash) : undefined;
}

/** The bodies and pictures that a text names, and the rule sets that the bodies name. A broken scenario brings its own too. */
async function namedIn(beside: Folder, text: string): Promise<[Part, string, string][]> {
  const parts: [Part, string, string][] = [];
  let bodies = '';
  for (const id of await beside.bodies()) {
    const content = names(text, id) ? await beside.body(id) : undefined;
    if (content === undefined) continue;
    bodies += content;
    parts.push(['body', id, content]);
  }
  for (const id of await beside.ruleSets()) {
    const content = names(bodies, id) ? await beside.rules(id) : undefined;
    if (content !== undefined) parts.push(['rules', id, content]);
  }
  for (const file of await beside.pictures()) {
    const found = names(text, file) ? await beside.picture(file) : undefined;
    if (found !== undefined) parts.push(['picture', file, found]);
  }
  return parts;
}

const names = (text: string, id: string): boolean =>
  new RegExp(`(?<![\\w-])${id.replaceAll('.', '\\.')}(?![\\w-])`).test(text);

function writeAll(writes: readonly Write[], { own }: Places, stamp: string): void {
  for (const { folder, name, content } of writes) {
    const path = join(own, folder, name);
    mkdirSync(join(own, folder), { recursive: true });
    setAside(path, stamp);
    replaceFile(path, content);
  }
}

function realOrSame(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
