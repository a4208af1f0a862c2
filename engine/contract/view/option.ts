import { moveSchema } from '../move.ts';
import { z } from '../zod.ts';

/** One thing a person may do, open or closed. A closed one says why. */
const option = z.strictObject({
  key: z.string(),
  move: moveSchema,
  /** The file's own words for the move; empty where the client names it by its type. */
  title: z.string(),
  meant: z.string().optional(),
  open: z.boolean(),
  closed: z.string().optional(),
  /** What of its condition does not hold, as the file has it, and what that asks for is now. Facilitator's view only. */
  opens: z
    .array(
      z.strictObject({
        condition: z.string(),
        now: z.array(z.strictObject({ name: z.string(), value: z.union([z.int(), z.boolean()]) })),
      }),
    )
    .optional(),
  register: z.string().optional(),
  says: z.string().optional(),
  /** Options with the same group belong under one heading (an agenda item, a provision). */
  group: z.string().optional(),
});

export type OptionView = z.infer<typeof option>;

/** A question to one party that a person in this seat holds. */
export const ask = z.strictObject({
  party: z.string(),
  partyName: z.string(),
  question: z.string(),
  options: z.array(option),
});

export type AskView = z.infer<typeof ask>;
