import type { Ballot } from '../../contract/move.ts';
import { type Criterion, type Rule, type RuleSet, rulesUnder } from '../../scenario/rules.ts';
import type { At } from '../procedure.ts';
import { countBallots, type Weighed } from './count.ts';
import { decide, type Outcome } from './decide.ts';
import { bodyOf, namedBallots, unnamedBallots, type Vote } from './floor.ts';
import { reasonOf } from './words.ts';

/** The ballots of a vote, apart from any rule: who cast what, how many were counted without a name, what seats weigh. */
export type CastVote = {
  readonly ballots: ReadonlyMap<string, Ballot>;
  readonly unnamed: Readonly<Record<Ballot, number>>;
  readonly seats: Weighed['seats'];
  readonly president?: string | undefined;
};

/** What the same votes would have come to, or why nobody can say. */
export type UnderAnother =
  | {
      readonly ok: true;
      readonly outcome: Outcome;
      readonly reason: string;
      /** The seats with a veto there that voted no, veto or not. */
      readonly negative: readonly string[];
    }
  | { readonly ok: false; readonly because: string };

/** The ballots of a vote as it stands in a world. */
export function castVote(id: string, scene: Vote, at: At): CastVote {
  return {
    ballots: namedBallots(id, scene, at),
    unnamed: unnamedBallots(id, at),
    seats: bodyOf(at.story.scenario, scene).seats,
    president: bodyOf(at.story.scenario, scene).president,
  };
}

/**
 * What the same votes would have come to under another rule set. Its seats with a veto are those that it names, and
 * a fixed number of votes is meant for the size of its body: nine of fifteen becomes three fifths of any other.
 *
 * @param matter one of the rule set's matters; its first without one
 */
export function sameVotesUnder(
  vote: CastVote,
  set: RuleSet,
  matter = Object.keys(set.matters)[0] ?? '',
): UnderAnother {
  const rule = rulesUnder(set).rules[matter];
  if (!rule) return { ok: false, because: `“${set.id}” has no matter “${matter}”.` };
  const seats = Object.fromEntries(
    Object.entries(vote.seats).map(([code, seat]) => [
      code,
      { ...seat, veto: set.vetoes?.includes(code) ?? false },
    ]),
  );
  const count = countBallots({ seats, president: vote.president }, vote.ballots, vote.unnamed);
  const outcome = decide(scaledTo(Object.keys(seats).length, rule, set.members), count);
  if (!outcome)
    return { ok: false, because: 'Not all the numbers that this rule asks for are known of this vote.' };
  return { ok: true, outcome, reason: reasonOf(outcome, count.vetoes), negative: count.vetoes };
}

/** A rule for a body of another size: its fixed numbers become shares of the members. */
function scaledTo(size: number, rule: Rule, members: number | undefined): Rule {
  if (members === undefined || members === size) return rule;
  const needed = rule.needed.map(
    (criterion): Criterion =>
      'votes' in criterion
        ? { fraction: [criterion.votes, members], of: 'members', reach: 'at-least' }
        : criterion,
  );
  return { ...rule, needed };
}
