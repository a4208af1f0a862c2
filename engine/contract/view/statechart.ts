import { z } from '../zod.ts';
import { sceneKind } from './scene-kind.ts';

const chartMove = z.strictObject({ from: z.string(), to: z.string(), events: z.array(z.string()) });

/**
 * The running machine, drawn from itself, as the facilitator and a person who plays alone may see it. Lit is where
 * the run stands; `node` is the node of the tree where this line was there last.
 */
export const statechartView = z.strictObject({
  run: z.string(),
  at: z.int(),
  scenes: z.array(
    z.strictObject({
      id: z.string(),
      kind: sceneKind,
      title: z.string(),
      date: z.string().optional(),
      /** The scene with threads that this one runs in. */
      within: z.string().optional(),
      lit: z.boolean(),
      node: z.int().optional(),
      steps: z.array(
        z.strictObject({ id: z.string(), final: z.boolean(), lit: z.boolean(), node: z.int().optional() }),
      ),
      moves: z.array(chartMove),
      ways: z.array(
        z.strictObject({
          to: z.string(),
          leads: z.enum(['scene', 'ending', 'threadsEnd']),
          by: z.enum(['route', 'cutsIn', 'back']),
        }),
      ),
    }),
  ),
  endings: z.array(z.strictObject({ id: z.string(), title: z.string(), lit: z.boolean() })),
  alliances: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      states: z.array(z.strictObject({ id: z.string(), lit: z.boolean() })),
      moves: z.array(chartMove),
    }),
  ),
  /** The way that was asked for: scenes from where the run stands, the last one is the goal; null where there is none. */
  way: z.array(z.string()).nullable(),
});

export type StatechartView = z.infer<typeof statechartView>;
