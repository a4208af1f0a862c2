import type { Move } from '../../contract/move.ts';
import type { Game } from '../../machine/game.ts';
import { Lowered } from '../../machine/lowered/lowered.ts';
import { type Claim, claimsOf } from './claims.ts';
import { MovesToFollow } from './follow.ts';
import { Found } from './found.ts';
import { Keys } from './keys.ts';
import type { Option } from './options.ts';
import { CLAIMS, Places } from './places.ts';
import type { Page } from './row.ts';

/** How far to go, and whether what cannot matter is left out. */
export type Bounds = {
  /** Places at most. */
  readonly states: number;
  /** Bytes at most, with what answering takes besides. */
  readonly bytes: number;
  /** False only where the reduction itself is put to the test. */
  readonly reduced: boolean;
};

/** Why exploring stands still: there is no more to explore, or a bound is reached. */
export type Halt = 'explored' | 'states' | 'memory';

/** All that an exploration knows, as numbers and names. */
export type Contents = {
  readonly depth: number;
  readonly lastOfDepth: number;
  readonly layouts: readonly (readonly number[])[];
  readonly begun: readonly string[];
  readonly options: readonly (Option & { readonly isOpen: boolean })[];
  readonly open: readonly number[];
  readonly keys: Int32Array;
  readonly rows: readonly Page[];
};

/**
 * Goes through every place that a story can come to, the nearest first, so that the first way to a place is a
 * shortest one. It goes in slices: `step` goes on for so many places, and what was found so far can be asked at any
 * time. Nothing in it asks the clock.
 */
export class Exploration {
  readonly game: Game;
  readonly claims: readonly Claim[];
  readonly endings: readonly string[];
  readonly reduced: boolean;
  readonly places: Places;
  /** The endings met, in turn, each with the first place that is one. */
  readonly endingsMet = new Map<string, number>();
  /** Scenes that some run has begun. */
  readonly begun = new Set<string>();
  /** Places gone through from which not every way that a vote could go was followed: too many to count. */
  readonly open = new Set<number>();
  /** Moves to the place gone through last. */
  depth = 0;
  readonly #machine: Lowered;
  readonly #keys: Keys;
  readonly #found: Found;
  readonly #follow: MovesToFollow;
  readonly #before: Int32Array;
  readonly #tests: readonly Claim['test'][];
  readonly #bits: Uint8Array;
  /** Scenes that no run has begun so far, and where their visits are counted. */
  #notBegun: { readonly scene: string; readonly slot: number }[];
  #lastOfDepth = 0;

  /** @param reduced whether what cannot matter is left out */
  constructor(game: Game, reduced = true) {
    this.game = game;
    this.reduced = reduced;
    const { story } = game;
    const machine = new Lowered(game);
    const keys = new Keys(machine, reduced);
    this.#machine = machine;
    this.#keys = keys;
    this.#found = new Found((head) => keys.lengthOf(head));
    this.#before = new Int32Array(machine.here.length);
    this.endings = Object.keys(story.scenario.endings);
    this.claims = claimsOf(story, {
      places: () => machine.places(),
      legal: () => this.#follow.legal,
    });
    this.#follow = new MovesToFollow(machine, {
      reduced,
      ballotsAreUnasked: !this.claims.some(({ asksForBallots }) => asksForBallots),
      isNamed: (slot) => keys.isNamed(slot),
    });
    this.#tests = this.claims.map(({ test }) => test);
    this.places = new Places(this.endings, this.claims.length);
    this.#bits = new Uint8Array(Math.ceil(this.claims.length / CLAIMS));
    this.#notBegun = Object.keys(story.scenario.scenes).map((scene) => ({
      scene,
      slot: story.index(`visits.${scene}`),
    }));
    machine.now.notes = false;
    machine.begin();
    this.#noteBegun();
    this.#numberHere();
    this.places.find(-1);
  }

  /** Places found. */
  get size(): number {
    return this.places.size;
  }

  /** Places gone through; the others are the frontier. */
  get gone(): number {
    return this.places.gone;
  }

  /** Places not gone through, or not in every way. */
  get frontier(): number {
    return this.size - this.gone + this.open.size;
  }

  /** Bytes that are kept. */
  get bytes(): number {
    return this.places.bytes + this.#found.bytes;
  }

  /** Whether the story has no place that was not gone through and no way that was not followed. */
  get complete(): boolean {
    return this.open.size === 0 && this.gone === this.size;
  }

  get options(): MovesToFollow['options'] {
    return this.#follow.options;
  }

  /** Goes through so many places more, and says why where it stands still before. */
  step(places: number, bounds: Bounds): Halt | undefined {
    for (let left = places; left > 0; left--) {
      if (this.gone === this.size) return 'explored';
      if (this.size >= bounds.states) return 'states';
      if ((this.gone & 1023) === 0 && this.bytes + this.#bytesToAnswer > bounds.bytes) return 'memory';
      this.#goThrough(this.gone);
    }
    return undefined;
  }

  /** All that it knows, to be taken over by another. */
  contents(): Contents {
    const option = (isOpen: boolean) => this.options.where(isOpen).map((one) => ({ ...one, isOpen }));
    return {
      depth: this.depth,
      lastOfDepth: this.#lastOfDepth,
      layouts: this.#keys.layouts.map((cells) => [...cells]),
      begun: [...this.begun],
      options: [...option(true), ...option(false)],
      open: [...this.open],
      keys: this.#found.copy(),
      rows: this.places.rows.map((row) => row.copy()),
    };
  }

  /** Takes over what another has explored of the same scenario. Throws where that does not fit together. */
  takeOver({ keys, rows, ...known }: Contents): void {
    this.#keys.takeLayouts(known.layouts);
    for (let at = 0, number = 0; at < keys.length; number++) {
      const length = this.#keys.lengthOf(keys[at] ?? 0);
      if (this.#found.number(keys.subarray(at, at + length), length) !== number)
        throw new Error('The places do not fit together');
      at += length;
    }
    this.places.takeOver(rows, this.#found.size);
    for (let place = 0; place < this.gone; place++) this.#noteEnding(this.places.endingAt(place), place);
    this.depth = known.depth;
    this.#lastOfDepth = known.lastOfDepth;
    for (const scene of known.begun) this.begun.add(scene);
    this.#notBegun = this.#notBegun.filter(({ scene }) => !this.begun.has(scene));
    for (const { isOpen, ...option } of known.options) this.options.add(option, isOpen);
    for (const place of known.open) this.open.add(place);
  }

  /** A shortest way from the beginning to a place, as moves. */
  wayTo(place: number): Move[] {
    const through: number[] = [];
    for (let at = place; at >= 0; at = this.places.before(at)) through.push(at);
    return this.along(through.reverse());
  }

  /** The moves that lead through places, each of which follows on the one before. */
  along(places: readonly number[]): Move[] {
    return places.slice(1).map((to, index) => this.#moveBetween(places[index] ?? 0, to));
  }

  /** The scenes that a place stands in. */
  scenesAt(place: number): string[] {
    this.#stand(place);
    return this.#machine.places().flatMap((one) => (one.at === 'scene' ? [one.scene] : []));
  }

  /** What the answers take besides: the ways backward, and some numbers a place (see `Graph`). */
  get #bytesToAnswer(): number {
    return 4 * this.places.ways.length + 17 * this.size;
  }

  #stand(place: number): void {
    this.#keys.stand(this.#found.page(place), this.#found.from(place));
  }

  /** The number of the place where the machine stands. */
  #numberHere(): number {
    this.#keys.write();
    return this.#found.number(this.#keys.words, this.#keys.length);
  }

  #goThrough(place: number): void {
    if (place > this.#lastOfDepth) {
      this.depth++;
      this.#lastOfDepth = this.size - 1;
    }
    this.#stand(place);
    this.#before.set(this.#machine.here);
    const followed = this.#follow.from();
    if (this.#follow.leftSome) this.open.add(place);
    this.#noteClaims();
    this.places.begin();
    for (const one of followed) {
      this.#follow.take(one);
      this.#noteBegun();
      const next = this.#numberHere();
      if (next === this.size) this.places.find(place);
      this.places.lead(next);
      this.#machine.here.set(this.#before);
    }
    const ending = this.#machine.ending();
    this.#noteEnding(ending, place);
    this.places.end(ending, followed.length > 0, this.#bits);
  }

  #noteEnding(ending: string | undefined, place: number): void {
    if (ending !== undefined && !this.endingsMet.has(ending)) this.endingsMet.set(ending, place);
  }

  #noteClaims(): void {
    const { world } = this.#machine.now;
    for (let row = 0; row < this.#bits.length; row++) {
      let bits = 0;
      for (let bit = 0; bit < CLAIMS; bit++) {
        const test = this.#tests[CLAIMS * row + bit];
        if (test && test(world) !== 0) bits |= 1 << bit;
      }
      this.#bits[row] = bits;
    }
  }

  /** A scene that begins counts a visit, however soon it is over. */
  #noteBegun(): void {
    const { here } = this.#machine;
    let isFirst = false;
    for (const { scene, slot } of this.#notBegun) {
      if ((here[slot] ?? 0) <= (this.#before[slot] ?? 0)) continue;
      this.begun.add(scene);
      isFirst = true;
    }
    if (isFirst) this.#notBegun = this.#notBegun.filter(({ scene }) => !this.begun.has(scene));
  }

  #moveBetween(from: number, to: number): Move {
    this.#stand(from);
    const before = this.#machine.here.slice();
    for (const one of this.#follow.from()) {
      this.#follow.take(one);
      if (this.#numberHere() === to) return one.move;
      this.#machine.here.set(before);
    }
    throw new Error('a way was found that cannot be found again');
  }
}
