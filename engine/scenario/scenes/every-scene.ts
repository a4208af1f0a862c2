import { engine, everyone, shape, z } from '../labels.ts';
import {
  citations,
  claim,
  condition,
  day,
  effects,
  id,
  line,
  paragraph,
  picturesShown,
  routes,
  text,
} from '../terms.ts';

/** What every scene has, whatever its procedure. */
export const scene = {
  title: everyone(line, 'At most eight words that say who did what.', 'Washington rings Moscow'),
  dek: everyone(line.optional(), 'One sentence under the headline.'),
  date: everyone(day.optional(), 'The day; left out where no source has one.'),
  place: everyone(line.optional(), 'Where it happens.', 'New York'),
  text: everyone(z.array(paragraph).max(12).optional(), 'What the reader is told, in paragraphs.'),
  pictures: everyone(picturesShown.optional(), 'Pictures below the text, by their ids; at most four.', [
    'the_basin',
  ]),
  invented: everyone(z.boolean().optional(), 'True where the scene did not happen.'),
  claims: everyone(
    z.array(claim).max(6).optional(),
    'Contested claims, each shown as somebody’s claim with a note beside it.',
  ),
  sources: everyone(citations.optional(), 'Where what the scene tells was read.'),
  note: everyone(text.optional(), 'What the sources disagree about.'),
  from: engine(z.array(z.string()).optional(), 'Rows of the event table that this scene comes from.'),
  when: engine(condition.optional(), 'The scene is passed over unless this holds.'),
  arrival: engine(effects.optional(), 'What happens when the scene begins.'),
  inject: engine(
    shape({
      on: engine(day.optional(), 'Not before this day.'),
      when: engine(condition.optional(), 'Not before this holds.'),
      released: engine(z.literal(true).optional(), 'Not before the facilitator releases it.'),
    }).optional(),
    'The scene comes from outside: between two scenes, once, as soon as all that is said here is so.',
  ),
  deadline: everyone(
    shape({
      days: everyone(z.int().min(1).max(365), 'Days that may pass in the scene.'),
      minutes: everyone(
        z.int().min(1).max(600).optional(),
        'Where several people sit at one table: minutes of the lesson, which a clock counts down.',
      ),
      effects: engine(effects.optional(), 'What happens when the time is up.'),
      to: engine(id, 'Where the story goes then.'),
    }).optional(),
    'A clock on the scene: what happens where nobody has moved in time.',
  ),
  then: engine(
    routes,
    'Where the story goes: a scene or an ending, or ways with conditions, of which the first that holds is taken.',
    'next_scene',
    [{ when: 'indicators.trust >= 40', to: 'a_deal' }, { to: 'no_deal' }],
  ),
};
