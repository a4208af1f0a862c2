import { BALLOTS, type MoveOf } from '../../contract/move.ts';
import type { Ledger } from '../../world/ledger.ts';
import { named } from '../../world/named.ts';
import { AMENDMENT_STATUS, DRAFT_STATUS } from '../../world/names.ts';
import { rewrite, strike } from '../draft/deeds.ts';
import { outcomeOf, SEAT_STATES, seatsToCome, UNNAMED, VOTE_RESULT, type Vote } from './floor.ts';

/** What each move of a vote does to the world. */

export function cast(move: MoveOf<'vote.cast'> | MoveOf<'vote.change'>, ledger: Ledger): void {
  ledger.write(named`votes.${move.scene}.seats.${move.seat}`, SEAT_STATES.indexOf(move.ballot));
}

export function castMany(move: MoveOf<'vote.castMany'>, ledger: Ledger): void {
  for (const ballot of BALLOTS) {
    for (const seat of move[ballot] ?? []) {
      ledger.write(named`votes.${move.scene}.seats.${seat}`, SEAT_STATES.indexOf(ballot));
    }
  }
}

/** Fills every seat still to come without a name, and notes the counts. */
export function countUnnamed(move: MoveOf<'vote.countUnnamed'>, ledger: Ledger): void {
  leaveUnnamed(move.scene, ledger);
  for (const ballot of BALLOTS) ledger.write(named`votes.${move.scene}.unnamed.${ballot}`, move[ballot] ?? 0);
}

/** Notes an outcome of which no source has all the counts; -1 stands for an unknown one. */
export function declare(move: MoveOf<'vote.declare'>, ledger: Ledger): void {
  leaveUnnamed(move.scene, ledger);
  const known: Partial<Record<string, number>> = { yes: move.yes, no: move.no, abstain: move.abstain };
  for (const ballot of BALLOTS)
    ledger.write(named`votes.${move.scene}.unnamed.${ballot}`, known[ballot] ?? -1);
  ledger.write(named`votes.${move.scene}.declared`, move.outcome === 'adopted' ? 1 : 2);
}

function leaveUnnamed(id: string, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('vote', id);
  for (const seat of seatsToCome(id, scene, ledger)) ledger.write(named`votes.${id}.seats.${seat}`, UNNAMED);
}

export type Result = Exclude<(typeof VOTE_RESULT)[number], 'none'>;

/** Closes a vote whose rule is met: notes the counts, and does what follows from it. */
export function adopt(move: MoveOf<'vote.close'>, ledger: Ledger): void {
  noteResult(move.scene, 'adopted', ledger);
  follow(move.scene, 'adopted', ledger);
}

/** Closes a vote whose rule is not met, for want of votes or for a veto. */
export function reject(move: MoveOf<'vote.close'>, ledger: Ledger): void {
  const { because } = outcomeOf(move.scene, ledger.story.sceneOf('vote', move.scene), ledger);
  const result = because === 'veto' ? 'vetoed' : 'lost';
  noteResult(move.scene, result, ledger);
  follow(move.scene, result, ledger);
}

/** Notes the counts of a vote and what became of the question. */
export function noteResult(id: string, result: Result, ledger: Ledger): void {
  const { tally } = outcomeOf(id, ledger.story.sceneOf('vote', id), ledger);
  ledger.write(named`votes.${id}.result`, VOTE_RESULT.indexOf(result));
  for (const ballot of ['yes', 'no', 'abstain'] as const) {
    ledger.write(named`votes.${id}.${ballot}`, tally[ballot] ?? -1);
  }
}

/** What follows from a result: for the text that was voted on, and for the world. */
export function follow(id: string, result: Result, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('vote', id);
  ledger.happened.push({ kind: 'decided', scene: id, outcome: result });
  settleText(scene, result, ledger);
  ledger.apply(result === 'adopted' ? scene.adopted : scene.lost, scene.title);
  if (result === 'vetoed') ledger.apply(scene.vetoed, scene.title);
}

function settleText({ on }: Vote, result: 'adopted' | 'lost' | 'vetoed', ledger: Ledger): void {
  if (!('draft' in on)) return;
  if ('provision' in on) {
    if (result !== 'adopted') strike(on.draft, on.provision, ledger);
    return;
  }
  if (!('amendment' in on)) {
    ledger.write(named`drafts.${on.draft}.status`, DRAFT_STATUS.indexOf(result));
    return;
  }
  const status = result === 'adopted' ? 'carried' : result;
  ledger.write(named`amendments.${on.draft}.${on.amendment}`, AMENDMENT_STATUS.indexOf(status));
  const amendment = ledger.story.scenario.drafts?.[on.draft]?.amendments?.[on.amendment];
  if (amendment && status === 'carried') {
    rewrite(on.draft, amendment.provision, amendment.to, ledger, amendment.title);
  }
}
