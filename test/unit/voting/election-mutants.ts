import type { Templates, TemplateTransition } from '../../../engine/machine/charts.ts';
import type { PaperCount, Stage, Verdict } from '../../../engine/procedures/election/judge.ts';
import type { ElectionRule } from '../../../engine/scenario/rules.ts';

export type Measure = (rule: ElectionRule, count: PaperCount) => { base: number; needed: number };

export type Judge = (rule: ElectionRule, count: PaperCount, stage: Stage) => Verdict;

type Chart = Templates['election'];

/** A wrong election engine: the right one with one step of one rule done differently. */
export type ElectionMutant = {
  readonly id: string;
  readonly does: string;
  readonly judge: (right: Judge) => Judge;
  /** Where it is the whole or the majority that it gets wrong. */
  readonly measure?: (right: Measure) => Measure;
  readonly chart?: (chart: Chart) => Chart;
};

type Given = { rule: ElectionRule; count: PaperCount; stage: Stage };

const FIRST: Stage = {
  places: 1,
  left: 1,
  kind: 'open',
  series: 0,
  opened: false,
  ballots: 1,
  most: 12,
  eligible: [],
  take: 0,
  purpose: 'list',
  sure: [],
};

/** A mutant that is told something else than the right one. */
function mistakes(id: string, does: string, change: (given: Given) => Partial<Given>): ElectionMutant {
  return {
    id,
    does,
    judge: (right) => (rule, count, stage) => {
      const given = { rule, count, stage };
      const { rule: other, count: papers, stage: then } = { ...given, ...change(given) };
      return right(other, papers, then);
    },
    measure: (right) => (rule, count) => {
      const given = { rule, count, stage: FIRST };
      const { rule: other, count: papers } = { ...given, ...change(given) };
      return right(other, papers);
    },
  };
}

const misreads = (
  id: string,
  does: string,
  change: (rule: ElectionRule, stage: Stage) => Partial<ElectionRule>,
) => mistakes(id, does, ({ rule, stage }) => ({ rule: { ...rule, ...change(rule, stage) } }));

const restricts = (
  id: string,
  does: string,
  change: (restricted: NonNullable<ElectionRule['restricted']>, given: Given) => object,
) =>
  mistakes(id, does, (given) => {
    const { restricted } = given.rule;
    return restricted
      ? { rule: { ...given.rule, restricted: { ...restricted, ...change(restricted, given) } } }
      : {};
  });

/** A mutant that gets what the right one finds, and spoils it. */
function spoils(
  id: string,
  does: string,
  change: (verdict: Verdict, given: Given) => Verdict,
): ElectionMutant {
  return {
    id,
    does,
    judge: (right) => (rule, count, stage) => change(right(rule, count, stage), { rule, count, stage }),
  };
}

type Transitions = TemplateTransition | readonly TemplateTransition[];

/** A mutant that runs the election wrongly: other transitions for one event of some states, or none. */
function missteps(
  id: string,
  does: string,
  states: readonly string[],
  event: string,
  change: (was: Transitions | undefined) => Transitions | undefined,
): ElectionMutant {
  const chart = (right: Chart): Chart => ({
    ...right,
    states: Object.fromEntries(
      Object.entries(right.states).map(([name, state]) => {
        if (!states.includes(name)) return [name, state];
        const now = change(state.on?.[event]);
        const { [event]: _, ...rest } = state.on ?? {};
        return [name, { ...state, on: { ...rest, ...(now ? { [event]: now } : {}) } }];
      }),
    ),
  });
  return { id, does, judge: (right) => right, chart };
}

const BALLOTS = ['openBallot', 'restrictedBallot', 'specialBallot'];

/** The same transitions, whatever speaks against them. */
function unguarded(was: Transitions | undefined): Transitions | undefined {
  const [first] = [was ?? []].flat();
  if (!first) return was;
  const { guard: _, ...rest } = first;
  return rest;
}

const first = ({ count }: Given) => [...count.votes].sort(([, one], [, other]) => other - one)[0]?.[0];

export const electionMutants: readonly ElectionMutant[] = [
  misreads('half-elects', 'takes half for a majority', ({ needed }) => ({
    needed: { ...needed, reach: 'at-least' },
  })),
  misreads('elects-more-than-two-thirds', 'asks for more than two thirds', ({ needed }) => ({
    needed: { ...needed, reach: 'more-than' },
  })),
  mistakes('counts-blanks', 'counts blank papers as votes', ({ count }) => ({
    count: { ...count, named: count.named + count.abstain, abstain: 0 },
  })),
  mistakes('counts-invalid', 'counts invalid papers as votes', ({ count }) => ({
    count: { ...count, named: count.named + count.invalid, invalid: 0 },
  })),
  misreads('only-who-votes', 'takes every majority of those who vote', ({ needed }) => ({
    needed: { ...needed, of: 'voting' },
  })),
  misreads('elects-of-all-members', 'takes every majority of all members', ({ needed }) => ({
    needed: { ...needed, of: 'members' },
  })),
  misreads('simple-majority', 'elects by more than half whatever is asked for', ({ needed }) => ({
    needed: { ...needed, fraction: [1, 2], reach: 'more-than' },
  })),
  misreads('always-two-thirds', 'asks for two thirds whatever is asked for', ({ needed }) => ({
    needed: { ...needed, fraction: [2, 3], reach: 'at-least' },
  })),
  mistakes('counts-names', 'takes the names on the papers for the whole', ({ count }) => ({
    count: { ...count, named: [...count.votes.values()].reduce((sum, one) => sum + one, 0) },
  })),
  spoils('first-past-the-post', 'elects whoever comes first', (verdict, given) => {
    const winner = first(given);
    const isFirst = verdict.elected.length === 0 && verdict.then === 'ballot' && given.count.named > 0;
    return isFirst && given.stage.places === 1 && winner !== undefined
      ? { then: 'filled', elected: [winner] }
      : verdict;
  }),
  mistakes('never-restricts', 'leaves every ballot open', ({ rule: { restricted: _, ...rule } }) => ({
    rule,
  })),
  restricts('three-stand', 'lets three stand for one place', () => ({ per_place: 3 })),
  restricts('one-stands', 'lets one stand for each place', () => ({ per_place: 1 })),
  restricts('never-opens', 'keeps ballots restricted for ever', () => ({ first: 100, then: 100 })),
  restricts('opens-at-once', 'opens after one restricted ballot', () => ({ first: 1, then: 1 })),
  restricts('elects-never-again', 'restricts no ballot once one was open', () => ({ open: 100 })),
  restricts('one-open', 'takes one open ballot and restricts again', () => ({ open: 1 })),
  spoils(
    'longer-list',
    'makes the list from all places, not from those left',
    (verdict, { rule, count, stage }) => {
      if (verdict.then !== 'ballot' || verdict.kind !== 'restricted' || verdict.elected.length === 0)
        return verdict;
      const rest = [...count.votes]
        .filter(([candidate]) => !verdict.elected.includes(candidate))
        .sort(([, one], [, other]) => other - one);
      const size = (rule.restricted?.per_place ?? 0) * stage.places;
      return { ...verdict, on: rest.slice(0, size).map(([candidate]) => candidate) };
    },
  ),
  restricts('lot-for-the-list', 'draws lots in place of a special ballot', () => ({ cut: 'lot' })),
  restricts('all-who-are-equal', 'lets all who are equal stand', () => ({ cut: 'all' })),
  restricts('ballot-for-the-list', 'takes a special ballot whatever is said', () => ({
    cut: 'special-ballot',
  })),
  misreads('no-lot', 'never draws lots for an equal division', () => ({ even: 'next-ballot' })),
  misreads('lot-for-two-thirds', 'draws lots for an equal division whatever is asked for', () => ({
    even: 'lot-for-the-last',
  })),
  spoils('lot-at-first', 'draws lots in the first ballot', (verdict, { count, stage }) => {
    const votes = [...count.votes.values()];
    const isEven = votes.length === 2 && votes[0] === votes[1] && votes[0] !== 0 && stage.kind === 'open';
    return isEven && verdict.elected.length === 0 && stage.left === 1
      ? { then: 'lot', elected: [], among: [...count.votes.keys()], take: 1, purpose: 'places', sure: [] }
      : verdict;
  }),
  misreads('lot-between-majorities', 'draws lots between those equal with the majority', () => ({
    equal: 'lot',
  })),
  misreads('afresh', 'votes afresh whenever more have the majority', () => ({ too_many: 'fresh-ballot' })),
  misreads('never-afresh', 'never votes afresh', () => ({ too_many: 'most-votes' })),
  spoils('elects-too-many', 'elects everybody who has the majority', (verdict, { count, stage }) => {
    const all = [...count.votes]
      .filter(([, votes]) => 2 * votes > count.named)
      .map(([candidate]) => candidate);
    return all.length > stage.left && stage.kind !== 'special' ? { then: 'filled', elected: all } : verdict;
  }),
  spoils('zero-stands', 'lets those stand who had no vote', (verdict, { count, rule, stage }) => {
    if (verdict.then !== 'ballot' || verdict.kind !== 'restricted' || stage.kind === 'restricted')
      return verdict;
    const all = [...count.votes.keys()].filter((one) => !verdict.elected.includes(one));
    return all.length <= (rule.restricted?.per_place ?? 0) * (stage.left - verdict.elected.length)
      ? { ...verdict, on: all }
      : verdict;
  }),
  misreads('never-put-off', 'draws lots in the end whatever is said', () => ({ in_the_end: 'lot' })),
  misreads('never-lots-in-the-end', 'puts every election off in the end', () => ({ in_the_end: 'put-off' })),
  mistakes('for-ever', 'takes ballots for ever', ({ stage }) => ({ stage: { ...stage, most: 200 } })),
  mistakes('elects-no-quorum', 'asks for no quorum', ({ rule: { quorum: _, ...rule } }) => ({ rule })),
  mistakes('absent-aside', 'counts who takes no paper as absent', ({ count }) => ({
    count: { ...count, absent: count.absent + count.notParticipating, notParticipating: 0 },
  })),
  spoils('all-in-all', 'counts the ballots from the beginning, whoever is elected', (verdict, { stage }) =>
    verdict.then === 'ballot' && verdict.elected.length > 0 && stage.kind === 'restricted'
      ? { ...verdict, series: stage.series + 1 }
      : verdict,
  ),
  spoils('special-elects', 'elects who wins a special ballot for the list', (verdict, { stage }) =>
    stage.kind === 'special' && stage.purpose === 'list' && verdict.then === 'ballot'
      ? {
          then: 'filled',
          elected: verdict.on.filter((one) => !stage.sure.includes(one)).slice(0, stage.left),
        }
      : verdict,
  ),
  spoils(
    'special-asks-a-majority',
    'asks for a majority in a special ballot',
    (verdict, { count, stage }) => {
      if (stage.kind !== 'special' || verdict.then === 'lot') return verdict;
      const most = Math.max(...count.votes.values());
      return 2 * most > count.named ? verdict : { then: 'put-off', because: 'ballots', elected: [] };
    },
  ),
  missteps('elects-counts-anything', 'takes counts that do not add up', BALLOTS, 'election.count', unguarded),
  missteps(
    'elects-counts-early',
    'counts before the ballot is open',
    ['announced'],
    'election.count',
    () => ({
      actions: 'read out the count',
      target: 'counted',
    }),
  ),
  missteps('opens-again', 'opens what is open', BALLOTS, 'election.open', () => ({
    actions: 'put every name on the paper',
  })),
  missteps('counts-again', 'counts what is counted', ['counted'], 'election.count', () => ({
    actions: 'read out the count',
  })),
  missteps('draws-anything', 'lets the lot fall on anybody', ['equal'], 'election.draw', () => ({
    actions: 'elect who was drawn',
    target: 'elected',
  })),
  missteps(
    'draws-anytime',
    'draws lots whenever it is asked',
    [...BALLOTS, 'counted'],
    'election.draw',
    () => ({ actions: 'draw the lot' }),
  ),
  missteps(
    'elects-overrides-anything',
    'lets the chair declare whatever it likes',
    ['counted'],
    'election.override',
    unguarded,
  ),
  missteps(
    'elects-overrides-early',
    'lets the chair declare before there is a count',
    BALLOTS,
    'election.override',
    () => ({ actions: 'declare another elected and keep both' }),
  ),
  missteps(
    'elects-overrides-nothing',
    'forgets what the chair declared',
    ['counted'],
    'election.override',
    () => ({}),
  ),
  missteps(
    'nobody-stands-down',
    'keeps who stood down on the paper',
    ['counted'],
    'election.withdraw',
    () => ({
      actions: 'note that the candidate goes on',
    }),
  ),
  missteps(
    'stands-down-anytime',
    'lets candidates stand down in the middle of a ballot',
    BALLOTS,
    'election.withdraw',
    () => ({
      actions: 'take the name off the paper',
    }),
  ),
  missteps('elects-closes-early', 'closes a ballot that is not counted', BALLOTS, 'election.close', () => ({
    actions: 'put the election off',
    target: 'putOff',
  })),
];
