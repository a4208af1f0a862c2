import { BALLOTS, type Ballot } from '../../contract/move.ts';
import { BASES, type Criterion, type Rule, type Share } from '../../scenario/rules.ts';

/** How many seats, votes or people were counted in each of the five ways; null where no source has the number. */
export type Tally = { readonly [B in Ballot]: number | null };

export type Measure = NonNullable<Share['by']>;

/** A question as it was counted: five numbers a measure, and by name who said no. */
export type Count = { readonly [M in Measure]: Tally } & {
  /** The seats with a veto that voted no by name. */
  readonly vetoes: readonly string[];
  /** Whether a seat with a veto may be among those that were counted against without a name. */
  readonly hiddenVeto: boolean;
  /** How the seat that presides voted; null where that is not known, left out where none does. */
  readonly presiding?: Ballot | null;
  /** The people that each seat taking part stands for, the most first; null where a number is not known. */
  readonly people: readonly number[] | null;
  /** All seats that voted no by name. */
  readonly against: readonly string[];
};

/** How far one criterion is reached: all of it in whole numbers, null where the counts it asks for are unknown. */
export type Reached = {
  readonly by: Measure;
  /** The whole that the share is taken of; for a fixed number of votes, all seats. */
  readonly base: number | null;
  readonly needed: number | null;
  readonly inFavour: number | null;
  readonly reached: boolean | null;
};

/** Adds up some of the five ways to be counted; null where one of them is unknown. */
export function sum(tally: Tally, ballots: readonly Ballot[]): number | null {
  let total = 0;
  for (const ballot of ballots) {
    const count = tally[ballot];
    if (count === null) return null;
    total += count;
  }
  return total;
}

/**
 * The smallest whole number that is at least n/d of a whole, or more than n/d of it.
 * Exact for wholes up to 9·10¹²: a numerator is at most 1000.
 */
export function shareOf(
  base: number,
  { fraction: [numerator, denominator], reach }: Pick<Share, 'fraction' | 'reach'>,
): number {
  const product = base * numerator;
  const rest = product % denominator;
  const below = (product - rest) / denominator;
  return rest > 0 || reach === 'more-than' ? below + 1 : below;
}

/** Measures one criterion against a count. */
export function measure(criterion: Criterion, count: Count): Reached {
  if ('votes' in criterion) {
    const inFavour = count.seats.yes;
    const needed = criterion.votes;
    return {
      by: 'seats',
      base: sum(count.seats, BASES.members),
      needed,
      inFavour,
      reached: inFavour === null ? null : inFavour >= needed,
    };
  }
  const by = criterion.by ?? 'seats';
  const base = sum(count[by], BASES[criterion.of]);
  const inFavour = count[by].yes;
  const needed = base === null ? null : shareOf(base, criterion);
  const reached = needed === null || inFavour === null ? null : base !== 0 && inFavour >= needed;
  return { by, base, needed, inFavour, reached };
}

/** Whether enough members are there; where nobody knows how many were, that the question was put stands. */
export function isQuorate(
  rule: Rule,
  { seats }: Count,
): { readonly quorate: boolean; readonly needed: number; readonly present: number } {
  const members = sum(seats, BASES.members);
  const present = sum(seats, BASES.present);
  if (!rule.quorum || members === null || present === null) return { quorate: true, needed: 0, present: 0 };
  const needed = shareOf(members, rule.quorum);
  return { quorate: present >= needed, needed, present };
}

/** What counting needs to know of a body: what its seats weigh, and which of them have a veto. */
export type Weighed = {
  /** The seat that presides. */
  readonly president?: string | undefined;
  readonly seats: Readonly<
    Record<
      string,
      {
        readonly weight?: number | undefined;
        readonly population?: number | undefined;
        readonly veto: boolean;
      }
    >
  >;
};

/**
 * Counts ballots by name, and numbers without names. Without names nobody knows what the seats weigh, unless all
 * weigh the same.
 *
 * @param unnamed how many seats were counted without a name in each way; negative where no source has the number
 */
export function countBallots(
  { seats, president }: Weighed,
  ballots: ReadonlyMap<string, Ballot>,
  unnamed: Readonly<Record<Ballot, number>>,
): Count {
  const named = { ...NOBODY };
  const weight = { ...NOBODY };
  const population: Record<Ballot, number | null> = { ...NOBODY };
  const against: string[] = [];
  const vetoes: string[] = [];
  for (const [code, ballot] of ballots) {
    const seat = seats[code];
    const before = population[ballot];
    named[ballot]++;
    weight[ballot] += seat?.weight ?? 1;
    population[ballot] = before === null || seat?.population === undefined ? null : before + seat.population;
    if (ballot !== 'no') continue;
    against.push(code);
    if (seat?.veto) vetoes.push(code);
  }
  const nameless = (ballot: Ballot) => (unnamed[ballot] < 0 ? null : unnamed[ballot]);
  const areKnown = BALLOTS.every((ballot) => unnamed[ballot] >= 0);
  const weighed = (counted: Readonly<Record<Ballot, number | null>>, each: number | undefined): Tally =>
    tallied((ballot) => {
      const [own, more] = [counted[ballot], nameless(ballot)];
      if (own === null || more === null) return null;
      if (more === 0) return areKnown ? own : null;
      return each === undefined ? null : own + more * each;
    });
  const alike = alikeIn(seats);
  return {
    seats: tallied((ballot) => {
      const more = nameless(ballot);
      return more === null ? null : named[ballot] + more;
    }),
    weight: weighed(weight, alike.weight),
    population: weighed(population, alike.population),
    vetoes,
    hiddenVeto: unnamed.no !== 0 && alike.vetoes.some((code) => !ballots.has(code)),
    ...(president === undefined ? {} : { presiding: ballots.get(president) ?? null }),
    people: peopleOf(alike, ballots),
    against,
  };
}

const NOBODY: Readonly<Record<Ballot, number>> = {
  yes: 0,
  no: 0,
  abstain: 0,
  'not-participating': 0,
  absent: 0,
};

function tallied(of: (ballot: Ballot) => number | null): Tally {
  return {
    yes: of('yes'),
    no: of('no'),
    abstain: of('abstain'),
    'not-participating': of('not-participating'),
    absent: of('absent'),
  };
}

/** What all seats of a body weigh, or stand for, where that is the same; which have a veto, and what each stands for. */
type Alike = {
  readonly weight: number | undefined;
  readonly population: number | undefined;
  readonly vetoes: readonly string[];
  /** The people that each seat stands for; undefined where that is not known of all. */
  readonly people: readonly (readonly [seat: string, number])[] | undefined;
};

const alikes = new WeakMap<Weighed['seats'], Alike>();

function alikeIn(seats: Weighed['seats']): Alike {
  const known = alikes.get(seats);
  if (known) return known;
  const all = Object.entries(seats);
  const oneOf = (sizes: ReadonlySet<number | undefined>) => (sizes.size > 1 ? undefined : [...sizes][0]);
  const alike: Alike = {
    weight: oneOf(new Set(all.map(([, { weight }]) => weight ?? 1))),
    population: oneOf(new Set(all.map(([, { population }]) => population))),
    vetoes: all.filter(([, { veto }]) => veto).map(([code]) => code),
    people: all.every(([, { population }]) => population !== undefined)
      ? all.map(([code, { population = 0 }]) => [code, population] as const)
      : undefined,
  };
  alikes.set(seats, alike);
  return alike;
}

function peopleOf({ people: all }: Alike, ballots: ReadonlyMap<string, Ballot>): number[] | null {
  if (!all) return null;
  const people: number[] = [];
  for (const [code, population] of all) {
    const cast = ballots.get(code);
    if (cast === undefined) return null;
    if (cast !== 'not-participating') people.push(population);
  }
  return people.sort((a, b) => b - a);
}
