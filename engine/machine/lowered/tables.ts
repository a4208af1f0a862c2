import type { StateNode as Node } from 'xstate';
import type { Move } from '../../contract/move.ts';
import type { Table } from '../../world/ledger.ts';
import type { Story } from '../../world/story.ts';
import type { Deed, Test } from '../../world/strokes.ts';
import type { Negotiation } from '../vocabulary.ts';
import { type Act, type Ask, type AskNow, actFor, actOf, askOf, asksFor, bothNow, testsOf } from './words.ts';

type StateNode = Node<Table, Move>;
type Declared = NonNullable<StateNode['always']>[number];

/** One state of the machine. States are numbered in the order of the document. */
export type State = {
  readonly number: number;
  readonly node: StateNode;
  readonly parent: State | undefined;
  readonly children: readonly State[];
  /** The last state within it; its number and those up to this are itself and all that is within. */
  last: number;
  /** Where the innermost states that are active within it are kept: from this cell on, this many. */
  readonly cell: number;
  width: number;
};

/** A transition, all that does not hang on the moment worked out: what it leaves, enters and does. */
export type Way = {
  readonly source: State;
  readonly declared: Declared | undefined;
  readonly ask: Ask | undefined;
  /** What `ask` is made of, where it asks the numbers of the world and nothing else. */
  readonly tests: readonly Test[] | undefined;
  readonly actions: readonly Act[];
  /** Whether it leads anywhere or does anything; XState takes no other for a move that can be made. */
  readonly matters: boolean;
  /** Its domain: what is left and entered lies within. */
  readonly within: State | undefined;
  /** Cells and the innermost states that come to stand in them. */
  readonly stands: readonly { readonly cell: number; readonly state: number }[];
  readonly entered: readonly Entered[];
};

/** A transition as one move takes it: what it asks and does, worked out as far as the moment does not decide. */
export type WayFor = {
  readonly way: Way;
  readonly ask: AskNow | undefined;
  /** What `ask` is made of. */
  readonly asks: readonly AskNow[];
  readonly deeds: readonly Deed[];
};

export type Entered = {
  readonly state: number;
  readonly actions: readonly Act[];
  readonly done: Done | undefined;
};

/** What is heard when a final state is entered: its parent is done, and so is the parallel state around where all are. */
export type Done = {
  readonly parent: {
    readonly type: string;
    /** The transitions it may take, where no other state in the machine than the one it is of listens to it. */
    ways: readonly Way[] | undefined;
  };
  readonly around: State | undefined;
  readonly joined: { readonly type: string };
};

/** A machine as flat tables. What these do not know is refused here and not in the middle of a run. */
export class Tables {
  readonly states: readonly State[];
  readonly root: State;
  /** What the machine enters when it begins. */
  readonly beginning: Way;
  /** By state: the eventless transitions that it and all around it may take, the inner ones first. */
  readonly always: readonly (readonly Way[])[];
  /** By innermost state: the parallel states around it, the outer ones first. */
  readonly nests: readonly (readonly State[])[];
  readonly #heard: readonly ReadonlyMap<string, readonly Way[]>[];
  readonly #byNode: ReadonlyMap<StateNode, State>;
  readonly #machine: Negotiation;
  readonly #story: Story;
  readonly #done = new Map<State, Done>();

  constructor(machine: Negotiation, story: Story) {
    this.#machine = machine;
    this.#story = story;
    const states: State[] = [];
    this.root = number(machine.root, undefined, 0, states);
    this.states = states;
    this.#byNode = new Map(states.map((state) => [state.node, state]));
    const entered = this.#entered(this.#within(this.root, new Set([this.root])));
    this.beginning = {
      source: this.root,
      declared: undefined,
      ask: undefined,
      tests: [],
      actions: [],
      matters: true,
      within: this.root,
      stands: this.#stands(entered),
      entered,
    };
    const own = states.map((state) => ({
      always: (state.node.always ?? []).map((one) => this.#way(state, one)),
      on: [...state.node.transitions].map(
        ([type, ways]) => [type, ways.map((one) => this.#way(state, one))] as const,
      ),
    }));
    this.always = states.map((state) => outward(state).flatMap((around) => own[around.number]?.always ?? []));
    this.#heard = states.map((state) => {
      const heard = new Map<string, Way[]>();
      for (const around of outward(state)) {
        if (around !== state && around.node.type === 'parallel') break;
        for (const [type, ways] of own[around.number]?.on ?? []) {
          heard.set(type, [...(heard.get(type) ?? []), ...ways]);
        }
      }
      return heard;
    });
    this.nests = states.map((state) =>
      outward(state)
        .slice(1)
        .filter(({ node }) => node.type === 'parallel')
        .reverse(),
    );
    const listeners = new Map<string, number>();
    for (const { on } of own) {
      for (const [type] of on) listeners.set(type, (listeners.get(type) ?? 0) + 1);
    }
    for (const [{ number }, { parent }] of this.#done) {
      const listening = listeners.get(parent.type) ?? 0;
      const isAlone = listening === 1 && (this.nests[number]?.length ?? 0) < 2;
      parent.ways = isAlone || listening === 0 ? this.heard(number, parent.type) : undefined;
    }
  }

  /** Whether a state, or any around it, listens to a kind of event. */
  listens(state: number, type: string): boolean {
    if (this.heard(state, type).length > 0) return true;
    for (const { number } of this.nests[state] ?? []) if (this.heard(number, type).length > 0) return true;
    return false;
  }

  /** What a state hears of a kind of event, and all around it up to the next parallel state, the inner ones first. */
  heard(state: number, type: string): readonly Way[] {
    return this.#heard[state]?.get(type) ?? NONE;
  }

  /** What an innermost state makes of one move, in the order in which it is asked. */
  waysFor(state: number, move: Move): readonly WayFor[] {
    return this.heard(state, move.type).flatMap((way): WayFor[] => {
      const { declared } = way;
      if (!declared) return [];
      const asks = asksFor(this.#machine, this.#story, declared.guard, move);
      const deeds = declared.actions.map((action) => actFor(this.#machine, this.#story, action, move));
      return [{ way, ask: bothNow(asks), asks, deeds }];
    });
  }

  #way(source: State, declared: Declared): Way {
    const [target, ...more] = (declared.target ?? []).map((node) => this.#state(node));
    if (more.length > 0 || declared.reenter)
      throw new Error(`${source.node.id} leads to several states at once`);
    const plain = {
      source,
      declared,
      ask: askOf(this.#machine, this.#story, declared.guard),
      tests: testsOf(this.#machine, this.#story, declared.guard),
      actions: declared.actions.map((action) => actOf(this.#machine, this.#story, action)),
    };
    if (!target)
      return { ...plain, matters: plain.actions.length > 0, within: undefined, stands: [], entered: [] };
    const within = domainOf(source, target);
    const first = new Set(target === within ? [] : [target]);
    const all = this.#within(target, first);
    for (const around of outward(target).slice(1)) {
      if (around.number <= within.number) break;
      if (around.node.type === 'parallel')
        throw new Error(`${source.node.id} leads into the middle of ${around.node.id}`);
      all.add(around);
    }
    if (within.node.type === 'parallel') throw new Error(`${source.node.id} leads across ${within.node.id}`);
    const entered = this.#entered(all);
    return { ...plain, matters: true, within, stands: this.#stands(entered), entered };
  }

  /** All that is entered with a state: the first state of each that is made of states, all of a parallel one. */
  #within(state: State, found: Set<State>): Set<State> {
    const first = state.node.type === 'compound' ? state.node.initial.target : undefined;
    const next =
      state.node.type === 'parallel' ? state.children : (first ?? []).map((node) => this.#state(node));
    for (const inside of next) this.#within(inside, found.add(inside));
    return found;
  }

  #entered(states: ReadonlySet<State>): Entered[] {
    return [...states]
      .sort((one, other) => one.number - other.number)
      .map((state) => ({
        state: state.number,
        actions: state.node.entry.map((action) => actOf(this.#machine, this.#story, action)),
        done: state.node.type === 'final' ? this.#doneOf(state) : undefined,
      }));
  }

  #doneOf(state: State): Done {
    const known = this.#done.get(state);
    if (known) return known;
    const { parent } = state;
    if (parent?.node.type !== 'compound') throw new Error('a final state stands among the states of another');
    const around = parent.parent?.node.type === 'parallel' ? parent.parent : undefined;
    const done: Done = {
      parent: { type: `xstate.done.state.${parent.node.id}`, ways: undefined },
      around,
      joined: { type: `xstate.done.state.${around?.node.id ?? ''}` },
    };
    this.#done.set(state, done);
    return done;
  }

  #stands(entered: readonly Entered[]): Way['stands'] {
    return entered.flatMap(({ state }) => {
      const one = this.states[state];
      return one && one.children.length === 0 ? [{ cell: one.cell, state }] : [];
    });
  }

  #state(node: StateNode): State {
    const state = this.#byNode.get(node);
    if (!state) throw new Error(`${node.id} is not of this machine`);
    return state;
  }
}

const NONE: readonly Way[] = [];

function number(node: StateNode, parent: State | undefined, cell: number, all: State[]): State {
  if (node.exit.length > 0 || node.invoke.length > 0)
    throw new Error(`${node.id} does more than states here do`);
  const children: State[] = [];
  const state: State = { number: all.length, node, parent, children, last: all.length, cell, width: 1 };
  all.push(state);
  let next = cell;
  for (const inside of Object.values(node.states)) {
    const child = number(inside, state, node.type === 'parallel' ? next : cell, all);
    children.push(child);
    next += child.width;
    state.width = node.type === 'parallel' ? next - cell : Math.max(state.width, child.width);
  }
  state.last = all.length - 1;
  return state;
}

/** A state and all around it, from the inside out. */
function outward(state: State): State[] {
  return state.parent ? [state, ...outward(state.parent)] : [state];
}

export function isWithin(state: State, around: State): boolean {
  return state.number > around.number && state.number <= around.last;
}

/** XState's domain of a transition: the source where the target is it or lies in it, else the next that holds both. */
function domainOf(source: State, target: State): State {
  if (target === source || isWithin(target, source)) return source;
  const around = outward(source)
    .slice(1)
    .find((one) => isWithin(target, one));
  if (!around) throw new Error(`nothing holds both ${source.node.id} and ${target.node.id}`);
  return around;
}
