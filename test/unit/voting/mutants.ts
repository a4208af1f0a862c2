import type { Ballot } from '../../../engine/contract/move.ts';
import type { Templates, TemplateTransition } from '../../../engine/machine/charts.ts';
import type { Count, Tally } from '../../../engine/procedures/vote/count.ts';
import type { Outcome } from '../../../engine/procedures/vote/decide.ts';
import type { Criterion, Rule, Share } from '../../../engine/scenario/rules.ts';

export type Decide = (rule: Rule, count: Count) => Outcome | undefined;

export type Chart = Templates['vote'];

/** A wrong rule engine: the right one with one step of one rule done differently. */
export type Mutant = {
  readonly id: string;
  readonly does: string;
  readonly decide: (right: Decide) => Decide;
  /** Where it is the course of a vote that it gets wrong: what it makes of the statechart. */
  readonly chart?: (chart: Chart) => Chart;
  /** Where it is a rule about who may cast what that is read wrongly: its line in the rule set’s file. */
  readonly without?: RegExp;
};

const isShare = (criterion: Criterion): criterion is Share => 'fraction' in criterion;

/** A mutant that reads a rule wrongly. */
function misreads(id: string, does: string, change: (rule: Rule, count: Count) => Rule): Mutant {
  return { id, does, decide: (right) => (rule, count) => right(change(rule, count), count) };
}

/** A mutant that counts wrongly. */
function miscounts(id: string, does: string, change: (count: Count, rule: Rule) => Count): Mutant {
  return { id, does, decide: (right) => (rule, count) => right(rule, change(count, rule)) };
}

/** A mutant that gets what the right one finds, and spoils it. */
function spoils(
  id: string,
  does: string,
  change: (outcome: Outcome, rule: Rule, count: Count) => Outcome,
): Mutant {
  return {
    id,
    does,
    decide: (right) => (rule, count) => {
      const outcome = right(rule, count);
      return outcome && change(outcome, rule, count);
    },
  };
}

type Transitions = TemplateTransition | readonly TemplateTransition[];

/** A mutant that runs the vote wrongly: it puts other transitions for one event of one state, or takes them away. */
function missteps(
  id: string,
  does: string,
  state: string,
  event: string,
  change: (was: Transitions | undefined) => Transitions | undefined,
): Mutant {
  const chart = (right: Chart): Chart => {
    const was = right.states[state];
    const { [event]: before, ...others } = was?.on ?? {};
    const now = change(before);
    const on = now === undefined ? others : { ...others, [event]: now };
    return { ...right, states: { ...right.states, [state]: { ...was, on } } };
  };
  return { id, does, decide: (right) => right, chart };
}

/** A transition that asks nothing. */
function unguarded(was: Transitions | undefined): Transitions | undefined {
  if (was === undefined) return undefined;
  const { guard: _, ...rest } = [was].flat()[0] ?? {};
  return rest;
}

const shares = (rule: Rule, change: (share: Share) => Share): Rule => ({
  ...rule,
  needed: rule.needed.map((criterion) => (isShare(criterion) ? change(criterion) : criterion)),
});

const votes = (rule: Rule, from: number, to: number): Rule => ({
  ...rule,
  needed: rule.needed.map((criterion) =>
    'votes' in criterion && criterion.votes === from ? { votes: to } : criterion,
  ),
});

function move(tally: Tally, from: Ballot, to: Ballot): Tally {
  return { ...tally, [from]: 0, [to]: (tally[to] ?? 0) + (tally[from] ?? 0) };
}

function moved(count: Count, from: Ballot, to: Ballot): Count {
  return {
    ...count,
    seats: move(count.seats, from, to),
    weight: move(count.weight, from, to),
    population: move(count.population, from, to),
  };
}

const is = (share: Share, n: number, d: number) => share.fraction[0] * d === n * share.fraction[1];
const isSubstance = ({ stopped_by }: Rule) => stopped_by === 'veto';

/** The wrong engines. Each fails some of the cases; a case that none of them fails proves nothing. */
export const mutants: readonly Mutant[] = [
  misreads('counts-abstentions', 'takes shares of all who answered, abstentions included', (rule) =>
    shares(rule, (share) => (share.of === 'voting' ? { ...share, of: 'cast' } : share)),
  ),
  misreads('of-all-members', 'takes shares of all members', (rule) =>
    shares(rule, (share) => (share.of === 'voting' ? { ...share, of: 'members' } : share)),
  ),
  misreads('rounds-half-up', 'rounds the votes needed to the nearest whole number', (rule, count) =>
    shares(rule, (share) => {
      const { yes, no } = count.seats;
      if (!is(share, 2, 3) || share.of !== 'voting') return share;
      const base = (yes ?? 0) + (no ?? 0);
      return { ...share, fraction: [Math.max(1, Math.round((base * 2) / 3)), Math.max(1, base)] };
    }),
  ),
  misreads('rounds-down', 'rounds the votes needed down', (rule, count) =>
    shares(rule, (share) => {
      const base =
        (count.seats.yes ?? 0) +
        (count.seats.no ?? 0) +
        (share.of === 'voting' ? 0 : (count.seats.abstain ?? 0));
      return is(share, 2, 3) && base > 1
        ? { ...share, fraction: [Math.max(1, Math.floor((base * 2) / 3)), base] }
        : share;
    }),
  ),
  misreads('more-than-half', 'asks for more than half where half is enough', (rule) =>
    shares(rule, (share) => (is(share, 1, 2) ? { ...share, reach: 'more-than' } : share)),
  ),
  misreads(
    'one-qualified-majority',
    'takes 55 per cent of the members on the Council’s own initiative too',
    (rule) => shares(rule, (share) => (is(share, 72, 100) ? { ...share, fraction: [55, 100] } : share)),
  ),
  misreads('half-is-enough', 'takes half for a majority', (rule) =>
    shares(rule, (share) => (is(share, 1, 2) ? { ...share, reach: 'at-least' } : share)),
  ),
  misreads('more-than-two-thirds', 'asks for more than two thirds', (rule) =>
    shares(rule, (share) => (is(share, 2, 3) ? { ...share, reach: 'more-than' } : share)),
  ),
  misreads('majority-for-important', 'takes a majority where two thirds are needed', (rule) =>
    shares(rule, (share) =>
      is(share, 2, 3) && share.of === 'voting' ? { ...share, fraction: [1, 2], reach: 'more-than' } : share,
    ),
  ),
  misreads('two-thirds-for-all', 'asks for two thirds where a majority is enough', (rule) =>
    shares(rule, (share) =>
      is(share, 1, 2) && share.reach === 'more-than'
        ? { ...share, fraction: [2, 3], reach: 'at-least' }
        : share,
    ),
  ),
  misreads('seven-of-fifteen', 'still asks for seven votes on substance in a council of fifteen', (rule) =>
    isSubstance(rule) ? votes(rule, 9, 7) : rule,
  ),
  misreads('nine-of-eleven', 'asks for nine votes in the council of eleven', (rule) => votes(rule, 7, 9)),
  misreads('eight-on-procedure', 'takes a majority of fifteen for procedure', (rule) =>
    isSubstance(rule) ? rule : votes(rule, 9, 8),
  ),
  misreads('vetoes-the-procedural', 'lets a permanent member veto procedure', (rule) =>
    rule.stopped_by === 'nobody' && rule.needed.some((criterion) => 'votes' in criterion)
      ? { ...rule, stopped_by: 'veto' }
      : rule,
  ),
  spoils('veto-first', 'tests the veto before the threshold', (outcome, rule, count) =>
    rule.stopped_by === 'veto' && count.vetoes.length > 0 && outcome.because === 'insufficient-votes'
      ? { ...outcome, because: 'veto', vetoes: count.vetoes }
      : outcome,
  ),
  spoils('one-veto-is-none', 'needs two permanent members against', (outcome) =>
    outcome.because === 'veto' && outcome.vetoes.length < 2
      ? ({ ...outcome, outcome: 'adopted', because: undefined, vetoes: [] } as unknown as Outcome)
      : outcome,
  ),
  spoils('names-one-veto', 'names only the first of those who vetoed', (outcome) => ({
    ...outcome,
    vetoes: outcome.vetoes.slice(0, 1),
  })),
  spoils('any-no-is-a-veto', 'lets the no of any member be a veto on substance', (outcome, rule, count) =>
    rule.stopped_by === 'veto' && outcome.outcome === 'adopted' && (count.seats.no ?? 0) > 0
      ? { ...outcome, outcome: 'not-adopted', because: 'veto' }
      : outcome,
  ),
  miscounts('abstaining-is-yes', 'counts who abstains as in favour of what needs a share', (count, rule) =>
    rule.needed.some(isShare) ? moved(count, 'abstain', 'yes') : count,
  ),
  miscounts('absent-is-no', 'counts who is absent as against', (count) => moved(count, 'absent', 'no')),
  miscounts('out-is-absent', 'counts who does not take part as absent', (count) =>
    moved(count, 'not-participating', 'absent'),
  ),
  spoils('nothing-is-enough', 'adopts what nobody voted on', (outcome) => {
    if (outcome.because !== 'no-votes') return outcome;
    const { because: _, ...rest } = outcome;
    return { ...rest, outcome: 'adopted' };
  }),
  spoils('tie-carries', 'takes an equal division for a yes', (outcome) => {
    if (outcome.because !== 'tie') return outcome;
    const { because: _, ...rest } = outcome;
    return { ...rest, outcome: 'adopted' };
  }),
  misreads('no-casting-vote', 'takes every tie for lost, whoever presides', (rule) =>
    rule.tie === 'casting-vote' ? { ...rule, tie: 'lost' } : rule,
  ),
  spoils('the-chair-carries', 'takes a casting vote for a yes, however the chair voted', (outcome, rule) => {
    if (outcome.because !== 'tie' || rule.tie !== 'casting-vote') return outcome;
    const { because: _, ...rest } = outcome;
    return { ...rest, outcome: 'adopted', castingVote: 'for' };
  }),
  misreads(
    'four-block-among-few',
    'asks for four to block where not all take part',
    ({ blocking_among_some: _, ...rule }) => rule,
  ),
  misreads('every-tie-again', 'brings a second vote wherever there is a tie', (rule) =>
    rule.tie ? { ...rule, tie: 'second-vote' } : rule,
  ),
  misreads('no-quorum', 'does not ask who is there', ({ quorum: _, ...rule }) => rule),
  misreads('always-quorum', 'asks for a majority of members everywhere', (rule) => ({
    ...rule,
    quorum: { fraction: [1, 2], reach: 'more-than' },
  })),
  misreads('weighs-nothing', 'counts members where votes or people are to be counted', (rule) =>
    shares(rule, ({ by: _, ...share }) => share),
  ),
  misreads('people-do-not-count', 'asks for the members only, not for the people', (rule) => ({
    ...rule,
    needed: rule.needed.slice(0, 1),
  })),
  misreads('three-may-block', 'lets three large members block', ({ blocking: _, ...rule }) => rule),
  misreads('members-by-a-majority', 'takes a majority of members for 55 per cent', (rule) =>
    shares(rule, (share) =>
      is(share, 55, 100) ? { ...share, fraction: [1, 2], reach: 'more-than' } : share,
    ),
  ),
  misreads('whole-is-cast', 'takes a share of all votes as one of the votes cast', (rule) =>
    shares(rule, (share) => (share.of === 'members' ? { ...share, of: 'voting' } : share)),
  ),
  misreads('always-twenty-seven', 'counts members who take no part', (rule) =>
    shares(rule, (share) => (share.of === 'participating' ? { ...share, of: 'members' } : share)),
  ),
  misreads('consensus-by-majority', 'takes a majority for consensus', (rule) =>
    rule.stopped_by === 'objection'
      ? { ...rule, stopped_by: 'nobody', needed: [{ fraction: [1, 2], of: 'cast', reach: 'more-than' }] }
      : rule,
  ),
  spoils('abstaining-objects', 'takes a reservation for an objection', (outcome, rule, count) =>
    rule.stopped_by === 'objection' && (count.seats.abstain ?? 0) > 0
      ? { ...outcome, outcome: 'not-adopted', because: 'objection' }
      : outcome,
  ),
  spoils(
    'unanimous-is-no-vote',
    'takes a vote without a no or an abstention for no vote at all',
    (outcome, _, { seats }) =>
      outcome.outcome === 'adopted' && seats.no === 0 && seats.abstain === 0
        ? { ...outcome, base: null, needed: null }
        : outcome,
  ),
  {
    id: 'anybody-may-abstain',
    does: 'lets those abstain who may not',
    decide: (right) => right,
    without: /^ *abstaining: .*$/gm,
  },
  {
    id: 'parties-vote',
    does: 'lets a party to a dispute vote on it',
    decide: (right) => right,
    without: /^ *parties: must-abstain$/gm,
  },
  missteps('votes-twice', 'takes any ballot for any seat at any time', 'open', 'vote.cast', unguarded),
  missteps(
    'votes-before-it-opens',
    'takes ballots before the vote is open',
    'announced',
    'vote.cast',
    () => ({
      actions: 'cast the ballot',
    }),
  ),
  missteps('votes-after-the-close', 'takes ballots after the close', 'onTheTable', 'vote.cast', () => ({
    actions: 'cast the ballot',
  })),
  missteps(
    'changes-after-the-close',
    'lets a ballot be changed after the close',
    'onTheTable',
    'vote.change',
    () => ({
      actions: 'change the ballot',
    }),
  ),
  missteps('opens-twice', 'opens what is open', 'open', 'vote.open', () => ({ target: 'open' })),
  missteps(
    'opens-unheard',
    'opens before those who explain their vote were heard',
    'announced',
    'vote.open',
    (was) => ({
      ...unguarded(was),
    }),
  ),
  missteps(
    'explains-meanwhile',
    'hears explanations while the vote is taken',
    'open',
    'vote.explain',
    () => ({
      actions: 'put the explanation on record',
    }),
  ),
  missteps(
    'explains-anyhow',
    'hears anybody explain a vote, as often as they like',
    'announced',
    'vote.explain',
    unguarded,
  ),
  missteps(
    'explains-never-after',
    'hears nobody once it is decided',
    'adopted',
    'vote.explain',
    () => undefined,
  ),
  missteps('closes-before-it-opens', 'closes what is not open', 'announced', 'vote.close', () => ({
    actions: 'close the vote as not adopted',
    target: 'notAdopted',
  })),
  missteps('closes-early', 'closes before everybody is counted', 'open', 'vote.close', unguarded),
  missteps('no-chair', 'leaves nothing on the table for the chair', 'open', 'vote.close', (was) =>
    [was ?? []].flat().slice(1),
  ),
  missteps(
    'declares-anything',
    'lets the chair declare what the counts deny',
    'open',
    'vote.declare',
    unguarded,
  ),
  missteps('counts-anything', 'takes counts that do not add up', 'open', 'vote.countUnnamed', unguarded),
  missteps('changes-anything', 'lets anybody change any ballot', 'open', 'vote.change', unguarded),
  missteps('never-changes', 'lets nobody change a ballot', 'open', 'vote.change', () => undefined),
  missteps('corrects-anything', 'lets anybody correct for anybody', 'onTheTable', 'vote.correct', unguarded),
  missteps('corrects-early', 'takes corrections before the close', 'open', 'vote.correct', () => ({
    actions: 'note the correction',
  })),
  missteps('never-corrects', 'takes no corrections', 'onTheTable', 'vote.correct', () => undefined),
  missteps(
    'overrides-nothing',
    'forgets what the chair put in place',
    'onTheTable',
    'vote.override',
    () => ({}),
  ),
  missteps('overrides-early', 'overrides before there is a result', 'open', 'vote.override', () => ({
    actions: 'keep both results',
  })),
  missteps('always-again', 'repeats any vote as often as it is asked', 'onTheTable', 'vote.again', unguarded),
  missteps('never-again', 'repeats no vote', 'onTheTable', 'vote.again', () => undefined),
  missteps('no-draw', 'begins a roll without drawing a name', 'announced', 'vote.open', unguarded),
  missteps('draws-again', 'draws names until it likes one', 'announced', 'vote.draw', unguarded),
  missteps('passes-anytime', 'lets anybody pass at any time', 'open', 'vote.pass', unguarded),
  missteps('never-passes', 'lets nobody pass', 'open', 'vote.pass', () => undefined),
];
