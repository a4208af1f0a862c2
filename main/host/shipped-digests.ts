import { languages } from '../../engine/contract/choices.ts';
import { plainDesk } from '../../engine/host/desk.ts';
import type { Digest } from '../../engine/host/digest.ts';
import { ShelfReader } from '../../engine/host/shelf.ts';
import { written } from './digests.ts';
import { openShelf } from './shelf.ts';
import { hashOf } from './surroundings.ts';

/**
 * What cards say of the scenarios of a folder, in every language of the window, as a file that `openDigests` reads. The
 * build makes it of those that ship, so that a first start has its cards without reading a scenario.
 */
export async function shippedDigests(scenarios: string, madeBy: string): Promise<string> {
  const digests = new Map<string, Digest>();
  const reader = new ShelfReader({
    shelf: openShelf(scenarios),
    desk: plainDesk,
    digests: { find: (key) => digests.get(key), keep: (key, one) => void digests.set(key, one) },
    hash: hashOf,
  });
  for (const language of languages) if (language !== 'system') await reader.cards([], language);
  return written(madeBy, [...digests]);
}
