import { impersonal, type Move } from '../../contract/move.ts';
import type { Game } from '../../machine/game.ts';
import type { Point } from '../../machine/place.ts';
import { isAutomatic } from '../../parties/chair.ts';

/** Moves from the beginning, with the point after each. */
export type Played = { readonly moves: readonly Move[]; readonly points: readonly Point[] };

/**
 * What a person decided on a road: each move of a playable party that could have made another one then, and the move’s
 * own number where the same is done in a scene again. In which order they were made is left out, so that one more
 * point on an agenda doesn’t make different decisions of all that follow it.
 */
export type Decided = ReadonlySet<string>;

/** Whether a move is one that somebody decides on. */
export function isDecision(move: Move): boolean {
  return !isAutomatic(move) && !impersonal.options.some((one) => one === move.party);
}

export function decidedOn(game: Game, { moves, points }: Played): Decided {
  const { parties } = game.story.scenario;
  const times = new Map<string, number>();
  const decided = new Set<string>();
  for (const [index, move] of moves.entries()) {
    if (!isDecision(move) || !parties[move.party]?.playable) continue;
    const before = points[index - 1] ?? game.begin();
    const own = game.legalMoves(before).filter((legal) => legal.move.party === move.party);
    if (own.length < 2) continue;
    const what = wordOf(move);
    const time = (times.get(what) ?? 0) + 1;
    times.set(what, time);
    decided.add(`${what} ${time}`);
  }
  return decided;
}

/** The same word for the same move, in whichever order its fields stand. */
export function wordOf(move: Move): string {
  return JSON.stringify(move, Object.keys(move).sort());
}

/**
 * How far two roads lie apart: the decisions on the one that are not on the other, and those on the other that are not
 * on the one; the smaller number counts. That is what it takes, at the least, to come from the one road to the
 * other; a road that is cut short by one word is one decision from all that it would have led to. 0 where chance alone
 * makes the difference.
 */
export function decisionsApart(one: Decided, other: Decided): number {
  return Math.min(notOn(one, other), notOn(other, one));
}

function notOn(other: Decided, one: Decided): number {
  let count = 0;
  for (const decision of one) if (!other.has(decision)) count++;
  return count;
}
