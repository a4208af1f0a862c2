import type { Ballot } from '../../contract/move.ts';
import { countBallots } from '../../procedures/vote/count.ts';
import { decide } from '../../procedures/vote/decide.ts';
import { isWithoutCredentials } from '../../procedures/vote/ways.ts';
import type { Body } from '../body.ts';
import type { SceneOf } from '../scenes.ts';
import { checkElection } from './elections.ts';
import { listed } from './report.ts';
import type { Subject } from './subject.ts';

type Vote = SceneOf<'vote'>;

/** Votes whose outcome is certain before anybody votes, draws that cannot be made, and seats that never vote. */
export function checkVotes({ scenario, report }: Subject): void {
  for (const [id, scene] of Object.entries(scenario.scenes)) {
    if (scene.kind === 'event') {
      const weights = Object.values(scene.outcomes).map(({ weight }) => weight);
      if (weights.length > 0 && weights.every((weight) => weight === 0)) {
        const message = 'No outcome has any weight, so that none can be drawn.';
        report.add(['scenes', id, 'outcomes'], 'zero-weights', message);
      }
    }
    if (scene.kind === 'election') checkElection(id, scene, { scenario, report });
    const body = scene.kind === 'vote' ? scenario.bodyOf[scene.body] : undefined;
    if (scene.kind !== 'vote' || !body) continue;
    const why = whyDecided(scene, body);
    const named = scene.secret ? whyNamed(scene, body) : undefined;
    if (named !== undefined) report.add(['scenes', id, 'secret'], 'secret-by-name', named);
    if (why !== undefined) report.add(['scenes', id, 'matter'], 'undecidable-vote', why);
    for (const [index, { seats, yes = 0, no = 0, abstain = 0, absent = 0 }] of (
      scene.leanings ?? []
    ).entries()) {
      const at = ['scenes', id, 'leanings', index];
      if (yes + no + abstain + absent === 0) {
        report.add(at, 'zero-weights', 'This leaning weighs nothing: these seats would abstain, always.');
      }
      const named = typeof seats === 'string' ? (scenario.groups?.[seats] ?? []) : seats;
      if (named.some((seat) => Object.hasOwn(body.seats, seat))) continue;
      const message = `None of the seats of ${typeof seats === 'string' ? `“${seats}”` : 'this line'} sits in “${scene.body}”.`;
      report.add([...at, 'seats'], 'leaning-nobody', message);
    }
  }
  const bodies = Object.values(scenario.bodyOf);
  for (const [id, { seat }] of Object.entries(scenario.parties)) {
    if (seat === undefined || bodies.length === 0 || bodies.some(({ seats }) => Object.hasOwn(seats, seat)))
      continue;
    const message = `No body of this scenario has the seat ${seat}: ${listed(scenario.bodies)} ${scenario.bodies.length === 1 ? 'does' : 'do'} not.`;
    report.add(['parties', id, 'seat'], 'seat-nowhere', message);
  }
}

/** Why the names of a secret ballot would have to be known; undefined where the counts are enough. */
function whyNamed(scene: Vote, body: Body): string | undefined {
  if (scene.roll_call) return 'In a roll call every seat says aloud how it votes.';
  const rule = body.rules[scene.matter];
  const seats = Object.values(body.seats);
  if (rule?.stopped_by === 'veto' && seats.some(({ veto }) => veto))
    return 'Whether a no is a veto depends on who casts it.';
  const differ = (by: 'weight' | 'population') => new Set(seats.map((seat) => seat[by])).size > 1;
  const isWeighed = rule?.needed.some(
    (one) => 'by' in one && one.by !== undefined && one.by !== 'seats' && differ(one.by),
  );
  return isWeighed ? 'What a ballot weighs depends on who casts it.' : undefined;
}

/** Why a vote is lost when all say yes, or carried when all say no; undefined where it is neither. */
function whyDecided(scene: Vote, body: Body): string | undefined {
  const rule = body.rules[scene.matter];
  const seats = Object.keys(body.seats);
  if (!rule) return undefined;
  if (seats.length === 0) return `“${scene.body}” has no seats.`;
  const all = (ballot: Ballot) => {
    const standsAside = rule.parties === 'must-abstain' ? (scene.parties_to_dispute ?? []) : [];
    const cast = seats.map((seat) => {
      if (isWithoutCredentials(scene, seat)) return [seat, 'absent'] as const;
      return [seat, standsAside.includes(seat) ? 'abstain' : ballot] as const;
    });
    const nobody = { yes: 0, no: 0, abstain: 0, 'not-participating': 0, absent: 0 };
    return decide(rule, countBallots(body, new Map(cast), nobody));
  };
  const favoured = all('yes');
  if (favoured === undefined) return 'What the seats weigh is not known, so that nobody can count this vote.';
  if (favoured.outcome === 'not-adopted') {
    const { needed } = favoured;
    const asked = needed === null ? '' : ` (${needed} needed, ${seats.length} seats)`;
    return `Not even if every seat says yes is this carried${asked}.`;
  }
  return all('no')?.outcome === 'adopted' ? 'This is carried even if every seat says no.' : undefined;
}
