import type { SeatView, VoteView } from '../../engine/contract/view/vote.ts';
import type { Marked } from './ballot-mark.tsx';

/** The mark of a seat: its ballot, or a veto where the outcome says that its no was one. */
export function markOf(seat: SeatView, vote: VoteView): Marked {
  return vote.outcome?.vetoes.includes(seat.code) ? 'veto' : seat.ballot;
}

/** The order in which a legend names the marks. */
export const markOrder: readonly Marked[] = [
  'yes',
  'no',
  'veto',
  'abstain',
  'not-participating',
  'absent',
  'unnamed',
  'secret',
  'sealed',
  'not-called',
];

/** Seats by their mark, in the legend's order; marks that nobody has are left out. */
export function seatsByMark(vote: VoteView): { mark: Marked; seats: SeatView[] }[] {
  return markOrder
    .map((mark) => ({ mark, seats: vote.seats.filter((seat) => markOf(seat, vote) === mark) }))
    .filter(({ seats }) => seats.length > 0);
}
