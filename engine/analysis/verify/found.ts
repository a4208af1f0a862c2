import { Row } from './row.ts';

/** Words of one page; a key lies in one page. */
const PAGE = 1 << 18;

/** Where no key is in the table. No number has all its bits, as the table is never full. */
const FREE = -1;

/**
 * The places found so far, numbered in the order they were found: their keys one after another, and a table to find
 * them again by comparing every bit. Nothing rests on a hash alone.
 */
export class Found {
  size = 0;
  readonly #lengthOf: (head: number) => number;
  readonly #pages: Int32Array[] = [];
  /** Where the next key may begin in the last page. */
  #free = PAGE;
  /** How many words of each page are taken, but for the last one. */
  readonly #filled: number[] = [];
  readonly #at = new Row();
  /**
   * By the low bits of the hash: the number of a key, and in the bits above it those of its hash, so that keys with
   * other ones need not be looked at.
   */
  #table = new Int32Array(1 << 12).fill(FREE);

  /** @param lengthOf how many words a key has, by its first */
  constructor(lengthOf: (head: number) => number) {
    this.#lengthOf = lengthOf;
  }

  /** The number of a key; one not met before is kept and gets the next number. */
  number(key: Int32Array, length: number): number {
    const mask = this.#table.length - 1;
    const hash = hashOf(key, 0, length);
    const rest = hash & ~mask;
    let place = hash & mask;
    for (let entry = this.#table[place] ?? FREE; entry !== FREE; entry = this.#table[place] ?? FREE) {
      if ((entry & ~mask) === rest && this.#isAt(entry & mask, key, length)) return entry & mask;
      place = (place + 1) & mask;
    }
    this.#keep(key, length);
    this.#table[place] = rest | this.size;
    if (4 * ++this.size > 3 * this.#table.length) this.#widen();
    return this.size - 1;
  }

  /** All keys, one after another. */
  copy(): Int32Array {
    const lengths = this.#pages.map((_, index) => this.#filled[index] ?? this.#free);
    const all = new Int32Array(lengths.reduce((sum, length) => sum + length, 0));
    let at = 0;
    for (const [index, page] of this.#pages.entries()) {
      const length = lengths[index] ?? 0;
      all.set(page.subarray(0, length), at);
      at += length;
    }
    return all;
  }

  /** The page that holds a key, and where it begins there. */
  page(number: number): Int32Array {
    const page = this.#pages[Math.floor(this.#at.at(number) / PAGE)];
    if (!page) throw new Error(`no place has the number ${number}`);
    return page;
  }

  from(number: number): number {
    return this.#at.at(number) % PAGE;
  }

  get bytes(): number {
    return 4 * this.#pages.length * PAGE + this.#at.bytes + this.#table.byteLength;
  }

  #isAt(number: number, key: Int32Array, length: number): boolean {
    const page = this.page(number);
    const from = this.from(number);
    // The first word says how long a key is, so that keys with the same one have the same length.
    for (let index = 0; index < length; index++) if (page[from + index] !== key[index]) return false;
    return true;
  }

  #keep(key: Int32Array, length: number): void {
    if (this.#free + length > PAGE) {
      if (this.#pages.length > 0) this.#filled.push(this.#free);
      this.#pages.push(new Int32Array(PAGE));
      this.#free = 0;
    }
    const page = this.#pages[this.#pages.length - 1];
    if (!page || length > PAGE) throw new Error('a key is longer than a page');
    this.#at.push((this.#pages.length - 1) * PAGE + this.#free);
    for (let index = 0; index < length; index++) page[this.#free + index] = key[index] ?? 0;
    this.#free += length;
  }

  #widen(): void {
    this.#table = new Int32Array(2 * this.#table.length).fill(FREE);
    const mask = this.#table.length - 1;
    for (let number = 0; number < this.size; number++) {
      const page = this.page(number);
      const from = this.from(number);
      const hash = hashOf(page, from, this.#lengthOf(page[from] ?? 0));
      let place = hash & mask;
      while (this.#table[place] !== FREE) place = (place + 1) & mask;
      this.#table[place] = (hash & ~mask) | number;
    }
  }
}

function hashOf(words: Int32Array, from: number, length: number): number {
  let hash = length;
  for (let index = from; index < from + length; index++) {
    hash = Math.imul(hash ^ (words[index] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
