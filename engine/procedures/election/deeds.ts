import type { MoveOf } from '../../contract/move.ts';
import type { Ledger } from '../../world/ledger.ts';
import { named } from '../../world/named.ts';
import { entryOf } from '../procedure.ts';
import {
  byRule,
  candidatesOf,
  ELECTION_RESULT,
  type Election,
  eligible,
  onThePaper,
  PARTS,
  STANDINGS,
  sureOf,
  verdictOf,
} from './floor.ts';
import { BALLOT_KINDS, PURPOSES, type Verdict } from './judge.ts';

/** What each move of an election does to the world. */

const ELECTED = STANDINGS.indexOf('elected');

function sceneOf(id: string, ledger: Ledger): Election {
  return ledger.story.sceneOf('election', id);
}

/** The first ballot begins: everybody who stands may be voted for. */
export function open(move: MoveOf<'election.open'>, ledger: Ledger): void {
  const scene = sceneOf(move.scene, ledger);
  putOnThePaper(move.scene, scene, eligible(move.scene, scene, ledger), [], ledger);
}

/** The papers are counted and the result is read out. */
export function count(move: MoveOf<'election.count'>, ledger: Ledger): void {
  const id = move.scene;
  const scene = sceneOf(id, ledger);
  for (const candidate of onThePaper(id, scene, ledger))
    ledger.write(named`elections.${id}.${candidate}.votes`, entryOf(move.votes, candidate) ?? 0);
  ledger.write(named`elections.${id}.abstain`, move.abstain ?? 0);
  ledger.write(named`elections.${id}.invalid`, move.invalid ?? 0);
  ledger.write(named`elections.${id}.notParticipating`, move['not-participating'] ?? 0);
  ledger.write(named`elections.${id}.absent`, move.absent ?? 0);
  const isSpecial = ledger.read(named`elections.${id}.kind`) === BALLOT_KINDS.indexOf('special');
  if (!isSpecial) ledger.add(named`elections.${id}.ballots`, 1);
}

/** A candidate stands down. The papers that name it have been counted all the same. */
export function withdraw(move: MoveOf<'election.withdraw'>, ledger: Ledger): void {
  const { scene: id, candidate } = move;
  const act = sceneOf(id, ledger).candidates[candidate]?.withdraw;
  ledger.write(named`elections.${id}.${candidate}.standing`, STANDINGS.indexOf('withdrawn'));
  ledger.write(named`elections.${id}.${candidate}.part`, 0);
  ledger.write(named`elections.${id}.${candidate}.asked`, 1);
  ledger.apply(act?.effects, act?.title);
}

export function remain(move: MoveOf<'election.remain'>, ledger: Ledger): void {
  ledger.write(named`elections.${move.scene}.${move.candidate}.asked`, 1);
}

/** Declares a candidate elected in place of what the rule gives; both are kept. */
export function override(move: MoveOf<'election.override'>, ledger: Ledger): void {
  const { scene: id, candidate } = move;
  ledger.write(named`elections.${id}.${candidate}.chair`, 1);
}

/** Whoever this ballot has elected is elected, and what follows from it happens. */
function declare(id: string, scene: Election, chosen: readonly string[], ledger: Ledger): void {
  for (const candidate of chosen) {
    const file = scene.candidates[candidate];
    ledger.write(named`elections.${id}.${candidate}.standing`, ELECTED);
    ledger.write(named`elections.${id}.${candidate}.part`, 0);
    ledger.apply(file?.elected, file?.name);
  }
}

/** Closes a ballot: who is elected by it is elected, and what the chair set aside is noted. */
function close(id: string, ledger: Ledger): Verdict {
  const scene = sceneOf(id, ledger);
  const verdict = verdictOf(id, scene, ledger);
  if (scene.chaired) {
    const rule = byRule(id, scene, ledger).elected;
    for (const candidate of candidatesOf(scene)) {
      const differs = rule.includes(candidate) !== verdict.elected.includes(candidate);
      if (differs && rule.includes(candidate)) ledger.write(named`elections.${id}.${candidate}.setAside`, 1);
      if (!differs) ledger.write(named`elections.${id}.${candidate}.chair`, 0);
    }
  }
  declare(id, scene, verdict.elected, ledger);
  return verdict;
}

export function declareElected(move: MoveOf<'election.close'>, ledger: Ledger): void {
  close(move.scene, ledger);
  fill(move.scene, ledger);
}

function fill(id: string, ledger: Ledger): void {
  const scene = sceneOf(id, ledger);
  ledger.write(named`elections.${id}.result`, ELECTION_RESULT.indexOf('filled'));
  ledger.happened.push({ kind: 'decided', scene: id, outcome: 'elected' });
  ledger.apply(scene.filled, scene.title);
}

/** No more ballots are taken, and a place is left. */
export function putOff(move: MoveOf<'election.close'>, ledger: Ledger): void {
  close(move.scene, ledger);
  const scene = sceneOf(move.scene, ledger);
  ledger.write(named`elections.${move.scene}.result`, ELECTION_RESULT.indexOf('putOff'));
  ledger.happened.push({ kind: 'decided', scene: move.scene, outcome: 'putOff' });
  ledger.apply(scene.unfilled, scene.title);
}

/** Another ballot begins, open or restricted. */
export function callAgain(move: MoveOf<'election.close'>, ledger: Ledger): void {
  const verdict = close(move.scene, ledger);
  if (verdict.then === 'ballot') begin(move.scene, verdict, ledger);
}

function begin(id: string, verdict: Extract<Verdict, { then: 'ballot' }>, ledger: Ledger): void {
  ledger.write(named`elections.${id}.kind`, BALLOT_KINDS.indexOf(verdict.kind));
  ledger.write(named`elections.${id}.series`, verdict.series);
  ledger.write(named`elections.${id}.opened`, verdict.opened ? 1 : 0);
  putOnThePaper(id, sceneOf(id, ledger), verdict.on, [], ledger);
}

/** A special ballot between those who are equal, or the lot. */
export function callSpecial(move: MoveOf<'election.close'>, ledger: Ledger): void {
  const verdict = close(move.scene, ledger);
  if (verdict.then !== 'special' && verdict.then !== 'lot') return;
  const id = move.scene;
  const { among, sure, take, purpose } = verdict;
  if (verdict.then === 'special') ledger.write(named`elections.${id}.kind`, BALLOT_KINDS.indexOf('special'));
  ledger.write(named`elections.${id}.take`, take);
  ledger.write(named`elections.${id}.purpose`, PURPOSES.indexOf(purpose));
  putOnThePaper(id, sceneOf(id, ledger), among, sure, ledger);
}

/** Who may be voted for next, or drawn; the numbers of the ballot before are no longer needed. */
function putOnThePaper(
  id: string,
  scene: Election,
  on: readonly string[],
  sure: readonly string[],
  ledger: Ledger,
): void {
  for (const [candidate, { withdraw: act }] of Object.entries(scene.candidates)) {
    const part = on.includes(candidate) ? 'on' : sure.includes(candidate) ? 'sure' : 'none';
    ledger.write(named`elections.${id}.${candidate}.part`, PARTS.indexOf(part));
    ledger.write(named`elections.${id}.${candidate}.votes`, 0);
    if (act) ledger.write(named`elections.${id}.${candidate}.asked`, 0);
  }
  for (const way of ['abstain', 'invalid', 'notParticipating', 'absent'] as const)
    ledger.write(named`elections.${id}.${way}`, 0);
}

/** The lot falls on a candidate, and more are to be drawn. */
export function draw({ scene: id, candidate }: MoveOf<'election.draw'>, ledger: Ledger): void {
  ledger.write(named`elections.${id}.lots`, 1);
  ledger.write(named`elections.${id}.${candidate}.part`, PARTS.indexOf('sure'));
  ledger.add(named`elections.${id}.take`, -1);
}

/** The lot falls on the last of them, who are elected. */
export function drawElected(move: MoveOf<'election.draw'>, ledger: Ledger): void {
  const id = move.scene;
  draw(move, ledger);
  const scene = sceneOf(id, ledger);
  declare(id, scene, sureOf(id, scene, ledger), ledger);
  fill(id, ledger);
}

/** The lot falls on the last who may be voted for in the next, restricted ballot. */
export function drawListed(move: MoveOf<'election.draw'>, ledger: Ledger): void {
  const id = move.scene;
  draw(move, ledger);
  const on = sureOf(id, sceneOf(id, ledger), ledger);
  const opened = ledger.read(named`elections.${id}.opened`) === 1;
  begin(id, { then: 'ballot', kind: 'restricted', on, series: 0, opened, elected: [] }, ledger);
}
