import type { ElectionRule } from '../../scenario/rules.ts';
import { shareOf } from '../vote/count.ts';

/** What the papers of one ballot came to. Every seat of the body is in exactly one of these numbers but `votes`. */
export type PaperCount = {
  /** How many papers name each candidate that may be voted for, in the order of the ballot paper. */
  readonly votes: ReadonlyMap<string, number>;
  /** Papers that name somebody and are valid: the members present and voting. */
  readonly named: number;
  /** Valid papers without a name: abstentions. */
  readonly abstain: number;
  readonly invalid: number;
  readonly notParticipating: number;
  readonly absent: number;
};

export const BALLOT_KINDS = ['open', 'restricted', 'special'] as const;
export type BallotKind = (typeof BALLOT_KINDS)[number];

/** What a special ballot or the lot is to settle: who stands in the next ballot, or who is elected. */
export const PURPOSES = ['list', 'places'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Where an election stands when a ballot is counted. */
export type Stage = {
  /** How many were to be elected in all, and how many places are left before this ballot. */
  readonly places: number;
  readonly left: number;
  readonly kind: BallotKind;
  /** Ballots of this kind, one after another, before this one. */
  readonly series: number;
  /** Whether a series of open ballots has followed restricted ones since somebody was elected. */
  readonly opened: boolean;
  /** Ballots taken, this one included, special ones apart; and how many there are at most. */
  readonly ballots: number;
  readonly most: number;
  /** Who may still be elected, on this paper or not. */
  readonly eligible: readonly string[];
  /** In a special ballot: how many it is to choose, for what, and who need not be chosen any more. */
  readonly take: number;
  readonly purpose: Purpose;
  readonly sure: readonly string[];
};

/** What follows from a ballot. Whoever is in `elected` has been elected by it. */
export type Verdict = { readonly elected: readonly string[] } & (
  | { readonly then: 'filled' }
  | {
      readonly then: 'ballot';
      readonly kind: 'open' | 'restricted';
      /** Who may be voted for in it. */
      readonly on: readonly string[];
      readonly series: number;
      readonly opened: boolean;
    }
  | {
      readonly then: 'special' | 'lot';
      /** Between whom, how many of them, for what, and who is sure of it already. */
      readonly among: readonly string[];
      readonly take: number;
      readonly purpose: Purpose;
      readonly sure: readonly string[];
    }
  | { readonly then: 'put-off'; readonly because: 'quorum' | 'ballots' | 'nobody' }
);

/** The whole that the majority is taken of, and the votes that a candidate needs: whole numbers. */
export function majorityOf(
  { needed }: ElectionRule,
  { named, abstain, invalid, notParticipating, absent }: PaperCount,
): { readonly base: number; readonly needed: number } {
  const base = {
    voting: named,
    cast: named + abstain,
    present: named + abstain + invalid + notParticipating,
    members: named + abstain + invalid + notParticipating + absent,
  }[needed.of];
  return { base, needed: shareOf(base, needed) };
}

/**
 * What one ballot of an election comes to. Nobody is elected without a vote. The first ballot is open; where it leaves
 * a place unfilled, ballots are restricted to those who came first, and after a series of these open again, and so on
 * (General Assembly, rules 93 and 94).
 */
export function judge(rule: ElectionRule, count: PaperCount, stage: Stage): Verdict {
  if (!isQuorate(rule, count)) return { then: 'put-off', because: 'quorum', elected: [] };
  const ranked = rank(count.votes);
  if (stage.kind === 'special') return afterSpecial(ranked, stage);
  const { needed } = majorityOf(rule, count);
  const reached = ranked.filter(([, votes]) => votes > 0 && votes >= needed);
  if (reached.length <= stage.left) return goOn(rule, ranked, stage, namesOf(reached));
  if (rule.too_many === 'fresh-ballot') return afresh(ranked, rule, stage);
  const { above, level } = cut(reached, stage.left);
  if (level.length === 0) return { then: 'filled', elected: above };
  const then = rule.equal === 'lot' ? 'lot' : 'special';
  return { then, elected: above, among: level, take: stage.left - above.length, purpose: 'places', sure: [] };
}

/** What follows once it is known who has been elected by a ballot, by the rule or from the chair. */
export function goOn(
  rule: ElectionRule,
  ranked: readonly Ranked[],
  stage: Stage,
  elected: readonly string[],
): Verdict {
  const left = stage.left - elected.length;
  if (left === 0) return { then: 'filled', elected };
  const rest = ranked.filter(([candidate]) => !elected.includes(candidate));
  const eligible = stage.eligible.filter((candidate) => !elected.includes(candidate));
  if (eligible.length === 0) return { then: 'put-off', because: 'nobody', elected };
  if (elected.length === 0 && isEven(rule, rest, stage)) {
    return { then: 'lot', elected, among: namesOf(rest), take: 1, purpose: 'places', sure: [] };
  }
  if (stage.ballots >= stage.most) return inTheEnd(rule, rest, left, elected);
  return nextBallot(rule, rest, { ...stage, left, eligible }, elected);
}

export type Ranked = readonly [candidate: string, votes: number];

/** Candidates by their votes, the most first; those that are equal in the order of the paper. */
export function rank(votes: ReadonlyMap<string, number>): Ranked[] {
  return [...votes].sort(([, one], [, other]) => other - one);
}

function namesOf(ranked: readonly Ranked[]): string[] {
  return ranked.map(([candidate]) => candidate);
}

/** The first so many; where the last of them are equal to others, who is above and who is level with the line. */
function cut(ranked: readonly Ranked[], most: number): { above: string[]; level: string[] } {
  const last = ranked[most - 1]?.[1];
  if (last === undefined || last !== ranked[most]?.[1])
    return { above: namesOf(ranked.slice(0, most)), level: [] };
  return {
    above: namesOf(ranked.filter(([, votes]) => votes > last)),
    level: namesOf(ranked.filter(([, votes]) => votes === last)),
  };
}

function isQuorate({ quorum }: ElectionRule, count: PaperCount): boolean {
  if (!quorum) return true;
  const { named, abstain, invalid, notParticipating, absent } = count;
  const present = named + abstain + invalid + notParticipating;
  return present >= shareOf(present + absent, quorum);
}

/** A restricted ballot for one place in which the two that stand have the same votes, where the lot then decides. */
function isEven({ even }: ElectionRule, rest: readonly Ranked[], { kind, left, places }: Stage): boolean {
  const [first, second, third] = rest;
  if (even === 'next-ballot' || kind !== 'restricted' || left !== 1 || (even === 'lot' && places !== 1))
    return false;
  return first !== undefined && first[1] > 0 && third === undefined && first[1] === second?.[1];
}

function inTheEnd(
  { in_the_end }: ElectionRule,
  rest: readonly Ranked[],
  left: number,
  elected: readonly string[],
): Verdict {
  const among = namesOf(rest.filter(([, votes]) => votes > 0));
  if (in_the_end === 'put-off' || among.length <= left)
    return { then: 'put-off', because: 'ballots', elected };
  return { then: 'lot', elected, among, take: left, purpose: 'places', sure: [] };
}

/** More have the majority than there are places, and the rule has all of it voted on again. */
function afresh(ranked: readonly Ranked[], rule: ElectionRule, stage: Stage): Verdict {
  if (stage.ballots >= stage.most) return inTheEnd(rule, ranked, stage.left, []);
  const kind = stage.kind === 'restricted' ? 'restricted' : 'open';
  return {
    then: 'ballot',
    kind,
    on: namesOf(ranked),
    series: stage.series + 1,
    opened: stage.opened,
    elected: [],
  };
}

function nextBallot(
  { restricted }: ElectionRule,
  rest: readonly Ranked[],
  { kind, series, opened, ballots, left, eligible }: Stage,
  elected: readonly string[],
): Verdict {
  const open = (goesOn: boolean): Verdict => ({
    then: 'ballot',
    kind: 'open',
    on: eligible,
    series: goesOn ? series + 1 : 0,
    opened: true,
    elected,
  });
  if (!restricted) return open(kind === 'open');
  if (elected.length === 0) {
    if (kind === 'restricted') {
      const length = opened ? restricted.then : restricted.first;
      if (series + 1 >= length || rest.length === 0) return open(false);
      return { then: 'ballot', kind: 'restricted', on: namesOf(rest), series: series + 1, opened, elected };
    }
    if (ballots > 1 && series + 1 < restricted.open) return open(true);
  }
  const standing = rest.filter(([, votes]) => votes > 0);
  if (standing.length === 0) return open(false);
  const size = restricted.per_place * left;
  const { above, level } = cut(standing, size);
  if (level.length > 0 && restricted.cut !== 'all') {
    const then = restricted.cut === 'lot' ? 'lot' : 'special';
    return { then, elected, among: level, take: size - above.length, purpose: 'list', sure: above };
  }
  const on = [...above, ...level];
  return {
    then: 'ballot',
    kind: 'restricted',
    on,
    series: 0,
    opened: opened && elected.length === 0,
    elected,
  };
}

/** A special ballot chooses without any majority; where it is equal again, the lot decides between those equal. */
function afterSpecial(ranked: readonly Ranked[], { take, purpose, sure, opened }: Stage): Verdict {
  const { above, level } = cut(ranked, take);
  if (level.length === 0) return settled(purpose, [...sure, ...above], opened);
  return {
    then: 'lot',
    elected: [],
    among: level,
    take: take - above.length,
    purpose,
    sure: [...sure, ...above],
  };
}

/** What follows once a special ballot or the lot has chosen. */
export function settled(purpose: Purpose, chosen: readonly string[], opened: boolean): Verdict {
  if (purpose === 'places') return { then: 'filled', elected: chosen };
  return { then: 'ballot', kind: 'restricted', on: chosen, series: 0, opened, elected: [] };
}
