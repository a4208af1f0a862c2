import { TITLE } from './choices.ts';
import { z } from './zod.ts';

/** One thing that a check found in a file. Lines and columns count from 1. */
export const problem = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  line: z.int(),
  column: z.int(),
  message: z.string(),
  hint: z.string().optional(),
});
export type ProblemView = z.infer<typeof problem>;

/** What `demarche check` says of a file of the person's own folder, as it is now. */
export const checkView = z.strictObject({
  /** What a client calls the file. */
  file: z.string(),
  /** What it is called on the disk. */
  name: z.string(),
  /** Whether it can be opened, whatever else is wrong with it. */
  opens: z.boolean(),
  /** Of a run: whether the file says something else by now than what the run is played by. */
  changed: z.boolean(),
  errors: z.int(),
  warnings: z.int(),
  /** The first of them, errors before warnings, warnings before what is only worth knowing. */
  problems: z.array(problem),
});
export type CheckView = z.infer<typeof checkView>;

/** Why a file could not be taken over into the person’s folder, or nothing could be written there. */
export const fileTrouble = z.enum([
  'gone',
  'not-a-scenario',
  'part',
  'too-large',
  'unreadable',
  'denied',
  'full',
  'unwritable',
]);
export type FileTrouble = z.infer<typeof fileTrouble>;

/** What came of a file that a person opened. `name`: what it is called on the disk, without any folder. */
export const openedFile = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('opened'), file: z.string(), name: z.string() }),
  z.strictObject({ outcome: z.literal('refused'), name: z.string(), because: fileTrouble }),
]);
export type OpenedFile = z.infer<typeof openedFile>;

/** What came of something done to a file of one’s own; `file` is what a client calls it from now on. */
export const fileDone = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done'), file: z.string() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({
    outcome: z.literal('failed'),
    because: z.enum(['gone', 'denied', 'full', 'unwritable', 'no-editor', 'no-trash']),
  }),
]);
export type FileDone = z.infer<typeof fileDone>;

export const newTitle = z.string().max(TITLE.most).regex(TITLE.pattern);
