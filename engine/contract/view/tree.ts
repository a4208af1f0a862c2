import { moveSchema } from '../move.ts';
import { z } from '../zod.ts';

/** What a person has written on a branch, which is known by its first node; 0 is the first road. */
export const branchMark = z.strictObject({
  /** Empty where it has none. */
  name: z.string().max(80),
  note: z.string().max(2000),
  /** Out of sight; everything in it is kept. */
  deleted: z.boolean(),
});

export type BranchMark = z.infer<typeof branchMark>;

/** A node of the tree, as the facilitator and a person who plays alone may see it. */
export const treeView = z.strictObject({
  run: z.string(),
  at: z.int(),
  nodes: z.array(
    z.strictObject({
      node: z.int(),
      parent: z.int().nullable(),
      move: moveSchema,
      /** The file's own words for the move; empty where the client names it by its type. */
      title: z.string(),
      partyName: z.string(),
      sceneTitle: z.string(),
      date: z.string().optional(),
      yours: z.boolean(),
      onRecord: z.boolean(),
      ending: z.string().optional(),
    }),
  ),
  marks: z.array(z.strictObject({ node: z.int().min(0), ...branchMark.shape })),
});

export type TreeView = z.infer<typeof treeView>;
