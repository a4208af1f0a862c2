import { z } from './zod.ts';

/** The longest text that is written, in characters: many times a debrief of 2,000 moves. */
const LONGEST = 20_000_000;

/** A name for the file, without its ending and without anything that a file system takes for something else. */
const name = z.string().regex(/^[^\\/:*?"<>|\p{Cc}.][^\\/:*?"<>|\p{Cc}]{0,119}$/u);
const text = z.string().max(LONGEST);

/** What is to be written: the page itself as a PDF, or a text that was made of it. */
export const exportRequest = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('pdf'), name }),
  z.strictObject({ format: z.literal(['html', 'markdown', 'csv', 'json']), name, text }),
]);
export type ExportRequest = z.infer<typeof exportRequest>;
export type ExportFormat = ExportRequest['format'];

/** What came of it. */
export const exported = z.discriminatedUnion('outcome', [
  /** `file`: its name, without the folders it lies in. */
  z.strictObject({ outcome: z.literal('saved'), file: z.string() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({
    outcome: z.literal('failed'),
    because: z.enum(['full', 'denied', 'gone', 'unwritable']),
  }),
]);
export type Exported = z.infer<typeof exported>;

/** What came of writing a run; it is kept back from a seat at a table that may not see all of it. */
export const exportedRun = z.discriminatedUnion('outcome', [
  ...exported.options,
  z.strictObject({ outcome: z.literal('kept-back') }),
]);

/** What came of a run that was brought in a file. */
export const imported = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('imported'), run: z.string() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({
    outcome: z.literal('refused'),
    because: z.enum([
      'not-a-run',
      'newer',
      'damaged',
      'too-large',
      'broken-scenario',
      'not-saved',
      'unreadable',
    ]),
  }),
]);
export type Imported = z.infer<typeof imported>;
