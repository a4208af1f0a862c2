import { firstWord } from './philox.ts';

/** What a draw is for: the same words give the same draw, others do not shift it. */
export type Purpose = {
  /** The seed of the run, a whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** Which run of many with the same seed; 0 for a run played once. */
  readonly run: number;
  readonly party: string;
  /** How many moves have been made before. */
  readonly turn: number;
  readonly purpose: string;
};

/** A number from 0 (included) to 1 (excluded), with 32 bits. */
export function draw({ seed, run, party, turn, purpose }: Purpose): number {
  return firstWord(hashed(party), turn, hashed(purpose), 0, seed, run) / 0x1_0000_0000;
}

/** What `draw` gives for a run played once, its words hashed before by `hash32`: for who draws millions of times. */
export function drawHashed(party: number, purpose: number, seed: number, turn: number): number {
  return firstWord(party, turn, purpose, 0, seed, 0) / 0x1_0000_0000;
}

/** Names that draws were keyed by; a scenario has a few hundred. */
const known = new Map<string, number>();

function hashed(name: string): number {
  const before = known.get(name);
  if (before !== undefined) return before;
  const hash = hash32(name);
  if (known.size > 10_000) known.clear();
  known.set(name, hash);
  return hash;
}

/**
 * Picks by whole weights. Throws where none is positive.
 *
 * @param weights at least one, each 0 or more
 */
export function pick<T>(weighted: readonly (readonly [T, number])[], at: number): T {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  let left = Math.floor(at * total);
  for (const [what, weight] of weighted) {
    if (left < weight) return what;
    left -= weight;
  }
  throw new Error('nothing to pick from');
}

/** FNV-1a over the UTF-16 units of a name, both bytes of each: 32 bits. */
export function hash32(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    const unit = name.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
