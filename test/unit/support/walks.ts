import { everyPaperCount } from '../../../engine/analysis/verify/papers.ts';
import { draw, pick } from '../../../engine/chance/draw.ts';
import type { Move } from '../../../engine/contract/move.ts';
import type { Game } from '../../../engine/machine/game.ts';
import type { Point } from '../../../engine/machine/place.ts';
import { drawSeats } from '../../../engine/parties/leanings.ts';
import { drawPapers } from '../../../engine/parties/papers.ts';
import { kindOf } from '../../../engine/procedures/election/floor.ts';
import type { At } from '../../../engine/procedures/procedure.ts';
import { EMPTY_BOX } from '../../../engine/procedures/vote/secret.ts';
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
  if (move.type === 'election.count') {
    const at = { story: game.story, world };
    const held = game.story.sceneOf('election', move.scene);
    const { moves: all } = everyPaperCount(move.scene, held, at);
    const moves = isEvenWanted(at, move.scene, seed) ? all.filter(isEven) : all;
    const turn = game.story.read(world, `elections.${move.scene}.ballots`);
    const one = Math.floor(
      draw({ seed, run: 0, party: 'test', turn, purpose: 'papers' }) * (moves.length + 1),
    );
    return moves[one] ?? drawPapers(move.scene, held, at, { seed, turn: 0 }, EMPTY_BOX);
  }
  if (move.type !== 'vote.castMany') return move;
  const scene = game.story.sceneOf('vote', move.scene);
  return drawSeats(move.scene, scene, { story: game.story, world }, { seed, turn: 0 });
}

/** In every second walk all who are equal stay equal, which hardly ever happens by itself. */
function isEvenWanted(at: At, scene: string, seed: number): boolean {
  return seed % 2 === 0 && kindOf(scene, at) !== 'restricted';
}

function isEven(move: Move): boolean {
  const votes = move.type === 'election.count' ? Object.values(move.votes) : [];
  return votes.length > 2 && new Set(votes).size === 1;
}

export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inside of Object.values(value)) frozen(inside);
    Object.freeze(value);
  }
  return value;
}
