import { BALLOTS, type Ballot } from '../../contract/move.ts';
import type { Body } from '../../scenario/body.ts';
import type { Rule } from '../../scenario/rules.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { SceneOf } from '../../scenario/scenes.ts';
import { named } from '../../world/named.ts';
import type { Story } from '../../world/story.ts';
import type { At } from '../procedure.ts';
import { type Count, countBallots } from './count.ts';
import { decide, type Outcome } from './decide.ts';

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
  let known = holders.get(scenario);
  if (!known) {
    // From the last to the first: of two parties with one seat the first holds it.
    const held = Object.entries(scenario.parties).reverse();
    known = new Map(held.flatMap(([id, party]) => (party.seat === undefined ? [] : [[party.seat, id]])));
    holders.set(scenario, known);
  }
  return known.get(seat);
}

const holders = new WeakMap<Scenario, ReadonlyMap<string, string>>();

export function seatState(id: string, seat: string, { story, world }: At): SeatState {
  return SEAT_STATES[world[seatSlot(id, seat, story)] ?? 0] ?? 'not-called';
}

const slots = new WeakMap<Story, Map<string, Map<string, number>>>();

/** Where the ballot of a seat is kept. Asked for every seat at every move, so its name is put together only once. */
function seatSlot(id: string, seat: string, story: Story): number {
  const scenes = slots.get(story) ?? new Map<string, Map<string, number>>();
  const seats = scenes.get(id) ?? new Map<string, number>();
  const known = seats.get(seat);
  if (known !== undefined) return known;
  const slot = story.index(named`votes.${id}.seats.${seat}`);
  slots.set(story, scenes.set(id, seats.set(seat, slot)));
  return slot;
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

/** Counts a vote as it stands, by seats, by weight and by population. */
export function countOf(id: string, scene: Vote, at: At): Count {
  return countBallots(bodyOf(at.story.scenario, scene), namedBallots(id, scene, at), unnamedBallots(id, at));
}

/** Who cast what, as far as names are known. */
export function namedBallots(id: string, scene: Vote, at: At): ReadonlyMap<string, Ballot> {
  const ballots = new Map<string, Ballot>();
  for (const seat of Object.keys(bodyOf(at.story.scenario, scene).seats)) {
    const state = seatState(id, seat, at);
    if (state !== 'not-called' && state !== 'unnamed') ballots.set(seat, state);
  }
  return ballots;
}

/** How many seats were counted in each way without a name; -1 where no source has the number. */
export function unnamedBallots(id: string, { story, world }: At): Record<Ballot, number> {
  const read = (ballot: Ballot) => story.read(world, named`votes.${id}.unnamed.${ballot}`);
  return Object.fromEntries(BALLOTS.map((ballot) => [ballot, read(ballot)])) as Record<Ballot, number>;
}

/** The seats with a veto that voted no by name. */
export function negativeVetoes(id: string, scene: Vote, at: At): readonly string[] {
  return countOf(id, scene, at).vetoes;
}

/** What would become of the vote if it closed now. Where counts are unknown, what the chair declared stands. */
export function outcomeOf(id: string, scene: Vote, at: At): Outcome {
  const { story, world } = at;
  const count = countOf(id, scene, at);
  const decided = decide(ruleOf(story.scenario, scene), count);
  if (decided) return decided;
  return {
    outcome: story.read(world, named`votes.${id}.declared`) === 1 ? 'adopted' : 'not-adopted',
    because: 'declared',
    base: null,
    needed: null,
    vetoes: [],
    objectors: [],
    criteria: [],
    again: false,
    tally: count.seats,
  };
}

export { UNNAMED };
