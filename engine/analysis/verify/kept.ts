import { z } from '../../contract/zod.ts';
import type { Game } from '../../machine/game.ts';
import { type Contents, Exploration } from './explore.ts';
import { CLAIMS } from './places.ts';
import type { Page } from './row.ts';

/** Another number whenever places are written, numbered or followed otherwise: then nothing can be gone on from. */
const EXPLORER = 4;

const count = z.int().min(0);

/** What stands in front of the numbers of an exploration that is kept. */
export const keptHead = z.strictObject({
  explorer: z.int(),
  /** The hash of the resolved scenario. */
  scenario: z.string(),
  reduced: z.boolean(),
  depth: count,
  lastOfDepth: count,
  layouts: z.array(z.array(z.int())),
  begun: z.array(z.string()),
  options: z.array(
    z.strictObject({ scene: z.string(), party: z.string(), option: z.string(), isOpen: z.boolean() }),
  ),
  open: z.array(count),
  /** How many words of keys, how many places found and gone through, how many ways: in this order they follow. */
  keys: count,
  found: count,
  gone: count,
  ways: count,
});
export type KeptHead = z.infer<typeof keptHead>;

/** An exploration as it is kept between two programs: a head, and the bytes that follow it. */
export type Kept = { readonly head: KeptHead; readonly bytes: Uint8Array };

/** What is kept of an exploration. `scenario`: the hash of the resolved scenario. */
export function keep(exploration: Exploration, scenario: string): Kept {
  const { keys, rows, ...known } = exploration.contents();
  const { reduced, size: found, gone } = exploration;
  const parts = [keys, ...rows].map(bytesOf);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const ways = exploration.places.ways.length;
  return {
    head: { explorer: EXPLORER, scenario, reduced, ...plain(known), keys: keys.length, found, gone, ways },
    bytes,
  };
}

/** An exploration that goes on from what was kept, or why it cannot: another scenario, another explorer, damage. */
export function resume(
  game: Game,
  scenario: string,
  { head, bytes }: Kept,
): Exploration | 'other-scenario' | 'other-explorer' | 'damaged' {
  if (head.explorer !== EXPLORER) return 'other-explorer';
  if (head.scenario !== scenario) return 'other-scenario';
  const exploration = new Exploration(game, head.reduced);
  const { keys, found, gone, ways } = head;
  const holds = Math.ceil(exploration.claims.length / CLAIMS);
  const lengths = [4 * keys, 4 * found, 2 * gone, 4 * gone, 4 * ways, ...Array<number>(holds).fill(gone)];
  if (bytes.length !== lengths.reduce((sum, length) => sum + length, 0)) return 'damaged';
  let at = 0;
  const [first, ...rest] = lengths.map((length) => {
    const part = bytes.slice(at, at + length);
    at += length;
    return part.buffer;
  });
  const kinds = [Int32Array, Int16Array, Int32Array, Int32Array] as const;
  const rows = rest.map((buffer, index): Page => new (kinds[index] ?? Uint8Array)(buffer));
  try {
    exploration.takeOver({ ...head, keys: new Int32Array(first ?? new ArrayBuffer(0)), rows });
    return exploration;
  } catch {
    return 'damaged';
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Page): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

type Known = Omit<Contents, 'keys' | 'rows'>;

function plain({ layouts, begun, options, open, ...rest }: Known): Pick<KeptHead, keyof Known> {
  return {
    ...rest,
    layouts: layouts.map((cells) => [...cells]),
    begun: [...begun],
    options: [...options],
    open: [...open],
  };
}
