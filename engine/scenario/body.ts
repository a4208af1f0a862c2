import { engine, everyone, shape, z } from './labels.ts';
import type { Spoken } from './languages.ts';
import {
  choices,
  electionsUnder,
  ruleId,
  rulesUnder,
  type WrittenElectionRule,
  type WrittenRule,
  type WrittenRuleSet,
} from './rules.ts';
import { id, line, plainLine, seatCode, text } from './terms.ts';

const seat = shape({
  name: everyone(line, 'The name of the state, for the roll call.', 'Algeria'),
  called: everyone(
    plainLine.optional(),
    'The name that a roll calls it by, where it is another.',
    'Democratic People’s Republic of Korea',
  ),
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
  sources: everyone(z.array(plainLine).optional(), 'Where its members were read.'),
  president: everyone(seatCode.optional(), 'The seat that presides.'),
  rules: everyone(ruleId, 'A rule set: the file of that name in the folder `rules`.', 'un-security-council'),
  choices: everyone(choices.optional(), 'Readings of its rules other than those the rule set takes.'),
  seats: everyone(z.record(seatCode, seat), 'Who sits in it, by three-letter code.'),
});
export type BodyFile = z.infer<typeof bodySchema>;

/**
 * A seat with what its body's rule set says of it. Where its name stands in several languages and none is said for the
 * roll, it is called by the first of them: the order of a vote does not depend on who reads.
 */
type WrittenSeat = z.infer<typeof seat> & { readonly veto: boolean; readonly calledAs?: string };

/** A body with its rules: all that a vote in it needs, its texts in every language they have. */
export type WrittenBody = Omit<BodyFile, 'rules' | 'seats'> & {
  readonly ruleSet: WrittenRuleSet;
  readonly rules: Readonly<Record<string, WrittenRule>>;
  readonly elections: Readonly<Record<string, WrittenElectionRule>>;
  readonly seats: Readonly<Record<string, WrittenSeat>>;
};

/** A body said in one language. */
export type Body = Spoken<WrittenBody>;

/** Joins a body with its rule set; a sentence where it asks for a reading that the set does not have. */
export function bodyWith(
  file: BodyFile,
  ruleSet: WrittenRuleSet,
): { readonly body: WrittenBody; readonly problem?: string } {
  const { rules, problem } = rulesUnder(ruleSet, file.choices);
  const seats = Object.fromEntries(
    Object.entries(file.seats).map(([code, one]) => [
      code,
      { ...one, veto: ruleSet.vetoes?.includes(code) ?? false, ...calledBy(one) },
    ]),
  );
  const elections = electionsUnder(ruleSet, file.choices);
  return { body: { ...file, ruleSet, rules, elections, seats }, ...(problem ? { problem } : {}) };
}

function calledBy({ name, called }: z.infer<typeof seat>): Pick<WrittenSeat, 'calledAs'> {
  const [first] = typeof name === 'string' ? [] : Object.values(name.inLanguages);
  const calledAs = called ?? first;
  return calledAs === undefined ? {} : { calledAs };
}
