import { z } from '../zod.ts';

const box = z.strictObject({
  id: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

const line = z.strictObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  points: z.array(z.tuple([z.number(), z.number()])),
});

/**
 * Where everything of a statechart stands, in rem from the upper left corner of the drawing; what is in a scene, from the
 * scene’s own. A line to an ending leads to `ending`, a space and its id.
 */
export const chartLayout = z.strictObject({
  width: z.number(),
  height: z.number(),
  scenes: z.array(box.extend({ steps: z.array(box), moves: z.array(line) })),
  endings: z.array(box),
  ways: z.array(line),
});

export type ChartLayout = z.infer<typeof chartLayout>;
export type ChartBox = z.infer<typeof box>;
export type ChartLine = z.infer<typeof line>;
