import type { Move } from '../../contract/move.ts';
import { type Address, Code, type Known } from './code.ts';
import type { Lowered, Offer } from './lowered.ts';
import type { Done, Way, WayFor } from './tables.ts';
import type { Act } from './words.ts';

/** A place where always the same is offered: what may be taken there, and how to ask what is open. */
export type Stop = { readonly asks: Address; readonly takes: readonly Take[] };

/** An offer taken in one of its ways, and all that follows of itself. */
export type Take = { readonly offer: number; readonly move: Move; readonly goes: Address };

/** While what was chosen decides what follows, that is written for the one choice; at most so many steps of it. */
const MOST_FOR_ONE = 3;
const DEEPEST = 500;

/** What can only be left to the machine. */
class Unwritten extends Error {}

/**
 * Moves in one stride: what an offer does, and all that follows of itself until the machine rests again, as one piece
 * of code. It is written where only one thing is ever under way, since there it is known beforehand what hears what; all
 * else is left to the machine. Nothing notes what happened.
 */
export class Strides {
  readonly #machine: Lowered;
  readonly #code: Code;
  readonly #stops: (Stop | null | undefined)[] = [];
  /** By state, and what is done there, where it stands what follows from that. */
  readonly #written = new Map<string, Address>();
  #depth = 0;

  constructor(machine: Lowered) {
    this.#machine = machine;
    this.#code = new Code(machine.now, machine.here, machine.story.slots.length);
  }

  /** The stop at an innermost state; undefined where what is offered depends on the numbers of the world. */
  stopAt(leaf: number): Stop | undefined {
    const known = this.#stops[leaf];
    if (known !== undefined) return known ?? undefined;
    const offers = this.#machine.offersAt(leaf);
    const stop = offers && this.#stop(leaf, offers);
    this.#stops[leaf] = stop ?? null;
    return stop;
  }

  /** How many of the takes of the stop where the machine stands are open. */
  open({ asks }: Stop): number {
    this.#code.run(asks);
    return this.#code.offers;
  }

  /** Which of the takes that was, by its position among those that were open. */
  opened(at: number): number {
    return this.#code.offered[at] ?? 0;
  }

  take({ goes }: Take): void {
    this.#code.run(goes);
  }

  #stop(leaf: number, offers: readonly Offer[]): Stop {
    const takes = offers.flatMap((offer, number) =>
      offer.ways.map((way) => ({
        offer: number,
        move: offer.candidate.move,
        goes: this.#take(leaf, offer, way),
      })),
    );
    const asks = this.#code.next;
    let take = 0;
    for (const { ways } of offers) {
      const [only, ...more] = ways;
      if (only?.way.matters && more.length === 0) {
        this.#code.offerIf(only.asks, take++);
        continue;
      }
      const taken: Address[] = [];
      for (const { asks, way } of ways) {
        const places = this.#code.asks(asks, new Map());
        if (places && way.matters) this.#code.offer(take);
        take++;
        if (!places) continue;
        if (ways.length > 1) taken.push(this.#code.goTo(0));
        this.#code.goOnHere(places);
      }
      this.#code.goOnHere(taken);
    }
    this.#code.end();
    return { asks, takes };
  }

  #take(leaf: number, offer: Offer, way: WayFor): Address {
    const begun = this.#code.next;
    try {
      this.#stride(leaf, way);
    } catch (error) {
      if (!(error instanceof Unwritten)) throw error;
      this.#code.takeBack(begun);
      for (const [key, address] of this.#written) if (address >= begun) this.#written.delete(key);
      this.#code.call(() => this.#machine.takeUp(offer, way));
      this.#code.end();
    }
    return begun;
  }

  #stride(leaf: number, { way, deeds }: WayFor): void {
    if (this.#machine.tables.root.width > 1) throw new Unwritten();
    const known: Known = new Map();
    for (const deed of deeds) this.#code.does(deed.strokes ?? [{ does: 'call', deed }], known);
    this.#depth = 0;
    this.#enter(leaf, way, [], known, 0);
  }

  #enter(leaf: number, way: Way, before: readonly Done[], known: Known, forOne: number): void {
    const done = [...before];
    for (const entered of way.entered) {
      this.#acts(entered.actions, known);
      if (entered.done?.around) throw new Unwritten();
      if (entered.done) done.push(entered.done);
    }
    this.#arrive(way.stands[0]?.state ?? leaf, done, known, forOne);
  }

  #acts(acts: readonly Act[], known: Known): void {
    for (const { strokes } of acts) {
      if (!strokes) throw new Unwritten();
      this.#code.does(strokes, known);
    }
  }

  /** A state is come to: what follows is written here for the one choice, or once for all that come to it. */
  #arrive(leaf: number, done: readonly Done[], known: Known, forOne: number): void {
    if (forOne < MOST_FOR_ONE && this.#decides(known, leaf, done)) {
      this.#follow(leaf, done, known, forOne + 1);
      return;
    }
    const key = [leaf, ...done.map(({ parent }) => parent.type)].join();
    const address = this.#written.get(key);
    if (address !== undefined) {
      this.#code.goTo(address);
      return;
    }
    if (++this.#depth > DEEPEST) throw new Unwritten();
    this.#written.set(key, this.#code.next);
    this.#follow(leaf, done, new Map(), 0);
    this.#depth--;
  }

  /** Whether what is known decides something about what follows. */
  #decides(known: Known, leaf: number, [heard]: readonly Done[]): boolean {
    const ways = [...(this.#machine.tables.always[leaf] ?? []), ...(heard?.parent.ways ?? [])];
    const asks = ways.flatMap(({ tests }) => tests ?? []).flatMap((test) => test.asks ?? []);
    return asks.some(({ at }) => known.has(at));
  }

  /** As the machine settles: eventless transitions first, then what hears what is done. */
  #follow(leaf: number, done: readonly Done[], known: Known, forOne: number): void {
    const { always } = this.#machine.tables;
    if (this.#firstOf(always[leaf] ?? [], leaf, done, known, forOne)) return;
    const [heard, ...left] = done;
    if (!heard) {
      this.#code.rest(leaf);
      return;
    }
    if (!heard.parent.ways) throw new Unwritten();
    if (this.#firstOf(heard.parent.ways, leaf, left, known, forOne)) return;
    this.#follow(leaf, left, known, forOne);
  }

  /** Takes the first of several ways that is open. The answer is whether one of them always is. */
  #firstOf(
    ways: readonly Way[],
    leaf: number,
    done: readonly Done[],
    before: Known,
    forOne: number,
  ): boolean {
    for (const way of ways) {
      if (!way.tests) throw new Unwritten();
      const places = this.#code.asks(way.tests, before);
      if (!places) continue;
      const known: Known = new Map(before);
      this.#acts(way.actions, known);
      this.#enter(leaf, way, done, known, forOne);
      if (places.length === 0) return true;
      this.#code.goOnHere(places);
    }
    return false;
  }
}
