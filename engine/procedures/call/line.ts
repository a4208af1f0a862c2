import type { Move } from '../../contract/move.ts';
import type { SceneOf } from '../../scenario/scenes.ts';
import { named } from '../../world/named.ts';
import { type At, atOrdinal } from '../procedure.ts';

export type Call = SceneOf<'call'>;
export type Side = 'caller' | 'callee';
export const SIDES = ['caller', 'callee'] as const;

/** Whether a move cuts in on whoever's turn it is: nobody waits for a person who could only do that. */
export function cutsIn({ type }: Move): boolean {
  return type === 'call.breakOff';
}

/** What became of a call, once it is over. */
export const CALL_RESULT = ['none', 'answered', 'declined', 'forgone', 'unanswered', 'brokenOff'] as const;
/** What became of an agenda item, once it is settled. An offer on the table is told by the state. */
export const ITEM_RESULT = ['open', 'agreed', 'refused', 'deferred'] as const;
/** Where somebody stands who is neither of the two: not on the line, on it, or kept out of it. */
export const THIRD_RESULT = ['apart', 'listening', 'keptOut'] as const;
/** Whether a side has told somebody of the call. */
export const TELLING = ['open', 'told', 'leftOut'] as const;

/** All that may be said in answer to the telephone: answers first, then ways of declining. */
export function replies(scene: Call): Call['answers'] {
  return { ...scene.answers, ...scene.declines };
}

/** The agenda item that an offer is open on, if any. */
export function itemOnTheTable(id: string, scene: Call, { story, world }: At): string | undefined {
  return atOrdinal(scene.agenda, story.read(world, named`calls.${id}.table`));
}

export function floorOf(id: string, { story, world }: At): Side {
  return story.read(world, named`calls.${id}.floorIsCallees`) === 1 ? 'callee' : 'caller';
}

export function answererOf(id: string, { story, world }: At): Side {
  return story.read(world, named`calls.${id}.offeredByCallee`) === 1 ? 'caller' : 'callee';
}

/** Whose turn it is on the line: to answer the offer on the table, or else to put a point. */
export function turnOf(id: string, scene: Call, at: At): Side {
  return itemOnTheTable(id, scene, at) === undefined ? floorOf(id, at) : answererOf(id, at);
}

/** Who has put the other side on hold, if anybody. */
export function holderOf(id: string, { story, world }: At): Side | undefined {
  return SIDES[story.read(world, named`calls.${id}.holder`) - 1];
}

export function partyOf(scene: Call, side: Side): string {
  return scene[side];
}

export function sideOf(scene: Call, party: string): Side {
  return party === scene.callee ? 'callee' : 'caller';
}

/** Whom the caller has asked to bring in, while the other side has not said yes or no. */
export function thirdProposed(id: string, scene: Call, { story, world }: At): string | undefined {
  return atOrdinal(scene.may_patch_in ?? {}, story.read(world, named`calls.${id}.proposed`));
}

/** Everybody who might be on the line without being one of the two. */
export function possibleListeners({ listening = [], may_patch_in = {} }: Call): string[] {
  return [...new Set([...listening, ...Object.keys(may_patch_in)])];
}

/** Who listens now. */
export function listeners(id: string, scene: Call, { story, world }: At): string[] {
  return possibleListeners(scene).filter((party) => story.read(world, named`listening.${id}.${party}`) === 1);
}

type ReadOut = Call['readouts'][number];

/** The read-outs that have not been given yet, in the order of the file. */
export function readOutsDue(id: string, scene: Call, { story, world }: At): ReadOut[] {
  return scene.readouts.filter(({ by }) => story.read(world, named`readout.${id}.${by}`) === 0);
}

export type Telling = NonNullable<Call['may_tell']>[number];

/** Who is to say next whether somebody is told: the first whose question comes up and is open. */
export function nextTelling(id: string, scene: Call, { story, world }: At): Telling | undefined {
  return scene.may_tell?.find(
    ({ by, third, when }) =>
      story.read(world, named`calls.${id}.telling.${by}.${third}`) === 0 && story.holds(when, world),
  );
}
