import type { Happened } from '../contract/view/happened.ts';
import type { Effect } from '../scenario/terms.ts';
import { setCommitment, setMember } from './membership.ts';
import type { Story } from './story.ts';
import type { WorkedEffect } from './worked-effects.ts';

type DoneBy<K extends WorkedEffect['does']['kind']> = Extract<WorkedEffect['does'], { kind: K }>;

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
  /** Whether effects note what they change; who plays thousands of runs and shows none has no use for it. */
  notes = true;

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
    if (effects !== undefined) this.applyWorked(this.story.worked(effects), because);
  }

  /** The same, once they have been worked out. */
  applyWorked(effects: readonly WorkedEffect[], because: string | undefined): void {
    for (const effect of effects) {
      if (effect.when === undefined || effect.when(this.world) !== 0) this.#applyOne(effect, because);
    }
  }

  #applyOne({ does, because: own }: WorkedEffect, of: string | undefined): void {
    const because = own ?? of;
    if (does.kind === 'change') this.#change(does, because);
    else if (does.kind === 'mark') this.#mark(does, because);
    else if (does.kind === 'member') setMember(does.alliance, does.party, does.to, this, because);
    else setCommitment(does.id, does.what, does.to, this, because);
  }

  #put(at: number, value: number): number {
    const slot = this.story.slots[at];
    if (!slot || !Number.isInteger(value)) throw new Error(`${slot?.name} cannot become ${value}`);
    const before = this.world[at] ?? 0;
    this.world[at] = Math.min(slot.max, Math.max(slot.min, value));
    return before;
  }

  #change({ at, min, max, by, what, id }: DoneBy<'change'>, because: string | undefined): void {
    const from = this.world[at] ?? 0;
    const wanted = from + this.story.amount(by, this.world);
    if (!Number.isInteger(wanted)) throw new Error(`${what} ${id} cannot become ${wanted}`);
    const to = Math.min(max, Math.max(min, wanted));
    this.world[at] = to;
    if (from !== to && this.notes)
      this.happened.push({
        kind: 'changed',
        what,
        id,
        from,
        to,
        ...(because === undefined ? {} : { because }),
      });
  }

  #mark({ at, to, flag }: DoneBy<'mark'>, because: string | undefined): void {
    const from = this.world[at];
    this.world[at] = to;
    if (flag !== undefined && from !== to && this.notes)
      this.happened.push({
        kind: 'flag',
        id: flag,
        to: to === 1,
        ...(because === undefined ? {} : { because }),
      });
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
