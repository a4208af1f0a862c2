import type { MoveOf } from '../../contract/move.ts';
import type { Body } from '../../scenario/body.ts';
import type { Ledger } from '../../world/ledger.ts';
import { named } from '../../world/named.ts';
import { type Slot, slot } from '../../world/names.ts';
import { type At, notYours, type WhyNot } from '../procedure.ts';
import { bodyOf, holderOf, seatState, type Vote } from './floor.ts';

/**
 * A roll call: every seat is called by its name, from one that is drawn, round the alphabet. A party that is called
 * may pass once; it is called again at the end and then may not abstain.
 */

export function rollSlots(at: string, scene: Vote, seats: readonly string[]): Slot[] {
  if (!scene.roll_call) return [];
  return [slot(`${at}.roll`, seats.length), ...seats.map((seat) => slot(`${at}.passed.${seat}`, 1))];
}

/** Seats by their names as the body's file writes them, accents apart, whatever the language of the screen. */
export function alphabetical({ seats }: Body): string[] {
  const key = (seat: string) =>
    (seats[seat]?.calledAs ?? seats[seat]?.name ?? seat)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toUpperCase();
  return Object.keys(seats).sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The order in which the seats are called, from the one that was drawn; undefined before that. */
export function rollOrder(id: string, scene: Vote, at: At): string[] | undefined {
  const seats = alphabetical(bodyOf(at.story.scenario, scene));
  const first = at.story.read(at.world, named`votes.${id}.roll`) - 1;
  return first < 0 ? undefined : [...seats.slice(first), ...seats.slice(0, first)];
}

export function isRollToDraw(id: string, scene: Vote, at: At): boolean {
  return scene.roll_call === true && rollOrder(id, scene, at) === undefined;
}

export function hasPassed(id: string, seat: string, at: At): boolean {
  return at.story.read(at.world, named`votes.${id}.passed.${seat}`) === 1;
}

/** The seats still to be called, in order: those that passed come last. */
export function stillToCall(id: string, scene: Vote, at: At): string[] {
  const waiting = (rollOrder(id, scene, at) ?? []).filter((seat) => seatState(id, seat, at) === 'not-called');
  return [
    ...waiting.filter((seat) => !hasPassed(id, seat, at)),
    ...waiting.filter((seat) => hasPassed(id, seat, at)),
  ];
}

/** In a roll call, the seats that nobody holds and that are called before the next one that somebody holds. */
export function calledTogether(id: string, scene: Vote, at: At): string[] {
  const waiting = stillToCall(id, scene, at);
  const held = waiting.findIndex((seat) => holderOf(at.story.scenario, seat) !== undefined);
  return held < 0 ? waiting : waiting.slice(0, held);
}

export function whyNotCalled(scene: Vote, move: MoveOf<'vote.cast'>, at: At): WhyNot {
  if (!scene.roll_call) return null;
  const [called] = stillToCall(move.scene, scene, at);
  if (called !== move.seat) return `${called ?? 'Nobody'} is called, not ${move.seat}.`;
  return move.ballot === 'abstain' && hasPassed(move.scene, move.seat, at)
    ? `${move.seat} has passed, and may not abstain.`
    : null;
}

export function whyNotPass(scene: Vote, { scene: id, seat, party }: MoveOf<'vote.pass'>, at: At): WhyNot {
  if (!scene.roll_call) return 'Nobody is called by name here.';
  if (holderOf(at.story.scenario, seat) !== party) return notYours(party);
  const [called] = stillToCall(id, scene, at);
  if (called !== seat) return `${called ?? 'Nobody'} is called, not ${seat}.`;
  return hasPassed(id, seat, at) ? `${seat} has passed already.` : null;
}

export function whyNotDrawn(scene: Vote, { scene: id, seat }: MoveOf<'vote.draw'>, at: At): WhyNot {
  if (!isRollToDraw(id, scene, at)) return 'There is no roll to draw.';
  return Object.hasOwn(bodyOf(at.story.scenario, scene).seats, seat)
    ? null
    : `${seat} has no seat in this body.`;
}

export function drawFirst(move: MoveOf<'vote.draw'>, ledger: Ledger): void {
  const body = bodyOf(ledger.story.scenario, ledger.story.sceneOf('vote', move.scene));
  ledger.write(named`votes.${move.scene}.roll`, alphabetical(body).indexOf(move.seat) + 1);
}

export function pass(move: MoveOf<'vote.pass'>, ledger: Ledger): void {
  ledger.write(named`votes.${move.scene}.passed.${move.seat}`, 1);
}
