import type { StateValue } from 'xstate';
import type { Move } from '../../contract/move.ts';
import type { Candidate } from '../../procedures/procedure.ts';
import { Ledger } from '../../world/ledger.ts';
import type { Story } from '../../world/story.ts';
import { MOST_MICROSTEPS } from '../build.ts';
import type { Game } from '../game.ts';
import { candidatesAlways, candidatesIn } from '../moves.ts';
import type { Place, Point } from '../place.ts';
import { firstOf, select, withoutConflicts } from './selection.ts';
import { standIn, stateValueOf } from './state-value.ts';
import { type Entered, type State, Tables, type Way, type WayFor } from './tables.ts';
import type { Heard } from './words.ts';

const NONE: readonly Way[] = [];

/** In a cell that no innermost state stands in. */
const NOBODY = -1;

const BEGINNING: Heard = { type: 'xstate.init' };

/** A move that a scene always offers, and the ways the machine may take it. */
export type Offer = { readonly candidate: Candidate; readonly ways: readonly WayFor[] };

/**
 * The machine of a game in its lowered form: the same states, transitions, guards and actions, turned once into flat
 * tables, over one array of whole numbers that is written in place. It stands at one place at a time; thousands of
 * runs are played, and millions of places visited, without making anything new for each.
 *
 * A place is the numbers of the world, by slot, and after them a cell for each region with the number of the innermost
 * state that stands in it. Two places are the same where their numbers are. Where this and XState differ, XState is
 * right.
 */
export class Lowered {
  readonly story: Story;
  readonly tables: Tables;
  /** Where the story stands. Others may copy it, and write into it what they copied before. */
  readonly here: Int32Array;
  readonly #ledger: Ledger;
  /** Where the cells begin. */
  readonly #cells: number;
  readonly #places: readonly (Place | undefined)[];
  /** What is done and has not been heard yet, in turn. */
  readonly #done: (Heard & { readonly ways?: readonly Way[] | undefined })[] = [];
  readonly #offers: (readonly Offer[] | null | undefined)[] = [];

  constructor({ story, machine }: Game) {
    this.story = story;
    this.tables = new Tables(machine, story);
    this.#cells = story.slots.length;
    this.here = new Int32Array(this.#cells + this.tables.root.width);
    this.#ledger = new Ledger(story, this.here);
    this.#places = this.tables.states.map(placeOf);
    this.begin();
  }

  /** Goes to the beginning. */
  begin(): void {
    const { beginning } = this.tables;
    this.here.fill(NOBODY);
    this.here.set(this.story.beginning());
    this.#afresh();
    this.#step(BEGINNING, [beginning]);
    this.#settle(BEGINNING);
  }

  /** The world where the story stands, as guards and actions are given it. */
  get now(): Ledger {
    return this.#ledger;
  }

  /** What the last move has changed. */
  get happened(): Ledger['happened'] {
    return this.#ledger.happened;
  }

  /** Where the story is: one place, or one for each thread that is under way. */
  places(): Place[] {
    const found: Place[] = [];
    for (let cell = this.#cells; cell < this.here.length; cell++) {
      const place = this.#places[this.here[cell] ?? NOBODY];
      if (place) found.push(place);
    }
    return found;
  }

  /** The innermost state in which the story stands; where threads are under way, that of the first. */
  get leaf(): number {
    return this.here[this.#cells] ?? NOBODY;
  }

  /** The place of an innermost state; undefined for one of an alliance. */
  placeOf(leaf: number): Place | undefined {
    return this.#places[leaf];
  }

  /** The place of an innermost state, where only one thing can be under way while the story stands in it. */
  soleAt(leaf: number): Place | undefined {
    return (this.tables.nests[leaf]?.length ?? 0) > 1 ? undefined : this.#places[leaf];
  }

  /** The ending that the story has come to. */
  ending(): string | undefined {
    const place = this.#places[this.leaf];
    return place?.at === 'ending' ? place.ending : undefined;
  }

  /** The moves the machine would take now, of one party or of all. */
  legalMoves(party?: string): Candidate[] {
    const isAsked = ({ move }: Candidate) => party === undefined || move.party === party;
    const legal: Candidate[] = [];
    for (let cell = this.#cells; cell < this.here.length; cell++) {
      const leaf = this.here[cell] ?? NOBODY;
      const place = this.#places[leaf];
      if (place?.at !== 'scene') continue;
      const offers = this.offersAt(leaf);
      if (offers) {
        for (const offer of offers)
          if (isAsked(offer.candidate) && this.wayOf(offer)) legal.push(offer.candidate);
      } else {
        for (const candidate of candidatesIn(place.scene, this.#ledger)) {
          if (!isAsked(candidate) || !this.tables.listens(leaf, candidate.move.type)) continue;
          if (this.can(candidate.move)) legal.push(candidate);
        }
      }
    }
    return legal;
  }

  /** What an innermost state always offers, whatever the numbers of the world; undefined where that depends on them. */
  offersAt(leaf: number): readonly Offer[] | undefined {
    const known = this.#offers[leaf];
    if (known !== undefined) return known ?? undefined;
    const place = this.#places[leaf];
    const always = place?.at === 'scene' ? candidatesAlways(place.scene, this.#ledger) : undefined;
    const offers = always?.map((candidate) => ({
      candidate,
      ways: this.tables.waysFor(leaf, candidate.move),
    }));
    this.#offers[leaf] = offers ?? null;
    return offers;
  }

  /** The way an offer would be taken now; undefined where it is not open. */
  wayOf({ ways }: Offer): WayFor | undefined {
    for (const way of ways) {
      if (way.ask === undefined || way.ask(this.here, this.#ledger)) return way.way.matters ? way : undefined;
    }
    return undefined;
  }

  /** Takes an offer up, in the way asked for just before. */
  takeUp({ candidate: { move } }: Offer, { way, deeds }: WayFor): void {
    this.#afresh();
    this.#leave(way);
    for (const deed of deeds) deed(this.#ledger);
    this.#enter(way, move);
    this.#settle(move);
  }

  /** Whether the machine would take a move now. */
  can(move: Move): boolean {
    return this.ways(move).some(({ matters }) => matters);
  }

  /** The transitions that a move would take now. */
  ways(move: Move): readonly Way[] {
    const { leaf } = this;
    if (!this.soleAt(leaf)) return this.#select(move);
    // The regions of alliances hear no moves, so that only the story's own state is to be asked.
    const way = firstOf(this.tables.heard(leaf, move.type), move, this.#ledger);
    return way ? [way] : NONE;
  }

  /** Makes a move. One that the machine would not take changes nothing, and the answer is `false`. */
  apply(move: Move): boolean {
    const ways = this.ways(move);
    if (!ways.some(({ matters }) => matters)) return false;
    this.take(move, ways);
    return true;
  }

  /** Makes a move whose transitions are known, from where they were asked for. */
  take(move: Move, ways: readonly Way[]): void {
    this.#afresh();
    this.#step(move, ways);
    this.#settle(move);
  }

  #afresh(): void {
    if (this.#done.length > 0) this.#done.length = 0;
    const { happened } = this.#ledger;
    if (happened.length > 0) happened.length = 0;
  }

  /** Where the story stands, as a point. */
  point(): Point {
    return { value: this.value(), world: [...this.here.subarray(0, this.#cells)] };
  }

  /** The state value of where the story stands. */
  value(): StateValue {
    return stateValueOf(this.tables.root, this.here, this.#cells);
  }

  /** Goes to a point. */
  stand({ value, world }: Point): void {
    this.here.fill(NOBODY, this.#cells);
    this.here.set(world);
    standIn(this.tables.root, value, this.here, this.#cells);
  }

  #select(heard: Heard): Way[] {
    return select(heard, this.tables, this.here, this.#cells, this.#ledger);
  }

  /** Follows eventless transitions and what is done, until nothing moves of itself. */
  #settle(first: Heard): void {
    let heard = first;
    let next = 0;
    for (let steps = 0; steps < MOST_MICROSTEPS; steps++) {
      if (this.#followOn(heard)) continue;
      const done = this.#done[next++];
      if (!done) {
        this.#done.length = 0;
        return;
      }
      heard = done;
      const { ways } = done;
      if (ways) {
        const way = firstOf(ways, heard, this.#ledger);
        if (way) this.#stepOne(heard, way);
      } else this.#step(heard, this.#select(heard));
    }
    throw new Error(`more than ${MOST_MICROSTEPS} steps follow of themselves`);
  }

  /** Takes the eventless transitions that are open; the answer is whether there were any. */
  #followOn(heard: Heard): boolean {
    let only: Way | undefined;
    let all: Way[] | undefined;
    for (let cell = this.#cells; cell < this.here.length; cell++) {
      const ways = this.tables.always[this.here[cell] ?? NOBODY];
      if (ways === undefined || ways.length === 0) continue;
      const way = firstOf(ways, heard, this.#ledger);
      if (!way || way === only || all?.includes(way)) continue;
      if (only) all = [...(all ?? [only]), way];
      else only = way;
    }
    if (!only) return false;
    if (all) this.#step(heard, all);
    else this.#stepOne(heard, only);
    return true;
  }

  /** One step of the transitions selected: their states are left, their actions done, then states are entered. */
  #step(heard: Heard, chosen: readonly Way[]): void {
    const [only, second] = chosen;
    if (second) this.#stepTogether(heard, withoutConflicts(chosen));
    else if (only) this.#stepOne(heard, only);
  }

  #stepOne(heard: Heard, way: Way): void {
    this.#leave(way);
    for (const act of way.actions) act(this.#ledger, heard);
    this.#enter(way, heard);
  }

  #stepTogether(heard: Heard, ways: readonly Way[]): void {
    for (const way of ways) this.#leave(way);
    for (const { actions } of ways) for (const act of actions) act(this.#ledger, heard);
    for (const way of ways) this.#stand(way);
    const entered = ways.flatMap((way) => way.entered).sort((one, other) => one.state - other.state);
    this.#arrive(entered, heard);
  }

  #leave({ within }: Way): void {
    if (!within) return;
    const from = this.#cells + within.cell;
    const to = from + within.width;
    for (let cell = from; cell < to; cell++) this.here[cell] = NOBODY;
  }

  #enter(way: Way, heard: Heard): void {
    this.#stand(way);
    this.#arrive(way.entered, heard);
  }

  #stand({ stands }: Way): void {
    for (const { cell, state } of stands) this.here[this.#cells + cell] = state;
  }

  #arrive(entered: readonly Entered[], heard: Heard): void {
    let joined: State[] | undefined;
    for (const { actions, done } of entered) {
      for (const act of actions) act(this.#ledger, heard);
      if (!done) continue;
      this.#done.push(done.parent);
      if (!done.around || joined?.includes(done.around) || !done.around.children.every(this.#isDone))
        continue;
      joined = [...(joined ?? []), done.around];
      this.#done.push(done.joined);
    }
  }

  #isDone = ({ cell, children }: State): boolean => {
    const leaf = this.here[this.#cells + cell];
    return children.some((child) => child.number === leaf && child.node.type === 'final');
  };
}

/** What place of the story an innermost state is: a step of a scene, an ending, or neither. */
function placeOf({ node: { key, type, parent } }: State): Place | undefined {
  if (parent?.key === 'ended' && type === 'final') return { at: 'ending', ending: key };
  const [kind, scene] = parent?.id.split(':') ?? [];
  return kind === 'scene' && scene !== undefined ? { at: 'scene', scene, step: key } : undefined;
}
