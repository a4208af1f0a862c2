/** Bytes of one page; a key lies in one page. */
const PAGE = 1 << 22;

/** Whole numbers in a row that grows. */
export class Row {
  length = 0;
  #all = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.#all.length) {
      const more = new Int32Array(Math.ceil(1.5 * this.length));
      more.set(this.#all);
      this.#all = more;
    }
    this.#all[this.length++] = value;
  }

  at(index: number): number {
    return this.#all[index] ?? 0;
  }

  get bytes(): number {
    return this.#all.byteLength;
  }
}

/**
 * The places found so far, numbered in the order they were found: their keys one after another, and a table to find
 * them again by comparing every byte. Nothing rests on a hash alone.
 */
export class Found {
  size = 0;
  readonly #pages: Uint8Array[] = [];
  /** Where the next key may begin in the last page. */
  #free = PAGE;
  readonly #at = new Row();
  #table = new Int32Array(1 << 12).fill(-1);

  /** The number of a key; one not met before is kept and gets the next number. */
  number(key: Uint8Array, length: number): number {
    let hash = 0x811c9dc5;
    for (let index = 0; index < length; index++) hash = Math.imul(hash ^ (key[index] ?? 0), 0x01000193);
    const mask = this.#table.length - 1;
    let place = mixed(hash) & mask;
    for (let known = this.#table[place] ?? -1; known >= 0; known = this.#table[place] ?? -1) {
      if (this.#isAt(known, key, length)) return known;
      place = (place + 1) & mask;
    }
    this.#keep(key, length);
    this.#table[place] = this.size;
    if (4 * ++this.size > 3 * this.#table.length) this.#widen();
    return this.size - 1;
  }

  /** The page that holds a key, and where it begins there. */
  page(number: number): Uint8Array {
    const page = this.#pages[Math.floor((this.#at.at(number) >>> 0) / PAGE)];
    if (!page) throw new Error(`no place has the number ${number}`);
    return page;
  }

  from(number: number): number {
    return (this.#at.at(number) >>> 0) % PAGE;
  }

  get bytes(): number {
    return this.#pages.length * PAGE + this.#at.bytes + this.#table.byteLength;
  }

  #isAt(number: number, key: Uint8Array, length: number): boolean {
    const page = this.page(number);
    const from = this.from(number) + 2;
    if (((page[from - 2] ?? 0) | ((page[from - 1] ?? 0) << 8)) !== length) return false;
    for (let index = 0; index < length; index++) if (page[from + index] !== key[index]) return false;
    return true;
  }

  #keep(key: Uint8Array, length: number): void {
    if (this.#free + length + 2 > PAGE) {
      this.#pages.push(new Uint8Array(PAGE));
      this.#free = 0;
    }
    const page = this.#pages[this.#pages.length - 1];
    if (!page || length + 2 > PAGE) throw new Error('a key is longer than a page');
    this.#at.push((this.#pages.length - 1) * PAGE + this.#free);
    page[this.#free] = length & 0xff;
    page[this.#free + 1] = length >>> 8;
    page.set(key.subarray(0, length), this.#free + 2);
    this.#free += length + 2;
  }

  #widen(): void {
    this.#table = new Int32Array(2 * this.#table.length).fill(-1);
    const mask = this.#table.length - 1;
    for (let number = 0; number < this.size; number++) {
      const page = this.page(number);
      const from = this.from(number);
      const length = (page[from] ?? 0) | ((page[from + 1] ?? 0) << 8);
      let hash = 0x811c9dc5;
      for (let index = 0; index < length; index++)
        hash = Math.imul(hash ^ (page[from + 2 + index] ?? 0), 0x01000193);
      let place = mixed(hash) & mask;
      while ((this.#table[place] ?? -1) >= 0) place = (place + 1) & mask;
      this.#table[place] = number;
    }
  }
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (once ^ (once >>> 13)) >>> 0;
}
