import type { Move } from '../contract/move.ts';
import { sameMove } from './record.ts';

/**
 * What a script has a party do next in a scene: the first of its moves there that is legal and that this line has
 * not made as often as the script has it.
 */
export function asScripted(
  script: readonly Move[],
  made: readonly Move[],
  scene: string,
  party: string,
  isLegal: (move: Move) => boolean,
): Move | undefined {
  const own = script.filter((move) => move.scene === scene && move.party === party);
  const times = (moves: readonly Move[], move: Move) => moves.filter((one) => sameMove(one, move)).length;
  return own.find((move, at) => times(made, move) < times(own.slice(0, at + 1), move) && isLegal(move));
}
