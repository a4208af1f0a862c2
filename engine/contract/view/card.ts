import { problem } from '../authoring.ts';
import { z } from '../zod.ts';
import { sceneKind } from './scene-kind.ts';

/** A scenario on the shelf. A broken file is listed with its first problems. */
export const cardView = z.strictObject({
  /** What a client calls the file; never a path. */
  file: z.string(),
  /** What the file is called on the disk. */
  name: z.string(),
  /** Whether it lies in the person's own folder. */
  own: z.boolean(),
  id: z.string().optional(),
  title: z.string(),
  summary: z.string().optional(),
  contentNote: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  minutes: z.int().optional(),
  parties: z.array(z.strictObject({ id: z.string(), name: z.string(), brief: z.string() })),
  endings: z.int(),
  hasRecord: z.boolean(),
  /** The kinds of its scenes, in the order of the file: what a small drawing of it is made from. */
  scenes: z.array(sceneKind),
  problems: z.array(problem),
  problemCount: z.int(),
  /** The run last played, if any. */
  last: z
    .strictObject({
      run: z.string(),
      date: z.string(),
      sceneTitle: z.string(),
      /** The names of the parties that people hold; none where it is watched. */
      parties: z.array(z.string()),
      ended: z.boolean(),
      found: z.int(),
      /** Whether of all runs this is the one last played. */
      latest: z.boolean(),
    })
    .optional(),
});

export type CardView = z.infer<typeof cardView>;
