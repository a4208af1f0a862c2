import type { Lowered } from '../../machine/lowered/lowered.ts';
import { ReadWhere, scenesAround } from './read-where.ts';

/** How the places with the same states standing are written: which numbers, and in how many bits each. */
type Layout = {
  readonly number: number;
  readonly cells: Int32Array;
  readonly slots: Int32Array;
  readonly least: Int32Array;
  readonly bits: Int32Array;
  readonly bytes: number;
};

/** Bytes in front of the numbers: which layout. */
const HEAD = 2;

/**
 * Writes places as bytes and reads them again. A key is exact: it holds the states that stand and every number that is
 * still read, bit by bit, so that two places have the same key only where they have the same future.
 */
export class Keys {
  /** The last key that was written. */
  bytes = new Uint8Array(256);
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
    const { number, slots, least, bits, bytes } = this.#layout();
    if (this.bytes.length < bytes) this.bytes = new Uint8Array(2 * bytes);
    const out = this.bytes;
    out[0] = number & 0xff;
    out[1] = number >>> 8;
    let at = HEAD;
    let word = 0;
    let filled = 0;
    for (let index = 0; index < slots.length; index++) {
      const width = bits[index] ?? 0;
      word |= ((here[slots[index] ?? 0] ?? 0) - (least[index] ?? 0)) << filled;
      filled += width;
      while (filled >= 8) {
        out[at++] = word & 0xff;
        word >>>= 8;
        filled -= 8;
      }
    }
    if (filled > 0) out[at++] = word & 0xff;
    this.length = at;
  }

  /** Goes to the place that a key stands for; what nothing reads is as at the beginning. */
  stand(page: Uint8Array, from: number): void {
    const { here } = this.#machine;
    const layout = this.#layouts[(page[from] ?? 0) | ((page[from + 1] ?? 0) << 8)];
    if (!layout) throw new Error('a key of other keys');
    const { slots, least, bits, cells } = layout;
    here.set(this.#rest);
    here.set(cells, this.#rest.length);
    let at = from + HEAD;
    let word = 0;
    let filled = 0;
    for (let index = 0; index < slots.length; index++) {
      const width = bits[index] ?? 0;
      while (filled < width) {
        word |= (page[at++] ?? 0) << filled;
        filled += 8;
      }
      here[slots[index] ?? 0] = (word & ((1 << width) - 1)) + (least[index] ?? 0);
      word >>>= width;
      filled -= width;
    }
  }

  /** Whether some condition, amount or assertion of the file names a number. */
  isNamed(slot: string): boolean {
    return this.#reads?.isNamed(slot) ?? true;
  }

  #layout(): Layout {
    const cells = this.#machine.here.subarray(this.#rest.length);
    let hash = 0;
    for (const cell of cells) hash = (Math.imul(hash, 31) + cell) | 0;
    const among = this.#byCells.get(hash);
    const known = among?.find((layout) => layout.cells.every((cell, index) => cell === cells[index]));
    if (known) return known;
    const layout = this.#newLayout(cells.slice());
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
    return {
      number,
      cells,
      slots: Int32Array.from(slots),
      least: Int32Array.from(least),
      bits: Int32Array.from(bits),
      bytes: HEAD + Math.ceil(bits.reduce((sum, width) => sum + width, 0) / 8),
    };
  }
}
