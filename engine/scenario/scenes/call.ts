import { engine, everyone, shape, z } from '../labels.ts';
import { bySome, disagreement, nobody, telling, third } from '../line.ts';
import { act, condition, effects, id, line, standsFor, text } from '../terms.ts';
import { scene } from './every-scene.ts';
import { utterance } from './statement.ts';

const terms = shape({
  title: everyone(line, 'What would be agreed.', 'Begin at once'),
  meant: everyone(text.optional(), 'What it is meant to achieve.'),
  by: everyone(z.array(id).optional(), 'Who may offer it; without it, either side.'),
  when: engine(condition.optional(), 'Open only while this holds.'),
  closed: everyone(text.optional(), 'The sentence shown where it is closed.'),
  effects: engine(effects.optional(), 'What happens when it is agreed.'),
  stands_for: engine(standsFor.optional(), 'What it commits both sides to on issues, from 0 to 100.'),
});

const agendaItem = shape({
  title: everyone(line, 'What is spoken about.', 'Talks about a ceasefire'),
  terms: everyone(z.record(id, terms), 'What may be agreed on it, by id.'),
  refused: engine(effects.optional(), 'What happens when it is refused.'),
  deferred: engine(effects.optional(), 'What happens when it is put off.'),
  from: engine(z.array(z.string()).optional(), 'Rows of the event table that this item comes from.'),
});

/** Two parties speak, on the telephone or face to face. */
export const call = shape({
  kind: engine(
    z.literal('call'),
    'Two parties speak, on the telephone or face to face, item by item, and each tells of it.',
  ),
  ...scene,
  caller: everyone(id, 'The party that rings.'),
  callee: everyone(id, 'The party that is rung.'),
  question: everyone(line, 'What the caller is asked.'),
  meeting: everyone(
    shape({ leave: everyone(line, 'What ending it is called, a verb first.', 'Get up and go') }).optional(),
    'They sit face to face: nothing rings and nobody hangs up. Without it, they speak on the telephone.',
  ),
  voices: everyone(z.record(id, line).optional(), 'Who speaks for a party on the line, by party.'),
  lasted_minutes: everyone(z.int().min(1).max(600).optional(), 'How many minutes it lasted in history.'),
  listening: everyone(z.array(id).optional(), 'Who is on the line and does not speak.'),
  place_call: everyone(act, 'Ringing.'),
  forgo: everyone(act.optional(), 'Not calling after all; left out where the call is certain.'),
  announced: everyone(
    z.union([z.boolean(), z.literal('choice')]).optional(),
    'Whether the world is told that they speak; `choice` leaves it to the caller. Without it, yes.',
  ),
  outside: everyone(
    line.optional(),
    'What those see who are not told of the call: "Two capitals are speaking".',
  ),
  answers: everyone(z.record(id, act), 'The ways to take the call, by id.'),
  declines: everyone(
    z.record(id, act).optional(),
    'The ways not to take it, by id; left out where it is taken for certain.',
  ),
  unanswered: everyone(nobody.optional(), 'Nobody picks up; left out where somebody always does.'),
  hold: everyone(bySome.optional(), 'To make the other side wait, once in a call; left out where none may.'),
  break_off: everyone(
    bySome.optional(),
    'To hang up in mid-sentence, whoever speaks; left out where none may.',
  ),
  may_patch_in: everyone(
    z.record(id, third).optional(),
    'Whom the caller may bring in on the line, if the other side admits it.',
  ),
  agenda: everyone(
    z.record(id, agendaItem),
    'What may be spoken about, by id; either side may raise an item.',
  ),
  readouts: everyone(
    z.array(
      shape({
        by: everyone(id, 'The side that tells.'),
        question: everyone(line, 'What it is asked.'),
        options: everyone(z.record(id, utterance), 'The accounts it may give, by id.'),
      }),
    ),
    'Each side’s own account afterwards, in order.',
  ),
  disagreements: everyone(
    z.array(disagreement).max(12).optional(),
    'Pairs of read-outs that cannot both be right.',
  ),
  may_tell: everyone(
    z.array(telling).max(8).optional(),
    'Whom a side may tell of the call once the read-outs are out, in order.',
  ),
});
