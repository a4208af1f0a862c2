import { z } from '../zod.ts';

/** A candidate, by its id and its name. */
const named = z.strictObject({ id: z.string(), name: z.string() });

/** One ballot as it was read out. Nothing in it says who named whom. */
const round = z.strictObject({
  kind: z.enum(['open', 'restricted', 'special']),
  /** Who could be voted for, those with the most votes first. */
  votes: z.array(named.extend({ votes: z.int(), elected: z.boolean() })),
  abstain: z.int(),
  invalid: z.int(),
  notParticipating: z.int(),
  absent: z.int(),
  /** Papers that name somebody: the members present and voting. */
  named: z.int(),
  /** The whole of which the majority is taken, and the votes it takes; a special ballot asks for none. */
  base: z.int(),
  needed: z.int(),
  /** Who was elected in it, by the rule or from the chair; by the lot that followed it, where there was one. */
  elected: z.array(z.string()),
  byLot: z.boolean(),
});

export type RoundView = z.infer<typeof round>;

export const electionView = z.strictObject({
  body: z.string(),
  bodyName: z.string(),
  rule: z.string(),
  ruleSource: z.string(),
  places: z.int(),
  left: z.int(),
  /** After so many ballots the election is put off, or the lot decides. */
  most: z.int(),
  step: z.enum(['announced', 'open', 'restricted', 'special', 'counted', 'equal', 'elected', 'putOff']),
  /** Which ballot this is, from 1, special ones included; 0 before the first. */
  ballot: z.int(),
  candidates: z.array(
    named.extend({
      standing: z.enum(['eligible', 'elected', 'withdrawn']),
      /** Whether it can be voted for in the ballot that is on, or drawn in the lot. */
      on: z.boolean(),
      /** The ballot it was elected in. */
      ballot: z.int().optional(),
    }),
  ),
  rounds: z.array(round),
  /** While a ballot is on: how many papers are in the box, of how many seats. */
  papers: z.strictObject({ in: z.int(), of: z.int() }).optional(),
  /** A paper that this seat has yet to fill in, and how many names it may carry. */
  paper: z
    .strictObject({
      seat: z.string(),
      party: z.string(),
      most: z.int(),
      names: z.array(named),
    })
    .optional(),
  /** Whether this seat’s paper is in the box. */
  sealed: z.literal(true).optional(),
  /** What follows from the ballot that was counted last, once it is closed. */
  follows: z
    .strictObject({
      then: z.enum(['filled', 'open', 'restricted', 'special', 'lot', 'putOff']),
      elected: z.array(z.string()),
      among: z.array(z.string()),
      /** Whether the chair has declared another result than the rule gives. */
      byTheChair: z.boolean(),
    })
    .optional(),
  /** What a special ballot, or the lot, decides: how many of those equal, and whether they are elected or stand. */
  deciding: z.strictObject({ take: z.int(), purpose: z.enum(['list', 'places']) }).optional(),
  /** Whom the rule would have elected and the chair set aside. */
  setAside: z.array(z.string()),
  chaired: z.literal(true).optional(),
});

export type ElectionView = z.infer<typeof electionView>;

/** An election that has come to an end in this run, for "votes so far". */
export const pastElection = z.strictObject({
  scene: z.string(),
  title: z.string(),
  body: z.string(),
  outcome: z.enum(['elected', 'putOff']),
  elected: z.array(z.string()),
  ballots: z.int(),
  byLot: z.boolean(),
  simulated: z.boolean(),
});

export type PastElectionView = z.infer<typeof pastElection>;
