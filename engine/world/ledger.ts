import type { Happened } from '../contract/view.ts';
import type { Effect } from '../scenario/terms.ts';
import type { Story } from './story.ts';

/** What a machine carries besides its state: the world, and what the move being made has changed so far. */
export type Table = {
  readonly story: Story;
  readonly world: readonly number[];
  readonly happened: readonly Happened[];
};

/** The one writer of a world: it writes to the copy it is given, within bounds, and notes every change. */
export class Ledger {
  readonly story: Story;
  readonly world: number[];
  readonly happened: Happened[];

  constructor(table: Table) {
    this.story = table.story;
    this.world = [...table.world];
    this.happened = [...table.happened];
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
    for (const effect of effects ?? []) this.#applyOne(effect, effect.because ?? because);
  }

  #applyOne(effect: Effect, reason: string | undefined): void {
    const because = reason === undefined ? {} : { because: reason };
    if ('set' in effect) {
      const before = this.write(effect.set, effect.to ? 1 : 0);
      const id = effect.set.split('.')[1] ?? effect.set;
      const isFlag = effect.set.startsWith('flags.');
      if (isFlag && before !== this.read(effect.set)) {
        this.happened.push({ kind: 'flag', id, to: effect.to, ...because });
      }
      return;
    }
    const from = this.read(effect.change);
    this.write(effect.change, from + effect.by);
    const to = this.read(effect.change);
    const [family, id = ''] = effect.change.split('.');
    const what = family === 'indicators' ? 'indicator' : family === 'relations' ? 'relation' : 'cohesion';
    if (from !== to) this.happened.push({ kind: 'changed', what, id, from, to, ...because });
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
  return /^flags\.\w+$|^alliances\.\w+\.formed$/.test(path) && story.counts(path);
}
