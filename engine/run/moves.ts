import type { Move } from '../contract/move.ts';
import type { Game } from '../machine/game.ts';
import type { Point } from '../machine/place.ts';
import { chairsMove, isAutomatic } from '../parties/chair.ts';
import { recordedMoves, sameMove } from '../parties/record.ts';
import type { Line, Step } from './line.ts';

/** So many moves are one piece of work. */
const PIECE = 5;

/** More moves than this that follow by themselves, one after another, go round in a loop. */
const MOST_IN_A_ROW = 500;

/**
 * Plays a list of moves, such as a record or what a command printed. Moves that follow by themselves are filled
 * in where the list has none. Stops at the first that is not legal.
 */
export function playMoves(game: Game, moves: readonly Move[]): Line {
  const playing = stepsOf(game, moves);
  for (let next = playing.next(); ; next = playing.next()) if (next.done) return next.value;
}

/** The same step by step, for who must not be busy with all of it at once. */
function* stepsOf(game: Game, moves: readonly Move[]): Generator<Step, Line> {
  const steps: Step[] = [];
  let point = game.begin();
  function* add(step: Step) {
    steps.push(step);
    point = step.after;
    yield step;
  }
  function* fill(until: (point: Point) => boolean) {
    for (let filled = 0; filled < MOST_IN_A_ROW && !until(point); filled++) {
      const automatic = chairsMove(game.legalMoves(point));
      const step = automatic && stepFrom(game, point, automatic);
      if (!step) return;
      yield* add(step);
    }
  }
  for (const [at, move] of moves.entries()) {
    if (isAutomatic(move) && steps.some((step) => sameMove(step.move, move)) && !game.apply(point, move).ok)
      continue;
    yield* fill((now) => game.apply(now, move).ok);
    const applied = game.apply(point, move);
    if (!applied.ok) return { steps, end: point, stopped: { at, move, because: applied.because } };
    yield* add({ move, before: point, after: applied.point, happened: applied.happened });
  }
  yield* fill(() => false);
  return { steps, end: point };
}

/** What history did in each game: it is asked for again and again, and never changes. */
const recorded = new WeakMap<Game, Line>();

/** Plays what history did. Sound where nothing stopped it. */
export function playRecord(game: Game): Line {
  const line = recorded.get(game) ?? playMoves(game, recordedMoves(game.story.scenario));
  recorded.set(game, line);
  return line;
}

/** The same in small pieces, between which others have their turn. */
export async function playRecordInPieces(game: Game, pause: () => Promise<void>): Promise<Line> {
  if (recorded.has(game)) return playRecord(game);
  const playing = stepsOf(game, recordedMoves(game.story.scenario));
  let next = playing.next();
  for (let step = 1; !next.done; step += 1, next = playing.next()) if (step % PIECE === 0) await pause();
  recorded.set(game, next.value);
  return next.value;
}

/** A move applied, as a step of a line; undefined where it is not legal. */
export function stepFrom(game: Game, point: Point, move: Move): Step | undefined {
  const applied = game.apply(point, move);
  return applied.ok ? { move, before: point, after: applied.point, happened: applied.happened } : undefined;
}
