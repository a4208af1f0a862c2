import { z } from '../zod.ts';

/** A picture that this seat is shown, with the words that go with it. */
export const picture = z.strictObject({
  id: z.string(),
  /** What it shows, said for who does not see it. */
  alt: z.string(),
  caption: z.string().optional(),
  credit: z.string(),
  licence: z.string(),
  url: z.string().optional(),
  /** Where its host has it for this seat, and its size in pixels; left out where its file cannot be had. */
  image: z.strictObject({ address: z.string(), width: z.int(), height: z.int() }).optional(),
});

export type PictureView = z.infer<typeof picture>;
