import { assign } from 'xstate';
import type { Move, MoveOf, MoveType } from '../contract/move.ts';
import { isMove, type Procedure } from '../procedures/procedure.ts';
import type { SceneKind } from '../scenario/scenes.ts';
import { Ledger, type Table } from '../world/ledger.ts';
import { NO, YES } from '../world/plain.ts';
import type { Story } from '../world/story.ts';
import type { Deed, Test } from '../world/strokes.ts';

/** How the procedures' charts speak XState: guards ask a rule, actions write to a ledger. */

/** What XState hands to a guard or an action of ours. */
export type Given = { readonly context: Table; readonly event: Move };

/** A guard out of a rule: asks only for moves of one type. */
export function guard<T extends MoveType>(
  type: T,
  ask: (move: MoveOf<T>, at: Table) => boolean,
): (given: Given) => boolean {
  return ({ context, event }) => isMove(event, type) && ask(event, context);
}

/**
 * A guard out of a procedure's law: the move is of this type and nothing speaks against it. Where the procedure can
 * say that of a move before it is made, it is worked out for the move.
 */
export function lawful<K extends SceneKind, T extends MoveType>(
  { kind, whyNot, isOpen }: Procedure<K>,
  type: T,
): ((given: Given) => boolean) & WorkedFor<Test> {
  const ask = guard(type, (move, at) => whyNot(at.story.sceneOf(kind, move.scene), move, at) === null);
  return Object.assign(ask, {
    workedFor: (story: Story, move: Move) =>
      move.type === type ? isOpen?.(story.sceneOf(kind, move.scene), move, story) : undefined,
  });
}

/** How a word that hangs on the move is worked out for one move; undefined where it has to be asked in full. */
export type WorkedFor<R> = { workedFor(story: Story, move: Move): R | undefined };

/** The guard that makes a scene deaf to the moves of others. */
export const namesTheScene = Object.assign(
  ({ event }: Given, { scene }: { readonly scene: string }): boolean => event.scene === scene,
  {
    workedFor: (_story: Story, move: Move, { scene }: { readonly scene: string }): Test =>
      move.scene === scene ? YES : NO,
  },
);

/** The one assign of a transition, out of what a move does to the ledger. */
export function deed<T extends MoveType>(type: T, act: (move: MoveOf<T>, ledger: Ledger) => void) {
  return assign<Table, Move, undefined, Move, never>(({ context, event }) => {
    const ledger = Ledger.over(context);
    if (isMove(event, type)) act(event, ledger);
    return ledger.table();
  });
}

/** The same, where what a move does is worked out for it before it is made. */
export function workedDeed<T extends MoveType>(type: T, work: (move: MoveOf<T>, story: Story) => Deed) {
  const action = deed(type, (move, ledger) => work(move, ledger.story)(ledger));
  return Object.assign(action, {
    workedFor: (story: Story, move: Move) => (isMove(move, type) ? work(move, story) : undefined),
  });
}

/** Works something out once for a story and what a word is told besides; the machine of a story tells it the same again. */
function once<P extends object, R>(work: (story: Story, params: P) => R): (story: Story, params: P) => R {
  const known = new WeakMap<P, { readonly story: Story; readonly result: R }>();
  return (story, params) => {
    const before = known.get(params);
    if (before?.story === story) return before.result;
    const result = work(story, params);
    known.set(params, { story, result });
    return result;
  };
}

/** A guard that asks the world alone: what it asks is worked out once. */
export function standing<P extends object>(work: (story: Story, params: P) => Test) {
  const worked = once(work);
  const ask = ({ context }: { readonly context: Table }, params: P): boolean =>
    Boolean(worked(context.story, params)(context.world));
  return Object.assign(ask, { worked });
}

/** An action that hangs on no move: what it does is worked out once. */
export function following<P extends object>(work: (story: Story, params: P) => Deed) {
  const worked = once((story: Story, params: P): Deed => {
    const does = work(story, params);
    return does.strokes ? does : Object.assign(does, { strokes: [{ does: 'call', deed: does }] as const });
  });
  const action = assign<Table, Move, P, Move, never>(({ context }, params) => {
    const ledger = Ledger.over(context);
    worked(context.story, params)(ledger);
    return ledger.table();
  });
  return Object.assign(action, { worked });
}
