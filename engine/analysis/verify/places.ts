import { type Page, Row } from './row.ts';

/** What a place is, besides one from which the story goes on. */
const GOES_ON = 0;
const DEAD_END = -1;

/** Claims whose answers lie in one byte. */
export const CLAIMS = 8;

/** What is known of each place, by its number: those found are numbered in turn, and in that order gone through. */
export class Places {
  /** Where the ways lead from each place that was gone through, one place after the other. */
  readonly ways = new Row();
  /** For each place: the one it was found from, so that the first has none. */
  readonly #parents = new Row();
  /** For each place gone through: 0 where the story goes on, -1 at a dead end, else the number of the ending from 1. */
  readonly #kinds = new Row(Int16Array);
  /** For each place gone through: where its ways begin in `ways`, and which claims hold there, bit by bit. */
  readonly #firstWay = new Row();
  readonly #holds: readonly Row[];
  readonly #endings: readonly string[];

  constructor(endings: readonly string[], claims: number) {
    this.#endings = endings;
    this.#holds = Array.from({ length: Math.ceil(claims / CLAIMS) }, () => new Row(Uint8Array));
  }

  /** Places found. */
  get size(): number {
    return this.#parents.length;
  }

  /** Places gone through; the others are the frontier. */
  get gone(): number {
    return this.#kinds.length;
  }

  get bytes(): number {
    return this.rows.reduce((sum, row) => sum + row.bytes, 0);
  }

  /** All that is kept, to be taken over by another. */
  get rows(): readonly Row[] {
    return [this.#parents, this.#kinds, this.#firstWay, this.ways, ...this.#holds];
  }

  /** Notes a place that was found; `parent`: from which, or -1. */
  find(parent: number): void {
    this.#parents.push(parent);
  }

  /** Begins to go through the next place: its ways follow. */
  begin(): void {
    this.#firstWay.push(this.ways.length);
  }

  /** Notes a way from the place that is being gone through, once however many moves go it. */
  lead(to: number): void {
    const first = this.#firstWay.at(this.#firstWay.length - 1);
    for (let way = first; way < this.ways.length; way++) if (this.ways.at(way) === to) return;
    this.ways.push(to);
  }

  /** Has gone through the place; `bits`: which claims hold there, so many in each byte. */
  end(ending: string | undefined, goesOn: boolean, bits: Uint8Array): void {
    for (const [index, row] of this.#holds.entries()) row.push(bits[index] ?? 0);
    this.#kinds.push(
      ending === undefined ? (goesOn ? GOES_ON : DEAD_END) : this.#endings.indexOf(ending) + 1,
    );
  }

  /** The place that one was found from; -1 for the first. */
  before(place: number): number {
    return this.#parents.at(place);
  }

  /** The places that follow on one that was gone through. */
  after(place: number): number[] {
    const to = place + 1 < this.gone ? this.#firstWay.at(place + 1) : this.ways.length;
    const found: number[] = [];
    for (let way = this.#firstWay.at(place); way < to; way++) found.push(this.ways.at(way));
    return found;
  }

  isTrue(claim: number, place: number): boolean {
    return (((this.#holds[Math.floor(claim / CLAIMS)]?.at(place) ?? 0) >>> (claim % CLAIMS)) & 1) === 1;
  }

  /** The ending that a place is, if it is one. */
  endingAt(place: number): string | undefined {
    return this.#endings[this.#kinds.at(place) - 1];
  }

  isDeadEnd(place: number): boolean {
    return this.#kinds.at(place) === DEAD_END;
  }

  /** Takes over the rows of another with so many places. Throws where they do not fit together. */
  takeOver(rows: readonly Page[], size: number): void {
    const fail = (what: string) => new Error(`${what} do not fit together`);
    for (const [index, row] of this.rows.entries()) {
      for (const value of rows[index]?.subarray(row.length) ?? []) row.push(value);
    }
    const { gone } = this;
    const isLong = [this.#firstWay, ...this.#holds].every((row) => row.length === gone);
    if (this.size !== size || gone > size || !isLong) throw fail('The lengths');
    for (let place = 1; place < size; place++) {
      const parent = this.#parents.at(place);
      if (parent < 0 || parent >= place) throw fail('The ways back');
    }
    for (let place = 0; place < gone; place++) {
      const first = this.#firstWay.at(place);
      if (first < (place === 0 ? 0 : this.#firstWay.at(place - 1)) || first > this.ways.length)
        throw fail('The ways');
    }
    for (let way = 0; way < this.ways.length; way++) {
      if (this.ways.at(way) < 0 || this.ways.at(way) >= size) throw fail('The ways');
    }
  }
}
