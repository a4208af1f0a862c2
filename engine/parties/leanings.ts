import { draw, pick } from '../chance/draw.ts';
import { BALLOTS, type Ballot, type MoveOf } from '../contract/move.ts';
import type { At } from '../procedures/procedure.ts';
import { bodyOf, ruleOf, seatsToCome, unheldSeatsToCome, type Vote } from '../procedures/vote/floor.ts';
import { alphabetical, calledTogether, isRollToDraw } from '../procedures/vote/roll.ts';
import { type BallotBox, countOfBox, hasCast } from '../procedures/vote/secret.ts';
import { whyNotThisWay } from '../procedures/vote/ways.ts';
import { seatsWeighed } from './model/seats.ts';

/** What a draw hangs on besides its purpose: the run's seed and how many moves were made before. */
export type Luck = { readonly seed: number; readonly turn: number };

/**
 * The ways a seat may go, with whole weights: the first leaning of the file that fits; without one, what its own
 * positions or its bloc’s come to; without those, all alike. Made ready for all seats of a vote as things stand.
 */
function weightsIn(
  id: string,
  scene: Vote,
  at: At,
): (seat: string) => readonly (readonly [Ballot, number])[] {
  const { story, world } = at;
  const groups = story.scenario.groups ?? {};
  const leanings = (scene.leanings ?? []).filter(({ when }) => story.holds(when, world));
  const weighed = seatsWeighed(id, scene, at);
  return (seat) => {
    const fitting = leanings.find(({ seats }) => {
      const named = typeof seats === 'string' ? groups[seats] : seats;
      return named?.includes(seat);
    });
    const byPositions = fitting ? undefined : weighed(seat);
    if (byPositions) return byPositions.map(({ ballot, weight }) => [ballot, weight]);
    const { yes = 0, no = 0, abstain = 0, absent = 0 } = fitting ?? { yes: 1, no: 1, abstain: 1 };
    return [
      ['yes', yes],
      ['no', no],
      ['abstain', abstain],
      ['absent', absent],
    ];
  };
}

/** How a seat is counted where no way open to it has any weight. */
const WITHOUT_A_LEANING: readonly Ballot[] = ['abstain', 'not-participating'];

/**
 * Draws how a seat votes, among the ways that the rule leaves it. Keyed by seat and scene alone, so that the same
 * vote in two branches shares its luck.
 */
export function drawBallot(id: string, scene: Vote, seat: string, at: At, luck: Luck): Ballot {
  return ballotsIn(id, scene, at, luck)(seat);
}

/** The same, made ready for all seats of a vote as things stand. */
function ballotsIn(id: string, scene: Vote, at: At, { seed }: Luck): (seat: string) => Ballot {
  const rule = ruleOf(at.story.scenario, scene);
  const weightsOf = weightsIn(id, scene, at);
  return (seat) => {
    const may = (ballot: Ballot) => whyNotThisWay(scene, seat, ballot, rule) === null;
    const weights = weightsOf(seat).filter(([ballot]) => may(ballot));
    if (weights.every(([, weight]) => weight === 0)) return WITHOUT_A_LEANING.find(may) ?? 'absent';
    return pick(weights, draw({ seed, run: 0, party: 'chance', turn: 0, purpose: `${id}/${seat}` }));
  };
}

/** Draws for every seat that nobody holds, as the one move that casts them all; before that, whom a roll begins with. */
export function drawSeats(
  id: string,
  scene: Vote,
  at: At,
  luck: Luck,
): MoveOf<'vote.castMany'> | MoveOf<'vote.draw'> {
  if (isRollToDraw(id, scene, at)) return drawRoll(id, scene, at, luck);
  const cast: Record<Ballot, string[]> = {
    yes: [],
    no: [],
    abstain: [],
    'not-participating': [],
    absent: [],
  };
  const seats = scene.roll_call ? calledTogether(id, scene, at) : unheldSeatsToCome(id, scene, at);
  const ballotOf = ballotsIn(id, scene, at, luck);
  for (const seat of seats) cast[ballotOf(seat)].push(seat);
  const named = BALLOTS.filter((ballot) => cast[ballot].length > 0).map(
    (ballot) => [ballot, cast[ballot]] as const,
  );
  return { type: 'vote.castMany', scene: id, party: 'chance', ...Object.fromEntries(named) };
}

/** Draws the papers of every seat that has put none into the box, and counts them with those that lie in it. */
export function drawCount(
  id: string,
  scene: Vote,
  at: At,
  luck: Luck,
  box: BallotBox,
): MoveOf<'vote.countUnnamed'> {
  const others = seatsToCome(id, scene, at).filter((seat) => !hasCast(box, seat));
  return countOfBox(id, box, others.map(ballotsIn(id, scene, at, luck)));
}

function drawRoll(id: string, scene: Vote, at: At, { seed }: Luck): MoveOf<'vote.draw'> {
  const chance = draw({ seed, run: 0, party: 'chance', turn: 0, purpose: `${id}/roll` });
  const seats = alphabetical(bodyOf(at.story.scenario, scene));
  return {
    type: 'vote.draw',
    scene: id,
    party: 'chance',
    seat: pick(
      seats.map((seat) => [seat, 1] as const),
      chance,
    ),
  };
}
