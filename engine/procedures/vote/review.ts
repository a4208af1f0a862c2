import { BALLOTS, type Ballot, type Move, type MoveOf } from '../../contract/move.ts';
import type { Ledger } from '../../world/ledger.ts';
import { type Reading, type Slot, slot, truth } from '../../world/names.ts';
import { type At, notYours, type WhyNot } from '../procedure.ts';
import { follow, noteResult, type Result } from './deeds.ts';
import { holderOf, outcomeOf, SEAT_STATES, seatState, VOTE_RESULT, type Vote } from './floor.ts';

/**
 * What happens around the close of a vote with a person in the chair: a ballot changed before it; after it,
 * corrections that are noted and change nothing, a second vote where the rule brings one, and an override that keeps
 * both results.
 */

export function reviewSlots(at: string, scene: Vote, seats: readonly string[]): Slot[] {
  if (!scene.chaired) return [];
  return [
    slot(`${at}.byRule`, VOTE_RESULT.length - 1),
    slot(`${at}.overridden`, 2),
    slot(`${at}.ballots`, 2, 1),
    ...(['yes', 'no', 'abstain'] as const).map((way) => slot(`${at}.before.${way}`, seats.length, -1, -1)),
    ...seats.map((seat) => slot(`${at}.corrected.${seat}`, SEAT_STATES.length - 1)),
  ];
}

export function reviewReadings(at: string, scene: Vote): Reading[] {
  return scene.chaired ? [truth(`${at}.overridden`, `${at}.overridden`, [1, 2])] : [];
}

/** Whether a move only mends what was done: nobody waits for a person who could only do that. */
export function isAfterthought({ type }: Move): boolean {
  return type === 'vote.change' || type === 'vote.correct';
}

/** Whether a move is for the person in the chair to choose, and does not follow by itself. */
export function isForTheChair({ type }: Move): boolean {
  return type === 'vote.again' || type === 'vote.override' || type === 'election.override';
}

export function whyNotChanged(
  scene: Vote,
  { scene: id, seat, party, ballot }: MoveOf<'vote.change'>,
  at: At,
): WhyNot {
  if (!scene.chaired) return 'A ballot that is cast stands.';
  if (holderOf(at.story.scenario, seat) !== party) return notYours(party);
  const state = seatState(id, seat, at);
  if (state === 'not-called' || state === 'unnamed') return `${seat} has not voted yet.`;
  return state === ballot ? `${seat} has voted so.` : null;
}

export function whyNotCorrected({ scene: id, seat, party, ballot }: MoveOf<'vote.correct'>, at: At): WhyNot {
  if (holderOf(at.story.scenario, seat) !== party) return notYours(party);
  const state = seatState(id, seat, at);
  if (state === 'not-called' || state === 'unnamed') return `${seat} was not counted by name.`;
  return state === ballot ? `${seat} was counted so.` : null;
}

export function whyNotAgain(scene: Vote, { scene: id }: MoveOf<'vote.again'>, at: At): WhyNot {
  if (!scene.chaired) return 'Nobody is in the chair to call a second vote.';
  if (at.story.read(at.world, `votes.${id}.ballots`) > 1) return 'It has been put to the vote twice.';
  return outcomeOf(id, scene, at).again ? null : 'The rule brings no second vote.';
}

/** Notes how a member says that it meant to vote; the count stays as it is. */
export function correct(move: MoveOf<'vote.correct'>, ledger: Ledger): void {
  ledger.write(`votes.${move.scene}.corrected.${move.seat}`, SEAT_STATES.indexOf(move.ballot));
}

/** Counts the vote and notes what came of it, without anything following from it yet. */
export function leaveOnTheTable(move: MoveOf<'vote.close'>, ledger: Ledger): void {
  const { outcome, because } = outcomeOf(move.scene, ledger.story.sceneOf('vote', move.scene), ledger);
  const result = outcome === 'adopted' ? 'adopted' : because === 'veto' ? 'vetoed' : 'lost';
  noteResult(move.scene, result, ledger);
  ledger.write(`votes.${move.scene}.byRule`, VOTE_RESULT.indexOf(result));
}

/** Keeps the counts of the first vote and calls for every ballot anew. */
export function again(move: MoveOf<'vote.again'>, ledger: Ledger): void {
  const at = `votes.${move.scene}`;
  for (const way of ['yes', 'no', 'abstain'] as const) {
    ledger.write(`${at}.before.${way}`, ledger.read(`${at}.${way}`));
    ledger.write(`${at}.${way}`, 0);
  }
  for (const ballot of BALLOTS) ledger.write(`${at}.unnamed.${ballot}`, 0);
  const scene = ledger.story.sceneOf('vote', move.scene);
  for (const seat of Object.keys(ledger.story.scenario.bodyOf[scene.body]?.seats ?? {})) {
    ledger.write(`${at}.seats.${seat}`, 0);
    ledger.write(`${at}.corrected.${seat}`, 0);
    if (scene.roll_call) ledger.write(`${at}.passed.${seat}`, 0);
  }
  ledger.write(`${at}.declared`, 0);
  ledger.write(`${at}.overridden`, 0);
  ledger.write(`${at}.byRule`, 0);
  ledger.write(`${at}.result`, 0);
  ledger.write(`${at}.ballots`, 2);
}

/** Puts another result in place of the one that the rule gives; both are kept. */
export function override(move: MoveOf<'vote.override'>, ledger: Ledger): void {
  ledger.write(`votes.${move.scene}.overridden`, move.outcome === 'adopted' ? 1 : 2);
}

/** What the chair put in place of the rule's result, if anything. */
export function overriddenTo(id: string, scene: Vote, at: At): 'adopted' | 'not-adopted' | undefined {
  const overridden = scene.chaired ? at.story.read(at.world, `votes.${id}.overridden`) : 0;
  return overridden === 0 ? undefined : overridden === 1 ? 'adopted' : 'not-adopted';
}

/** What stands in the end: what the chair put in place, or else what the rule gives. */
export function standing(id: string, at: At): Result {
  const overridden = at.story.read(at.world, `votes.${id}.overridden`);
  if (overridden > 0) return overridden === 1 ? 'adopted' : 'lost';
  const byRule = VOTE_RESULT[at.story.read(at.world, `votes.${id}.byRule`)];
  return byRule === undefined || byRule === 'none' ? 'lost' : byRule;
}

/** Ends the matter as adopted: it is noted, and what follows from it happens. */
export function settleAdopted(move: MoveOf<'vote.settle'>, ledger: Ledger): void {
  ledger.write(`votes.${move.scene}.result`, VOTE_RESULT.indexOf('adopted'));
  follow(move.scene, 'adopted', ledger);
}

/** Ends the matter as not adopted, for want of votes or for a veto. */
export function settleRejected(move: MoveOf<'vote.settle'>, ledger: Ledger): void {
  const result = standing(move.scene, ledger) === 'vetoed' ? 'vetoed' : 'lost';
  ledger.write(`votes.${move.scene}.result`, VOTE_RESULT.indexOf(result));
  follow(move.scene, result, ledger);
}

/** The seats that corrected their ballot after the close. */
export function correctedSeats(id: string, scene: Vote, at: At): string[] {
  return corrections(id, scene, at).map(({ seat }) => seat);
}

/** How each seat that corrected its ballot after the close says that it meant to vote. */
export function corrections(id: string, scene: Vote, at: At): { seat: string; ballot: Ballot }[] {
  if (!scene.chaired) return [];
  return Object.keys(at.story.scenario.bodyOf[scene.body]?.seats ?? {}).flatMap((seat) => {
    const meant = SEAT_STATES[at.story.read(at.world, `votes.${id}.corrected.${seat}`)];
    const ballot = BALLOTS.find((one) => one === meant);
    return ballot ? [{ seat, ballot }] : [];
  });
}

/** The counts of the first vote, where the question has been put a second time. */
export function ballotBefore(
  id: string,
  scene: Vote,
  { story, world }: At,
): { yes: number; no: number; abstain: number } | undefined {
  if (!scene.chaired || story.read(world, `votes.${id}.ballots`) < 2) return undefined;
  const read = (way: string) => story.read(world, `votes.${id}.before.${way}`);
  return { yes: read('yes'), no: read('no'), abstain: read('abstain') };
}
