import { z } from '../zod.ts';

const provision = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  amendments: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      by: z.string(),
      adds: z.string(),
      removes: z.string().optional(),
      status: z.enum(['notTabled', 'tabled', 'carried', 'lost', 'vetoed']),
      voting: z.boolean(),
    }),
  ),
});

export const draftView = z.strictObject({
  id: z.string(),
  title: z.string(),
  symbol: z.string().optional(),
  sponsor: z.string(),
  cosponsors: z.array(z.string()),
  status: z.enum(['notTabled', 'tabled', 'withdrawn', 'adopted', 'lost', 'vetoed']),
  preamble: z.string().optional(),
  provisions: z.array(provision),
});

export type DraftView = z.infer<typeof draftView>;
