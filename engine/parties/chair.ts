import type { Move } from '../contract/move.ts';
import type { Candidate } from '../procedures/procedure.ts';

/** The moves of the facilitator that follow by themselves, and that no record lists. */
const AUTOMATIC = [
  'story.continue',
  'vote.open',
  'vote.close',
  'vote.settle',
  'election.open',
  'election.close',
] as const;

export function isAutomatic(move: Move): boolean {
  return AUTOMATIC.some((type) => type === move.type);
}

/** What the chair does next by itself, if anything: goes on, opens a vote, closes one that is complete, settles it. */
export function chairsMove(legal: readonly Candidate[]): Move | undefined {
  return legal.map(({ move }) => move).find(isAutomatic);
}
