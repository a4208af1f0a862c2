import type { SeatView, VoteView } from '../../engine/contract/view/vote.ts';

/** While seats are still to be called: permanent members whose no becomes a veto if the yeses suffice. */
export function loomingVeto(vote: VoteView): SeatView[] {
  if (!vote.canVeto || vote.step !== 'open') return [];
  return vote.seats.filter((seat) => seat.veto && seat.ballot === 'no');
}
