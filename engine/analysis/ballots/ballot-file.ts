import { BALLOTS, type Ballot, ballot } from '../../contract/move.ts';
import { z } from '../../contract/zod.ts';
import { choices, ruleId } from '../../scenario/rules.ts';
import { id, plainLine as line, seatCode, plainText as text } from '../../scenario/terms.ts';

const seats = z.array(seatCode).max(250);
const counted = z.union([z.int().min(0).max(250), seats]);
const sizes = z.record(seatCode, z.int().min(0).max(2_000_000_000));

const places = z.int().min(0).max(250);

/** How many papers name each candidate; here candidates go by any name. */
const votesByName = z.record(line, places);

/** One ballot of an election as it was read out, and what was done after it. */
const electionBallot = z.strictObject({
  votes: votesByName,
  abstain: places.optional(),
  invalid: places.optional(),
  'not-participating': places.optional(),
  absent: places.optional(),
  /** Who stood down after it, whom the chair declared elected, and on whom the lot fell, in turn. */
  withdraw: z.array(line).optional(),
  chair: z.array(line).optional(),
  lot: z.array(line).optional(),
});
export type ElectionBallot = z.infer<typeof electionBallot>;

const election = z.strictObject({
  places: z.int().min(1).max(20),
  /** Without it, whoever is named in a ballot. */
  candidates: z.array(line).max(30).optional(),
  'most-ballots': z.int().min(1).max(200).optional(),
  /** How many seats the body has; without it, as many as the fullest ballot counts. */
  members: places.optional(),
});

/** What a case of an election claims. */
const electionClaim = z.strictObject({
  /** `undecided`: another ballot, or the lot, is to follow. */
  outcome: z.enum(['elected', 'put-off', 'undecided']),
  elected: z.array(line).optional(),
  /** The whole and the majority of each ballot, special ones left out of neither. */
  base: z.array(z.int()).optional(),
  needed: z.array(z.int()).optional(),
  /** What kinds of ballots were taken, in turn. */
  kinds: z.array(z.enum(['open', 'restricted', 'special'])).optional(),
  /** What follows, and between whom. */
  next: z.enum(['open', 'restricted', 'special', 'lot']).optional(),
  between: z.array(line).optional(),
  lot: z.boolean().optional(),
  /** Whom the rule would have elected and the chair set aside. */
  'set-aside': z.array(line).optional(),
});
export type ElectionClaim = z.infer<typeof electionClaim>;

/** One step of a vote as a case writes it: a move without its scene, and whether it is to be refused. */
const step = z.strictObject({
  type: z.string(),
  refused: z.boolean().optional(),
  party: id.optional(),
  seat: seatCode.optional(),
  ballot: ballot.optional(),
  yes: counted.optional(),
  no: counted.optional(),
  abstain: counted.optional(),
  'not-participating': counted.optional(),
  absent: counted.optional(),
  outcome: z.enum(['adopted', 'not-adopted']).optional(),
  votes: votesByName.optional(),
  invalid: places.optional(),
  candidate: line.optional(),
});
export type Step = z.infer<typeof step>;

/** What a case claims. */
const claim = z.strictObject({
  outcome: z.enum(['adopted', 'not-adopted']),
  because: z.string().optional(),
  vetoes: seats.optional(),
  objectors: seats.optional(),
  base: z.int().min(0).nullable().optional(),
  needed: z.int().min(0).nullable().optional(),
  again: z.boolean().optional(),
  /** What stands where the chair put another result in place of the rule’s. */
  stands: z.enum(['adopted', 'not-adopted']).optional(),
  /** Members that said afterwards that they meant to vote otherwise. */
  corrections: seats.optional(),
});
export type Claim = z.infer<typeof claim>;

/** A ballot to be counted; a voting case is the same with an id, a source, what comes out, and why. */
export const ballotFile = z
  .strictObject({
    rules: ruleId,
    matter: ruleId.optional(),
    body: id.optional(),
    choices: choices.optional(),
    votes: z
      .strictObject(
        Object.fromEntries(BALLOTS.map((way) => [way, counted.optional()])) as {
          [B in Ballot]: z.ZodOptional<typeof counted>;
        },
      )
      .optional(),
    /** In place of votes: an election among several candidates, ballot by ballot. */
    election: election.optional(),
    ballots: z.array(electionBallot).min(1).max(200).optional(),
    'no-by': seats.optional(),
    weights: sizes.optional(),
    populations: sizes.optional(),
    president: seatCode.optional(),
    'party-to-dispute': seats.optional(),
    'present-and-voting': seats.optional(),
    'without-credentials': seats.optional(),
    'roll-call': z.boolean().optional(),
    chaired: z.boolean().optional(),
    /** Who explains its vote before the ballot, and who once it is decided, in turn. */
    explains: z.strictObject({ before: seats.optional(), after: seats.optional() }).optional(),
    moves: z.array(step).min(1).max(60).optional(),
    id: line.optional(),
    title: line.optional(),
    since: line.optional(),
    date: line.optional(),
    source: z.union([text, z.array(text)]).optional(),
    certainty: z.enum(['two-sources', 'one-source', 'constructed']).optional(),
    issues: z.array(line).optional(),
    then: z.union([claim, electionClaim]).optional(),
    why: text.optional(),
    note: text.optional(),
  })
  .refine(
    ({ votes = {} }) => {
      const named = BALLOTS.flatMap((way) => (Array.isArray(votes[way]) ? votes[way] : []));
      return new Set(named).size === named.length;
    },
    { message: 'a member is named twice', path: ['votes'] },
  )
  .refine(({ explains, moves }) => explains === undefined || moves !== undefined, {
    message: 'who explains its vote does so in a case that writes out its moves',
    path: ['explains'],
  })
  .superRefine(({ votes, election: one }, context) => {
    if (one !== undefined || votes !== undefined) return;
    context.addIssue({ code: 'invalid_type', expected: 'object', input: undefined, path: ['votes'] });
  })
  .refine(
    ({ election: one, ballots, moves }) =>
      (one === undefined) === (ballots === undefined && !isOfElection(moves)),
    {
      message: 'an election says how many places there are, and has its ballots or its moves',
      path: ['election'],
    },
  );
export type BallotFile = z.infer<typeof ballotFile>;

function isOfElection(moves: readonly Step[] | undefined): boolean {
  return moves?.some(({ type }) => type.startsWith('election.')) === true;
}

/** A number of seats counted in one way, of which some may be named. */
export function numberOf(entry: number | readonly string[] | undefined): number {
  return typeof entry === 'number' ? entry : (entry?.length ?? 0);
}

export function namesOf(entry: number | readonly string[] | undefined): readonly string[] {
  return Array.isArray(entry) ? entry : [];
}
