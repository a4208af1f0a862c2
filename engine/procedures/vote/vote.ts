import { BALLOTS, type Move, type MoveOf } from '../../contract/move.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Counted, number, type Reading, type Slot, slot, truth } from '../../world/names.ts';
import { type At, type Candidate, notYours, type Procedure, type WhyNot } from '../procedure.ts';
import { decide, type Tally } from './decide.ts';
import {
  bodyOf,
  holderOf,
  ruleOf,
  SEAT_STATES,
  seatState,
  seatsToCome,
  tallyOf,
  unheldSeatsToCome,
  VOTE_RESULT,
  type Vote,
} from './floor.ts';

/**
 * A vote: announced, opened, every seat counted in one of five ways, closed, decided by the body's rule. Seats
 * are cast one by one by the parties that hold them, and in one bulk move by chance for those nobody holds; what
 * a record knows only as counts, or as an outcome, is entered without names.
 */
export const vote: Procedure<'vote'> = {
  kind: 'vote',
  count: countVote,
  candidates: voteCandidates,
  whyNot: whyNotInVote,
};

function countVote(id: string, scene: Vote, scenario: Scenario): Counted {
  const at = `votes.${id}`;
  const seats = Object.keys(scenario.bodyOf[scene.body]?.seats ?? {});
  const slots: Slot[] = [
    slot(`${at}.result`, VOTE_RESULT.length - 1),
    slot(`${at}.declared`, 2),
    ...(['yes', 'no', 'abstain'] as const).map((ballot) => slot(`${at}.${ballot}`, seats.length, 0, -1)),
    ...BALLOTS.map((ballot) => slot(`${at}.unnamed.${ballot}`, seats.length, 0, -1)),
    ...seats.map((seat) => slot(`${at}.seats.${seat}`, SEAT_STATES.length - 1)),
  ];
  const readings: Reading[] = [
    truth(`${at}.adopted`, `${at}.result`, [1]),
    truth(`${at}.lost`, `${at}.result`, [2, 3]),
    truth(`${at}.vetoed`, `${at}.result`, [3]),
    number(`${at}.yes`),
    number(`${at}.no`),
    number(`${at}.abstain`),
  ];
  for (const seat of seats.filter((code) => holderOf(scenario, code))) {
    for (const ballot of ['yes', 'no', 'abstain'] as const) {
      readings.push(
        truth(`ballots.${id}.${seat}.${ballot}`, `${at}.seats.${seat}`, [SEAT_STATES.indexOf(ballot)]),
      );
    }
  }
  return { slots, readings };
}

function voteCandidates(id: string, scene: Vote, at: At): Candidate[] {
  const { scenario } = at.story;
  const candidates: Candidate[] = [{ move: { type: 'vote.open', scene: id, party: 'facilitator' } }];
  const toCome = seatsToCome(id, scene, at);
  for (const seat of toCome) {
    const party = holderOf(scenario, seat);
    if (party === undefined) continue;
    for (const ballot of BALLOTS) {
      candidates.push({ move: { type: 'vote.cast', scene: id, party, seat, ballot } });
    }
  }
  const unheld = unheldSeatsToCome(id, scene, at);
  candidates.push({
    move: { type: 'vote.castMany', scene: id, party: 'chance', abstain: unheld },
    seats: unheld,
  });
  candidates.push({
    move: { type: 'vote.countUnnamed', scene: id, party: 'facilitator', abstain: toCome.length },
    seats: toCome,
  });
  for (const outcome of ['adopted', 'not-adopted'] as const) {
    candidates.push({
      move: { type: 'vote.declare', scene: id, party: 'facilitator', outcome },
      seats: toCome,
    });
  }
  candidates.push({ move: { type: 'vote.close', scene: id, party: 'facilitator' } });
  return candidates;
}

function whyNotInVote(scene: Vote, move: Move, at: At): WhyNot {
  switch (move.type) {
    case 'vote.cast':
      if (holderOf(at.story.scenario, move.seat) !== move.party) return notYours(move.party);
      return whyNoBallot(scene, move.scene, move.seat, at);
    case 'vote.castMany':
      return whyNotMany(scene, move, at);
    case 'vote.countUnnamed': {
      const toCome = seatsToCome(move.scene, scene, at).length;
      const counted = BALLOTS.reduce((sum, ballot) => sum + (move[ballot] ?? 0), 0);
      if (toCome === 0) return 'Every seat has been counted.';
      return counted === toCome ? null : `${toCome} seats are to be counted; these are ${counted}.`;
    }
    case 'vote.declare':
      return whyNotDeclared(scene, move, at);
    case 'vote.close': {
      const toCome = seatsToCome(move.scene, scene, at);
      return toCome.length === 0 ? null : `${toCome.length} seats have not voted yet.`;
    }
    default:
      return null;
  }
}

function whyNoBallot(scene: Vote, id: string, seat: string, at: At): WhyNot {
  if (!Object.hasOwn(bodyOf(at.story.scenario, scene).seats, seat))
    return `${seat} has no seat in this body.`;
  return seatState(id, seat, at) === 'not-called' ? null : `${seat} has voted already.`;
}

function whyNotMany(scene: Vote, move: MoveOf<'vote.castMany'>, at: At): WhyNot {
  const seats = BALLOTS.flatMap((ballot) => move[ballot] ?? []);
  if (seats.length === 0) return 'No seat is named.';
  if (new Set(seats).size < seats.length) return 'A seat is named twice.';
  for (const seat of seats) {
    if (holderOf(at.story.scenario, seat) !== undefined)
      return `${seat} is held by a party, which casts its vote itself.`;
    const why = whyNoBallot(scene, move.scene, seat, at);
    if (why) return why;
  }
  return null;
}

/** A chair cannot declare what the known counts contradict. */
function whyNotDeclared(scene: Vote, move: MoveOf<'vote.declare'>, at: At): WhyNot {
  if (seatsToCome(move.scene, scene, at).length === 0) return 'Every seat has been counted.';
  const known: Tally = {
    ...tallyOf(move.scene, scene, at),
    yes: move.yes ?? null,
    no: move.no ?? null,
    abstain: move.abstain ?? null,
  };
  const decided = decide(ruleOf(at.story.scenario, scene), known, []);
  return decided && decided.outcome !== move.outcome ? 'The counts say otherwise.' : null;
}
