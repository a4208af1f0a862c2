import type { VoteView } from '../../engine/contract/view/vote.ts';

/** More seats than this do not sit at one table, and are counted on a scale instead of in slots. */
const MOST_AT_A_TABLE = 30;

/** Whether a body is small enough to be drawn around its table, with a roll beside it. */
export function sitsAtATable(vote: VoteView): boolean {
  return vote.size <= MOST_AT_A_TABLE;
}
