import type { MoveOf } from '../../contract/move.ts';
import type { Ledger } from '../../world/ledger.ts';
import { named } from '../../world/named.ts';
import { ordinal } from '../procedure.ts';
import {
  CALL_RESULT,
  type Call,
  ITEM_RESULT,
  itemOnTheTable,
  replies,
  SIDES,
  sideOf,
  TELLING,
  THIRD_RESULT,
  thirdProposed,
} from './line.ts';

/** What each move of a call does to the world. */

const sceneOf = (ledger: Ledger, move: { scene: string }): Call => ledger.story.sceneOf('call', move.scene);

export function place(move: MoveOf<'call.place'>, ledger: Ledger): void {
  const { place_call } = sceneOf(ledger, move);
  if (move.announced) ledger.write(named`calls.${move.scene}.announced`, 1);
  ledger.apply(place_call.effects, place_call.title);
}

export function forgo(move: MoveOf<'call.forgo'>, ledger: Ledger): void {
  const scene = sceneOf(ledger, move);
  ledger.write(named`calls.${move.scene}.result`, CALL_RESULT.indexOf('forgone'));
  ledger.apply(scene.forgo?.effects, scene.forgo?.title);
}

/** It rings and nobody picks up. */
export function ringOut(move: MoveOf<'call.unanswered'>, ledger: Ledger): void {
  const { unanswered } = sceneOf(ledger, move);
  ledger.write(named`calls.${move.scene}.result`, CALL_RESULT.indexOf('unanswered'));
  ledger.apply(unanswered?.effects, unanswered?.title);
}

export function reply(move: MoveOf<'call.answer'> | MoveOf<'call.decline'>, ledger: Ledger): void {
  const said = replies(sceneOf(ledger, move));
  const act = said[move.option];
  const result = move.type === 'call.answer' ? 'answered' : 'declined';
  ledger.write(named`calls.${move.scene}.result`, CALL_RESULT.indexOf(result));
  ledger.write(named`chosen.${move.scene}`, ordinal(said, move.option));
  ledger.apply(act?.effects, act?.title);
}

export function put(move: MoveOf<'agenda.put'>, ledger: Ledger): void {
  ledger.write(named`calls.${move.scene}.table`, ordinal(sceneOf(ledger, move).agenda, move.item));
  offer(move, move.item, ledger);
}

export function counter(move: MoveOf<'agenda.counter'>, ledger: Ledger): void {
  const item = itemOnTheTable(move.scene, sceneOf(ledger, move), ledger);
  if (item) offer(move, item, ledger);
}

function offer(move: { scene: string; party: string; terms: string }, item: string, ledger: Ledger): void {
  const scene = sceneOf(ledger, move);
  const of = `calls.${move.scene}.items.${item}`;
  const side = sideOf(scene, move.party);
  const position = ordinal(scene.agenda[item]?.terms ?? {}, move.terms);
  ledger.write(named`calls.${move.scene}.offeredByCallee`, side === 'callee' ? 1 : 0);
  ledger.write(named`${of}.terms`, position);
  ledger.write(named`${of}.${side}`, position);
  ledger.add(named`${of}.tried`, 2 ** (position - 1));
}

export function accept(move: MoveOf<'agenda.accept'>, ledger: Ledger): void {
  const scene = sceneOf(ledger, move);
  const item = itemOnTheTable(move.scene, scene, ledger);
  if (!item) return;
  const of = `calls.${move.scene}.items.${item}`;
  const position = ledger.read(named`${of}.terms`);
  const agreed = Object.values(scene.agenda[item]?.terms ?? {})[position - 1];
  ledger.write(named`${of}.${sideOf(scene, move.party)}`, position);
  ledger.write(named`${of}.agreedTerms`, position);
  settle(move, item, 'agreed', ledger);
  ledger.apply(agreed?.effects, agreed?.title);
}

export function refuse(move: MoveOf<'agenda.refuse'>, ledger: Ledger): void {
  const item = itemOnTheTable(move.scene, sceneOf(ledger, move), ledger);
  if (item) settle(move, item, 'refused', ledger);
}

export function defer(move: MoveOf<'agenda.defer'>, ledger: Ledger): void {
  const item = itemOnTheTable(move.scene, sceneOf(ledger, move), ledger);
  if (item) settle(move, item, 'deferred', ledger);
}

/** Closes an item; the floor goes to the side that did not put it. */
function settle(
  move: { scene: string },
  item: string,
  result: (typeof ITEM_RESULT)[number],
  ledger: Ledger,
): void {
  const entry = sceneOf(ledger, move).agenda[item];
  ledger.write(named`calls.${move.scene}.items.${item}.result`, ITEM_RESULT.indexOf(result));
  ledger.write(named`calls.${move.scene}.table`, 0);
  ledger.write(
    named`calls.${move.scene}.floorIsCallees`,
    1 - ledger.read(named`calls.${move.scene}.floorIsCallees`),
  );
  if (result === 'refused') ledger.apply(entry?.refused, entry?.title);
  if (result === 'deferred') ledger.apply(entry?.deferred, entry?.title);
}

/** Hanging up: an offer still on the table lapses. */
export function end(move: MoveOf<'call.end'>, ledger: Ledger): void {
  const item = itemOnTheTable(move.scene, sceneOf(ledger, move), ledger);
  if (item) settle(move, item, 'deferred', ledger);
}

/** Hanging up in mid-sentence: it counts as a call that was answered, and broken off. */
export function breakOff(move: MoveOf<'call.breakOff'>, ledger: Ledger): void {
  const scene = sceneOf(ledger, move);
  const item = itemOnTheTable(move.scene, scene, ledger);
  ledger.write(named`calls.${move.scene}.result`, CALL_RESULT.indexOf('brokenOff'));
  ledger.write(named`calls.${move.scene}.holder`, 0);
  if (item) settle(move, item, 'deferred', ledger);
  ledger.apply(scene.break_off?.effects, scene.break_off?.title);
}

export function hold(move: MoveOf<'call.hold'>, ledger: Ledger): void {
  const scene = sceneOf(ledger, move);
  const side = sideOf(scene, move.party);
  ledger.write(named`calls.${move.scene}.holder`, SIDES.indexOf(side) + 1);
  ledger.write(named`calls.${move.scene}.held.${side}`, 1);
  ledger.apply(scene.hold?.effects, scene.hold?.title);
}

export function resume(move: MoveOf<'call.resume'>, ledger: Ledger): void {
  ledger.write(named`calls.${move.scene}.holder`, 0);
}

export function patchIn(move: MoveOf<'call.patchIn'>, ledger: Ledger): void {
  const { may_patch_in = {} } = sceneOf(ledger, move);
  const asked = may_patch_in[move.third];
  ledger.write(named`calls.${move.scene}.proposed`, ordinal(may_patch_in, move.third));
  ledger.apply(asked?.effects, asked?.title);
}

/** What the other side says to a third party on the line: it is let in or kept out, for this call. */
export function letIn(move: MoveOf<'call.admit'> | MoveOf<'call.object'>, ledger: Ledger): void {
  const scene = sceneOf(ledger, move);
  const third = thirdProposed(move.scene, scene, ledger);
  if (third === undefined) return;
  const asked = scene.may_patch_in?.[third];
  const admitted = move.type === 'call.admit';
  ledger.write(named`calls.${move.scene}.proposed`, 0);
  ledger.write(
    named`listening.${move.scene}.${third}`,
    THIRD_RESULT.indexOf(admitted ? 'listening' : 'keptOut'),
  );
  ledger.apply(admitted ? asked?.admitted : asked?.kept_out, asked?.title);
}

export function report(move: MoveOf<'readout.give'>, ledger: Ledger): void {
  const own = sceneOf(ledger, move).readouts.find(({ by }) => by === move.party);
  const option = own?.options[move.option];
  ledger.write(named`readout.${move.scene}.${move.party}`, ordinal(own?.options ?? {}, move.option));
  ledger.apply(option?.effects, option?.title);
}

export function tell(move: MoveOf<'call.tell'> | MoveOf<'call.leaveOut'>, ledger: Ledger): void {
  const telling = sceneOf(ledger, move).may_tell?.find(
    ({ by, third }) => by === move.party && third === move.third,
  );
  const told = move.type === 'call.tell';
  const act = told ? telling?.tell : telling?.leave_out;
  const of = `calls.${move.scene}.telling.${move.party}.${move.third}`;
  ledger.write(of, TELLING.indexOf(told ? 'told' : 'leftOut'));
  if (told) ledger.write(named`told.${move.scene}.${move.third}`, 1);
  ledger.apply(act?.effects, act?.title);
}
