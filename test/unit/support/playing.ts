import type { Policy } from '../../../engine/contract/policy.ts';
import type { Game } from '../../../engine/machine/game.ts';
import type { Line } from '../../../engine/run/line.ts';
import { playOut as playOutFor } from '../../../engine/run/playout.ts';

export type { Policy };

/** Plays a game out with no person in it; parties without a policy do as in history. */
export function playOut(game: Game, seed: number, policies: Readonly<Record<string, Policy>> = {}): Line {
  return playOutFor(game, { isPerson: () => false, policyOf: (party) => policies[party] ?? 'history', seed });
}

/** Every party at random. */
export const atRandom = (game: Game, seed: number): Line =>
  playOut(
    game,
    seed,
    Object.fromEntries(Object.keys(game.story.scenario.parties).map((party) => [party, 'random'])),
  );
