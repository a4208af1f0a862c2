import { namedPolicy } from '../contract/policy.ts';
import { facilitator, shape, z } from './labels.ts';
import type { Spoken } from './languages.ts';
import { id, line } from './terms.ts';

/**
 * A predicate: a condition that may also ask of the moment, as `legal("aldery", "choose/dig")`, `at("vote_dam")`
 * and `ended("no_dam")`.
 */
export const predicate = z.string().trim().min(1).max(400);

const name = facilitator(line, 'What is claimed, as a sentence.', 'Somebody can always veto the dam.');
const percent = z.int().min(0).max(100);

/** What the author claims of the whole scenario; whoever verifies it says whether it is so. */
export const assertion = z.union([
  shape({ name, always: facilitator(predicate, 'This holds at every moment of every run.') }),
  shape({ name, never: facilitator(predicate, 'This holds at no moment of any run.') }),
  shape({
    name,
    possible: facilitator(predicate, 'From every moment, one can still come to where this holds.'),
  }),
  shape({ name, reachable: facilitator(predicate, 'From the beginning, one can come to where this holds.') }),
  shape({
    name,
    unreachable: facilitator(predicate, 'From the beginning, one can never come to where this holds.'),
  }),
  shape({
    name,
    within: facilitator(
      shape({
        steps: facilitator(z.int().min(1).max(10_000), 'Moves, those of chance and of the chair included.'),
        reach: facilitator(predicate, 'What holds at some moment of each run after at most so many moves.'),
      }),
      'Every run comes to where something holds, soon enough.',
    ),
  }),
  shape({
    name,
    likely: facilitator(
      shape({
        ending: facilitator(id, 'The ending whose share is meant.'),
        at_least: facilitator(percent.optional(), 'In how many of 100 runs at least.'),
        at_most: facilitator(percent.optional(), 'In how many of 100 runs at most.'),
        under: facilitator(namedPolicy, 'How all parties play.'),
      }),
      'How often the story comes to an ending when nobody holds a party.',
    ),
  }),
]);
export type Assertion = Spoken<z.infer<typeof assertion>>;
