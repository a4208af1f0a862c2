import { BALLOTS, type Ballot } from '../../contract/move.ts';
import { countBallots } from '../../procedures/vote/count.ts';
import { decide } from '../../procedures/vote/decide.ts';
import { bodyOf, ruleOf, SEAT_STATES, VOTE_RESULT, type Vote } from '../../procedures/vote/floor.ts';
import type { Assertion } from '../../scenario/assertions.ts';
import { predicateOf } from '../../scenario/check/assertions.ts';
import { isOf } from '../../scenario/scenes.ts';
import type { Reading } from '../../world/names.ts';
import type { Story } from '../../world/story.ts';
import { distinct, type Group, NAMELESS, splits } from './bulk.ts';

/** More ways for one vote to go are not counted through. */
const MOST_WAYS = 1_000_000;

/**
 * Whether a claim of every moment, or of none, follows from the rule of one vote alone, whatever else happens: it reads
 * nothing but that vote, and is so for every way its seats could be cast, before the close and after. False where
 * that is not shown; then it may be so or not.
 */
export function followsFromARule(story: Story, assertion: Assertion): boolean {
  if (!('always' in assertion || 'never' in assertion || 'unreachable' in assertion)) return false;
  const predicate = story.expressions.predicate(predicateOf(assertion)?.source ?? '');
  if (!predicate.ok || predicate.asks.length > 0) return false;
  const readings = predicate.reads.flatMap((name) => story.expressions.reading(name) ?? []);
  const slots = readings.map(({ slot }) => slot);
  const [, id = ''] = slots[0]?.split('.') ?? [];
  const own = new RegExp(`^votes\\.${id}\\.(result|yes|no|abstain|seats\\.\\w+)$`);
  const scene = story.scenario.scenes[id];
  if (!scene || !isOf(scene, 'vote') || slots.some((slot) => !own.test(slot))) return false;
  if (scene.chaired || scene.secret) return false;
  const test = predicate.bind(() => false);
  const wanted = 'always' in assertion ? 1 : 0;
  return everyCase(story, id, scene, readings, (world) => test(world) === wanted);
}

/** Whether something holds of a vote in every case: as it begins, half cast, and closed in any way. */
function everyCase(
  story: Story,
  id: string,
  scene: Vote,
  readings: readonly Reading[],
  holds: (world: readonly number[]) => boolean,
): boolean {
  const body = bodyOf(story.scenario, scene);
  const rule = ruleOf(story.scenario, scene);
  const world = story.beginning();
  const write = (name: string, value: number) => {
    world[story.index(`votes.${id}.${name}`)] = value;
  };
  const read = Object.keys(body.seats).filter((seat) =>
    readings.some(({ slot }) => slot === seatSlot(id, seat)),
  );
  const apart = new Set([...read, ...(body.president === undefined ? [] : [body.president])]);
  const abstentionsAreRead = readings.some(({ slot }) => slot.endsWith('.abstain'));
  const groups = groupsOf(Object.entries(body.seats), apart).map(({ seats }): Group => {
    const asked = readings.filter(({ slot }) => seats.some((seat) => slot === seatSlot(id, seat)));
    const told = (ballot: Ballot) =>
      [
        abstentionsAreRead && ballot === 'abstain',
        ...asked.map((one) =>
          one.type === 'bool' ? one.isOneOf.includes(stateOf(ballot)) : stateOf(ballot),
        ),
      ].join();
    return { seats, ballots: distinct(BALLOTS, rule, told) };
  });
  let ways = 0;
  // Half cast: nothing is counted yet, and a seat that is read has voted in some way or not at all.
  for (const cast of splits(read.map((seat) => ({ seats: [seat], ballots: [...BALLOTS, undefined] })))) {
    for (const [seat, ballot] of cast) write(`seats.${seat}`, stateOf(ballot));
    if (++ways > MOST_WAYS || !holds(world)) return false;
  }
  for (const cast of splits(groups)) {
    if (++ways > MOST_WAYS) return false;
    const count = countBallots(body, cast, NAMELESS);
    const decided = decide(rule, count);
    if (!decided || decided.again) return false;
    const result = decided.outcome === 'adopted' ? 'adopted' : decided.because === 'veto' ? 'vetoed' : 'lost';
    write('result', VOTE_RESULT.indexOf(result));
    for (const ballot of ['yes', 'no', 'abstain'] as const) write(ballot, decided.tally[ballot] ?? 0);
    for (const seat of read) write(`seats.${seat}`, stateOf(cast.get(seat)));
    if (!holds(world)) return false;
  }
  return true;
}

const seatSlot = (id: string, seat: string) => `votes.${id}.seats.${seat}`;

function stateOf(ballot: Ballot | undefined): number {
  return SEAT_STATES.indexOf(ballot ?? 'not-called');
}

type Seat = { readonly veto?: unknown; readonly weight?: unknown; readonly population?: unknown };

/** Seats by what a rule could tell them apart by; those that are asked for by name each for itself. */
function groupsOf(
  seats: readonly (readonly [string, Seat])[],
  apart: ReadonlySet<string>,
): { seats: string[] }[] {
  const groups = new Map<string, { seats: string[] }>();
  for (const [seat, { veto, weight, population }] of seats) {
    const key = apart.has(seat) ? seat : JSON.stringify([veto, weight, population]);
    const group = groups.get(key);
    if (group) group.seats.push(seat);
    else groups.set(key, { seats: [seat] });
  }
  return [...groups.values()];
}
