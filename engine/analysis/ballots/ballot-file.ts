import { BALLOTS, type Ballot, ballot } from '../../contract/move.ts';
import { z } from '../../contract/zod.ts';
import { choices, ruleId } from '../../scenario/rules.ts';
import { id, plainLine as line, seatCode, plainText as text } from '../../scenario/terms.ts';

const seats = z.array(seatCode).max(250);
const counted = z.union([z.int().min(0).max(250), seats]);
const sizes = z.record(seatCode, z.int().min(0).max(2_000_000_000));

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
    votes: z.strictObject(
      Object.fromEntries(BALLOTS.map((way) => [way, counted.optional()])) as {
        [B in Ballot]: z.ZodOptional<typeof counted>;
      },
    ),
    'no-by': seats.optional(),
    weights: sizes.optional(),
    populations: sizes.optional(),
    president: seatCode.optional(),
    'party-to-dispute': seats.optional(),
    'present-and-voting': seats.optional(),
    'without-credentials': seats.optional(),
    'roll-call': z.boolean().optional(),
    chaired: z.boolean().optional(),
    moves: z.array(step).min(1).max(60).optional(),
    id: line.optional(),
    title: line.optional(),
    since: line.optional(),
    date: line.optional(),
    source: z.union([text, z.array(text)]).optional(),
    certainty: z.enum(['two-sources', 'one-source', 'constructed']).optional(),
    issues: z.array(line).optional(),
    then: claim.optional(),
    why: text.optional(),
    note: text.optional(),
  })
  .refine(
    ({ votes }) => {
      const named = BALLOTS.flatMap((way) => (Array.isArray(votes[way]) ? votes[way] : []));
      return new Set(named).size === named.length;
    },
    { message: 'a member is named twice', path: ['votes'] },
  );
export type BallotFile = z.infer<typeof ballotFile>;

/** A number of seats counted in one way, of which some may be named. */
export function numberOf(entry: number | readonly string[] | undefined): number {
  return typeof entry === 'number' ? entry : (entry?.length ?? 0);
}

export function namesOf(entry: number | readonly string[] | undefined): readonly string[] {
  return Array.isArray(entry) ? entry : [];
}
