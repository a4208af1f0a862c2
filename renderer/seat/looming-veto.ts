import type { SeatView, VoteView } from '../../engine/contract/view.ts';

/** Permanent members whose no becomes a veto if the vote gets the yeses it needs. */
export function loomingVeto(vote: VoteView): SeatView[] {
  if (!vote.canVeto || vote.outcome !== undefined) return [];
  return vote.seats.filter((seat) => seat.veto && seat.ballot === 'no');
}
