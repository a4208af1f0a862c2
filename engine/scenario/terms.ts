import { engine, everyone, shape, z } from './labels.ts';

/** An id: never a position, never shown; it is also a name in expressions, hence no hyphen. */
export const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,47}$/,
    'an id is lower-case letters, digits and underscores, and begins with a letter',
  );

/** A sentence or more, in the language of the file. */
export const text = z.string().trim().min(1).max(4000);

/** A title or a label: one line. */
export const line = z.string().trim().min(1).max(160);

/** A day of the calendar, `2025-02-24`. */
export const day = z.iso.date();

/** ISO 3166-1 alpha-3 (ISO 3166-3 for states that are no more). */
export const seatCode = z
  .string()
  .regex(/^[A-Z]{3}$/, 'a seat is a three-letter country code, as DZA or CHN');

/** A condition in CEL over the names of the world, as `indicators.trust >= 40 && !flags.kyiv_invited`. */
export const condition = z.string().trim().min(1).max(400);

/** Ids of entries under `sources`. */
export const citations = z.array(id).max(12);

const because = everyone(
  line.optional(),
  'Why it changes, shown beside the change; without it, the move is named.',
);

/** What a move, an outcome or an arrival does to the world. */
export const effect = z.union([
  shape({
    change: engine(
      z.string(),
      'What changes: `indicators.trust`, `relations.us_ukraine`, `alliances.x.cohesion`.',
    ),
    by: engine(z.int().min(-100).max(100), 'By how much, in whole points.'),
    because,
  }),
  shape({
    set: engine(z.string(), 'What is set: `flags.x`, `alliances.x.formed`.'),
    to: engine(z.boolean()),
    because,
  }),
]);
export type Effect = z.infer<typeof effect>;

export const effects = z.array(effect).max(24);

/** Something a party may do: an option of a decision, an answer to a call, a register of a statement. */
export const act = shape({
  title: everyone(line, 'A verb first: "Call Kyiv first".'),
  meant: everyone(text.optional(), 'What it is meant to achieve.'),
  when: engine(condition.optional(), 'Open only while this holds.'),
  closed: everyone(text.optional(), 'The sentence shown where it is closed.'),
  effects: engine(effects.optional()),
  from: engine(z.array(z.string()).optional(), 'Rows of the event table that this branch comes from.'),
});
export type Act = z.infer<typeof act>;

/** A contested claim, shown as somebody's claim with the note beside it. */
export const claim = shape({
  says: everyone(text, 'Our sentence, with the speaker’s own words in quotation marks.'),
  by: everyone(line, 'Who said it.'),
  on: everyone(day.optional()),
  verdict: everyone(line, 'Two or three plain words: "Not so." "Missing context."'),
  note: everyone(text, 'One or two sentences.'),
  sources: everyone(citations.min(1)),
});
export type Claim = z.infer<typeof claim>;

/** One way on: taken when its condition holds, or always. */
export const route = shape({
  when: engine(condition.optional()),
  to: engine(id, 'A scene or an ending.'),
});
export const routes = z.union([
  id.transform((to): { to: string; when?: string | undefined }[] => [{ to }]),
  z.array(route).min(1).max(24),
]);
export type Route = { when?: string | undefined; to: string };
