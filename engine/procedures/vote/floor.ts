import { BALLOTS, type Ballot } from '../../contract/move.ts';
import type { Body, Rule } from '../../scenario/body.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { SceneOf } from '../../scenario/scenes.ts';
import type { At } from '../procedure.ts';
import { decide, type Outcome, type Tally } from './decide.ts';

export type Vote = SceneOf<'vote'>;

/** What a seat's slot says: nothing yet, one of the five ways to be counted, or counted without a name. */
export const SEAT_STATES = ['not-called', ...BALLOTS, 'unnamed'] as const;
export type SeatState = (typeof SEAT_STATES)[number];
const UNNAMED = SEAT_STATES.indexOf('unnamed');

/** What became of a vote, once it is closed. */
export const VOTE_RESULT = ['none', 'adopted', 'lost', 'vetoed'] as const;

export function bodyOf(scenario: Scenario, scene: Vote): Body {
  const body = scenario.bodyOf[scene.body];
  if (!body) throw new Error(`there is no body ${scene.body}`);
  return body;
}

export function ruleOf(scenario: Scenario, scene: Vote): Rule {
  const rule = bodyOf(scenario, scene).rules[scene.matter];
  if (!rule) throw new Error(`${scene.body} has no rule ${scene.matter}`);
  return rule;
}

/** The party of the scenario that holds a seat, if any. */
export function holderOf(scenario: Scenario, seat: string): string | undefined {
  return Object.entries(scenario.parties).find(([, party]) => party.seat === seat)?.[0];
}

export function seatState(id: string, seat: string, { story, world }: At): SeatState {
  return SEAT_STATES[story.read(world, `votes.${id}.seats.${seat}`)] ?? 'not-called';
}

/** The seats that have no ballot yet. */
export function seatsToCome(id: string, scene: Vote, at: At): string[] {
  return Object.keys(bodyOf(at.story.scenario, scene).seats).filter(
    (seat) => seatState(id, seat, at) === 'not-called',
  );
}

/** Those of them that no party of the scenario holds. */
export function unheldSeatsToCome(id: string, scene: Vote, at: At): string[] {
  return seatsToCome(id, scene, at).filter((seat) => holderOf(at.story.scenario, seat) === undefined);
}

/** Counts a vote as it stands: ballots by name and counts without names. */
export function tallyOf(id: string, scene: Vote, at: At): Tally {
  const { story, world } = at;
  const tally: Record<Ballot, number | null> = {
    yes: 0,
    no: 0,
    abstain: 0,
    'not-participating': 0,
    absent: 0,
  };
  for (const seat of Object.keys(bodyOf(story.scenario, scene).seats)) {
    const state = seatState(id, seat, at);
    if (state !== 'not-called' && state !== 'unnamed') tally[state] = (tally[state] ?? 0) + 1;
  }
  for (const ballot of BALLOTS) {
    const unnamed = story.read(world, `votes.${id}.unnamed.${ballot}`);
    tally[ballot] = unnamed < 0 ? null : (tally[ballot] ?? 0) + unnamed;
  }
  return tally;
}

/** The seats with a veto that voted no by name. */
export function negativeVetoes(id: string, scene: Vote, at: At): string[] {
  const { seats } = bodyOf(at.story.scenario, scene);
  return Object.keys(seats).filter((seat) => seats[seat]?.veto && seatState(id, seat, at) === 'no');
}

/** What would become of the vote if it closed now. Where counts are unknown, what the chair declared stands. */
export function outcomeOf(id: string, scene: Vote, at: At): Outcome {
  const { story, world } = at;
  const tally = tallyOf(id, scene, at);
  const decided = decide(ruleOf(story.scenario, scene), tally, negativeVetoes(id, scene, at));
  if (decided) return decided;
  const declared = story.read(world, `votes.${id}.declared`) === 1 ? 'adopted' : 'not-adopted';
  return { outcome: declared, because: 'declared', needed: null, vetoes: [], tally };
}

export { UNNAMED };
