import { z } from '../zod.ts';

const agendaItem = z.strictObject({
  id: z.string(),
  title: z.string(),
  status: z.enum(['unopened', 'onTheTable', 'agreed', 'refused', 'deferred']),
  /** What each side last offered, in words. */
  callerSays: z.string().optional(),
  calleeSays: z.string().optional(),
  offeredBy: z.enum(['caller', 'callee']).optional(),
});

export const callView = z.strictObject({
  caller: z.strictObject({ party: z.string(), name: z.string(), voice: z.string().optional() }),
  callee: z.strictObject({ party: z.string(), name: z.string(), voice: z.string().optional() }),
  /** Whether they sit face to face and not at telephones. */
  meeting: z.boolean(),
  listening: z.array(z.string()),
  step: z.enum([
    'notPlaced',
    'ringing',
    'onTheLine',
    'onHold',
    'readOuts',
    'over',
    'declined',
    'forgone',
    'unanswered',
  ]),
  /** Who makes the other side wait, by name. */
  heldBy: z.string().optional(),
  brokenOff: z.boolean(),
  /** True where the world has not been told that the two speak. */
  private: z.boolean(),
  historicalMinutes: z.int().optional(),
  agenda: z.array(agendaItem),
  readouts: z.array(z.strictObject({ party: z.string(), name: z.string(), says: z.string() })),
  /** Where two read-outs cannot both be right: whose they are, and what they disagree about. */
  disagreements: z.array(z.strictObject({ between: z.array(z.string()), about: z.string() })),
});

export type CallView = z.infer<typeof callView>;
