import { BASES, type Rule } from '../../scenario/rules.ts';
import { type Count, isQuorate, measure, type Reached, shareOf, sum, type Tally } from './count.ts';

export const BECAUSE = [
  'veto',
  'insufficient-votes',
  'tie',
  'no-votes',
  'objection',
  'quorum',
  'blocking-minority',
  'declared',
] as const;
export type Because = (typeof BECAUSE)[number];

/** What became of a question that was put, always with its reason. */
export type Outcome = {
  readonly outcome: 'adopted' | 'not-adopted';
  readonly because?: Because;
  /** The whole that the first criterion is about; null where it depends on unknown counts or there is none. */
  readonly base: number | null;
  /** The affirmative votes that were needed; null likewise. */
  readonly needed: number | null;
  /** The seats whose veto defeated it; their no was a veto only where they are named here. */
  readonly vetoes: readonly string[];
  /** The seats that objected, where any objection defeats. */
  readonly objectors: readonly string[];
  /** Each criterion of the rule and how far it was reached. */
  readonly criteria: readonly Reached[];
  /** Whether an equal division was decided by how the chair voted, and which way. */
  readonly castingVote?: 'for' | 'against';
  /** Whether the rule brings a second vote. */
  readonly again: boolean;
  readonly tally: Tally;
};

/** The affirmative votes needed under a rule, as far as the counts say. Null where the rule asks for none. */
export function votesNeeded(rule: Rule, count: Count): number | null {
  const [first] = rule.needed;
  return first === undefined ? null : measure(first, count).needed;
}

/**
 * Decides a question from its counts, in whole numbers only; undefined where an unknown count would decide it.
 *
 * The order is part of the rules. Whether enough are present comes first. An objection defeats by itself. The
 * threshold is tested before the veto: the negative vote of a permanent member is a veto only where the required
 * votes are there (UN Charter, Article 27(3), and practice under it).
 */
export function decide(rule: Rule, count: Count): Outcome | undefined {
  const criteria = rule.needed.map((criterion) => measure(criterion, count));
  const [first] = criteria;
  const common = {
    base: first?.base ?? null,
    needed: first?.needed ?? null,
    vetoes: [],
    objectors: [],
    criteria,
    again: false,
    tally: count.seats,
  };
  const failed = (because: Because, more: Partial<Outcome> = {}): Outcome => ({
    outcome: 'not-adopted',
    because,
    ...common,
    ...more,
  });

  if (!isQuorate(rule, count).quorate) return failed('quorum');
  if (rule.stopped_by === 'objection') {
    if (count.seats.no === null) return undefined;
    if (count.seats.no > 0) return failed('objection', { objectors: count.against });
  }
  if (!isBlockedByTooFew(rule, count)) {
    const missed = criteria.find(({ reached }) => reached === false);
    if (missed && rule.tie === 'casting-vote' && isEquallyDivided(rule, missed, first, count)) {
      if (count.presiding === null) return undefined;
      if (count.presiding === 'yes') return { outcome: 'adopted', ...common, castingVote: 'for' };
      return failed('tie', count.presiding === 'no' ? { castingVote: 'against' } : {});
    }
    if (missed) return failed(whyMissed(rule, missed, first), { again: isSecondVote(rule, first, count) });
    if (criteria.some(({ reached }) => reached === null)) return undefined;
  }
  if (rule.stopped_by === 'veto' && count.vetoes.length > 0) return failed('veto', { vetoes: count.vetoes });
  if (rule.stopped_by === 'veto' && count.hiddenVeto) return undefined;
  return { outcome: 'adopted', ...common };

  function whyMissed(of: Rule, missed: Reached, lead: Reached | undefined): Because {
    if (missed.base === 0) return 'no-votes';
    if (isEquallyDivided(of, missed, lead, count)) return 'tie';
    return of.blocking !== undefined && missed !== lead ? 'blocking-minority' : 'insufficient-votes';
  }
}

/** Fewer seats than a blocking minority needs are not in favour: the question is carried whatever they weigh. */
function isBlockedByTooFew(rule: Rule, count: Count): boolean {
  const { seats } = count;
  const blocking = leastBlocking(rule, count);
  if (blocking === undefined) return false;
  const whole = sum(seats, BASES.participating);
  return whole !== null && seats.yes !== null && seats.yes > 0 && whole - seats.yes < blocking;
}

/**
 * How many members it takes to block. Where some take no part it may be as many as stand for more than a share of
 * the people of those who do, and some more (Treaty on the Functioning of the European Union, Article 238 (3)(a)).
 */
function leastBlocking(
  { blocking, blocking_among_some: some }: Rule,
  { seats, people }: Count,
): number | undefined {
  if (some === undefined || seats['not-participating'] === 0) return blocking;
  if (people === null) return undefined;
  const needed = shareOf(
    people.reduce((sum, one) => sum + one, 0),
    { fraction: some.people, reach: 'more-than' },
  );
  let members = 0;
  for (let sum = 0; sum < needed && members < people.length; members++) sum += people[members] ?? 0;
  return members + some.more;
}

function isEquallyDivided(rule: Rule, missed: Reached, lead: Reached | undefined, count: Count): boolean {
  if (rule.tie === undefined || missed !== lead) return false;
  const { yes, no } = count[missed.by];
  return yes !== null && yes === no;
}

function isSecondVote(rule: Rule, lead: Reached | undefined, count: Count): boolean {
  if (rule.tie !== 'second-vote' || lead === undefined || lead.base === 0) return false;
  return isEquallyDivided(rule, lead, lead, count);
}
