import { BALLOTS, type Ballot } from '../../contract/move.ts';
import type { Body } from '../../scenario/body.ts';
import type { Rule } from '../../scenario/rules.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { SceneOf } from '../../scenario/scenes.ts';
import type { World } from '../../world/ledger.ts';
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
const NOT_CALLED = SEAT_STATES.indexOf('not-called');

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
  const slot = floorOf(id, story.sceneOf('vote', id), story).slotOf.get(seat);
  return stateIn(slot ?? story.index(`votes.${id}.seats.${seat}`), world);
}

function stateIn(slot: number, world: World): SeatState {
  return SEAT_STATES[world[slot] ?? 0] ?? 'not-called';
}

/** The seats of a vote, in the order of the body, and where the ballot of each is kept. */
type Floor = {
  readonly seats: readonly { readonly seat: string; readonly slot: number; readonly isHeld: boolean }[];
  readonly slotOf: ReadonlyMap<string, number>;
};

const floors = new WeakMap<Story, Map<string, Floor>>();

/** Made once for each vote: every seat is asked for at every move. */
function floorOf(id: string, scene: Vote, story: Story): Floor {
  const known = floors.get(story)?.get(id);
  if (known) return known;
  const { scenario } = story;
  const seats = Object.keys(bodyOf(scenario, scene).seats).map((seat) => ({
    seat,
    slot: story.index(`votes.${id}.seats.${seat}`),
    isHeld: holderOf(scenario, seat) !== undefined,
  }));
  const floor: Floor = { seats, slotOf: new Map(seats.map(({ seat, slot }) => [seat, slot])) };
  floors.set(story, (floors.get(story) ?? new Map<string, Floor>()).set(id, floor));
  return floor;
}

/** The seats that have no ballot yet. */
export function seatsToCome(id: string, scene: Vote, { story, world }: At): string[] {
  const toCome: string[] = [];
  for (const { seat, slot } of floorOf(id, scene, story).seats)
    if (world[slot] === NOT_CALLED) toCome.push(seat);
  return toCome;
}

/** Those of them that no party of the scenario holds. */
export function unheldSeatsToCome(id: string, scene: Vote, { story, world }: At): string[] {
  const toCome: string[] = [];
  for (const { seat, slot, isHeld } of floorOf(id, scene, story).seats)
    if (!isHeld && world[slot] === NOT_CALLED) toCome.push(seat);
  return toCome;
}

/** Counts a vote as it stands, by seats, by weight and by population. */
export function countOf(id: string, scene: Vote, at: At): Count {
  return countBallots(bodyOf(at.story.scenario, scene), namedBallots(id, scene, at), unnamedBallots(id, at));
}

/** Who cast what, as far as names are known. */
export function namedBallots(id: string, scene: Vote, { story, world }: At): ReadonlyMap<string, Ballot> {
  const ballots = new Map<string, Ballot>();
  for (const { seat, slot } of floorOf(id, scene, story).seats) {
    const state = stateIn(slot, world);
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
