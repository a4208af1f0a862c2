import type { Move } from '../contract/move.ts';
import type { Game } from '../machine/game.ts';
import type { Point } from '../machine/place.ts';
import { chairsMove, isAutomatic } from '../parties/chair.ts';
import { recordedMoves, sameMove } from '../parties/record.ts';
import type { Line, Step } from './line.ts';

/** More moves than this that follow by themselves, one after another, go round in a loop. */
const MOST_IN_A_ROW = 500;

/**
 * Plays a list of moves, such as a record or what a command printed. Moves that follow by themselves are filled
 * in where the list has none. Stops at the first that is not legal.
 */
export function playMoves(game: Game, moves: readonly Move[]): Line {
  const steps: Step[] = [];
  let point = game.begin();
  const fill = (until: (point: Point) => boolean) => {
    for (let filled = 0; filled < MOST_IN_A_ROW && !until(point); filled++) {
      const automatic = chairsMove(game.legalMoves(point));
      const step = automatic && stepFrom(game, point, automatic);
      if (!step) return;
      steps.push(step);
      point = step.after;
    }
  };
  for (const [at, move] of moves.entries()) {
    if (isAutomatic(move) && steps.some((step) => sameMove(step.move, move)) && !game.apply(point, move).ok)
      continue;
    fill((now) => game.apply(now, move).ok);
    const applied = game.apply(point, move);
    if (!applied.ok) return { steps, end: point, stopped: { at, move, because: applied.because } };
    steps.push({ move, before: point, after: applied.point, happened: applied.happened });
    point = applied.point;
  }
  fill(() => false);
  return { steps, end: point };
}

/** Plays what history did. Sound where nothing stopped it. */
export function playRecord(game: Game): Line {
  return playMoves(game, recordedMoves(game.story.scenario));
}

/** A move applied, as a step of a line; undefined where it is not legal. */
export function stepFrom(game: Game, point: Point, move: Move): Step | undefined {
  const applied = game.apply(point, move);
  return applied.ok ? { move, before: point, after: applied.point, happened: applied.happened } : undefined;
}
