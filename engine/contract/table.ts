import { z } from './zod.ts';

/**
 * A place at the table of a run that several people hold: a party’s, by the party’s id, or `facilitator`, which no
 * party may be called. A view is built for a seat; a client is bound to a seat.
 */
export const seatId = z.string().min(1).max(48);
export type SeatId = z.infer<typeof seatId>;

/** The seat of the table’s chair, who may see everything, decides what is for the chair, and releases events. */
export const FACILITATOR = 'facilitator';

/** A seat and what it is called; the facilitator’s is named by the client. */
const seat = z.strictObject({ seat: seatId, name: z.string().nullable() });

/** The table as one of its seats sees it. */
export const tableView = z.strictObject({
  seats: z.array(seat),
  /** The seat this view was built for; null where the story has ended and all look on together. */
  you: seatId.nullable(),
  /** Whether a decision is due in this seat, in another one, or in none. */
  turn: z.enum(['yours', 'another', 'nobody']),
});
export type TableView = z.infer<typeof tableView>;

/** What is shown while nobody has taken a seat: nothing of it is a secret of anybody. */
export const coverView = z.strictObject({
  run: z.string(),
  title: z.string(),
  /** The language that the title is said in. */
  language: z.string(),
  seats: z.array(seat),
  /** Whose turn it is. */
  next: seatId,
  /** What they will be asked; of what not everybody at the table knows, only that it is a decision. */
  asked: z.enum(['nothing', 'decide', 'speak', 'call', 'text', 'vote', 'ally', 'chair']),
});
export type CoverView = z.infer<typeof coverView>;
