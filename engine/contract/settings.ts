import { contrasts, languages, motions, speeds, textSizes, themes } from './choices.ts';
import { z } from './zod.ts';

/*
 * Apart from the requests: a window needs them before it opens, and the rest of the contract only once it is asked.
 */

export const settings = z.strictObject({
  theme: z.enum(themes),
  language: z.enum(languages),
  textSize: z.literal(textSizes),
  contrast: z.enum(contrasts),
  motion: z.enum(motions),
  /** Whether a telephone rings aloud. */
  sound: z.boolean(),
  /** How fast a run goes on that plays by itself. */
  speed: z.enum(speeds),
});
export const settingsChange = settings.partial();
export type SettingsChange = z.infer<typeof settingsChange>;
export type Settings = z.infer<typeof settings>;
