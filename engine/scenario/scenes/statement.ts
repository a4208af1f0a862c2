import { engine, everyone, shape, z } from '../labels.ts';
import { act, claim, condition, id, line, text } from '../terms.ts';
import { scene } from './every-scene.ts';

/** From a hand held out to a threat; `silent` says nothing at all. */
export const register = z.enum(['conciliatory', 'factual', 'firm', 'threatening', 'silent']);

/** Something that is said: by whoever speaks first, by those who answer, in a read-out, for a vote. */
export const utterance = act.extend({
  register: everyone(register, 'How it is said, from a hand held out to a threat; `silent` says nothing.'),
  says: everyone(text.optional(), 'What is said, in our words or quoted.'),
  claims: everyone(z.array(claim).max(6).optional(), 'What it claims, shown once it has been said.'),
});

/** Who may answer what was said, and how. */
export const reaction = shape({
  by: everyone(id, 'The party that may answer.'),
  question: everyone(line, 'What it is asked.'),
  when: engine(condition.optional(), 'This party reacts only if this holds.'),
  options: everyone(z.record(id, utterance), 'The ways to answer, by id.'),
});

/** A party says something in public; others may answer. */
export const statement = shape({
  kind: engine(z.literal('statement'), 'One party says something in public; others may answer.'),
  ...scene,
  by: everyone(id, 'The party that speaks.'),
  to: everyone(z.array(id).optional(), 'The parties it speaks to.'),
  question: everyone(line, 'What the party that speaks is asked.'),
  options: everyone(z.record(id, utterance), 'What it may say, by id.'),
  reactions: everyone(z.array(reaction).max(6).optional(), 'Who may answer, in order.'),
});
