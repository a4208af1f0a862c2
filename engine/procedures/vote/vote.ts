import { BALLOTS, type Ballot, type Move, type MoveOf } from '../../contract/move.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Counted, number, type Reading, type Slot, slot, truth } from '../../world/names.ts';
import { type At, type Candidate, notYours, type Procedure, type WhyNot } from '../procedure.ts';
import { countBallots } from './count.ts';
import { decide } from './decide.ts';
import {
  explanationCandidates,
  explanationReadings,
  explanationSlots,
  whyNotExplained,
  whyNotHeard,
} from './explanations.ts';
import {
  bodyOf,
  holderOf,
  namedBallots,
  ruleOf,
  SEAT_STATES,
  seatsToCome,
  unheldSeatsToCome,
  VOTE_RESULT,
  type Vote,
} from './floor.ts';
import { reviewReadings, reviewSlots, whyNotAgain, whyNotChanged, whyNotCorrected } from './review.ts';
import {
  calledTogether,
  isRollToDraw,
  rollSlots,
  stillToCall,
  whyNotCalled,
  whyNotDrawn,
  whyNotPass,
} from './roll.ts';
import { BY_PAPER } from './secret.ts';
import { isWithoutCredentials, whyNoBallot, whyNotThisWay } from './ways.ts';

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
    ...rollSlots(at, scene, seats),
    ...reviewSlots(at, scene, seats),
    ...explanationSlots(id, scene),
  ];
  const readings: Reading[] = [
    truth(`${at}.adopted`, `${at}.result`, [1]),
    truth(`${at}.lost`, `${at}.result`, [2, 3]),
    truth(`${at}.vetoed`, `${at}.result`, [3]),
    number(`${at}.yes`),
    number(`${at}.no`),
    number(`${at}.abstain`),
    ...reviewReadings(at, scene),
    ...explanationReadings(id, scene),
  ];
  if (scene.secret) return { slots, readings };
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
  candidates.push(...explanationCandidates(id, scene, at));
  const toCome = seatsToCome(id, scene, at);
  for (const seat of scene.secret ? [] : toCome) {
    const party = holderOf(scenario, seat);
    if (party === undefined) continue;
    for (const ballot of BALLOTS) {
      candidates.push({ move: { type: 'vote.cast', scene: id, party, seat, ballot } });
    }
  }
  if (scene.roll_call) candidates.push(...rollCandidates(id, scene, at));
  if (scene.chaired) candidates.push(...chairedCandidates(id, scene, at));
  const unheld = scene.roll_call ? calledTogether(id, scene, at) : unheldSeatsToCome(id, scene, at);
  if (!scene.secret) {
    candidates.push({
      move: { type: 'vote.castMany', scene: id, party: 'chance', abstain: unheld },
      seats: unheld,
    });
  }
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
  candidates.push({ move: { type: 'story.continue', scene: id, party: 'facilitator' } });
  return candidates;
}

function rollCandidates(id: string, scene: Vote, at: At): Candidate[] {
  const drawn = Object.keys(bodyOf(at.story.scenario, scene).seats).map(
    (seat): Candidate => ({ move: { type: 'vote.draw', scene: id, party: 'chance', seat } }),
  );
  const [called] = stillToCall(id, scene, at);
  const party = called === undefined ? undefined : holderOf(at.story.scenario, called);
  if (called === undefined || party === undefined) return drawn;
  return [...drawn, { move: { type: 'vote.pass', scene: id, party, seat: called } }];
}

function chairedCandidates(id: string, scene: Vote, at: At): Candidate[] {
  const held = Object.keys(bodyOf(at.story.scenario, scene).seats).flatMap((seat) => {
    const party = holderOf(at.story.scenario, seat);
    return party === undefined ? [] : [{ seat, party }];
  });
  const facilitator = { scene: id, party: 'facilitator' } as const;
  const of = (type: 'vote.change' | 'vote.correct'): Candidate[] =>
    held.flatMap(({ seat, party }) =>
      BALLOTS.map((ballot): Candidate => ({ move: { type, scene: id, party, seat, ballot } })),
    );
  return [
    ...of('vote.change'),
    ...of('vote.correct'),
    { move: { type: 'vote.again', ...facilitator } },
    { move: { type: 'vote.override', ...facilitator, outcome: 'adopted' } },
    { move: { type: 'vote.override', ...facilitator, outcome: 'not-adopted' } },
    { move: { type: 'vote.settle', ...facilitator } },
  ];
}

function whyNotInVote(scene: Vote, move: Move, at: At): WhyNot {
  switch (move.type) {
    case 'vote.open':
      return isRollToDraw(move.scene, scene, at)
        ? 'Whom the roll begins with has not been drawn.'
        : whyNotHeard(move.scene, scene, at);
    case 'vote.explain':
      return whyNotExplained(scene, move, at);
    case 'story.continue':
      return whyNotHeard(move.scene, scene, at);
    case 'vote.draw':
      return whyNotDrawn(scene, move, at);
    case 'vote.cast':
      if (scene.secret) return BY_PAPER;
      if (holderOf(at.story.scenario, move.seat) !== move.party) return notYours(move.party);
      return whyNoBallot(scene, move.scene, move.seat, move.ballot, at) ?? whyNotCalled(scene, move, at);
    case 'vote.pass':
      return whyNotPass(scene, move, at);
    case 'vote.change':
      return (
        whyNotChanged(scene, move, at) ??
        whyNotThisWay(scene, move.seat, move.ballot, ruleOf(at.story.scenario, scene))
      );
    case 'vote.correct':
      return whyNotCorrected(move, at);
    case 'vote.again':
      return whyNotAgain(scene, move, at);
    case 'vote.castMany':
      return whyNotMany(scene, move, at);
    case 'vote.countUnnamed':
      return whyNotUnnamed(scene, move, at);
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

function whyNotMany(scene: Vote, move: MoveOf<'vote.castMany'>, at: At): WhyNot {
  const seats = BALLOTS.flatMap((ballot) => move[ballot] ?? []);
  if (scene.secret) return BY_PAPER;
  if (seats.length === 0) return 'No seat is named.';
  if (scene.roll_call) {
    const called = calledTogether(move.scene, scene, at);
    const early = seats.find((seat) => !called.slice(0, seats.length).includes(seat));
    if (early !== undefined) return `${called[0] ?? 'Nobody'} is called, not ${early}.`;
  }
  const toCome = new Set(unheldSeatsToCome(move.scene, scene, at));
  const rule = ruleOf(at.story.scenario, scene);
  for (const ballot of BALLOTS) {
    for (const seat of move[ballot] ?? []) {
      const why = toCome.delete(seat)
        ? whyNotThisWay(scene, seat, ballot, rule)
        : whyNotAmongMany(scene, move, seat, ballot, at);
      if (why) return why;
    }
  }
  return null;
}

/** Why a seat is not cast with others: a party casts it, it has voted, has no seat, or has been named among them before. */
function whyNotAmongMany(
  scene: Vote,
  { scene: id }: MoveOf<'vote.castMany'>,
  seat: string,
  ballot: Ballot,
  at: At,
): string {
  if (holderOf(at.story.scenario, seat) !== undefined)
    return `${seat} is held by a party, which casts its vote itself.`;
  return whyNoBallot(scene, id, seat, ballot, at) ?? 'A seat is named twice.';
}

function whyNotUnnamed(scene: Vote, move: MoveOf<'vote.countUnnamed'>, at: At): WhyNot {
  const seats = seatsToCome(move.scene, scene, at);
  const toCome = seats.length;
  const barred = seats.filter((seat) => isWithoutCredentials(scene, seat)).length;
  const counted = BALLOTS.reduce((sum, ballot) => sum + (move[ballot] ?? 0), 0);
  if (toCome === 0) return 'Every seat has been counted.';
  if (counted !== toCome) return `${toCome} seats are to be counted; these are ${counted}.`;
  if ((move.absent ?? 0) < barred) return `${barred} seats have no credentials and are counted as absent.`;
  const unnamed = Object.fromEntries(BALLOTS.map((ballot) => [ballot, move[ballot] ?? 0]));
  const count = countBallots(
    bodyOf(at.story.scenario, scene),
    namedBallots(move.scene, scene, at),
    unnamed as Record<Ballot, number>,
  );
  return decide(ruleOf(at.story.scenario, scene), count)
    ? null
    : 'Which of these seats voted how decides the question, so they must be counted by name.';
}

/** A chair cannot declare what the known counts contradict, nor more votes than there are seats. */
function whyNotDeclared(scene: Vote, move: MoveOf<'vote.declare'>, at: At): WhyNot {
  const toCome = seatsToCome(move.scene, scene, at).length;
  if (toCome === 0) return 'Every seat has been counted.';
  const declared = (move.yes ?? 0) + (move.no ?? 0) + (move.abstain ?? 0);
  if (declared > toCome) return `${toCome} seats are to be counted; these are ${declared}.`;
  const unnamed: Record<Ballot, number> = {
    yes: move.yes ?? -1,
    no: move.no ?? -1,
    abstain: move.abstain ?? -1,
    'not-participating': -1,
    absent: -1,
  };
  const count = countBallots(bodyOf(at.story.scenario, scene), namedBallots(move.scene, scene, at), unnamed);
  const decided = decide(ruleOf(at.story.scenario, scene), count);
  return decided && decided.outcome !== move.outcome ? 'The counts say otherwise.' : null;
}
