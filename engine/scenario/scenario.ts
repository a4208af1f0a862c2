import { moveSchema } from '../contract/move.ts';
import type { Body } from './body.ts';
import { engine, everyone, facilitator, holder, shape, z } from './labels.ts';
import { anyScene } from './scenes.ts';
import { citations, condition, day, effects, id, line, routes, seatCode, text } from './terms.ts';

const source = shape({
  author: everyone(line),
  title: everyone(line),
  published: everyone(line.optional()),
  url: everyone(z.string().max(300).optional()),
  note: everyone(
    text.optional(),
    'What kind of source it is: a copy, a party’s own account, read as an extract.',
  ),
});

const party = shape({
  name: everyone(line),
  short: everyone(line, 'How the party is called in a sentence: "Washington".'),
  seat: everyone(seatCode.optional()),
  playable: everyone(z.boolean().optional()),
  brief: everyone(text, 'What everybody knows of its aims.'),
  confidential: holder(text.optional(), 'What only its delegation knows. At most 250 words.'),
  goals: holder(
    z
      .array(shape({ title: holder(line), when: engine(condition) }))
      .max(6)
      .optional(),
  ),
  sources: everyone(citations.optional()),
});

const indicator = shape({
  name: everyone(line),
  means: everyone(line),
  start: everyone(z.int().min(0).max(100)),
});

const relation = shape({
  between: everyone(z.tuple([id, id])),
  start: everyone(z.int().min(-100).max(100)),
  why: everyone(line.optional()),
});

const alliance = shape({
  name: everyone(line),
  members: everyone(z.array(id).min(2)),
  formed: everyone(z.boolean(), 'Whether it exists when the story begins.'),
  cohesion: everyone(z.int().min(0).max(100)),
  strained_below: everyone(z.int().min(1).max(100)),
  ruptured_below: everyone(z.int().min(0).max(99)),
});

const flag = shape({ means: everyone(line) });

const wording = shape({ text: everyone(text) });
const provision = shape({
  title: everyone(line),
  wordings: everyone(z.record(id, wording)),
  start: everyone(id, 'The wording the draft begins with.'),
  open_to: everyone(z.array(id).optional(), 'Wordings the sponsor may choose; without it, all.'),
});
const amendment = shape({
  title: everyone(line),
  by: everyone(id),
  provision: everyone(id),
  to: everyone(id, 'The wording it would put in place.'),
  adds: everyone(text),
  removes: everyone(text.optional()),
});
const draft = shape({
  title: everyone(line),
  symbol: everyone(line.optional()),
  body: everyone(id),
  sponsor: everyone(id),
  preamble: everyone(text.optional()),
  provisions: everyone(z.record(id, provision)),
  amendments: everyone(z.record(id, amendment).optional()),
  sources: everyone(citations.optional()),
});

const ending = shape({
  title: everyone(line),
  text: everyone(z.array(text).min(1)),
  historical: everyone(z.boolean().optional(), 'True for the one that history came to.'),
  sources: everyone(citations.optional()),
});

const recorded = z.strictObject({
  move: engine(moveSchema),
  sources: everyone(citations),
  certainty: everyone(z.enum(['two-sources', 'one-source', 'inferred', 'disputed-order']).optional()),
  note: everyone(text.optional()),
});

/** The scenario format. Provisional until the language is complete. */
export const scenarioSchema = shape({
  format: engine(z.literal(1)),
  id: engine(id),
  title: everyone(line),
  summary: everyone(text),
  language: everyone(z.string().regex(/^[a-z]{2}$/)),
  period: everyone(shape({ from: everyone(day), to: everyone(day) })),
  minutes: everyone(z.int().min(1).max(600)),
  author: everyone(line),
  licence: everyone(line),
  version: everyone(line),
  content_note: everyone(text.optional()),
  credits: everyone(text.optional()),
  bodies: engine(z.array(id), 'Body files this scenario uses.'),
  sources: everyone(z.record(id, source)),
  parties: everyone(z.record(id, party)),
  groups: engine(z.record(id, z.array(seatCode)).optional(), 'Named groups of seats, for leanings.'),
  indicators: everyone(z.record(id, indicator)),
  relations: everyone(z.record(id, relation).optional()),
  alliances: everyone(z.record(id, alliance).optional()),
  flags: engine(z.record(id, flag).optional()),
  drafts: everyone(z.record(id, draft).optional()),
  start: engine(id, 'The first scene.'),
  scenes: engine(z.record(id, anyScene)),
  endings: facilitator(z.record(id, ending)),
  record: facilitator(shape({ ending: engine(id), moves: facilitator(z.array(recorded)) }).optional()),
});
export type ScenarioFile = z.infer<typeof scenarioSchema>;

/** A scenario with the bodies it uses: all that a run needs. */
export type Scenario = ScenarioFile & { readonly bodyOf: Readonly<Record<string, Body>> };

export { effects, routes };
