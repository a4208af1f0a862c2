import { moveSchema } from '../move.ts';
import { z } from '../zod.ts';

/** Why a party that no person holds did what it did. Known to the facilitator, and to others after the ending. */
export const explanationView = z.strictObject({
  node: z.int(),
  party: z.string(),
  partyName: z.string(),
  way: z.enum(['record', 'script', 'interest', 'random']),
  /** The number drawn, from 0 to 1, where its interests decided. */
  drawn: z.number().optional(),
  /** What it could do, with the parts of what each was worth to it; empty where the file says nothing of its interests. */
  options: z.array(
    z.strictObject({
      move: moveSchema,
      title: z.string(),
      made: z.boolean(),
      probability: z.number(),
      interests: z.number(),
      positions: z.number(),
      own: z.number(),
      others: z.number(),
      utility: z.number(),
      audience: z.number(),
      loyalty: z.number(),
      value: z.number(),
    }),
  ),
});

export type ExplanationView = z.infer<typeof explanationView>;
