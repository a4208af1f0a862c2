import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileOfPart } from '../../engine/scenario/parts.ts';
import {
  asText,
  type FoundPicture,
  LARGEST_PICTURE,
  lookAt,
  PICTURE_FILE,
} from '../../engine/scenario/pictures/picture.ts';

/** The most pictures of which is remembered what was found in them. */
const MOST_KNOWN = 500;

/** What was found, by the path and the state of the file on the disk: a file that has not changed is not read again. */
const known = new Map<string, string>();

/**
 * What is found under a picture’s name in the folder `pictures` beside scenarios, as the text of a part; undefined where
 * there is nothing of that name.
 * @param folder where the scenarios lie
 */
export function pictureText(folder: string, file: string): string | undefined {
  const lies = liesAt(folder, file);
  if (lies === undefined || 'unfit' in lies) return lies && asText(lies);
  const { path, state } = lies;
  const key = `${path}\0${state.size}\0${state.mtimeMs}\0${state.ino}`;
  const text = known.get(key) ?? asText(read(path));
  known.delete(key);
  known.set(key, text);
  for (const [oldest] of known) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  return text;
}

/** A picture’s bytes, if they are the ones that were meant; undefined where something else lies there by now. */
export function pictureBytes(folder: string, file: string, hash: string): Uint8Array | undefined {
  const lies = liesAt(folder, file);
  if (lies === undefined || 'unfit' in lies) return undefined;
  try {
    const bytes = readFileSync(lies.path);
    return hashOf(bytes) === hash ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Where a picture lies: a file in the folder itself, whatever links there are. */
function liesAt(
  folder: string,
  file: string,
): { readonly path: string; readonly state: Stats } | Extract<FoundPicture, { unfit: string }> | undefined {
  if (!PICTURE_FILE.test(file)) return undefined;
  const { folder: within, name } = fileOfPart('picture', file);
  try {
    const path = realpathSync(join(folder, within, name));
    if (!path.startsWith(join(realpathSync(folder), within) + sep)) return { unfit: 'outside' };
    // Before it is opened: opening a pipe would wait for somebody to write to it.
    const state = statSync(path);
    if (!state.isFile()) return { unfit: 'not-a-file' };
    return state.size > LARGEST_PICTURE ? { unfit: 'too-large' } : { path, state };
  } catch {
    return undefined;
  }
}

function read(path: string): FoundPicture {
  try {
    const bytes = readFileSync(path);
    return lookAt(bytes, hashOf(bytes));
  } catch {
    return { unfit: 'damaged' };
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
