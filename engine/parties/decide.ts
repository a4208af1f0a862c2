import { draw, pick } from '../chance/draw.ts';
import type { Move } from '../contract/move.ts';
import type { Policy } from '../contract/policy.ts';
import type { Game } from '../machine/game.ts';
import type { LoweredGame } from '../machine/lowered/game.ts';
import type { Point } from '../machine/place.ts';
import type { Luck } from './leanings.ts';
import { type Ahead, Deliberation, type Stand, type Weighed } from './model/deliberation.ts';
import { interestsOf } from './model/interests.ts';

/** How a party came to its move by the model: what it could do, what that was worth, and what was drawn. */
export type Decision = {
  readonly options: readonly Weighed[];
  /** The number drawn, from 0 (included) to 1 (excluded). */
  readonly drawn: number;
  readonly chosen: Move;
};

/**
 * Decides by interest: weighs the moves of a party in a scene and draws one by its probability. Undefined where the
 * file gives the party nothing to decide by.
 */
export function decide(
  game: Game | LoweredGame,
  point: Point,
  ...of: [scene: string, party: string, policy: Policy, luck: Luck]
): Decision | undefined {
  if ('lowered' in game) return game.ahead(point, (ahead, at) => decideAt(ahead, at, ...of));
  return decideAt(game, point, ...of);
}

function decideAt<P extends Stand>(
  game: Ahead<P>,
  point: P,
  scene: string,
  party: string,
  policy: Policy,
  luck: Luck,
): Decision | undefined {
  const mood = policy === 'cautious' ? 'fears' : 'expects';
  const options = new Deliberation(game, interestsOf(game.story), mood).weigh(point, scene, party);
  if (options.length === 0) return undefined;
  const drawn = draw({ seed: luck.seed, run: 0, party, turn: luck.turn, purpose: 'move' });
  const chosen = pick(
    options.map(({ move, weight }) => [move, weight] as const),
    drawn,
  );
  return { options, drawn, chosen };
}
