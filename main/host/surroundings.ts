import { createHash, randomInt, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Digests } from '../../engine/host/digest.ts';
import type { Desk, Readings, RunStorage, Shelf, Surroundings } from '../../engine/host/storage.ts';

/** The seed that a command line names, or undefined where it names none that a run can have. */
export function seedNamed(text: string): number | undefined {
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return seed < 2 ** 32 ? seed : undefined;
}

/** What stands for a text where two of them are compared. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a host has on this computer that another one does without. */
type Own = {
  readonly seed?: number | undefined;
  readonly digests?: Digests;
  readonly readings?: Readings;
};

/** A host's surroundings on this computer, but for who analyses: real ids, real seeds, real hashes. */
export function createSurroundings(
  storage: RunStorage,
  shelf: Shelf,
  desk: Desk,
  language: () => string,
  { seed, digests, readings }: Own = {},
): Omit<Surroundings, 'analyst'> {
  return {
    storage,
    shelf,
    desk,
    ...(digests && { digests }),
    ...(readings && { readings }),
    language,
    pause: () => setImmediate(),
    now: () => performance.now(),
    newRunId: () => randomUUID(),
    newSeed: () => seed ?? randomInt(2 ** 32),
    hash: hashOf,
  };
}
