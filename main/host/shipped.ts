import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '../../engine/contract/choices.ts';
import { plainDesk } from '../../engine/host/desk.ts';
import type { Digest } from '../../engine/host/digest.ts';
import { ShelfReader } from '../../engine/host/shelf.ts';
import type { KeptReading, Readings } from '../../engine/host/storage.ts';
import { written } from './digests.ts';
import { openShelf } from './shelf.ts';
import { hashOf } from './surroundings.ts';

/*
 * What the build knows of the scenarios that ship, so that no start ever reads or checks them again. It lies beside the
 * program's own code, is as good as that, and is only read.
 */

/** The digests, as a file that `openDigests` reads. */
export const digestsIn = (folder: string): string => join(folder, 'digests.json');

const readingIn = (folder: string, hash: string): string => join(folder, `${hash}.json`);

/** @param madeBy which program reads files here: what another one read may have meant something else. */
export function openReadings(folder: string, madeBy: string): Readings {
  return {
    find: async (hash) => {
      try {
        const kept = JSON.parse(await readFile(readingIn(folder, hash), 'utf8')) as KeptReading & {
          readonly madeBy: string;
        };
        return kept.madeBy === madeBy ? kept : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** Writes what cards say of the scenarios of a folder, in every language of the window, and what each was read as. */
export async function writeShipped(scenarios: string, folder: string, madeBy: string): Promise<void> {
  const digests = new Map<string, Digest>();
  const reader = new ShelfReader({
    shelf: openShelf(scenarios),
    desk: plainDesk,
    digests: { find: (key) => digests.get(key), keep: (key, one) => void digests.set(key, one) },
    hash: hashOf,
  });
  for (const language of languages) if (language !== 'system') await reader.cards([], language);
  mkdirSync(folder, { recursive: true });
  writeFileSync(digestsIn(folder), written(madeBy, [...digests]));
  for (const [hash, reading] of await reader.readings())
    writeFileSync(readingIn(folder, hash), JSON.stringify({ madeBy, ...reading }));
}
