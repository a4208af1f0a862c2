import { engine, everyone, facilitator, shape, z } from './labels.ts';
import { act, condition, effects, id, line, text } from './terms.ts';

/** What may happen on a telephone line besides the agenda, and who hears of it afterwards. */

/** Something that only some of the parties may do; without `by`, either side. */
export const bySome = act.extend({
  by: everyone(z.array(id).optional(), 'Who may; without it, either side.'),
});
export const nobody = act.extend({
  likely: facilitator(z.int().min(0).max(100).optional(), 'In how many of 100 calls, where chance decides.'),
});
export const third = act.extend({
  admitted: engine(effects.optional(), 'When the other side lets them in.'),
  kept_out: engine(effects.optional(), 'When it objects.'),
});
export const disagreement = shape({
  between: everyone(z.record(id, id), 'Two parties, each with the option of its read-out.'),
  about: everyone(text, 'One sentence that says what they disagree about.'),
});
export const telling = shape({
  by: everyone(id, 'The side that may tell.'),
  third: everyone(id, 'Who may be told.'),
  question: everyone(line, 'What that side is asked.'),
  when: engine(condition.optional(), 'The question comes up only if this holds.'),
  tell: everyone(act, 'Telling them.'),
  leave_out: everyone(act, 'Leaving them out.'),
});
