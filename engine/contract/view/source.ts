import { z } from '../zod.ts';

export const source = z.strictObject({
  id: z.string(),
  author: z.string(),
  title: z.string(),
  published: z.string().optional(),
  url: z.string().optional(),
  note: z.string().optional(),
});

export type SourceView = z.infer<typeof source>;

export const claim = z.strictObject({
  says: z.string(),
  by: z.string(),
  on: z.string().optional(),
  verdict: z.string(),
  note: z.string(),
  sources: z.array(source),
});

export type ClaimView = z.infer<typeof claim>;
