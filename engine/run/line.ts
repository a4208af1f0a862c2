import type { Move } from '../contract/move.ts';
import type { Happened } from '../contract/view/happened.ts';
import type { Game } from '../machine/game.ts';
import type { Point } from '../machine/place.ts';

/** One move of a line and what came of it. */
export type Step = {
  readonly move: Move;
  readonly before: Point;
  readonly after: Point;
  readonly happened: readonly Happened[];
};

/** Moves applied one after another, as far as they are legal. */
export type Line = {
  readonly steps: readonly Step[];
  readonly end: Point;
  /** The first move that was refused, its position from 0, and why. */
  readonly stopped?: { readonly at: number; readonly move: Move; readonly because: string };
};

/** Replays moves from the beginning, or from a later point. Same moves, same point. */
export function replay(game: Game, moves: readonly Move[], from: Point = game.begin()): Line {
  const steps: Step[] = [];
  let point = from;
  for (const [at, move] of moves.entries()) {
    const applied = game.apply(point, move);
    if (!applied.ok) return { steps, end: point, stopped: { at, move, because: applied.because } };
    steps.push({ move, before: point, after: applied.point, happened: applied.happened });
    point = applied.point;
  }
  return { steps, end: point };
}
