import { keyOf, type Move } from '../../contract/move.ts';
import type { Batch } from './batch.ts';
import { atLeast, type Difference, isCertain, type Pairs, paired, SURE, varianceShare } from './intervals.ts';
import type { Met } from './weigh.ts';

/** What one option of a decision led to, of the runs in which it was open. */
export type OptionTried = {
  readonly move: Move;
  readonly runs: number;
  readonly endings: Readonly<Record<string, number>>;
};

/** How the share of one ending differs with what is decided: the runs in which both were open, played both ways. */
export type Effect = Difference & {
  readonly ending: string;
  /** The option with more of the ending, and the one with less. */
  readonly more: Move;
  readonly less: Move;
  readonly shareWith: number;
  readonly shareWithout: number;
  readonly pairs: number;
  readonly certain: boolean;
};

export type DecisionWeighed = {
  readonly scene: string;
  readonly party: string;
  /** In how many of the runs that were played both ways it came up. */
  readonly met: number;
  readonly options: readonly OptionTried[];
  /** For each ending the two options that are furthest apart, the most certain first; only where there is a difference. */
  readonly effects: readonly Effect[];
  /** The ending that goes most together with it in all runs, and how much: association, no effect. */
  readonly together: { readonly ending: string; readonly share: number } | null;
};

/**
 * What decisions change: each played both ways with the same draws, the weightiest first. The intervals are those that
 * hold the truth in 999 of 1000 cases, since many differences are looked at and the largest are shown.
 */
export function decisionsIn(runs: readonly (readonly Met[])[], { decided }: Batch): DecisionWeighed[] {
  const met = new Map<string, Met[]>();
  for (const decision of runs.flat()) {
    const id = `${decision.scene}/${decision.party}`;
    met.set(id, [...(met.get(id) ?? []), decision]);
  }
  return [...met]
    .map(([id, all]) => weighed(all, decided[id] ?? {}))
    .sort(
      (one, other) =>
        weightOf(other) - weightOf(one) ||
        other.met - one.met ||
        (`${one.scene}/${one.party}` < `${other.scene}/${other.party}` ? -1 : 1),
    );
}

/** The decisions that led elsewhere in at least one run, those that did so most often first. */
export function decisive(runs: readonly (readonly Met[])[]): string[] {
  const changed = new Map<string, number>();
  for (const { scene, party, options } of runs.flat()) {
    if (new Set(options.map(({ ending }) => ending)).size < 2) continue;
    const id = `${scene}/${party}`;
    changed.set(id, (changed.get(id) ?? 0) + 1);
  }
  return [...changed]
    .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .map(([id]) => id);
}

const weightOf = ({ effects: [first] }: DecisionWeighed) => (first ? atLeast(first) : 0);

function weighed(all: readonly Met[], decided: Batch['decided'][string]): DecisionWeighed {
  const moves = new Map<string, Move>();
  for (const { options } of all) for (const { move } of options) moves.set(keyOf(move), move);
  const options = [...moves.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const ends = all.map(
    (one) => new Map(one.options.map(({ move, ending }) => [keyOf(move), ending] as const)),
  );
  const [first] = all;
  return {
    scene: first?.scene ?? '',
    party: first?.party ?? '',
    met: all.length,
    options: options.map((move) => tried(move, ends)),
    effects: effectsOf(options, ends),
    together: togetherWith(decided),
  };
}

type Ends = readonly ReadonlyMap<string, string | null>[];

function tried(move: Move, ends: Ends): OptionTried {
  const key = keyOf(move);
  const open = ends.filter((one) => one.has(key));
  const endings: Record<string, number> = {};
  for (const one of open) {
    const ending = one.get(key);
    if (typeof ending === 'string') endings[ending] = (endings[ending] ?? 0) + 1;
  }
  return { move, runs: open.length, endings };
}

/** For each ending, of all pairs of options the one whose difference is surest. */
function effectsOf(options: readonly Move[], ends: Ends): Effect[] {
  const best = new Map<string, Effect>();
  for (const [index, one] of options.entries()) {
    for (const other of options.slice(index + 1)) {
      for (const effect of effectsBetween(one, other, ends)) {
        const known = best.get(effect.ending);
        if (!known || compareEffects(effect, known) < 0) best.set(effect.ending, effect);
      }
    }
  }
  return [...best.values()].sort(
    (one, other) => compareEffects(one, other) || (one.ending < other.ending ? -1 : 1),
  );
}

/** The surer one first, and of two as sure the larger one. */
function compareEffects(one: Effect, other: Effect): number {
  return atLeast(other) - atLeast(one) || other.difference - one.difference;
}

/** How the endings of the runs in which two options were open differ; those that do not are left out. */
function effectsBetween(one: Move, other: Move, ends: Ends): Effect[] {
  const [key, otherKey] = [keyOf(one), keyOf(other)];
  const both = ends.flatMap((run) => {
    const [first, second] = [run.get(key), run.get(otherKey)];
    return first === undefined || second === undefined ? [] : [[first, second] as const];
  });
  return [...new Set(both.flat())].flatMap((ending) => {
    if (ending === null) return [];
    const pairs = pairsOf(both.map(([first, second]) => [first === ending, second === ending] as const));
    if (pairs.one === pairs.other) return [];
    const turned = pairs.one > pairs.other ? pairs : { ...pairs, one: pairs.other, other: pairs.one };
    const [more, less] = pairs.one > pairs.other ? [one, other] : [other, one];
    const difference = paired(turned, SURE.of999);
    return {
      ending,
      more,
      less,
      ...difference,
      shareWith: (turned.both + turned.one) / both.length,
      shareWithout: (turned.both + turned.other) / both.length,
      pairs: both.length,
      certain: isCertain(difference),
    };
  });
}

/** Counts how runs that were played twice came out. */
export function pairsOf(runs: readonly (readonly [one: boolean, other: boolean])[]): Pairs {
  const pairs = { both: 0, one: 0, other: 0, neither: 0 };
  for (const [one, other] of runs) pairs[one ? (other ? 'both' : 'one') : other ? 'other' : 'neither']++;
  return pairs;
}

/** Of fewer runs what seems to go together is chance as often as not. */
const FEWEST_TOGETHER = 50;

function togetherWith(decided: Batch['decided'][string]): DecisionWeighed['together'] {
  const groups = Object.values(decided);
  const sizes = groups.map((group) => Object.values(group).reduce((sum, count) => sum + count, 0));
  if (sizes.reduce((sum, size) => sum + size, 0) < FEWEST_TOGETHER) return null;
  const endings = [...new Set(groups.flatMap(Object.keys))].filter((id) => id !== '').sort();
  const shares = endings.map((ending) => ({
    ending,
    share: varianceShare(groups.map((group, index) => [group[ending] ?? 0, sizes[index] ?? 0] as const)),
  }));
  return shares.reduce<DecisionWeighed['together']>(
    (most, one) => (one.share > (most?.share ?? 0) ? one : most),
    null,
  );
}
