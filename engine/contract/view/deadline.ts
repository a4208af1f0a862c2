import { z } from '../zod.ts';

/** What may be done with the clock of a lesson: it is let run, made to stand, or begun anew with all its minutes. */
export const clockTurn = z.enum(['run', 'stand', 'anew']);
export type ClockTurn = z.infer<typeof clockTurn>;

/** At a table, of the scene that is shown: what is left of its deadline, in days of the story and in minutes of the lesson. */
export const deadlineView = z.strictObject({
  /** Days of the story that are left. */
  days: z.int().min(1),
  /** Minutes of the lesson that the file gives. */
  minutes: z.int().min(1),
  /** Milliseconds that were left of them when the view was built. Nothing follows by itself when there are none. */
  left: z.number().min(0),
  clock: z.enum(['runs', 'stands']),
  /** Whether who sits here may turn the clock and have the deadline pass. */
  yours: z.boolean(),
});
export type DeadlineView = z.infer<typeof deadlineView>;
