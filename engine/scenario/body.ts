import { engine, everyone, shape, z } from './labels.ts';
import { id, line, seatCode, text } from './terms.ts';

/** When a question is carried. Whole numbers only; a fraction is a numerator and a denominator. */
export const rule = shape({
  name: everyone(line),
  needed: everyone(
    z.union([
      shape({ votes: everyone(z.int().min(1), 'A fixed number of affirmative votes.') }),
      shape({
        fraction: everyone(z.tuple([z.int().min(1), z.int().min(1)])),
        of: everyone(z.literal('yes-and-no'), 'Members present and voting: abstainers do not vote.'),
        reach: everyone(z.enum(['at-least', 'more-than'])),
      }),
    ]),
  ),
  veto: everyone(z.boolean(), 'Whether the negative vote of a seat with a veto defeats what has the votes.'),
  source: everyone(text, 'The article or rule.'),
});
export type Rule = z.infer<typeof rule>;

const seat = shape({
  name: everyone(line),
  veto: everyone(z.boolean().optional()),
});

/** A body: who sits in it, and under which rules it votes. */
export const bodySchema = shape({
  format: engine(z.literal(1)),
  id: engine(id),
  name: everyone(line),
  article: everyone(line.optional(), 'The name as it stands in a sentence: "the Security Council".'),
  note: everyone(text.optional()),
  sources: everyone(z.array(line).optional()),
  president: everyone(seatCode.optional()),
  seats: everyone(z.record(seatCode, seat)),
  rules: everyone(z.record(id, rule)),
});
export type Body = z.infer<typeof bodySchema>;
