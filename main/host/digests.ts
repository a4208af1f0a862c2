import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../engine/contract/zod.ts';
import { type Digest, type Digests, digest } from '../../engine/host/digest.ts';
import { replaceFile } from './replace-file.ts';

/** The most digests that are kept: the newest. */
const MOST = 200;

const kept = z.strictObject({ madeBy: z.string(), digests: z.record(z.string(), digest) });

/** What cards say of files, in one file that may be lost: where it makes no sense, everything is read again. */
export interface KeptDigests extends Digests {
  forget(): void;
}

/**
 * @param madeBy which program reads files here: what another one read may have meant something else.
 * @param shipped the file with the digests that came with this program; it is only read.
 */
export function openDigests(folder: string, madeBy: string, shipped?: string): KeptDigests {
  const file = join(folder, 'shelf.json');
  const known = new Map(readKept(file, madeBy));
  const fromBuild = new Map(shipped === undefined ? [] : readKept(shipped, madeBy));
  let waits = false;
  const write = () => {
    waits = false;
    try {
      replaceFile(file, written(madeBy, [...known].slice(-MOST)));
    } catch {
      // Without it files are read once more.
    }
  };
  return {
    find: (key) => known.get(key) ?? fromBuild.get(key),
    keep: (key, one) => {
      known.delete(key);
      known.set(key, one);
      if (!waits) setImmediate(write);
      waits = true;
    },
    forget: () => {
      known.clear();
      rmSync(file, { force: true });
    },
  };
}

/** Digests as a file that `openDigests` reads. */
export const written = (madeBy: string, digests: readonly (readonly [string, Digest])[]): string =>
  JSON.stringify({ madeBy, digests: Object.fromEntries(digests) });

/** What tells this program's reading from another one's: its built file names all that it is made of by content. */
export function readerOf(built: string): string {
  try {
    return createHash('sha256').update(readFileSync(built)).digest('hex');
  } catch {
    return '';
  }
}

function readKept(file: string, madeBy: string): [string, z.infer<typeof digest>][] {
  try {
    const read = kept.parse(JSON.parse(readFileSync(file, 'utf8')));
    return read.madeBy === madeBy ? Object.entries(read.digests) : [];
  } catch {
    return [];
  }
}
