import type { Ledger } from '../../world/ledger.ts';
import { isWithin, type State, type Tables, type Way } from './tables.ts';
import type { Heard } from './words.ts';

/**
 * Which transitions something heard takes, where the cells of the innermost states begin at a position among numbers. As
 * XState selects: the inner state before the one around it.
 */
export function select(heard: Heard, tables: Tables, numbers: Int32Array, cells: number, now: Ledger): Way[] {
  const chosen: Way[] = [];
  /** Of parallel states each selects for itself; what is around them is asked where none of them takes anything. */
  const selectIn = (region: State, depth: number): void => {
    const leaf = numbers[cells + region.cell] ?? -1;
    const parallel = tables.nests[leaf]?.[depth];
    if (parallel) {
      const before = chosen.length;
      for (const child of parallel.children) selectIn(child, depth + 1);
      if (chosen.length > before) return;
    }
    const way = firstOf(tables.heard(parallel?.number ?? leaf, heard.type), heard, now);
    if (way && !chosen.includes(way)) chosen.push(way);
  };
  selectIn(tables.root, 0);
  return chosen;
}

/** The first transition that nothing speaks against. */
export function firstOf(ways: readonly Way[], heard: Heard, now: Ledger): Way | undefined {
  for (const way of ways) {
    if (way.ask === undefined || way.ask(now.world, now, heard)) return way;
  }
  return undefined;
}

/** As XState does: where two transitions leave the same states, the one from further inside is taken, else the first. */
export function withoutConflicts(ways: readonly Way[]): Way[] {
  let kept: Way[] = [];
  for (const way of ways) {
    const rivals = kept.filter((other) => overlap(way.within, other.within));
    if (rivals.some((other) => !isWithin(way.source, other.source))) continue;
    kept = [...kept.filter((other) => !rivals.includes(other)), way];
  }
  return kept;
}

function overlap(one: State | undefined, other: State | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    (one === other || isWithin(one, other) || isWithin(other, one))
  );
}
