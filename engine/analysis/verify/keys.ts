import type { Lowered } from '../../machine/lowered/lowered.ts';
import { ReadWhere, scenesAround } from './read-where.ts';

/** How the places with the same states standing are written: which numbers, and in how many bits each. */
type Layout = {
  readonly number: number;
  readonly cells: Int32Array;
  readonly slots: Int32Array;
  readonly least: Int32Array;
  readonly bits: Int32Array;
  /** Words of a key. */
  readonly length: number;
};

/** Bits in front of the numbers: which layout. */
const HEAD = 16;
const WORD = 32;

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

  /** @param reduced whether numbers that nothing reads any more are left out */
  constructor(machine: Lowered, reduced: boolean) {
    this.#machine = machine;
    this.#reads = reduced ? new ReadWhere(machine) : undefined;
    this.#rest = Int32Array.from(machine.story.beginning());
  }

  /** Writes the place where the machine stands. */
  write(): void {
    const { here } = this.#machine;
    const { number, slots, least, bits, length } = this.#layout();
    if (this.words.length < length) this.words = new Int32Array(2 * length);
    const out = this.words;
    let at = 0;
    let word = number;
    let filled = HEAD;
    for (let index = 0; index < slots.length; index++) {
      const width = bits[index] ?? 0;
      const value = (here[slots[index] ?? 0] ?? 0) - (least[index] ?? 0);
      word |= value << filled;
      filled += width;
      if (filled < WORD) continue;
      out[at++] = word;
      filled -= WORD;
      word = filled === 0 ? 0 : value >>> (width - filled);
    }
    if (filled > 0) out[at++] = word;
    this.length = at;
  }

  /** Goes to the place that a key stands for; what nothing reads is as at the beginning. */
  stand(page: Int32Array, from: number): void {
    const { here } = this.#machine;
    const { slots, least, bits, cells } = this.#layoutOf(page[from] ?? 0);
    here.set(this.#rest);
    here.set(cells, this.#rest.length);
    let at = from;
    let word = (page[at++] ?? 0) >>> HEAD;
    let left = WORD - HEAD;
    for (let index = 0; index < slots.length; index++) {
      const width = bits[index] ?? 0;
      let value = word;
      if (width > left) {
        const next = page[at++] ?? 0;
        value |= next << left;
        // Shifting by 32 is shifting by none.
        word = width - left === WORD ? 0 : next >>> (width - left);
        left += WORD - width;
      } else {
        word = width === WORD ? 0 : word >>> width;
        left -= width;
      }
      here[slots[index] ?? 0] = (value & (2 ** width - 1)) + (least[index] ?? 0);
    }
  }

  /** How many words a key has, by its first. */
  lengthOf(head: number): number {
    return this.#layoutOf(head).length;
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
    const layout = this.#layouts[head & 0xffff];
    if (!layout) throw new Error('a key of other keys');
    return layout;
  }

  #layout(): Layout {
    const { here } = this.#machine;
    const from = this.#rest.length;
    let hash = 0;
    for (let cell = from; cell < here.length; cell++) hash = (Math.imul(hash, 31) + (here[cell] ?? 0)) | 0;
    const among = this.#byCells.get(hash);
    const known = among?.find(({ cells }) => cells.every((cell, index) => cell === here[from + index]));
    if (known) return known;
    const layout = this.#newLayout(here.slice(from));
    this.#layouts.push(layout);
    if (among) among.push(layout);
    else this.#byCells.set(hash, [layout]);
    return layout;
  }

  #newLayout(cells: Int32Array): Layout {
    const { story, tables } = this.#machine;
    const number = this.#layouts.length;
    if (number > 0xffff) throw new Error('more ways to stand than a key can tell apart');
    const scenes = [...cells].flatMap((cell) => scenesAround(tables.states[cell]));
    const slots = this.#reads?.slots(scenes) ?? story.slots.map((_, index) => index);
    const least = slots.map((slot) => story.slots[slot]?.min ?? 0);
    const bits = slots.map(
      (slot, index) => 32 - Math.clz32((story.slots[slot]?.max ?? 0) - (least[index] ?? 0)),
    );
    const all = HEAD + bits.reduce((sum, width) => sum + width, 0);
    return {
      number,
      cells,
      slots: Int32Array.from(slots),
      least: Int32Array.from(least),
      bits: Int32Array.from(bits),
      length: Math.ceil(all / WORD),
    };
  }
}
