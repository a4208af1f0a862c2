import type { Ledger } from '../../world/ledger.ts';
import type { Comparison } from '../../world/plain.ts';
import type { Stroke } from '../../world/strokes.ts';
import { MOST_MICROSTEPS } from '../build.ts';
import type { AskNow } from './words.ts';

/**
 * What a word of the code does; up to four words behind it say with what. `run` has these numbers written out: of such
 * cases a table of jumps is made, which takes a sixth off the time of a run.
 */
const DOES = {
  set: 0,
  add: 1,
  raise: 2,
  call: 3,
  goOn: 4,
  rest: 5,
  offer: 6,
  offerIfWithin: 7,
  end: 8,
  unlessWithin: 9,
  unlessOther: 10,
  unlessAsked: 11,
} as const;
const LONGEST = 5;

/** A place in the code. */
export type Address = number;

/** Numbers of the world that are known before the code is run, by slot. */
export type Known = Map<number, number>;

/**
 * A program over the numbers of a world, written once into one array of whole numbers and run millions of times: it
 * makes nothing new, and calls only what cannot be said in numbers.
 */
export class Code {
  /** What has been offered by the last run, and how much of it. */
  readonly offered: number[] = [];
  offers = 0;
  readonly #ledger: Ledger;
  readonly #here: Int32Array;
  readonly #leaf: number;
  readonly #deeds: ((ledger: Ledger) => void)[] = [];
  readonly #asks: AskNow[] = [];
  #words = new Int32Array(1024);
  #length = 0;

  /**
   * @param here the numbers, which are those of the ledger
   * @param leaf where among them stands in which state the machine rests
   */
  constructor(ledger: Ledger, here: Int32Array, leaf: number) {
    this.#ledger = ledger;
    this.#here = here;
    this.#leaf = leaf;
  }

  /** Where the next word will stand. */
  get next(): Address {
    return this.#length;
  }

  /** Goes on elsewhere; the answer is the place to be told where, if that is not known yet. */
  goTo(address: Address): Address {
    this.#write(DOES.goOn, address);
    return this.#length - 1;
  }

  /** Takes back all that has been written from an address on. */
  takeBack(from: Address): void {
    this.#length = from;
  }

  /** The machine rests in a state, and the run is over. */
  rest(state: number): void {
    this.#write(DOES.rest, state);
  }

  offer(number: number): void {
    this.#write(DOES.offer, number);
  }

  /** Offers a number where tests hold. */
  offerIf(tests: readonly AskNow[], number: number): void {
    const [asked, ...more] = tests.every((test) => test.asks) ? tests.flatMap(({ asks = [] }) => asks) : [];
    const bounds = asked && more.length === 0 ? boundsOf(asked) : undefined;
    if (asked && bounds) this.#write(DOES.offerIfWithin, number, asked.at, ...bounds);
    else {
      const places = this.asks(tests, new Map()) ?? [];
      this.offer(number);
      this.goOnHere(places);
    }
  }

  /** All has been offered, and the run is over. */
  end(): void {
    this.#write(DOES.end);
  }

  call(deed: (ledger: Ledger) => void): void {
    this.#write(DOES.call, this.#deeds.push(deed) - 1);
  }

  /** Does strokes, and keeps up what is known. */
  does(strokes: readonly Stroke[], known: Known): void {
    for (const stroke of strokes) this.#stroke(stroke, known);
  }

  /**
   * Asks tests. The answer is the places to be told where to go on when one does not hold, or undefined where it is
   * known that one does not.
   */
  asks(tests: readonly AskNow[], known: Known): Address[] | undefined {
    const begun = this.#length;
    const places: Address[] = [];
    for (const test of tests) {
      if (!test.asks) {
        this.#write(DOES.unlessAsked, this.#asks.push(test) - 1, 0);
        places.push(this.#length - 1);
      }
      for (const asked of test.asks ?? []) {
        const value = known.get(asked.at);
        if (value === undefined) {
          this.#unless(asked);
          places.push(this.#length - 1);
        } else if (!holds(asked, value)) {
          this.#length = begun;
          return undefined;
        }
      }
    }
    return places;
  }

  /** Tells places where to go on: with what comes next. */
  goOnHere(places: readonly Address[]): void {
    for (const place of places) this.#words[place] = this.#length;
  }

  /** Runs the code from an address. */
  run(from: Address): void {
    const words = this.#words;
    const here = this.#here;
    let at = from;
    let gone = 0;
    this.offers = 0;
    for (;;) {
      const first = words[at + 1] ?? 0;
      const second = words[at + 2] ?? 0;
      switch (words[at]) {
        // Sets a number.
        case 0:
          here[first] = second;
          at += 3;
          break;
        // Adds to a number, within bounds.
        case 1: {
          const sum = (here[first] ?? 0) + second;
          const min = words[at + 3] ?? 0;
          const max = words[at + 4] ?? 0;
          here[first] = sum < min ? min : Math.min(sum, max);
          at += 5;
          break;
        }
        // Sets a number that is less.
        case 2:
          if ((here[first] ?? 0) < second) here[first] = second;
          at += 3;
          break;
        // Calls a deed.
        case 3:
          this.#deeds[first]?.(this.#ledger);
          at += 2;
          break;
        // Goes on elsewhere.
        case 4:
          if (++gone > MOST_MICROSTEPS)
            throw new Error(`more than ${MOST_MICROSTEPS} steps follow of themselves`);
          at = first;
          break;
        // The machine rests.
        case 5:
          here[this.#leaf] = first;
          return;
        // Offers something.
        case 6:
          this.offered[this.offers++] = first;
          at += 2;
          break;
        // Offers something if a number is within bounds.
        case 7: {
          const value = here[second] ?? 0;
          if (value >= (words[at + 3] ?? 0) && value <= (words[at + 4] ?? 0))
            this.offered[this.offers++] = first;
          at += 5;
          break;
        }
        // All has been offered.
        case 8:
          return;
        // Goes on elsewhere unless a number is within bounds.
        case 9: {
          const value = here[first] ?? 0;
          const isWithin = value >= second && value <= (words[at + 3] ?? 0);
          at = isWithin ? at + 5 : (words[at + 4] ?? 0);
          break;
        }
        // Goes on elsewhere unless a number is another.
        case 10:
          at = here[first] === second ? (words[at + 3] ?? 0) : at + 4;
          break;
        // Goes on elsewhere unless something answers yes.
        default:
          at = this.#asks[first]?.(here, this.#ledger) ? at + 3 : second;
      }
    }
  }

  #unless(asked: Comparison): void {
    const bounds = boundsOf(asked);
    if (bounds) this.#write(DOES.unlessWithin, asked.at, ...bounds, 0);
    else this.#write(DOES.unlessOther, asked.at, asked.than, 0);
  }

  #stroke(stroke: Stroke, known: Known): void {
    switch (stroke.does) {
      case 'set':
        this.#write(DOES.set, stroke.at, stroke.to);
        known.set(stroke.at, stroke.to);
        break;
      case 'add':
        this.#write(DOES.add, stroke.at, stroke.by, stroke.min, stroke.max);
        known.delete(stroke.at);
        break;
      case 'raise':
        this.#write(DOES.raise, stroke.at, stroke.to);
        known.delete(stroke.at);
        break;
      case 'call':
        this.call(stroke.deed);
        known.clear();
        break;
      case 'if': {
        const places = this.asks([stroke.holds], known);
        if (!places) break;
        this.#stroke(stroke.then, known);
        this.goOnHere(places);
        if ('at' in stroke.then && places.length > 0) known.delete(stroke.then.at);
        break;
      }
    }
  }

  #write(...words: readonly number[]): void {
    // What is run reads some words ahead.
    if (this.#length + words.length + LONGEST > this.#words.length) {
      const more = new Int32Array(2 * this.#words.length);
      more.set(this.#words);
      this.#words = more;
    }
    this.#words.set(words, this.#length);
    this.#length += words.length;
  }
}

const LEAST = -0x8000_0000;
const MOST = 0x7fff_ffff;

/** What a comparison says of a whole number: from where to where it may be. Undefined where it may be any but one. */
function boundsOf({ is, than }: Comparison): readonly [from: number, to: number] | undefined {
  switch (is) {
    case '==':
      return [than, than];
    case '!=':
      return undefined;
    case '<':
      return [LEAST, than - 1];
    case '<=':
      return [LEAST, than];
    case '>':
      return [than + 1, MOST];
    case '>=':
      return [than, MOST];
  }
}

function holds(asked: Comparison, value: number): boolean {
  const [from, to] = boundsOf(asked) ?? [LEAST, MOST];
  return asked.is === '!=' ? value !== asked.than : value >= from && value <= to;
}
