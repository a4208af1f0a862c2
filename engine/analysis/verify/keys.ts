import type { Lowered } from '../../machine/lowered/lowered.ts';
import { type Layout, layoutOf } from './layout.ts';
import { ReadWhere, scenesAround } from './read-where.ts';

const MOST_LAYOUTS = 0xffff;

/**
 * Writes places as words and reads them again. A key is exact: it holds the states that stand and every number that is
 * still read, bit by bit, so that two places have the same key only where they have the same future.
 */
export class Keys {
  /** The last key that was written. */
  words = new Int32Array(64);
  length = 0;
  readonly #machine: Lowered;
  readonly #reads: ReadWhere | undefined;
  readonly #layouts: Layout[] = [];
  readonly #byCells = new Map<number, Layout[]>();
  readonly #rest: Int32Array;
  #lastWritten: Layout | undefined;

  /** @param reduced whether numbers that nothing reads any more are left out */
  constructor(machine: Lowered, reduced: boolean) {
    this.#machine = machine;
    this.#reads = reduced ? new ReadWhere(machine) : undefined;
    this.#rest = Int32Array.from(machine.story.beginning());
  }

  /** Writes the place where the machine stands. */
  write(): void {
    const { here } = this.#machine;
    const { slots, least, shifts, ends, usual, groups } = this.#layout();
    const words = usual.length;
    if (this.words.length < words) this.words = new Int32Array(2 * words);
    const out = this.words;
    let head = usual[0] ?? 0;
    let at = 0;
    for (let end = ends[0] ?? 0; at < end; at++)
      head |= ((here[slots[at] ?? 0] ?? 0) - (least[at] ?? 0)) << (shifts[at] ?? 0);
    let length = 1;
    let from = 1;
    for (let word = 1; word < words; word++) {
      let value = 0;
      for (const end = ends[word] ?? 0; at < end; at++)
        value |= ((here[slots[at] ?? 0] ?? 0) - (least[at] ?? 0)) << (shifts[at] ?? 0);
      const group = groups[word] ?? 0;
      out[length++] = value;
      if (value !== usual[word]) head |= group;
      if (groups[word + 1] === group) continue;
      if ((head & group) === 0) length = from;
      from = length;
    }
    out[0] = head;
    this.length = length;
  }

  /** Goes to the place that a key stands for; what nothing reads is as at the beginning. */
  stand(page: Int32Array, from: number): void {
    const { here } = this.#machine;
    const head = page[from] ?? 0;
    const { slots, least, shifts, masks, ends, groups, cells } = this.#layoutOf(head);
    here.set(this.#rest);
    here.set(cells, this.#rest.length);
    let next = from + 1;
    for (let word = 0; word < groups.length; word++) {
      if (word > 0 && (head & (groups[word] ?? 0)) === 0) continue;
      const value = word === 0 ? head : (page[next++] ?? 0);
      const end = ends[word] ?? 0;
      for (let at = word === 0 ? 0 : (ends[word - 1] ?? 0); at < end; at++)
        here[slots[at] ?? 0] = ((value >>> (shifts[at] ?? 0)) & (masks[at] ?? 0)) + (least[at] ?? 0);
    }
  }

  /** How many words a key has, by its first. */
  lengthOf(head: number): number {
    const { groups } = this.#layoutOf(head);
    let length = 1;
    for (let word = 1; word < groups.length; word++) if ((head & (groups[word] ?? 0)) !== 0) length++;
    return length;
  }

  /** Which states stand in each layout there is so far, in the order of their numbers. */
  get layouts(): readonly Int32Array[] {
    return this.#layouts.map(({ cells }) => cells);
  }

  /** Takes over the layouts of other keys of the same scenario, in their order. */
  takeLayouts(layouts: readonly (readonly number[])[]): void {
    const { here, tables } = this.#machine;
    const from = this.#rest.length;
    for (const [number, cells] of layouts.entries()) {
      const isRight =
        cells.length === here.length - from &&
        cells.every((cell) => cell >= -1 && cell < tables.states.length);
      if (!isRight) throw new Error(`layout ${number} is of another machine`);
      here.set(cells, from);
      if (this.#layout().number !== number) throw new Error(`layout ${number} has another number here`);
    }
  }

  /** Whether some condition, amount or assertion of the file names a number. */
  isNamed(slot: string): boolean {
    return this.#reads?.isNamed(slot) ?? true;
  }

  #layoutOf(head: number): Layout {
    const layout = this.#layouts[head & MOST_LAYOUTS];
    if (!layout) throw new Error('a key of other keys');
    return layout;
  }

  #layout(): Layout {
    if (this.#lastWritten && this.#standsIn(this.#lastWritten)) return this.#lastWritten;
    const { here } = this.#machine;
    const from = this.#rest.length;
    let hash = 0;
    for (let cell = from; cell < here.length; cell++) hash = (Math.imul(hash, 31) + (here[cell] ?? 0)) | 0;
    const among = this.#byCells.get(hash);
    const layout = among?.find((one) => this.#standsIn(one)) ?? this.#newLayout(hash);
    this.#lastWritten = layout;
    return layout;
  }

  #standsIn({ cells }: Layout): boolean {
    const { here } = this.#machine;
    const from = this.#rest.length;
    for (let cell = 0; cell < cells.length; cell++) if (cells[cell] !== here[from + cell]) return false;
    return true;
  }

  #newLayout(hash: number): Layout {
    const { here, story, tables } = this.#machine;
    const number = this.#layouts.length;
    if (number > MOST_LAYOUTS) throw new Error('more ways to stand than a key can tell apart');
    const cells = here.slice(this.#rest.length);
    const scenes = [...cells].flatMap((cell) => scenesAround(tables.states[cell]));
    const slots = this.#reads?.slots(scenes) ?? story.slots.map((_, index) => index);
    const numbers = slots.map((slot) => {
      const { min = 0, max = 0, start = 0 } = story.slots[slot] ?? {};
      return { slot, min, max, start };
    });
    const layout = layoutOf(number, cells, numbers);
    this.#layouts.push(layout);
    this.#byCells.set(hash, [...(this.#byCells.get(hash) ?? []), layout]);
    return layout;
  }
}
