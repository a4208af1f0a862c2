import type { Move } from '../../contract/move.ts';
import type { Ledger } from '../../world/ledger.ts';
import { type Plain, YES } from '../../world/plain.ts';
import type { Story } from '../../world/story.ts';
import type { Deed, Test } from '../../world/strokes.ts';
import type { Negotiation } from '../vocabulary.ts';

/** What a transition hears: a move, or that a state is done, or that the story begins. */
export type Heard = Move | { readonly type: string };

/** What a guard asks of the moment, and what an action writes into it. A test and a deed are such without more ado. */
export type Ask = (world: Ledger['world'], now: Ledger, heard: Heard) => boolean | number;
export type Act = ((now: Ledger, heard: Heard) => void) & Pick<Deed, 'strokes'>;

/** A guard or an action of XState's: the word alone, or with what it is told besides. */
type Word = string | { readonly type: string; readonly params?: unknown };

type Given = { readonly context: Ledger; readonly event: Heard };
type Spoken = (given: Given, params: unknown) => unknown;

/** The guard that a word of the machine stands for, as it is given to XState; without a word nothing speaks against it. */
export function askOf(machine: Negotiation, story: Story, guard: unknown): Ask | undefined {
  if (guard === undefined) return undefined;
  const inner = innerOf(guard);
  if (inner) return both(inner.flatMap((one) => askOf(machine, story, one) ?? []));
  const { type, params } = wordOf(guard);
  const ask = spoken(machine.implementations.guards, type);
  const test = worked<Test>(ask, story, params);
  return test ?? ((_world, context, event) => ask({ context, event }, params) === true);
}

/** The tests that a guard is made of; undefined where it asks for more than the numbers of the world. */
export function testsOf(machine: Negotiation, story: Story, guard: unknown): readonly Test[] | undefined {
  if (guard === undefined) return [];
  const inner = innerOf(guard)?.map((one) => testsOf(machine, story, one));
  if (inner) return inner.every((tests) => tests !== undefined) ? inner.flat() : undefined;
  const { type, params } = wordOf(guard);
  const test = worked<Test>(spoken(machine.implementations.guards, type), story, params);
  return test && [test];
}

/** What a guard asks of the moment for one move, all worked out that the moment does not decide. */
export type AskNow = ((world: Ledger['world'], now: Ledger) => boolean | number) & Plain;

/** What a word asks of one move, each part by itself; none where nothing speaks against it. */
export function asksFor(machine: Negotiation, story: Story, guard: unknown, move: Move): readonly AskNow[] {
  if (guard === undefined) return [];
  const inner = innerOf(guard);
  if (inner) return inner.flatMap((one) => asksFor(machine, story, one, move));
  const { type, params } = wordOf(guard);
  const ask = spoken(machine.implementations.guards, type);
  const test = workedFor<Test>(ask, story, move, params) ?? worked<Test>(ask, story, params);
  if (test === YES) return [];
  return [test ?? ((_world, context) => ask({ context, event: move }, params) === true)];
}

/** Several questions as one; undefined where there are none. */
export function bothNow([first, second, ...more]: readonly AskNow[]): AskNow | undefined {
  if (!first || !second) return first;
  const rest = bothNow([second, ...more]);
  return rest && ((world, now) => first(world, now) && rest(world, now));
}

function both(asks: readonly Ask[]): Ask {
  const [first, second, third, ...more] = asks;
  if (!first) return () => true;
  if (!second) return first;
  if (!third) return (world, now, heard) => first(world, now, heard) && second(world, now, heard);
  const rest = both([third, ...more]);
  return (world, now, heard) =>
    first(world, now, heard) && second(world, now, heard) && rest(world, now, heard);
}

/** The action that a word of the machine stands for: what its one `assign` computes, done to the world itself. */
export function actOf(machine: Negotiation, story: Story, action: unknown): Act {
  const { params } = wordOf(action);
  const { implementation, assignment } = assignOf(machine, action);
  const deed = worked<Deed>(implementation, story, params);
  if (deed) return deed;
  return (context, event) => {
    assignment({ context, event }, params);
  };
}

/** The same for one move. */
export function actFor(machine: Negotiation, story: Story, action: unknown, move: Move): Deed {
  const { params } = wordOf(action);
  const { implementation } = assignOf(machine, action);
  const deed = workedFor<Deed>(implementation, story, move, params);
  if (deed) return deed;
  const act = actOf(machine, story, action);
  return (now) => act(now, move);
}

function assignOf(
  { implementations }: Negotiation,
  action: unknown,
): { implementation: object; assignment: Spoken } {
  const { type } = wordOf(action);
  const implementation = Reflect.get(implementations.actions, type) as object | undefined;
  if (!implementation) throw new Error(`“${type}” cannot be lowered`);
  return { implementation, assignment: spoken(implementation, 'assignment') };
}

/** What a word asks or does, where it hangs on no move. */
function worked<R>(word: object, story: Story, params: unknown): R | undefined {
  const work: unknown = Reflect.get(word, 'worked');
  return typeof work === 'function' ? (work(story, params) as R) : undefined;
}

/** What a word asks or does for one move, where that can be said before. */
function workedFor<R>(word: object, story: Story, move: Move, params: unknown): R | undefined {
  const work: unknown = Reflect.get(word, 'workedFor');
  return typeof work === 'function' ? (work(story, move, params) as R | undefined) : undefined;
}

/** The guards that an `and` of XState's holds. */
function innerOf(guard: unknown): readonly unknown[] | undefined {
  const inner: unknown = typeof guard === 'function' ? Reflect.get(guard, 'guards') : undefined;
  return Array.isArray(inner) ? inner : undefined;
}

function spoken(among: object, type: string): Spoken {
  const found: unknown = Reflect.get(among, type);
  if (typeof found !== 'function' || 'check' in found) throw new Error(`“${type}” cannot be lowered`);
  return found as Spoken;
}

function wordOf(word: unknown): { type: string; params: unknown } {
  const { type, params } =
    typeof word === 'string' ? { type: word, params: undefined } : (word as Exclude<Word, string>);
  return { type, params };
}
