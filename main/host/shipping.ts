import { mkdirSync, writeFileSync } from 'node:fs';
import { languages } from '../../engine/contract/choices.ts';
import { plainDesk } from '../../engine/host/desk.ts';
import type { Digest } from '../../engine/host/digest.ts';
import { ShelfReader } from '../../engine/host/shelf.ts';
import { written } from './digests.ts';
import { openShelf } from './shelf.ts';
import { digestsIn, readingIn } from './shipped.ts';
import { hashOf } from './surroundings.ts';

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
