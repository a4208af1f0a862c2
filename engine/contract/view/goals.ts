import { z } from '../zod.ts';

/** What a party that a person spoke for wanted, and whether each came about. Known once the story has ended. */
export const goalsReached = z.strictObject({
  party: z.string(),
  partyName: z.string(),
  goals: z.array(z.strictObject({ title: z.string(), points: z.int(), met: z.boolean() })),
});
export type GoalsReachedView = z.infer<typeof goalsReached>;
