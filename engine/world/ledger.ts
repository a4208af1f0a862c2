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
    const at = this.story.index(name);
    const before = this.world[at] ?? 0;
    const slot = this.story.slots[at];
    if (!slot || !Number.isInteger(value)) throw new Error(`${name} cannot become ${value}`);
    this.world[at] = Math.min(slot.max, Math.max(slot.min, value));
    return before;
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
    const because = reason === undefined ? {} : { because: reason };
    if ('set' in effect) {
      this.#set(effect.set, effect.to, reason);
      return;
    }
    const from = this.read(effect.change);
    this.write(effect.change, from + this.story.amount(effect.by, this.world));
    const to = this.read(effect.change);
    const [family, id = ''] = effect.change.split('.');
    const what = family === 'indicators' ? 'indicator' : family === 'relations' ? 'relation' : 'cohesion';
    if (from !== to) this.happened.push({ kind: 'changed', what, id, from, to, ...because });
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

/** Whether a path may stand in an effect's `change` or `set`. */
export function mayChange(story: Story, path: string): boolean {
  return /^(indicators|relations)\.\w+$|^alliances\.\w+\.cohesion$/.test(path) && story.counts(path);
}

export function maySet(story: Story, path: string): boolean {
  const settable = /^flags\.\w+$|^alliances\.\w+\.formed$|^members\.\w+\.\w+$|^commitments\.\w+\.\w+$/;
  return settable.test(path) && story.counts(path);
}
