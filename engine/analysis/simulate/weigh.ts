import * as z from 'zod';
import { keyOf, type Move, moveSchema } from '../../contract/move.ts';
import type { Game } from '../../machine/game.ts';
import type { Point } from '../../machine/place.ts';
import { cutsIn } from '../../procedures/call/line.ts';
import { isAfterthought } from '../../procedures/vote/review.ts';
import {
  type Chooser,
  chooserFor,
  decisionOf,
  endingAt,
  type Fixed,
  playOn,
  type Start,
  seedOfRun,
} from './batch.ts';

/** A decision as one run met it: each thing that could be done there, and the ending it led to with the same draws. */
const metSchema = z.strictObject({
  scene: z.string(),
  party: z.string(),
  options: z.array(z.strictObject({ move: moveSchema, ending: z.string().nullable() })),
});
export type Met = z.infer<typeof metSchema>;
export const weighedSchema = z.array(metSchema);

/** A decision with more ways open would take longer than all others together; the first ones are tried. */
const MOST_TRIED = 8;

/**
 * Plays a run, and at each decision in it, the first time a party acts in a scene, plays on from there with everything
 * else that the party could have done. Draws are keyed, so that what the decision does not touch is drawn alike.
 *
 * @param only the decisions, by scene and party; null for all
 */
export function weighRun(
  game: Game,
  seed: number,
  run: number,
  fixed: Fixed,
  start: Start,
  only: readonly string[] | null,
): Met[] {
  const choose = chooserFor(fixed, seedOfRun(seed, run));
  const met = new Map<string, { taken: Move; others: readonly Move[]; at: Start }>();
  const end = endingAt(
    game,
    playOn(game, start, choose, (taken, point, made) => {
      const decision = decisionOf(taken);
      if (decision === undefined || met.has(decision) || only?.includes(decision) === false) return;
      met.set(decision, { taken, others: othersThan(game, point, taken), at: { point, made: [...made] } });
    }),
  );
  return [...met.values()]
    .filter(({ others }) => others.length > 0)
    .map(({ taken, others, at }) => ({
      scene: taken.scene,
      party: taken.party,
      options: [
        { move: taken, ending: end },
        ...others.map((move) => ({ move, ending: endAfter(game, at, move, choose) })),
      ],
    }));
}

/** What else a party could do than what it did: of a ballot, what else that seat could have cast. */
export function othersThan(game: Game, point: Point, taken: Move): Move[] {
  const key = keyOf(taken);
  return game
    .legalMoves(point, taken.party)
    .map(({ move }) => move)
    .filter((move) => move.scene === taken.scene && !isAfterthought(move) && !cutsIn(move))
    .filter((move) => !('seat' in taken) || ('seat' in move && move.seat === taken.seat))
    .filter((move) => keyOf(move) !== key)
    .slice(0, MOST_TRIED - 1);
}

/** The ending that a run comes to once a move is made, null for none. */
export function endAfter(game: Game, { point, made }: Start, move: Move, choose: Chooser): string | null {
  const applied = game.apply(point, move);
  if (!applied.ok) return null;
  return endingAt(game, playOn(game, { point: applied.point, made: [...made, move] }, choose));
}
