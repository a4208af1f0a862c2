import { createHash, randomInt, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Analyst } from '../../engine/analysis/analyst.ts';
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

/** A host's surroundings on this computer: real ids, real seeds, real hashes. */
export function createSurroundings(
  storage: RunStorage,
  shelf: Shelf,
  analyst: Analyst,
  desk: Desk,
  language: () => string,
  { seed, digests, readings }: Own = {},
): Surroundings {
  return {
    storage,
    shelf,
    analyst,
    desk,
    ...(digests && { digests }),
    ...(readings && { readings }),
    language,
    pause: () => setImmediate(),
    newRunId: () => randomUUID(),
    newSeed: () => seed ?? randomInt(2 ** 32),
    hash: hashOf,
  };
}
