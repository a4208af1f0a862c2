import type { Move } from '../contract/move.ts';
import type { Game } from '../machine/game.ts';
import type { Point } from '../machine/place.ts';
import { asInHistory } from './as-in-history.ts';
import type { Players } from './automatic.ts';
import { type Decision, decide } from './decide.ts';
import { leftOfRecord, recordedMoves, sameMove } from './record.ts';
import { asScripted } from './scripted.ts';

/** How a move came about: as history has it, by a list, by what the party wants, or at random. */
export type Way = 'record' | 'script' | 'interest' | 'random';

export type Explained = {
  readonly way: Way;
  /** What the party’s interests made of its moves, whichever way it took; absent where it has none. */
  readonly decision?: Decision;
};

/**
 * Why a party that no person holds made a move: computed again from the point before it, as everything is that is
 * drawn by a key.
 *
 * @param made the moves of the line before it
 */
export function explain(
  game: Game,
  point: Point,
  made: readonly Move[],
  players: Players,
  move: Move,
): Explained {
  const { scene, party } = move;
  const policy = players.policyOf(party);
  const luck = { seed: players.seed, turn: made.length };
  const decision = decide(game, point, scene, party, policy === 'cautious' ? policy : 'interest', luck);
  const is = (other: Move | undefined) => other !== undefined && sameMove(other, move);
  const way = (): Way => {
    if (policy === 'history') {
      const next = leftOfRecord(recordedMoves(game.story.scenario), made)?.[0];
      if (is(next) || is(asInHistory(game, point, made, scene, party))) return 'record';
    }
    if (typeof policy !== 'string') {
      const isLegal = (one: Move) => game.apply(point, one).ok;
      if (is(asScripted(policy.script, made, scene, party, isLegal))) return 'script';
    }
    return decision && policy !== 'random' ? 'interest' : 'random';
  };
  return { way: way(), ...(decision ? { decision } : {}) };
}
