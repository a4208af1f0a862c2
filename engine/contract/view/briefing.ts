import { z } from '../zod.ts';
import { picture } from './picture.ts';
import { source } from './source.ts';

const named = z.strictObject({ id: z.string(), name: z.string() });

/** What everybody may know of a scenario before it begins: who is who and how things stand on its first day. */
export const briefingView = z.strictObject({
  title: z.string(),
  summary: z.string(),
  from: z.string(),
  to: z.string(),
  contentNote: z.string().optional(),
  cover: picture.optional(),
  objectives: z.array(z.string()),
  parties: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      short: z.string(),
      seat: z.string().optional(),
      playable: z.boolean(),
      brief: z.string(),
      pictures: z.array(picture),
      sources: z.array(source),
    }),
  ),
  relations: z.array(
    z.strictObject({
      id: z.string(),
      between: z.tuple([named, named]),
      value: z.int(),
      why: z.string().optional(),
    }),
  ),
  alliances: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      members: z.array(named),
      formed: z.boolean(),
      cohesion: z.int(),
    }),
  ),
  indicators: z.array(
    z.strictObject({ id: z.string(), name: z.string(), means: z.string(), value: z.int() }),
  ),
});

export type BriefingView = z.infer<typeof briefingView>;
