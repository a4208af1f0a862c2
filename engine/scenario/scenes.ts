import { engine, everyone, facilitator, shape, z } from './labels.ts';
import { act, citations, claim, condition, day, effects, id, line, routes, seatCode, text } from './terms.ts';

/** What every scene has, whatever its procedure. */
const scene = {
  title: everyone(line, 'At most eight words that say who did what.'),
  dek: everyone(line.optional(), 'One sentence under the headline.'),
  date: everyone(day.optional(), 'The day; left out where no source has one.'),
  place: everyone(line.optional()),
  text: everyone(z.array(text).max(12).optional(), 'Paragraphs.'),
  invented: everyone(z.boolean().optional(), 'True where the scene did not happen.'),
  claims: everyone(z.array(claim).max(6).optional()),
  sources: everyone(citations.optional()),
  note: everyone(text.optional(), 'What the sources disagree about.'),
  from: engine(z.array(z.string()).optional(), 'Rows of the event table that this scene comes from.'),
  when: engine(condition.optional(), 'The scene is passed over unless this holds.'),
  arrival: engine(effects.optional(), 'What happens when the scene begins.'),
  then: engine(routes, 'Where the story goes.'),
};

const narration = shape({ kind: engine(z.literal('narration')), ...scene });

const option = act.extend({ to: engine(id.optional(), 'Where this option leads, before `then` is asked.') });
const options = z.record(id, option);

const decision = shape({
  kind: engine(z.literal('decision')),
  ...scene,
  by: everyone(id, 'The party that decides.'),
  question: everyone(line, 'A heading a sixteen-year-old can answer.'),
  options: everyone(options),
});

/** From a hand held out to a threat; `silent` says nothing at all. */
export const register = z.enum(['conciliatory', 'factual', 'firm', 'threatening', 'silent']);
const utterance = act.extend({
  register: everyone(register),
  says: everyone(text.optional(), 'What is said, in our words or quoted.'),
});
const reaction = shape({
  by: everyone(id),
  question: everyone(line),
  when: engine(condition.optional(), 'This party reacts only if this holds.'),
  options: everyone(z.record(id, utterance)),
});

const statement = shape({
  kind: engine(z.literal('statement')),
  ...scene,
  by: everyone(id),
  to: everyone(z.array(id).optional()),
  question: everyone(line),
  options: everyone(z.record(id, utterance)),
  reactions: everyone(z.array(reaction).max(6).optional(), 'Who may answer, in order.'),
});

const terms = shape({
  title: everyone(line, 'What would be agreed: "Begin at once".'),
  meant: everyone(text.optional()),
  by: everyone(z.array(id).optional(), 'Who may offer it; without it, either side.'),
  when: engine(condition.optional()),
  closed: everyone(text.optional()),
  effects: engine(effects.optional(), 'What happens when it is agreed.'),
});
const agendaItem = shape({
  title: everyone(line),
  terms: everyone(z.record(id, terms)),
  refused: engine(effects.optional()),
  deferred: engine(effects.optional()),
  from: engine(z.array(z.string()).optional()),
});

const call = shape({
  kind: engine(z.literal('call')),
  ...scene,
  caller: everyone(id),
  callee: everyone(id),
  question: everyone(line),
  voices: everyone(z.record(id, line).optional(), 'Who speaks for a party on the line.'),
  length: everyone(z.int().min(1).max(600).optional(), 'Minutes it lasted in history.'),
  listening: everyone(z.array(id).optional(), 'Who is on the line and does not speak.'),
  place_call: everyone(act),
  forgo: everyone(act.optional(), 'Not calling after all; left out where the call is certain.'),
  answers: everyone(z.record(id, act)),
  declines: everyone(z.record(id, act).optional()),
  agenda: everyone(z.record(id, agendaItem)),
  readouts: everyone(
    z.array(
      shape({ by: everyone(id), question: everyone(line), options: everyone(z.record(id, utterance)) }),
    ),
    'Each side’s own account afterwards, in order.',
  ),
});

const drafting = shape({
  kind: engine(z.literal('draft')),
  ...scene,
  draft: everyone(id),
  question: everyone(line),
  consulted: everyone(z.array(id).max(5).optional(), 'Who may ask the sponsor for other words, in order.'),
  table: everyone(act),
  withdraw: everyone(act.optional()),
  agreed: engine(effects.optional(), 'When the sponsor takes over words asked for.'),
  refused: engine(effects.optional(), 'When the sponsor refuses them.'),
});

const amending = shape({
  kind: engine(z.literal('amendments')),
  ...scene,
  by: everyone(id),
  question: everyone(line),
  draft: everyone(id),
  amendments: everyone(z.array(id).min(1).max(8)),
  tabled: engine(effects.optional(), 'For each amendment tabled.'),
  none: engine(effects.optional(), 'When the party tables none.'),
});

/** How seats that nobody plays are likely to vote: whole weights, the first fitting line counts. */
const leaning = shape({
  seats: facilitator(
    z.union([id, z.array(seatCode).min(1)]),
    'A group declared under `groups`, or seat codes.',
  ),
  when: engine(condition.optional()),
  yes: facilitator(z.int().min(0).max(100).optional()),
  no: facilitator(z.int().min(0).max(100).optional()),
  abstain: facilitator(z.int().min(0).max(100).optional()),
  absent: facilitator(z.int().min(0).max(100).optional()),
});

const vote = shape({
  kind: engine(z.literal('vote')),
  ...scene,
  body: everyone(id),
  matter: everyone(id, 'Which rule of the body applies.'),
  on: everyone(
    z.union([
      shape({ draft: everyone(id) }),
      shape({ draft: everyone(id), amendment: everyone(id) }),
      shape({ motion: everyone(line) }),
    ]),
  ),
  question: everyone(line),
  leanings: facilitator(z.array(leaning).max(24).optional()),
  adopted: engine(effects.optional()),
  lost: engine(effects.optional(), 'Not adopted, for whatever reason.'),
  vetoed: engine(effects.optional(), 'Not adopted because of a veto; applied after `lost`.'),
});

export const anyScene = z.discriminatedUnion('kind', [
  narration,
  decision,
  statement,
  call,
  drafting,
  amending,
  vote,
]);

export type Scene = z.infer<typeof anyScene>;
export type SceneKind = Scene['kind'];
export type SceneOf<K extends SceneKind> = Extract<Scene, { kind: K }>;
export type Utterance = z.infer<typeof utterance>;
export type Reaction = z.infer<typeof reaction>;

/** Whether a scene is of a kind. */
export function isOf<K extends SceneKind>(scene: Scene, kind: K): scene is SceneOf<K> {
  return scene.kind === kind;
}
