import type { Move } from '../../contract/move.ts';
import type { Ledger } from '../../world/ledger.ts';
import type { Negotiation } from '../vocabulary.ts';

/** What a transition hears: a move, or that a state is done, or that the story begins. */
export type Heard = Move | { readonly type: string };

/** What a guard asks of the moment, and what an action writes into it. */
export type Ask = (heard: Heard, now: Ledger) => boolean;
export type Act = (heard: Heard, now: Ledger) => void;

/** A guard or an action of XState's: the word alone, or with what it is told besides. */
type Word = string | { readonly type: string; readonly params?: unknown };

type Given = { readonly context: Ledger; readonly event: Heard };
type Spoken = (given: Given, params: unknown) => unknown;

/** The guard that a word of the machine stands for, as it is given to XState; without a word nothing speaks against it. */
export function askOf(machine: Negotiation, guard: unknown): Ask | undefined {
  if (guard === undefined) return undefined;
  const inner: unknown = typeof guard === 'function' ? Reflect.get(guard, 'guards') : undefined;
  if (Array.isArray(inner)) return both(inner.flatMap((one) => askOf(machine, one) ?? []));
  const { type, params } = wordOf(guard);
  const ask = spoken(machine.implementations.guards, type);
  return (event, context) => ask({ context, event }, params) === true;
}

function both(asks: readonly Ask[]): Ask {
  const [first, second, third, ...more] = asks;
  if (!first) return () => true;
  if (!second) return first;
  if (!third) return (heard, now) => first(heard, now) && second(heard, now);
  const rest = both([third, ...more]);
  return (heard, now) => first(heard, now) && second(heard, now) && rest(heard, now);
}

/** The action that a word of the machine stands for: what its one `assign` computes, done to the world itself. */
export function actOf(machine: Negotiation, action: unknown): Act {
  const { type, params } = wordOf(action);
  const implementation = Reflect.get(machine.implementations.actions, type) as object | undefined;
  const assignment = implementation && spoken(implementation, 'assignment');
  if (!assignment) throw new Error(`the action “${type}” is not an assign`);
  return (event, context) => {
    assignment({ context, event }, params);
  };
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
