import { ID } from '../contract/move.ts';
import { keptTogether } from '../contract/typography.ts';
import { engine, everyone, shape, z } from './labels.ts';
import { inLanguages, type Spoken } from './languages.ts';

/** An id: never a position, never shown; it is also a name in expressions, hence no hyphen. */
export const id = z
  .string()
  .regex(
    ID,
    'an id is lower-case letters, digits and underscores, begins with a letter, and is not “constructor”',
  );

/** A sentence or more, in one language. */
export const plainText = z.string().trim().min(1).max(4000).overwrite(keptTogether);

/** A title or a label in one language. */
export const plainLine = z.string().trim().min(1).max(160).overwrite(keptTogether);

/** A sentence or more: in the language of the file, or in several, as `{ en: …, fr: … }`. */
export const text = inLanguages(plainText);

/** A title or a label, one line: in the language of the file, or in several. */
export const line = inLanguages(plainLine);

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
  'Why it changes, shown beside the change after "because"; without it, the move is named.',
  'nobody asked Kyiv first',
);

/**
 * How much: a whole number, or an expression over the names of the world, as `indicators.trust / 4`. A fraction is
 * rounded once, where it is written: to the nearest whole number, halves away from zero.
 */
export const amount = z.union([z.int().min(-100).max(100), condition]);

const conditional = {
  when: engine(condition.optional(), 'Only while this holds.'),
  because,
};

/** What a move, an outcome or an arrival does to the world. */
export const effect = z.union([
  shape({
    change: engine(
      z.string(),
      'What changes: an indicator, a relation, or the cohesion of an alliance.',
      'indicators.trust',
      'relations.us_ukraine',
      'alliances.europe.cohesion',
    ),
    by: engine(
      amount,
      'By how much: a whole number, or an expression that is rounded once.',
      -9,
      'indicators.trust / 4',
    ),
    ...conditional,
  }),
  shape({
    set: engine(
      z.string(),
      'What is set: a flag, whether an alliance exists, who belongs to it, or whether a commitment is made or broken.',
      'flags.talks_open',
      'alliances.europe.formed',
      'members.europe.norway',
    ),
    to: engine(z.boolean(), 'True, or false to take it back.'),
    ...conditional,
  }),
]);
export type Effect = Spoken<z.infer<typeof effect>>;

export const effects = z.array(effect).max(24);

/** Ids of entries under `pictures`: so many as stand below a text without hiding it. */
export const picturesShown = z.array(id).min(1).max(4);

/** What a wording says, or what an option stands for: places from 0 to 100, by issue. */
export const standsFor = z.record(id, z.int().min(0).max(100));

/** Something a party may do: an option of a decision, an answer to a call, a register of a statement. */
export const act = shape({
  title: everyone(line, 'What is done, a verb first.', 'Call Kyiv first'),
  meant: everyone(text.optional(), 'What it is meant to achieve.'),
  when: engine(condition.optional(), 'Open only while this holds.', 'indicators.trust >= 40'),
  closed: everyone(text.optional(), 'The sentence shown where it is closed.'),
  effects: engine(effects.optional(), 'What it changes in the world.'),
  stands_for: engine(
    standsFor.optional(),
    'What it commits the party to on issues, from 0 to 100; parties weigh it as though it came about.',
    { table: 80 },
  ),
  from: engine(z.array(z.string()).optional(), 'Rows of the event table that this branch comes from.'),
});
export type Act = Spoken<z.infer<typeof act>>;

/** A paragraph: a text that always stands there, or one that is told only on the lines where a condition holds. */
export const paragraph = z.union([
  text,
  shape({
    when: engine(condition, 'Told only where this holds.', 'votes.vote.adopted'),
    text: everyone(text, 'What is told there.'),
  }),
]);
export type Paragraph = Spoken<z.output<typeof paragraph>>;

/** A contested claim, shown as somebody's claim with the note beside it. */
export const claim = shape({
  says: everyone(text, 'Our sentence, with the speaker’s own words in quotation marks.'),
  by: everyone(line, 'Who said it.'),
  on: everyone(day.optional(), 'The day it was said.'),
  when: engine(condition.optional(), 'Shown only where this holds.'),
  verdict: everyone(
    line,
    'What the sources say to it, in two or three plain words.',
    'Not so.',
    'Missing context.',
  ),
  note: everyone(text, 'One or two sentences that say why.'),
  sources: everyone(citations.min(1), 'Where the claim and the facts were read.'),
});
export type Claim = Spoken<z.infer<typeof claim>>;

export type Route = { when?: string | undefined; to: string; back?: string | undefined };

/** One way on: taken when its condition holds, or always. */
export const route = shape({
  when: engine(condition.optional(), 'Taken only where this holds; the last way has no condition.'),
  to: engine(id, 'A scene, an ending, `back` to where a detour left, or `done` at the end of a thread.'),
  back: engine(id.optional(), 'Makes a detour of it: the scene that a later `back` leads to.'),
});
export const routes = z.union([id.transform((to): Route[] => [{ to }]), z.array(route).min(1).max(24)]);
