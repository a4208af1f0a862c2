import { assign } from 'xstate';
import type { Move, MoveOf, MoveType } from '../contract/move.ts';
import { isMove, type Procedure } from '../procedures/procedure.ts';
import type { SceneKind } from '../scenario/scenes.ts';
import { Ledger, type Table } from '../world/ledger.ts';

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

/** A guard out of a procedure's law: the move is of this type and nothing speaks against it. */
export function lawful<K extends SceneKind, T extends MoveType>(
  { kind, whyNot }: Procedure<K>,
  type: T,
): (given: Given) => boolean {
  return guard(type, (move, at) => whyNot(at.story.sceneOf(kind, move.scene), move, at) === null);
}

/** The one assign of a transition, out of what a move does to the ledger. */
export function deed<T extends MoveType>(type: T, act: (move: MoveOf<T>, ledger: Ledger) => void) {
  return assign<Table, Move, undefined, Move, never>(({ context, event }) => {
    const ledger = Ledger.over(context);
    if (isMove(event, type)) act(event, ledger);
    return ledger.table();
  });
}
