import type { Ballot } from '../../contract/move.ts';
import type { Rule } from '../../scenario/rules.ts';
import type { At, WhyNot } from '../procedure.ts';
import { bodyOf, ruleOf, seatState, type Vote } from './floor.ts';

/** Why a seat’s ballot is not taken: it has none here, has cast it, or may not vote this way. */
export function whyNoBallot(scene: Vote, id: string, seat: string, ballot: Ballot, at: At): WhyNot {
  if (!Object.hasOwn(bodyOf(at.story.scenario, scene).seats, seat))
    return `${seat} has no seat in this body.`;
  if (seatState(id, seat, at) !== 'not-called') return `${seat} has voted already.`;
  return whyNotThisWay(scene, seat, ballot, ruleOf(at.story.scenario, scene));
}

/** Whether a seat’s credentials have been rejected: it stays a member’s, and nobody there may vote for it. */
export function isWithoutCredentials(scene: Vote, seat: string): boolean {
  return scene.without_credentials?.includes(seat) === true;
}

/** What a seat may not do: vote without credentials or in its own dispute, or abstain where it must vote. */
export function whyNotThisWay(scene: Vote, seat: string, ballot: Ballot, rule: Rule): WhyNot {
  if (ballot !== 'absent' && isWithoutCredentials(scene, seat))
    return `The credentials of ${seat} have not been accepted; it is counted as absent.`;
  const votes = ballot === 'yes' || ballot === 'no';
  if (votes && rule.parties === 'must-abstain' && scene.parties_to_dispute?.includes(seat))
    return `${seat} is a party to the dispute and abstains.`;
  if (ballot !== 'abstain') return null;
  if (rule.abstaining === 'refused') return 'Nobody may abstain on this matter.';
  return rule.abstaining === 'unless-declared-voting' && scene.declared_voting?.includes(seat)
    ? `${seat} has declared itself present and voting, and may not abstain.`
    : null;
}
