import type { SameVotesView } from '../../contract/same-votes-view.ts';
import type { At } from '../../procedures/procedure.ts';
import { votesNeeded } from '../../procedures/vote/decide.ts';
import { bodyOf, countOf, ruleOf, type Vote } from '../../procedures/vote/floor.ts';
import { type CastVote, castVote, sameVotesUnder } from '../../procedures/vote/same-votes.ts';
import { type Rule, type RuleSet, rulesUnder } from '../../scenario/rules.ts';
import { outcomeView, titleOf, viewOfOutcome } from './vote-view.ts';

type Ruled = SameVotesView['others'][number]['rules'][number];

/** What a decided vote came to, and what its ballots would have come to under each rule of some rule sets. */
export function sameVotesView(id: string, scene: Vote, at: At, sets: readonly RuleSet[]): SameVotesView {
  const body = bodyOf(at.story.scenario, scene);
  const rule = ruleOf(at.story.scenario, scene);
  const vote = castVote(id, scene, at);
  const outcome = outcomeView(id, scene, at);
  const size = Object.keys(body.seats).length;
  const inForce = essence(rule, body.ruleSet);
  const named = (codes: readonly string[]) => codes.map((code) => body.seats[code]?.name ?? code);
  return {
    scene: id,
    on: titleOf(scene, at),
    actual: {
      body: body.name,
      set: body.ruleSet.name,
      rule: rule.name,
      source: rule.source,
      outcome: { ...outcome, needed: outcome.needed ?? votesNeeded(rule, countOf(id, scene, at)) },
      vetoers: named(outcome.vetoes),
    },
    others: sets.flatMap((set) => {
      const rules = rulesOf(set, vote, inForce, named);
      if (rules.length === 0) return [];
      const isScaled = set.members !== undefined && set.members !== size && hasFixedNumbers(set);
      return [{ set: set.id, name: set.name, ...(isScaled ? { meantFor: set.members } : {}), rules }];
    }),
  };
}

/** The rules of a set under which an outcome can be said; matters that are decided alike stand together. */
function rulesOf(
  set: RuleSet,
  vote: CastVote,
  inForce: string,
  named: (codes: readonly string[]) => string[],
): Ruled[] {
  const { rules } = rulesUnder(set);
  const alike = new Map<string, [string, ...string[]]>();
  for (const [matter, rule] of Object.entries(rules)) {
    const key = essence(rule, set);
    const matters = alike.get(key);
    if (matters) matters.push(matter);
    else if (key !== inForce) alike.set(key, [matter]);
  }
  return [...alike.values()].flatMap((matters): Ruled[] => {
    const put = sameVotesUnder(vote, set, matters[0]);
    const rule = rules[matters[0]];
    if (!put.ok || !rule) return [];
    return [
      {
        matters,
        rule: rule.name,
        source: rule.source,
        outcome: viewOfOutcome(put.outcome, put.negative),
        vetoers: named(put.outcome.vetoes),
      },
    ];
  });
}

/** What of a rule decides: two rules with the same essence give every vote the same outcome. */
function essence(
  { needed, stopped_by, blocking, blocking_among_some, tie, quorum }: Rule,
  { vetoes }: RuleSet,
): string {
  return JSON.stringify([
    needed,
    stopped_by,
    blocking,
    blocking_among_some,
    tie,
    quorum,
    stopped_by === 'veto' ? vetoes : [],
  ]);
}

function hasFixedNumbers({ matters }: RuleSet): boolean {
  return Object.values(matters).some(({ needed }) => needed.some((criterion) => 'votes' in criterion));
}
