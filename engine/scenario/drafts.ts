import { engine, everyone, shape, z } from './labels.ts';
import { citations, condition, effects, id, line, standsFor, text } from './terms.ts';

const wording = shape({
  text: everyone(text, 'What the draft says then.'),
  stands_for: everyone(standsFor.optional(), 'What that says on issues, from 0 to 100, by issue.'),
});
const provision = shape({
  title: everyone(line, 'What the provision is about.', 'Who began the war'),
  wordings: everyone(z.record(id, wording), 'Everything it may come to say, by id.'),
  start: everyone(id, 'The wording the draft begins with.'),
  open_to: everyone(z.array(id).optional(), 'Wordings the sponsor may choose; without it, all.'),
});
const amendment = shape({
  title: everyone(line, 'What it would do, in a few words.', 'Name the invasion'),
  by: everyone(id, 'The party that may table it.'),
  provision: everyone(id, 'The provision that it changes.'),
  to: everyone(id, 'The wording it would put in place.'),
  adds: everyone(text, 'The words it puts in.'),
  removes: everyone(text.optional(), 'The words it takes out.'),
});
const cosponsor = shape({
  by: everyone(id, 'The party that is asked.'),
  when: engine(condition.optional(), 'This party is asked only if this holds.'),
  joined: engine(effects.optional(), 'What happens when it puts its name to the text.'),
  declined: engine(effects.optional(), 'What happens when it does not.'),
});
/** A text before a body: what is negotiated in it, who may change it, who puts a name to it. */
export const draft = shape({
  title: everyone(line, 'What the text is called.'),
  symbol: everyone(line.optional(), 'Its number before the body.', 'S/2025/112'),
  body: everyone(id, 'The body it is put before: one of `bodies`.'),
  sponsor: everyone(id, 'The party whose text it is.'),
  preamble: everyone(text.optional(), 'What stands before the provisions and is not negotiated.'),
  provisions: everyone(z.record(id, provision), 'What is negotiated, question by question.'),
  amendments: everyone(z.record(id, amendment).optional(), 'Changes that others may table.'),
  cosponsors: everyone(
    z.array(cosponsor).max(20).optional(),
    'Who may put its name to the text before it is tabled, in order.',
  ),
  sources: everyone(citations.optional(), 'Where the text was read.'),
});
