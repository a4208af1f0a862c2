/** Numbers in one page, as a power of two. */
const BITS = 14;
const SIZE = 1 << BITS;

export type Page = Int32Array | Int16Array | Uint8Array;

/** What the numbers of a row lie in: from -2³¹, from -32,768, or from 0 to 255. */
type Kind = new (length: number) => Page;

/** Whole numbers in a row that grows by pages: nothing is copied when it does, and no more is kept than one page too much. */
export class Row {
  length = 0;
  readonly #pages: Page[] = [];
  readonly #kind: Kind;

  constructor(kind: Kind = Int32Array) {
    this.#kind = kind;
  }

  push(value: number): void {
    const at = this.length & (SIZE - 1);
    if (at === 0) this.#pages.push(new this.#kind(SIZE));
    const page = this.#pages[this.length >>> BITS];
    if (page) page[at] = value;
    this.length++;
  }

  at(index: number): number {
    return this.#pages[index >>> BITS]?.[index & (SIZE - 1)] ?? 0;
  }

  get bytes(): number {
    return this.#pages.length * SIZE * (this.#pages[0]?.BYTES_PER_ELEMENT ?? 0);
  }

  /** All numbers, one after another, as they lie in memory. */
  copy(): Page {
    const all = new this.#kind(this.length);
    for (const [index, page] of this.#pages.entries()) {
      all.set(page.subarray(0, Math.min(SIZE, this.length - index * SIZE)), index * SIZE);
    }
    return all;
  }
}
