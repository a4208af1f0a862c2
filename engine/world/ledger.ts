import type { Happened } from '../contract/view.ts';
import type { Effect } from '../scenario/terms.ts';
import { setCommitment, setMember } from './membership.ts';
import type { Story } from './story.ts';

/** The numbers of a world by slot: a list of its own in a point, a typed array where thousands of runs are played. */
export type World = readonly number[] | Int32Array;

/** What a machine carries besides its state: the world, and what the move being made has changed so far. */
export type Table = {
  readonly story: Story;
  readonly world: World;
  readonly happened: readonly Happened[];
};

/** The one writer of a world: it writes to the world it is given, within bounds, and notes every change. */
export class Ledger implements Table {
  readonly story: Story;
  readonly world: number[] | Int32Array;
  readonly happened: Happened[];

  /** Writes to these very numbers; who must leave a table alone asks for a ledger `over` it. */
  constructor(story: Story, world: number[] | Int32Array, happened: Happened[] = []) {
    this.story = story;
    this.world = world;
    this.happened = happened;
  }

  /** A ledger on a copy of a table; a table that is a ledger already is the one written to. */
  static over(table: Table): Ledger {
    return table instanceof Ledger ? table : new Ledger(table.story, [...table.world], [...table.happened]);
  }

  read(name: string): number {
    return this.story.read(this.world, name);
  }

  /** Sets a slot, clamped to its bounds. Returns the value it had. */
  write(name: string, value: number): number {
    return this.#put(this.story.index(name), value);
  }

  add(name: string, amount: number): void {
    this.write(name, this.read(name) + amount);
  }

  /** Applies effects of the file; each that changes something is noted with its reason. */
  apply(effects: readonly Effect[] | undefined, because: string | undefined): void {
    for (const effect of effects ?? []) {
      if (this.story.holds(effect.when, this.world)) this.#applyOne(effect, effect.because ?? because);
    }
  }

  #applyOne(effect: Effect, reason: string | undefined): void {
    if ('set' in effect) {
      this.#set(effect.set, effect.to, reason);
      return;
    }
    const at = this.story.index(effect.change);
    const from = this.world[at] ?? 0;
    this.#put(at, from + this.story.amount(effect.by, this.world));
    const to = this.world[at] ?? 0;
    if (from === to) return;
    const { what, id } = changedBy(effect.change);
    const because = reason === undefined ? {} : { because: reason };
    this.happened.push({ kind: 'changed', what, id, from, to, ...because });
  }

  #put(at: number, value: number): number {
    const slot = this.story.slots[at];
    if (!slot || !Number.isInteger(value)) throw new Error(`${slot?.name} cannot become ${value}`);
    const before = this.world[at] ?? 0;
    this.world[at] = Math.min(slot.max, Math.max(slot.min, value));
    return before;
  }

  #set(path: string, to: boolean, reason: string | undefined): void {
    const [family, id = '', what = ''] = path.split('.');
    if (family === 'members') setMember(id, what, to, this, reason);
    else if (family === 'commitments')
      setCommitment(id, what === 'made' ? 'made' : 'broken', to, this, reason);
    else {
      const before = this.write(path, to ? 1 : 0);
      if (family !== 'flags' || before === this.read(path)) return;
      this.happened.push({ kind: 'flag', id, to, ...(reason === undefined ? {} : { because: reason }) });
    }
  }

  /** The table with what was written. */
  table(): Table {
    return { story: this.story, world: this.world, happened: this.happened };
  }
}

type Changed = { readonly what: 'indicator' | 'relation' | 'cohesion'; readonly id: string };

/** Paths taken apart before: the same few stand in a file, and are followed millions of times. */
const paths = new Map<string, Changed>();

/** What a path in an effect's `change` names. */
function changedBy(path: string): Changed {
  const known = paths.get(path);
  if (known) return known;
  const [family, id = ''] = path.split('.');
  const what = family === 'indicators' ? 'indicator' : family === 'relations' ? 'relation' : 'cohesion';
  paths.set(path, { what, id });
  return { what, id };
}

/** Whether a path may stand in an effect's `change` or `set`. */
export function mayChange(story: Story, path: string): boolean {
  return /^(indicators|relations)\.\w+$|^alliances\.\w+\.cohesion$/.test(path) && story.counts(path);
}

export function maySet(story: Story, path: string): boolean {
  const settable = /^flags\.\w+$|^alliances\.\w+\.formed$|^members\.\w+\.\w+$|^commitments\.\w+\.\w+$/;
  return settable.test(path) && story.counts(path);
}
