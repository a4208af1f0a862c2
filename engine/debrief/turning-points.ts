import type { Move } from '../contract/move.ts';
import { leftOfRecord } from '../parties/record.ts';
import type { Step } from '../run/line.ts';

/** Why a step of a line is one to talk about. */
export type TurningKind =
  /** Here the line did for the first time what history did not. */
  | 'parting'
  /** An alliance came to another state. */
  | 'alliance'
  /** The indicators moved far. */
  | 'moved';

export type TurningPoint = { readonly kind: TurningKind; readonly at: number };

/** More than these few would be a list of everything. */
const MOST_MOVED = 4;

/** An indicator that moved less than this, all changes of one step together, makes no turning point. */
const LEAST_MOVED = 5;

/**
 * The steps on which a line turned, in their order, each once: where it parted from history, where an alliance
 * changed its state, and the few that moved the indicators most (the sum of how far each moved, 0 to 100 each).
 */
export function turningPoints(steps: readonly Step[], record: readonly Move[] | undefined): TurningPoint[] {
  const found = new Map<number, TurningKind>();
  for (const [at] of furthest(steps)) found.set(at, 'moved');
  for (const [at, { happened }] of steps.entries()) {
    if (happened.some(({ kind }) => kind === 'alliance')) found.set(at, 'alliance');
  }
  const parted = record ? partsAt(steps, record) : -1;
  if (parted >= 0) found.set(parted, 'parting');
  return [...found].sort(([one], [other]) => one - other).map(([at, kind]) => ({ at, kind }));
}

/** How far a step moved the indicators, all together. */
export function reach({ happened }: Step): number {
  return happened.reduce(
    (sum, one) =>
      one.kind === 'changed' && one.what === 'indicator' ? sum + Math.abs(one.to - one.from) : sum,
    0,
  );
}

function furthest(steps: readonly Step[]): (readonly [at: number, reach: number])[] {
  return steps
    .map((step, at) => [at, reach(step)] as const)
    .filter(([, far]) => far >= LEAST_MOVED)
    .sort(([first, one], [second, other]) => other - one || first - second)
    .slice(0, MOST_MOVED);
}

/** The first step that history did not make; -1 where there is none. */
function partsAt(steps: readonly Step[], record: readonly Move[]): number {
  let left: readonly Move[] = record;
  for (const [at, { move }] of steps.entries()) {
    const rest = leftOfRecord(left, [move]);
    if (rest === undefined) return at;
    left = rest;
  }
  return -1;
}
