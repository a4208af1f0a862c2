import { engine, everyone, shape, z } from '../labels.ts';
import { act, amount, id, line } from '../terms.ts';
import { scene } from './every-scene.ts';

/** Something is told, and the story goes on. */
export const narration = shape({
  kind: engine(z.literal('narration'), 'Something is told, and the story goes on.'),
  ...scene,
});

const option = act.extend({
  to: engine(id.optional(), 'Where this option leads, before `then` is asked.'),
  once: engine(z.literal(true).optional(), 'It can be chosen only once in a run.'),
  fallback: engine(
    z.literal(true).optional(),
    'Never offered: it is what happens when no other option is open.',
  ),
});

const options = z.record(id, option);

/** One party chooses between options. */
export const decision = shape({
  kind: engine(z.literal('decision'), 'One party chooses between options.'),
  ...scene,
  by: everyone(id, 'The party that decides.'),
  question: everyone(line, 'A heading a sixteen-year-old can answer.', 'Whom does Washington ring first?'),
  options: everyone(options, 'What it may choose, by id.'),
});

const outcome = act.extend({
  weight: engine(amount, 'How likely it is, against the other outcomes that are open.'),
  to: engine(id.optional(), 'Where this outcome leads, before `then` is asked.'),
});

/** Something that nobody decides: chance draws one of the outcomes that are open. */
export const event = shape({
  kind: engine(z.literal('event'), 'Something happens that nobody decides: chance draws one outcome.'),
  ...scene,
  outcomes: everyone(z.record(id, outcome), 'What may happen, by id.'),
});

/** Two or three lines of the story at the same time. */
export const threads = shape({
  kind: engine(z.literal('threads'), 'Two or three lines of the story at the same time.'),
  ...scene,
  threads: everyone(
    z.record(
      id,
      shape({
        title: everyone(line, 'What the line of the story is called.'),
        start: engine(id, 'Its first scene; its last leads to `done`.'),
      }),
    ),
    'The lines of the story, by id; at most three.',
  ),
  join: engine(z.enum(['all', 'any']), 'Goes on when all threads are done, or as soon as one is.'),
});
