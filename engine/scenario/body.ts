import { engine, everyone, shape, z } from './labels.ts';
import { choices, type Rule, type RuleSet, ruleId, rulesUnder } from './rules.ts';
import { id, plainLine as line, seatCode, plainText as text } from './terms.ts';

const seat = shape({
  name: everyone(line, 'The name of the state, for the roll call.', 'Algeria'),
  weight: everyone(z.int().min(0).max(1_000_000_000).optional(), 'Its votes, where they are weighted.'),
  population: everyone(
    z.int().min(0).max(2_000_000_000).optional(),
    'The people it stands for, or their share, in one unit for all seats of the body.',
  ),
});

/** A body: who sits in it, and by which rule set it votes. */
export const bodySchema = shape({
  format: engine(z.literal(1), 'The format of the file; this page describes format 1.'),
  id: engine(id, 'The body’s id, as in the name of its file.', 'un_security_council_2025'),
  name: everyone(line, 'What it is called.', 'Security Council'),
  article: everyone(line.optional(), 'The name as it stands in a sentence.', 'the Security Council'),
  note: everyone(text.optional(), 'What a reader should know of it.'),
  sources: everyone(z.array(line).optional(), 'Where its members were read.'),
  president: everyone(seatCode.optional(), 'The seat that presides.'),
  rules: everyone(ruleId, 'A rule set: the file of that name in the folder `rules`.', 'un-security-council'),
  choices: everyone(choices.optional(), 'Readings of its rules other than those the rule set takes.'),
  seats: everyone(z.record(seatCode, seat), 'Who sits in it, by three-letter code.'),
});
export type BodyFile = z.infer<typeof bodySchema>;

/** A seat with what its body's rule set says of it. */
export type Seat = z.infer<typeof seat> & { readonly veto: boolean };

/** A body with its rules: all that a vote in it needs. */
export type Body = Omit<BodyFile, 'rules' | 'seats'> & {
  readonly ruleSet: RuleSet;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly seats: Readonly<Record<string, Seat>>;
};

/** Joins a body with its rule set; a sentence where it asks for a reading that the set does not have. */
export function bodyWith(
  file: BodyFile,
  ruleSet: RuleSet,
): { readonly body: Body; readonly problem?: string } {
  const { rules, problem } = rulesUnder(ruleSet, file.choices);
  const seats = Object.fromEntries(
    Object.entries(file.seats).map(([code, one]) => [
      code,
      { ...one, veto: ruleSet.vetoes?.includes(code) ?? false },
    ]),
  );
  return { body: { ...file, ruleSet, rules, seats }, ...(problem ? { problem } : {}) };
}
