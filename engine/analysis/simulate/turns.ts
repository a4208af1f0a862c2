import { impersonal, type Move } from '../../contract/move.ts';
import type { Game } from '../../machine/game.ts';
import type { Step } from '../../run/line.ts';
import type { Course } from './course.ts';
import { pairsOf } from './decisions.ts';
import { atLeast, type Difference, isCertain, paired, SURE } from './intervals.ts';
import { othersThan } from './weigh.ts';

/** Why a move changed the chances: somebody could have done otherwise, it was drawn, or nothing else was open. */
export type Why = 'choice' | 'luck' | 'neither';

/** A scene of a line that changed the chance of an ending for certain. */
export type Turn = Difference & {
  readonly scene: string;
  readonly ending: string;
  /** The share of the ending from before its first move, and from after its last. */
  readonly before: number;
  readonly after: number;
  /** Its moves, by their number in the line from 0, and what each changed of the share. */
  readonly parts: readonly { readonly at: number; readonly why: Why; readonly change: number }[];
  /** What of the change choices made, and what luck. */
  readonly choice: number;
  readonly luck: number;
};

/** What could have been done in place of a step of a line, where it is somebody’s choice. */
export function othersAt(game: Game, { move, before }: Step): Move[] {
  return isImpersonal(move) ? [] : othersThan(game, before, move);
}

function isImpersonal({ party }: Move): boolean {
  return impersonal.options.some((one) => one === party);
}

/** Counts of papers, which nobody decides. */
const BY_PAPER: readonly Move['type'][] = ['vote.countUnnamed', 'election.count'];

function whyOf(game: Game, step: Step): Why {
  const { move } = step;
  if (move.party === 'chance' || BY_PAPER.includes(move.type)) return 'luck';
  return isImpersonal(move) || othersAt(game, step).length > 0 ? 'choice' : 'neither';
}

/**
 * The scenes of a line whose moves, all together, changed the share of an ending: of each the ending that changed most
 * surely, if the interval leaves no room for no change. It holds the truth in 999 of 1000 cases, since many are looked at.
 */
export function turnsOf(game: Game, steps: readonly Step[], course: Course): Turn[] {
  return visits(steps, course).flatMap((visit) => turnIn(game, steps, course, visit) ?? []);
}

/** The moments of a line that follow one another in the same scene. */
function visits(steps: readonly Step[], { moments }: Course): number[][] {
  const found: number[][] = [];
  for (const at of moments) {
    const scene = steps[at]?.move.scene;
    if (scene === undefined) continue;
    const last = found.at(-1);
    if (last && steps[last[0] ?? 0]?.move.scene === scene) last.push(at);
    else found.push([at]);
  }
  return found;
}

function turnIn(
  game: Game,
  steps: readonly Step[],
  course: Course,
  visit: readonly number[],
): Turn | undefined {
  const [first = 0] = visit;
  const last = visit.at(-1) ?? first;
  const step = steps[first];
  const ends = [...visit, course.after(last, steps.length)].map((at) => course.ends(at));
  const known = (ends[0] ?? []).flatMap((_, run) =>
    ends.every((runs) => runs[run] !== undefined) ? [run] : [],
  );
  const [before = [], after = []] = [ends[0], ends.at(-1)];
  const endings = [...new Set(known.flatMap((run) => [before[run], after[run]]))].sort();
  let turn: (Difference & { ending: string }) | undefined;
  for (const ending of endings) {
    if (typeof ending !== 'string') continue;
    const pairs = pairsOf(known.map((run) => [after[run] === ending, before[run] === ending] as const));
    const difference = paired(pairs, SURE.of999);
    if (isCertain(difference) && (!turn || atLeast(difference) > atLeast(turn)))
      turn = { ...difference, ending };
  }
  if (!turn || !step) return undefined;
  const { ending } = turn;
  const share = (runs: (typeof ends)[number] | undefined) =>
    known.filter((run) => runs?.[run] === ending).length / known.length;
  const parts = visit.map((at, index) => ({
    at,
    why: steps[at] ? whyOf(game, steps[at]) : ('neither' as const),
    change: share(ends[index + 1]) - share(ends[index]),
  }));
  const sum = (why: Why) => parts.reduce((all, part) => (part.why === why ? all + part.change : all), 0);
  return {
    ...turn,
    scene: step.move.scene,
    before: share(before),
    after: share(after),
    parts,
    choice: sum('choice'),
    luck: sum('luck'),
  };
}
