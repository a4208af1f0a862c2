import { ballot } from '../move.ts';
import { z } from '../zod.ts';

/** `sealed`: cast, and not to be seen yet; `secret`: counted from the box of a secret ballot. */
const seatBallot = z.enum([...ballot.options, 'not-called', 'unnamed', 'sealed', 'secret']);

export type SeatBallot = z.infer<typeof seatBallot>;

const seat = z.strictObject({
  code: z.string(),
  name: z.string(),
  veto: z.boolean(),
  /** Whether it presides over the body. */
  presides: z.boolean(),
  party: z.string().optional(),
  you: z.boolean(),
  ballot: seatBallot,
});

export type SeatView = z.infer<typeof seat>;

/** null: no source has the number. */
const count = z.int().nullable();

export const tallyView = z.strictObject({
  yes: count,
  no: count,
  abstain: count,
  notParticipating: count,
  absent: count,
});

export type TallyView = z.infer<typeof tallyView>;

export const outcomeView = z.strictObject({
  outcome: z.enum(['adopted', 'not-adopted']),
  because: z
    .enum([
      'veto',
      'insufficient-votes',
      'tie',
      'no-votes',
      'objection',
      'quorum',
      'blocking-minority',
      'declared',
    ])
    .optional(),
  needed: z.int().nullable(),
  /** What was short where it is not the number of members: the weighted votes, or the people they stand for. */
  missed: z
    .strictObject({ by: z.enum(['weight', 'population']), inFavour: z.int(), needed: z.int() })
    .optional(),
  /** An equal division that the chair’s own vote decided, and which way. */
  castingVote: z.enum(['for', 'against']).optional(),
  vetoes: z.array(z.string()),
  /** What the chair put in place of this; both are kept. */
  overridden: z.enum(['adopted', 'not-adopted']).optional(),
  tally: tallyView,
  /** In English, as the command line prints it: `not adopted: 11 in favour, vetoed by RUS`. */
  reason: z.string(),
});

export type OutcomeView = z.infer<typeof outcomeView>;

export const voteView = z.strictObject({
  body: z.string(),
  bodyName: z.string(),
  size: z.int(),
  rule: z.string(),
  ruleSource: z.string(),
  on: z.string(),
  step: z.enum(['announced', 'open', 'complete', 'decided']),
  /** Votes needed if it closed now; null while it depends on what is cast. */
  needed: z.int().nullable(),
  canVeto: z.boolean(),
  /** True for a secret ballot: no seat’s vote is in any view. */
  secret: z.literal(true).optional(),
  /** True while those at a table have yet to vote unseen by each other: the tally has this seat’s own vote at most. */
  covered: z.literal(true).optional(),
  /** True where a person is in the chair. */
  chaired: z.literal(true).optional(),
  /** In a roll call that is under way: whose name is called, and who has passed and is called again. */
  roll: z.strictObject({ called: z.string(), passed: z.array(z.string()) }).optional(),
  /** The vote before this one, where it was put a second time. */
  before: z.strictObject({ yes: z.int(), no: z.int(), abstain: z.int() }).optional(),
  /** Who said after the close that they meant to vote otherwise, and how. */
  corrections: z.array(z.strictObject({ name: z.string(), ballot })).optional(),
  seats: z.array(seat),
  tally: tallyView,
  outcome: outcomeView.optional(),
  /** In history, where the record has this vote and the run may see it. */
  inHistory: z
    .strictObject({
      outcome: outcomeView,
      certainty: z.enum(['two-sources', 'one-source', 'inferred', 'disputed-order']).optional(),
    })
    .optional(),
});

export type VoteView = z.infer<typeof voteView>;

/** A vote already decided in this run, for "votes so far". */
export const pastVote = z.strictObject({
  scene: z.string(),
  title: z.string(),
  body: z.string(),
  outcome: outcomeView,
  simulated: z.boolean(),
  oneSource: z.boolean(),
});

export type PastVoteView = z.infer<typeof pastVote>;
