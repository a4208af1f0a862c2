import { outcomeView } from './view/vote.ts';
import { z } from './zod.ts';

/** One rule, and what the ballots come to under it. */
const ruled = z.strictObject({
  /** The matters of its rule set that are decided by this rule, the usual one first. */
  matters: z.array(z.string()).min(1),
  rule: z.string(),
  source: z.string(),
  outcome: outcomeView,
  /** Names of the seats whose no is a veto here. */
  vetoers: z.array(z.string()),
});

/** The same ballots under other rules: what came of a vote, and what would have come of it elsewhere. */
export const sameVotesView = z.strictObject({
  scene: z.string(),
  on: z.string(),
  actual: z.strictObject({ body: z.string(), set: z.string(), ...ruled.omit({ matters: true }).shape }),
  /** The rule sets under which an outcome can be said, each with its rules but for the one in force. */
  others: z.array(
    z.strictObject({
      set: z.string(),
      name: z.string(),
      /** Set where its fixed numbers are meant for a body of another size, and are taken as shares: that size. */
      meantFor: z.int().optional(),
      rules: z.array(ruled).min(1),
    }),
  ),
});
export type SameVotesView = z.infer<typeof sameVotesView>;
