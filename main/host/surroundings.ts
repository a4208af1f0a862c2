import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { RunStorage, Shelf, Surroundings } from '../../engine/host/storage.ts';

/** A host's surroundings on this computer: real ids, real seeds, real hashes. */
export function createSurroundings(storage: RunStorage, shelf: Shelf, language: () => string): Surroundings {
  return {
    storage,
    shelf,
    language,
    newRunId: () => randomUUID(),
    newSeed: () => randomInt(2 ** 32),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
}
