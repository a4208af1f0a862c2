import type { Move } from '../../contract/move.ts';
import type { Game } from '../../machine/game.ts';
import { Lowered } from '../../machine/lowered/lowered.ts';
import { candidatesIn } from '../../machine/moves.ts';
import type { Candidate } from '../../procedures/procedure.ts';
import { holderOf, type Vote } from '../../procedures/vote/floor.ts';
import { type Bulk, everyBallot, everyCount, everyOutcome } from './bulk.ts';
import { type Claim, claimsOf } from './claims.ts';
import { Found, Row } from './found.ts';
import { Keys } from './keys.ts';
import { choiceOf } from './options.ts';

/** How far to go, and whether what cannot matter is left out. */
export type Bounds = {
  /** Places at most. */
  readonly states: number;
  /** Bytes at most. */
  readonly bytes: number;
  /** False only where the reduction itself is put to the test. */
  readonly reduced: boolean;
};

/** What a place is, besides one from which the story goes on. */
const GOES_ON = 0;
const DEAD_END = -1;

/**
 * Goes through every place that a story can come to, the nearest first, so that the first way to a place is a
 * shortest one. It goes in slices: `step` goes on for so many places, and what was found so far can be asked at any
 * time. Nothing in it asks the clock.
 */
export class Exploration {
  readonly game: Game;
  readonly claims: readonly Claim[];
  readonly endings: readonly string[];
  /** For each place, by number: the one it was found from. */
  readonly parents = new Row();
  /** For each place gone through: 0 where the story goes on, -1 at a dead end, else the number of the ending from 1. */
  readonly kinds = new Row();
  /** For each place gone through: where its ways begin in `ways`, and which claims hold there, bit by bit. */
  readonly firstWay = new Row();
  readonly ways = new Row();
  readonly holds: readonly Row[];
  /** Scenes that no run has begun so far, and where their visits are counted. */
  readonly notBegun: Map<string, number>;
  /** Options seen, by scene and choice: whether one was ever open. */
  readonly options = new Map<string, boolean>();
  /** Places gone through from which not every way that a vote could go was followed: too many to count. */
  readonly open = new Set<number>();
  /** Moves to the place gone through last. */
  depth = 0;
  readonly #bounds: Bounds;
  readonly #machine: Lowered;
  readonly #keys: Keys;
  readonly #found = new Found();
  readonly #before: Int32Array;
  readonly #bulks = new Map<string, Bulk>();
  readonly #ordered: boolean;
  #lastOfDepth = 0;
  #legal: Candidate[] = [];

  constructor(game: Game, bounds: Bounds) {
    this.game = game;
    this.#bounds = bounds;
    this.#machine = new Lowered(game);
    this.#keys = new Keys(this.#machine, bounds.reduced);
    this.#before = new Int32Array(this.#machine.here.length);
    this.endings = Object.keys(game.story.scenario.endings);
    this.claims = claimsOf(game.story, {
      places: () => this.#machine.places(),
      legal: () => this.#legal,
    });
    this.holds = Array.from({ length: Math.ceil(this.claims.length / 30) }, () => new Row());
    this.#ordered = bounds.reduced && !this.claims.some(({ asksForBallots }) => asksForBallots);
    this.#machine.begin();
    this.notBegun = new Map(
      Object.keys(game.story.scenario.scenes).map((id) => [id, game.story.index(`visits.${id}`)]),
    );
    this.#noteBegun();
    this.#keys.write();
    this.#found.number(this.#keys.bytes, this.#keys.length);
    this.parents.push(-1);
  }

  /** Places found. */
  get size(): number {
    return this.#found.size;
  }

  /** Places gone through; the others are the frontier. */
  get gone(): number {
    return this.kinds.length;
  }

  get bytes(): number {
    const rows = [this.parents, this.kinds, this.firstWay, this.ways, ...this.holds];
    return rows.reduce((sum, row) => sum + row.bytes, this.#found.bytes);
  }

  /** Whether the story has no place that was not gone through and no way that was not followed. */
  get complete(): boolean {
    return this.open.size === 0 && this.gone === this.size;
  }

  /** Goes through so many places more. True when there is nothing left to do or a bound is reached. */
  step(places: number): boolean {
    for (let left = places; left > 0; left--) {
      if (this.gone === this.size || this.size >= this.#bounds.states) return true;
      if ((this.gone & 1023) === 0 && this.bytes >= this.#bounds.bytes) return true;
      this.#goThrough(this.gone);
    }
    return this.gone === this.size || this.size >= this.#bounds.states;
  }

  /** A shortest way from the beginning to a place, as moves. */
  wayTo(place: number): Move[] {
    const through: number[] = [];
    for (let at = place; at >= 0; at = this.parents.at(at)) through.push(at);
    return this.along(through.reverse());
  }

  /** The moves that lead through places, each of which follows on the one before. */
  along(places: readonly number[]): Move[] {
    return places.slice(1).map((to, index) => this.#moveBetween(places[index] ?? 0, to));
  }

  /** The places that follow on one that was gone through. */
  after(place: number): number[] {
    const to = place + 1 < this.gone ? this.firstWay.at(place + 1) : this.ways.length;
    const found: number[] = [];
    for (let way = this.firstWay.at(place); way < to; way++) found.push(this.ways.at(way));
    return found;
  }

  isTrue(claim: number, place: number): boolean {
    return (((this.holds[Math.floor(claim / 30)]?.at(place) ?? 0) >>> (claim % 30)) & 1) === 1;
  }

  /** The ending that a place is, if it is one. */
  endingAt(place: number): string | undefined {
    return this.endings[this.kinds.at(place) - 1];
  }

  isDeadEnd(place: number): boolean {
    return this.kinds.at(place) === DEAD_END;
  }

  /** The scenes that a place stands in. */
  scenesAt(place: number): string[] {
    this.#stand(place);
    return this.#machine.places().flatMap((one) => (one.at === 'scene' ? [one.scene] : []));
  }

  #stand(place: number): void {
    this.#keys.stand(this.#found.page(place), this.#found.from(place) + 2);
  }

  #goThrough(place: number): void {
    if (place > this.#lastOfDepth) {
      this.depth++;
      this.#lastOfDepth = this.size - 1;
    }
    this.#stand(place);
    this.#before.set(this.#machine.here);
    const moves = this.#moves();
    const { world } = this.#machine.now;
    for (const [index, row] of this.holds.entries()) {
      let bits = 0;
      for (const [bit, { test }] of this.claims.slice(30 * index, 30 * index + 30).entries()) {
        if (test(world) !== 0) bits |= 1 << bit;
      }
      row.push(bits);
    }
    this.firstWay.push(this.ways.length);
    const first = this.ways.length;
    let goesOn = false;
    for (const move of moves) {
      if (!this.#machine.apply(move)) continue;
      goesOn = true;
      this.#noteBegun();
      this.#keys.write();
      const before = this.size;
      const next = this.#found.number(this.#keys.bytes, this.#keys.length);
      if (next === before) this.parents.push(place);
      if (this.#isNew(next, first)) this.ways.push(next);
      this.#machine.here.set(this.#before);
    }
    const ending = this.#machine.ending();
    this.kinds.push(ending !== undefined ? this.endings.indexOf(ending) + 1 : goesOn ? GOES_ON : DEAD_END);
  }

  /** A scene that begins counts a visit, however soon it is over. */
  #noteBegun(): void {
    for (const [scene, slot] of this.notBegun) {
      if ((this.#machine.here[slot] ?? 0) > (this.#before[slot] ?? 0)) this.notBegun.delete(scene);
    }
  }

  #isNew(next: number, first: number): boolean {
    for (let way = first; way < this.ways.length; way++) if (this.ways.at(way) === next) return false;
    return true;
  }

  #moveBetween(from: number, to: number): Move {
    this.#stand(from);
    const before = this.#machine.here.slice();
    for (const move of this.#moves()) {
      if (!this.#machine.apply(move)) continue;
      this.#keys.write();
      if (this.#found.number(this.#keys.bytes, this.#keys.length) === to) return move;
      this.#machine.here.set(before);
    }
    throw new Error('a way was found that cannot be found again');
  }

  /** The moves to follow from where the machine stands; of those that come to the same, one. */
  #moves(): Move[] {
    const moves: Move[] = [];
    this.#legal = [];
    for (const place of this.#machine.places()) {
      if (place.at === 'ending') continue;
      const casting = new Set<string>();
      for (const candidate of candidatesIn(place.scene, this.#machine.now)) {
        const { move, seats } = candidate;
        const isLegal = this.#machine.can(move);
        const choice = choiceOf(move);
        if (choice !== undefined && (isLegal || !this.options.has(choice))) this.options.set(choice, isLegal);
        if (isLegal) this.#legal.push(candidate);
        // What a source knows only as counts, or as an outcome, is of the record; nobody at the table does it.
        if (move.type === 'vote.countUnnamed' || move.type === 'vote.declare') continue;
        if (move.type === 'vote.castMany') moves.push(...this.#cast(place.scene, seats ?? []));
        else if (isLegal && !(move.type === 'vote.cast' && this.#canWait(move.seat, place.scene, casting)))
          moves.push(move);
      }
    }
    return moves;
  }

  /**
   * Whether a seat may vote after another that has not voted: where no ballot is asked for before the vote is
   * closed, all orders come to the same.
   */
  #canWait(seat: string, scene: string, casting: Set<string>): boolean {
    const file = this.game.story.sceneOf('vote', scene);
    if (!this.#ordered || file.deadline || !isPlain(file) || this.#machine.places().length > 1) return false;
    if (casting.size > 0) return !casting.has(seat);
    casting.add(seat);
    return false;
  }

  /** How the seats vote that nobody holds: last of all, where that comes to the same. */
  #cast(scene: string, seats: readonly string[]): readonly Move[] {
    if (seats.length === 0) return [];
    const at = this.#machine.now;
    const file = this.game.story.sceneOf('vote', scene);
    const bulk = (make: () => Bulk, key: string): readonly Move[] => {
      const known = this.#bulks.get(key) ?? make();
      this.#bulks.set(key, known);
      if (!known.whole) this.open.add(this.gone);
      return known.moves;
    };
    if (
      !this.#machine
        .places()
        .some((place) => place.at === 'scene' && place.scene === scene && place.step === 'open')
    )
      return [];
    const { scenario } = this.game.story;
    const body = Object.keys(scenario.bodyOf[file.body]?.seats ?? {});
    const ballots = body.map((seat) => at.story.read(at.world, `votes.${scene}.seats.${seat}`));
    const key = `${scene} ${seats.length} ${ballots.join()}`;
    if (!this.#bounds.reduced) return bulk(() => everyBallot(scene, file, seats, at), key);
    if (!isPlain(file)) return bulk(() => everyCount(scene, file, seats, at), key);
    if (ballots.some((ballot, index) => ballot === 0 && holderOf(scenario, body[index] ?? '') !== undefined))
      return [];
    const countsAreRead = ['yes', 'no', 'abstain'].some((one) => this.#keys.isNamed(`votes.${scene}.${one}`));
    return bulk(() => everyOutcome(scene, file, seats, at, countsAreRead), key);
  }
}

/** A vote in which every seat votes once, in any order, and nothing changes a ballot. */
function isPlain(scene: Vote): boolean {
  return scene.roll_call !== true && scene.chaired !== true;
}
