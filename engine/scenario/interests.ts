import { everyone, facilitator, shape, z } from './labels.ts';
import { amount, citations, condition, day, id, line, text } from './terms.ts';

/**
 * What parties disagree on and what they want: all that the model of `engine/parties/model` reads of a file. Whole
 * numbers throughout; the model scales them.
 */

/** A place on an issue: a whole number from 0 to 100. */
const place = z.int().min(0).max(100);

export const issue = shape({
  name: everyone(line, 'What the parties disagree on.', 'Who sits at the table'),
  low: everyone(line, 'What 0 stands for.', 'Two capitals settle it'),
  high: everyone(line, 'What 100 stands for.', 'Everybody concerned is there from the first day'),
  stands: everyone(
    amount,
    'Where things stand on it, from 0 to 100: a whole number, or an expression over the names of the world.',
    50,
    'flags.kyiv_invited ? 60 : 30',
  ),
});

const position = shape({
  place: everyone(place, 'Where the party wants things to stand, from 0 to 100.'),
  salience: everyone(place.optional(), 'How much the issue matters to it, from 0 to 100; without it, 50.'),
  date: everyone(day.optional(), 'The day of the statement or act that the place rests on.'),
  sources: everyone(citations.optional(), 'Where that was read.'),
  note: everyone(text.optional(), 'What was said or done, and how sure the place is.'),
});

/** Positions by issue. */
export const positions = z.record(id, position);

const want = shape({
  aim: facilitator(
    z.union([z.enum(['more', 'less']), place]),
    'More of it, less of it, or the number that would be ideal.',
    'more',
    40,
  ),
  weight: facilitator(
    z.int().min(1).max(100).optional(),
    'How much it counts beside the other wants; without it, 50.',
  ),
});

/** Wants by indicator, or by alliance for its cohesion. */
export const wants = z.record(id, want);

export const temperament = shape({
  precision: facilitator(
    z.int().min(0).max(50).optional(),
    'How surely it takes what is better for it (λ, the inverse of a temperature): 0 is at random; without it, 12.',
  ),
  interests: facilitator(place.optional(), 'What its wants weigh against its positions; without it, 50.'),
  stances: facilitator(place.optional(), 'What its positions weigh against its wants; without it, 50.'),
  care: facilitator(
    z.int().min(0).max(40).optional(),
    'Percent of its utility that is how friends and rivals fare; without it, 15.',
  ),
  audience: facilitator(
    z.int().min(0).max(20).optional(),
    'Percent that going back on a promise costs, for each sharp word it has said in public; without it, 3.',
  ),
  loyalty: facilitator(
    z.int().min(0).max(20).optional(),
    'Percent that a friend’s text is worth to it in a vote; without it, 5.',
  ),
  look_ahead: facilitator(
    z.int().min(1).max(3).optional(),
    'How many decisions it looks ahead, its own included; without it, 1.',
  ),
});

/** What pulls seats towards a yes, or away from it. */
const lobbying = shape({
  vote: facilitator(id, 'The scene in which they vote.'),
  when: facilitator(condition, 'It works only where this holds.', 'flags.note_sent'),
  towards_yes: facilitator(
    z.int().min(-100).max(100),
    'What a yes is worth to them for it, in percent of utility; below 0, what it costs.',
  ),
});

/** Seats that no party holds and that want the same: one group, or one seat. */
export const bloc = shape({
  positions: facilitator(positions, 'Where they want things to stand, by issue.'),
  precision: facilitator(
    z.int().min(0).max(50).optional(),
    'How surely each takes what is better for it; without it, 12.',
  ),
  lobbied: facilitator(z.array(lobbying).max(24).optional(), 'What pulls them, vote by vote.'),
});
