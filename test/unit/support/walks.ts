import { draw, pick } from '../../../engine/chance/draw.ts';
import type { Move } from '../../../engine/contract/move.ts';
import type { Game, Point } from '../../../engine/machine/game.ts';
import { drawSeats } from '../../../engine/parties/leanings.ts';
import type { Step } from '../../../engine/run/line.ts';

/** Plays a move that must be legal. */
export function must(game: Game, point: Point, move: Move): Step {
  const applied = game.apply(point, move);
  if (!applied.ok) throw new Error(`${JSON.stringify(move)}: ${applied.because}`);
  return { move, before: point, after: applied.point, happened: applied.happened };
}

/**
 * A walk at random: at every point one of the legal moves, those of chance drawn as the seats lean or as the form
 * stands. The same seed gives the same walk. It stops where the story ends, where nothing is legal, or after
 * `most` moves.
 */
export function walk(game: Game, seed: number, most = 400): Step[] {
  const steps: Step[] = [];
  let point = game.begin();
  while (steps.length < most) {
    const legal = game.legalMoves(point).map(({ move }) => move);
    if (legal.length === 0) break;
    const at = draw({ seed, run: 0, party: 'test', turn: steps.length, purpose: 'walk' });
    const drawn = pick(
      legal.map((move) => [move, 1] as const),
      at,
    );
    const step = must(game, point, filled(game, point, drawn, seed));
    steps.push(step);
    point = step.after;
  }
  return steps;
}

/** A bulk move as chance would make it in place of the bare form. */
export function filled(game: Game, { world }: Point, move: Move, seed: number): Move {
  if (move.type !== 'vote.castMany') return move;
  const scene = game.story.sceneOf('vote', move.scene);
  return drawSeats(move.scene, scene, { story: game.story, world }, { seed, turn: 0 });
}

export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inside of Object.values(value)) frozen(inside);
    Object.freeze(value);
  }
  return value;
}
