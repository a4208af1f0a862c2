import type { MoveOf } from '../../contract/move.ts';
import type { Act } from '../../scenario/terms.ts';
import type { Ledger } from '../../world/ledger.ts';
import { forgetMembers, membersOf, setMember } from '../../world/membership.ts';
import { named } from '../../world/named.ts';
import { ordinal } from '../procedure.ts';
import {
  type Allied,
  ANSWER,
  choicesOf,
  endOf,
  everybodyAsked,
  MATTER_RESULT,
  supporters,
} from './matter.ts';

/** What each move in an alliance does to the world. */

const sceneOf = (ledger: Ledger, move: { scene: string }): Allied =>
  ledger.story.sceneOf('alliance', move.scene);

function note(move: { scene: string }, result: (typeof MATTER_RESULT)[number], ledger: Ledger): void {
  ledger.write(named`matters.${move.scene}.result`, MATTER_RESULT.indexOf(result));
}

function raise(move: { scene: string }, act: Act | undefined, ledger: Ledger): void {
  note(move, 'raised', ledger);
  ledger.apply(act?.effects, act?.title);
}

export function propose(move: MoveOf<'alliance.propose'>, ledger: Ledger): void {
  const { about } = sceneOf(ledger, move);
  raise(move, 'form' in about ? about.form.propose : undefined, ledger);
}

export function invoke(move: MoveOf<'alliance.invoke'>, ledger: Ledger): void {
  const { about } = sceneOf(ledger, move);
  raise(move, 'invoke' in about ? about.invoke.invoke : undefined, ledger);
}

export function mend(move: MoveOf<'alliance.mend'>, ledger: Ledger): void {
  choose(move, move.offer, ledger);
}

export function takePosition(move: MoveOf<'alliance.position'>, ledger: Ledger): void {
  choose(move, move.position, ledger);
}

function choose(move: { scene: string }, choice: string, ledger: Ledger): void {
  const choices = choicesOf(sceneOf(ledger, move));
  ledger.write(named`chosen.${move.scene}`, ordinal(choices, choice));
  raise(move, choices[choice], ledger);
}

/** Whoever leaves is gone at once; an alliance with fewer than two members is no more. */
export function leave(move: MoveOf<'alliance.leave'>, ledger: Ledger): void {
  const { about, alliance } = sceneOf(ledger, move);
  const act = 'leave' in about ? about.leave.leave : undefined;
  note(move, 'carried', ledger);
  setMember(alliance, move.party, false, ledger, act?.title);
  if (membersOf(ledger.story, ledger.world, alliance).length < 2) {
    ledger.write(named`alliances.${alliance}.formed`, 0);
  }
  ledger.apply(act?.effects, act?.title);
}

export function forgo(move: MoveOf<'alliance.forgo'>, ledger: Ledger): void {
  const act = sceneOf(ledger, move).forgo;
  note(move, 'forgone', ledger);
  ledger.apply(act?.effects, act?.title);
}

export function goAlong(move: { scene: string; party: string }, ledger: Ledger): void {
  answer(move, 'goesAlong', ledger);
}

export function standApart(move: { scene: string; party: string }, ledger: Ledger): void {
  answer(move, 'doesNot', ledger);
}

function answer(move: { scene: string; party: string }, said: (typeof ANSWER)[number], ledger: Ledger): void {
  const asked = everybodyAsked(sceneOf(ledger, move)).find(({ by }) => by === move.party);
  const act = said === 'goesAlong' ? asked?.yes : asked?.no;
  ledger.write(named`allied.${move.scene}.${move.party}`, ANSWER.indexOf(said));
  ledger.apply(act?.effects, act?.title);
}

/** Enough have gone along: an alliance is formed by who proposed it and who joins; a position is the joint one. */
export function carry(move: MoveOf<'story.continue'>, ledger: Ledger): void {
  const scene = sceneOf(ledger, move);
  note(move, 'carried', ledger);
  if ('form' in scene.about) {
    if (ledger.read(named`alliances.${scene.alliance}.formed`) === 0) forgetMembers(scene.alliance, ledger);
    for (const party of [scene.by, ...supporters(move.scene, scene, ledger)]) {
      setMember(scene.alliance, party, true, ledger, scene.title);
    }
    ledger.write(named`alliances.${scene.alliance}.formed`, 1);
  }
  if ('position' in scene.about)
    ledger.write(named`joint.${move.scene}`, ledger.read(named`chosen.${move.scene}`));
  ledger.apply(endOf(scene)?.done, scene.title);
}

export function fail(move: MoveOf<'story.continue'>, ledger: Ledger): void {
  const scene = sceneOf(ledger, move);
  note(move, 'failed', ledger);
  ledger.apply(endOf(scene)?.failed, scene.title);
}
