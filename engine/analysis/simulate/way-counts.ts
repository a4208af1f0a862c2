/** What stands before the scenes of a way: how many they are, and by its lower and upper half how many runs took it. */
const HEAD = 3;
const HALF = 0x1_0000;

/** A way through scenes, by their positions in the file in turn, and how many runs took it. */
export type WayCount = { readonly scenes: readonly number[]; readonly count: number };

/**
 * Counts ways through scenes, one row of numbers for each: its length, its count, its scenes. Rows are found again by a
 * hash and then compared in full, so that no two ways are ever taken for one another.
 */
export class WayCounts {
  #rows = new Uint16Array(1024);
  #end = 0;
  /** By hash, or next to it, where a row begins; -1 where none does. */
  #places = new Int32Array(256).fill(-1);
  #hashes = new Int32Array(256);
  #ways = 0;

  /** Counts a way that stands among other numbers. */
  add(numbers: ArrayLike<number>, from: number, length: number, count: number): void {
    let hash = length;
    for (let at = from; at < from + length; at++) hash = Math.imul(hash ^ (numbers[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
    const mask = this.#places.length - 1;
    let place = hash & mask;
    for (let row = this.#places[place] ?? -1; row >= 0; row = this.#places[place] ?? -1) {
      if (this.#hashes[place] === hash && this.#isRow(row, numbers, from, length)) {
        this.#countAt(row, count + countAt(this.#rows, row));
        return;
      }
      place = (place + 1) & mask;
    }
    this.#places[place] = this.#end;
    this.#hashes[place] = hash;
    this.#append(numbers, from, length, count);
    if (2 * ++this.#ways > mask) this.#spread();
  }

  /** Counts ways that somebody else has counted. */
  addAll(rows: Uint16Array): void {
    for (let row = 0; row < rows.length; row += HEAD + (rows[row] ?? 0))
      this.add(rows, row + HEAD, rows[row] ?? 0, countAt(rows, row));
  }

  /** All that was counted: plain numbers, which threads hand to one another. */
  rows(): Uint16Array<ArrayBuffer> {
    return this.#rows.slice(0, this.#end);
  }

  /** The way that was counted most; of several the one whose scenes stand first in the file. Undefined where there is none. */
  most(): WayCount | undefined {
    let best = -1;
    for (let row = 0; row < this.#end; row += HEAD + (this.#rows[row] ?? 0)) {
      const more = best < 0 ? 1 : countAt(this.#rows, row) - countAt(this.#rows, best);
      if (more > 0 || (more === 0 && this.#isBefore(row, best))) best = row;
    }
    if (best < 0) return undefined;
    const from = best + HEAD;
    return {
      scenes: [...this.#rows.subarray(from, from + (this.#rows[best] ?? 0))],
      count: countAt(this.#rows, best),
    };
  }

  /** Whether a way comes before another in the order of their scenes; one that is only longer comes after. */
  #isBefore(row: number, other: number): boolean {
    const [length = 0, their = 0] = [this.#rows[row], this.#rows[other]];
    for (let at = HEAD; at < HEAD + Math.min(length, their); at++) {
      const difference = (this.#rows[row + at] ?? 0) - (this.#rows[other + at] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return length < their;
  }

  #isRow(row: number, numbers: ArrayLike<number>, from: number, length: number): boolean {
    if (this.#rows[row] !== length) return false;
    for (let at = 0; at < length; at++) if (this.#rows[row + HEAD + at] !== numbers[from + at]) return false;
    return true;
  }

  #append(numbers: ArrayLike<number>, from: number, length: number, count: number): void {
    const row = this.#end;
    this.#end += HEAD + length;
    if (this.#end > this.#rows.length) {
      const more = new Uint16Array(2 * Math.max(this.#end, this.#rows.length));
      more.set(this.#rows);
      this.#rows = more;
    }
    this.#rows[row] = length;
    this.#countAt(row, count);
    for (let at = 0; at < length; at++) this.#rows[row + HEAD + at] = numbers[from + at] ?? 0;
  }

  #countAt(row: number, count: number): void {
    this.#rows[row + 1] = count % HALF;
    this.#rows[row + 2] = count / HALF;
  }

  /** Makes room for twice as many. */
  #spread(): void {
    const [places, hashes] = [this.#places, this.#hashes];
    this.#places = new Int32Array(2 * places.length).fill(-1);
    this.#hashes = new Int32Array(2 * places.length);
    const mask = this.#places.length - 1;
    for (let old = 0; old < places.length; old++) {
      const row = places[old] ?? -1;
      if (row < 0) continue;
      let place = (hashes[old] ?? 0) & mask;
      while ((this.#places[place] ?? -1) >= 0) place = (place + 1) & mask;
      this.#places[place] = row;
      this.#hashes[place] = hashes[old] ?? 0;
    }
  }
}

function countAt(rows: Uint16Array, row: number): number {
  return (rows[row + 1] ?? 0) + HALF * (rows[row + 2] ?? 0);
}
