import { engine, everyone, shape, z } from './labels.ts';
import type { Spoken } from './languages.ts';
import { id, line, plainLine, seatCode, text } from './terms.ts';

/** The id of a rule set or of a matter: `un-security-council`, `important-question`. Never a name in expressions. */
export const ruleId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,47}$/,
    'the id of a rule set or a matter is lower-case letters, digits and hyphens, and begins with a letter',
  );

const fraction = z
  .tuple([z.int().min(1).max(1000), z.int().min(1).max(1000)])
  .refine(([numerator, denominator]) => numerator <= denominator, 'a fraction is at most the whole');

/** What a share is a share of: which of the five ways to be counted belong to the whole. */
export const BASES = {
  /** Members present and voting in the sense of the United Nations: those who cast yes or no. */
  voting: ['yes', 'no'],
  /** Those who answered when the question was put. */
  cast: ['yes', 'no', 'abstain'],
  /** Those in the room. */
  present: ['yes', 'no', 'abstain', 'not-participating'],
  /** Those the decision is for: a member that stands aside for good is not counted, one who is absent is. */
  participating: ['yes', 'no', 'abstain', 'absent'],
  members: ['yes', 'no', 'abstain', 'not-participating', 'absent'],
} as const;

const share = shape({
  fraction: everyone(fraction, 'Numerator and denominator: whole numbers only.'),
  of: everyone(
    z.enum(['voting', 'cast', 'present', 'participating', 'members']),
    'The whole: those voting yes or no, those who cast a ballot, those present, all but who stands aside, or all.',
  ),
  reach: everyone(z.enum(['at-least', 'more-than']), 'Whether the fraction itself is enough.'),
  by: everyone(z.enum(['seats', 'weight', 'population']).optional(), 'What is counted; without it, seats.'),
});
export type Share = z.infer<typeof share>;

const fixed = shape({ votes: everyone(z.int().min(1).max(250), 'A fixed number of affirmative votes.') });

/** One thing that a question needs in order to be carried. */
export const criterion = z.union([fixed, share]);
export type Criterion = z.infer<typeof criterion>;

const quorum = shape({
  fraction: everyone(fraction, 'Numerator and denominator.', [1, 3]),
  reach: everyone(z.enum(['at-least', 'more-than']), 'Whether the fraction itself is enough.'),
});

const tie = z.enum(['lost', 'second-vote', 'casting-vote']);

const smallestBlock = shape({
  people: everyone(fraction, 'A share of the people that those who take part stand for.', [35, 100]),
  more: everyone(
    z.int().min(0).max(250),
    'How many members more than the fewest that stand for more than this share.',
  ),
});

/** When a question on one matter is carried. */
export const rule = shape({
  name: everyone(line, 'What the matter is called.', 'Substantive'),
  needed: everyone(
    z.array(criterion).max(3),
    'All of these; where there are none, a question is carried unless somebody stops it.',
  ),
  stopped_by: everyone(
    z.enum(['nobody', 'veto', 'objection']),
    'Whose no defeats what has the votes: nobody’s, that of a seat with a veto, or anybody’s.',
  ),
  blocking: everyone(
    z.int().min(2).max(250).optional(),
    'Where fewer seats than this are not in favour, the question is carried whatever they weigh.',
  ),
  blocking_among_some: everyone(
    smallestBlock.optional(),
    'What takes the place of `blocking` where some members take no part.',
  ),
  tie: everyone(
    tie.optional(),
    'What an equal division means, where the matter is one that can be equally divided: it is lost, it is put to the vote again, or the seat that presides decides it by the way it voted.',
  ),
  quorum: everyone(quorum.optional(), 'The share of members who must be present for a decision.'),
  abstaining: everyone(
    z.enum(['unless-declared-voting', 'refused']).optional(),
    'Who may not abstain: a seat that has declared itself present and voting, or nobody. Without it, all may.',
  ),
  parties: everyone(
    z.literal('must-abstain').optional(),
    'A party to the dispute may cast neither yes nor no.',
  ),
  source: everyone(text, 'The article or rule that says so.'),
});
/** A rule as its file has it: its texts in every language they have. */
export type WrittenRule = z.infer<typeof rule>;
export type Rule = Spoken<WrittenRule>;

/** The majority that a candidate needs: a share of the ballot papers, or of the members. */
const majority = shape({
  fraction: everyone(fraction, 'Numerator and denominator: whole numbers only.', [2, 3]),
  of: everyone(
    z.enum(['voting', 'cast', 'present', 'members']),
    'The whole: those whose paper names somebody, these and who left it blank, all who are present, or all members.',
  ),
  reach: everyone(z.enum(['at-least', 'more-than']), 'Whether the fraction itself is enough.'),
});

/** Ballots in which only those may be voted for who had the most votes before. */
const restriction = shape({
  per_place: everyone(z.int().min(1).max(10), 'How many candidates for each place left may be voted for.'),
  first: everyone(
    z.int().min(1).max(100),
    'How many such ballots are taken at first before any candidate may be voted for again.',
  ),
  open: everyone(z.int().min(1).max(100), 'How many ballots open to every candidate follow.'),
  then: everyone(z.int().min(1).max(100), 'How many restricted ballots follow those, and so on.'),
  cut: everyone(
    z.enum(['special-ballot', 'lot', 'all']),
    'Several are equal for the last line of the list: a special ballot and then the lot, the lot, or all of them stand.',
  ),
});

const together = z.enum(['most-votes', 'fresh-ballot']);
const even = z.enum(['next-ballot', 'lot', 'lot-for-the-last']);
const tied = z.enum(['special-ballot', 'lot']);
const inTheEnd = z.enum(['put-off', 'lot']);

/** How a body elects: who has the majority, and what happens until everybody is elected. */
export const electionRule = shape({
  name: everyone(line, 'What the majority is called.', 'Two thirds of those who vote'),
  needed: everyone(majority, 'What a candidate needs.'),
  too_many: everyone(
    together,
    'More have the majority than there are places: those with the most votes are elected, or all is voted on afresh.',
  ),
  equal: everyone(
    tied,
    'Several with the majority are equal for the last place: a special ballot between them and then the lot, or the lot.',
  ),
  restricted: everyone(
    restriction.optional(),
    'Ballots restricted to those who came first; without it, every ballot is open to every candidate.',
  ),
  even: everyone(
    even,
    'A restricted ballot for one place is equally divided between two: the next ballot, the lot where only one place was to be filled, or the lot for the last place too.',
  ),
  at_most: everyone(
    z.int().min(1).max(200),
    'How many ballots are taken, special ones apart, unless a scene says otherwise; no election goes on for ever.',
  ),
  in_the_end: everyone(
    inTheEnd,
    'What happens after the last of them: the election is put off, or the lot decides.',
  ),
  quorum: everyone(quorum.optional(), 'The share of members who must be present.'),
  source: everyone(text, 'The article or rule that says so.'),
});
/** How a body elects as its file has it: its texts in every language they have. */
export type WrittenElectionRule = z.infer<typeof electionRule>;
export type ElectionRule = Spoken<WrittenElectionRule>;

/** What another reading changes in how a body elects. */
const electionReading = shape({
  needed: everyone(majority.optional(), 'What a candidate needs then.'),
  too_many: everyone(
    together.optional(),
    'What is done then where more have the majority than there are places.',
  ),
  equal: everyone(tied.optional(), 'What is done then where several are equal for the last place.'),
  restricted: everyone(restriction.optional(), 'How ballots are restricted then.'),
  even: everyone(even.optional(), 'What an equal division means then.'),
  in_the_end: everyone(inTheEnd.optional(), 'What happens then after the last ballot.'),
});

/** What another reading of a rule changes in it. */
const reading = shape({
  needed: everyone(z.array(criterion).max(3).optional(), 'What is needed then.'),
  stopped_by: everyone(z.enum(['nobody', 'veto', 'objection']).optional(), 'Whose no defeats it then.'),
  tie: everyone(tie.optional(), 'What an equal division means then.'),
  quorum: everyone(quorum.nullable().optional(), '`null` takes the quorum away.'),
  parties: everyone(z.literal('must-abstain').nullable().optional(), '`null` lifts the duty.'),
});

const option = shape({
  says: everyone(text, 'The reading, as a sentence.'),
  source: everyone(text, 'Who reads it so.'),
  changes: everyone(z.record(ruleId, reading).optional(), 'What this reading changes, matter by matter.'),
  elects: everyone(
    z.record(ruleId, electionReading).optional(),
    'What this reading changes in how the body elects, election by election.',
  ),
});

const letter = z.enum(['a', 'b', 'c']);

/** A question that the rules leave open, with the readings found, and, apart from them, the one taken here. */
const choice = shape({
  question: everyone(line, 'What the rules leave open.'),
  options: everyone(z.partialRecord(letter, option), 'The readings found, by letter.'),
  taken: everyone(letter, 'The reading in force unless a body or a ballot file says otherwise.'),
  because: everyone(text, 'Why this one is taken: a preference, not a fact.'),
});
export type Choice = Spoken<z.infer<typeof choice>>;

/** The number of a choice, as `SC.2`. */
const choiceNumber = z.string().regex(/^[A-Z]{2,4}\.\d{1,2}$/, 'a choice is numbered as SC.2');
export const choices = z.record(choiceNumber, letter);
export type Choices = z.infer<typeof choices>;

/** A rule set: how a body votes, matter by matter. */
export const ruleSetSchema = shape({
  format: engine(z.literal(1), 'The format of the file; this page describes format 1.'),
  id: engine(ruleId, 'The id of the rule set, as in the name of its file.', 'un-security-council'),
  name: everyone(line, 'What it is called.'),
  note: everyone(text.optional(), 'What a reader should know of it.'),
  members: everyone(z.int().min(1).max(250).optional(), 'How many seats the fixed numbers are meant for.'),
  vetoes: everyone(z.array(seatCode).optional(), 'The seats whose no can be a veto.'),
  usual_body: engine(
    id.optional(),
    'The body that members named in a ballot file sit in, where the file names no other.',
  ),
  sources: everyone(z.array(plainLine), 'Where the rules were read.'),
  matters: everyone(
    z.record(ruleId, rule),
    'When a question is carried, by matter; the first is the usual one.',
  ),
  elections: everyone(
    z.record(ruleId, electionRule).optional(),
    'How the body elects among several candidates, by what the majority is; the first is the usual one.',
  ),
  choices: everyone(
    z.record(choiceNumber, choice).optional(),
    'Questions that the rules leave open, by number, with the readings found.',
  ),
});
/** A rule set as its file has it: its texts in every language they have. */
export type WrittenRuleSet = z.infer<typeof ruleSetSchema>;
export type RuleSet = Spoken<WrittenRuleSet>;

/**
 * The rules of a set as they are read: each choice the reading taken, or the one asked for.
 * A number or a letter that the set does not have is returned as the first problem, in a sentence.
 */
export function rulesUnder<R extends WrittenRule>(
  set: Pick<WrittenRuleSet, 'id' | 'choices'> & { readonly matters: Readonly<Record<string, R>> },
  asked: Choices = {},
): { readonly rules: Readonly<Record<string, R>>; readonly problem?: string } {
  const rules: Record<string, R> = { ...set.matters };
  for (const number of Object.keys(asked)) {
    if (!set.choices?.[number]) return { rules, problem: `${set.id} leaves no choice ${number}.` };
  }
  for (const [number, { options, taken }] of Object.entries(set.choices ?? {})) {
    const chosen = options[asked[number] ?? taken];
    if (!chosen)
      return { rules, problem: `Choice ${number} of ${set.id} has no reading “${asked[number]}”.` };
    for (const [matter, change] of Object.entries(chosen.changes ?? {})) {
      const before = rules[matter];
      if (!before)
        return { rules, problem: `Choice ${number} of ${set.id} changes “${matter}”, which it has not.` };
      rules[matter] = changed(before, change);
    }
  }
  return { rules };
}

/** How a body of a set elects, each choice the reading taken or the one asked for. What asks in vain, `rulesUnder` says. */
export function electionsUnder<R extends WrittenElectionRule>(
  set: Pick<WrittenRuleSet, 'choices'> & { readonly elections?: Readonly<Record<string, R>> | undefined },
  asked: Choices = {},
): Readonly<Record<string, R>> {
  const elections: Record<string, R> = { ...set.elections };
  for (const [number, { options, taken }] of Object.entries(set.choices ?? {})) {
    const chosen = options[asked[number] ?? taken];
    for (const [election, change] of Object.entries(chosen?.elects ?? {})) {
      const before = elections[election];
      if (before) elections[election] = { ...before, ...given(change) };
    }
  }
  return elections;
}

function given<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function changed<R extends WrittenRule>(before: R, change: z.infer<typeof reading>): R {
  const { quorum, parties, needed, stopped_by, tie } = change;
  const after = {
    ...before,
    ...(needed ? { needed } : {}),
    ...(stopped_by ? { stopped_by } : {}),
    ...(tie ? { tie } : {}),
    ...(quorum ? { quorum } : {}),
    ...(parties ? { parties } : {}),
  };
  if (quorum === null) delete after.quorum;
  if (parties === null) delete after.parties;
  return after;
}
