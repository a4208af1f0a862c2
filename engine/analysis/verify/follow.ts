import type { Move } from '../../contract/move.ts';
import type { Lowered, Offer } from '../../machine/lowered/lowered.ts';
import type { Way, WayFor } from '../../machine/lowered/tables.ts';
import { candidatesIn } from '../../machine/moves.ts';
import type { Place } from '../../machine/place.ts';
import { candidatesOf, onThePaper, stageOf } from '../../procedures/election/floor.ts';
import type { Candidate } from '../../procedures/procedure.ts';
import { holderOf, seatState, type Vote } from '../../procedures/vote/floor.ts';
import { type Bulk, everyBallot, everyCount, everyOutcome, everySecretCount } from './bulk.ts';
import { type Met, OptionsMet } from './options.ts';
import { everyPaperCount } from './papers.ts';

/** A move that the machine takes, with the transitions it takes then. */
export type Followed =
  | { readonly move: Move; readonly ways: readonly Way[] }
  | { readonly move: Move; readonly offer: Offer; readonly way: WayFor };

/** How the moves to follow are chosen. */
type Rules = {
  /** Whether of moves that come to the same one is enough. */
  readonly reduced: boolean;
  /** Whether nothing asks for ballots before a vote is closed. */
  readonly ballotsAreUnasked: boolean;
  /** Whether something reads a number. */
  readonly isNamed: (slot: string) => boolean;
};

const NONE: readonly Way[] = [];

type SceneAt = Extract<Place, { at: 'scene' }>;

/** Something that is always offered where the story stands, whatever the numbers of the world. */
type Standing = { readonly offer: Offer; readonly option: Met | undefined };

/** Says which moves to follow from where the machine stands: all that are legal, or of those that come to the same, one. */
export class MovesToFollow {
  /** What is legal where it was asked last, moves that are not followed included. */
  readonly legal: Candidate[] = [];
  readonly options = new OptionsMet();
  /** Whether where it was asked last a vote could go in more ways than were counted. */
  leftSome = false;
  readonly #machine: Lowered;
  readonly #rules: Rules;
  readonly #bulks = new Map<string, Bulk>();
  readonly #standing: (readonly Standing[] | null | undefined)[] = [];

  constructor(machine: Lowered, rules: Rules) {
    this.#machine = machine;
    this.#rules = rules;
  }

  /** The moves to follow from where the machine stands. */
  from(): Followed[] {
    const found: Followed[] = [];
    this.legal.length = 0;
    this.leftSome = false;
    const { leaf } = this.#machine;
    const standing = this.#standing[leaf] === undefined ? this.#lookAt(leaf) : this.#standing[leaf];
    if (standing) this.#amongStanding(standing, found);
    else {
      const places = this.#machine.places();
      for (const place of places) if (place.at === 'scene') this.#amongAll(place, places, found);
    }
    return found;
  }

  /** Makes a move that was found, from where the machine stood then. */
  take(followed: Followed): void {
    if ('offer' in followed) this.#machine.takeUp(followed.offer, followed.way);
    else this.#machine.take(followed.move, followed.ways);
  }

  /** What is always offered at an innermost state, or null where that depends on more than the state. */
  #lookAt(leaf: number): readonly Standing[] | null {
    const isSole = this.#machine.soleAt(leaf)?.at === 'scene';
    const offers = isSole ? this.#machine.offersAt(leaf) : undefined;
    const standing = offers?.map((offer) => ({ offer, option: this.options.met(offer.candidate.move) }));
    this.#standing[leaf] = standing ?? null;
    return standing ?? null;
  }

  #amongStanding(standing: readonly Standing[], found: Followed[]): void {
    for (const { offer, option } of standing) {
      const way = this.#machine.wayOf(offer);
      if (!way) continue;
      if (option) option.isOpen = true;
      this.legal.push(offer.candidate);
      const { move } = offer.candidate;
      if (!isOfTheRecord(move)) found.push({ move, offer, way });
    }
  }

  #amongAll(place: SceneAt, places: readonly Place[], found: Followed[]): void {
    let casting: string | undefined;
    for (const candidate of candidatesIn(place.scene, this.#machine.now)) {
      const { move, seats } = candidate;
      const ways = this.#waysOf(move);
      const isLegal = ways.length > 0;
      const option = this.options.met(move);
      if (option && isLegal) option.isOpen = true;
      if (isLegal) this.legal.push(candidate);
      const isByPaper = move.type === 'election.count' || this.#isSecret(move);
      if (isOfTheRecord(move) && !isByPaper) continue;
      if (isByPaper) {
        for (const one of isLegal ? this.#papers(place) : []) {
          found.push({ move: one, ways: this.#waysOf(one) });
        }
      } else if (move.type === 'vote.castMany') {
        for (const one of this.#cast(place, seats ?? [])) {
          const itsWays = this.#waysOf(one);
          if (itsWays.length > 0) found.push({ move: one, ways: itsWays });
        }
      } else if (isLegal) {
        if (move.type === 'vote.cast' && this.#inAnyOrder(place.scene, places)) {
          casting ??= move.seat;
          if (move.seat !== casting) continue;
        }
        found.push({ move, ways });
      }
    }
  }

  /** The transitions that a move would take now; none where it is not legal. */
  #waysOf(move: Move): readonly Way[] {
    const ways = this.#machine.ways(move);
    return ways.some(({ matters }) => matters) ? ways : NONE;
  }

  /**
   * Whether all orders in which seats vote come to the same, so that one may wait for another: where no ballot is
   * asked for before the vote is closed.
   */
  #inAnyOrder(scene: string, places: readonly Place[]): boolean {
    const { reduced, ballotsAreUnasked } = this.#rules;
    const file = this.#machine.story.sceneOf('vote', scene);
    return reduced && ballotsAreUnasked && !file.deadline && isPlain(file) && places.length === 1;
  }

  /** Whether a move is the count of a secret vote: the one thing in it that anybody sees. */
  #isSecret({ type, scene }: Move): boolean {
    return type === 'vote.countUnnamed' && this.#machine.story.sceneOf('vote', scene).secret === true;
  }

  /** What the papers of the ballot that is on may come to. */
  #papers({ scene }: SceneAt): readonly Move[] {
    const at = this.#machine.now;
    const file = at.story.scene(scene);
    const { reduced, isNamed } = this.#rules;
    const isRead = (number: string) => !reduced || isNamed(number);
    if (file.kind === 'vote') {
      const countsAreRead = ['yes', 'no', 'abstain'].some((one) => isRead(`votes.${scene}.${one}`));
      return this.#known(scene, () => everySecretCount(scene, file, at, countsAreRead || !isPlain(file)));
    }
    if (file.kind !== 'election') return [];
    const read = {
      votes: candidatesOf(file).some((candidate) => isRead(`elections.${scene}.${candidate}.votes`)),
      abstain: isRead(`elections.${scene}.abstain`),
      invalid: isRead(`elections.${scene}.invalid`),
    };
    const key = `${scene} ${JSON.stringify([stageOf(scene, file, at), onThePaper(scene, file, at)])}`;
    return this.#known(key, () => everyPaperCount(scene, file, at, read));
  }

  /** What a bulk of moves was made into, made only once. */
  #known(key: string, make: () => Bulk): readonly Move[] {
    const known = this.#bulks.get(key) ?? make();
    this.#bulks.set(key, known);
    if (!known.whole) this.leftSome = true;
    return known.moves;
  }

  /** How the seats vote that nobody holds: last of all, where that comes to the same. */
  #cast({ scene, step }: SceneAt, seats: readonly string[]): readonly Move[] {
    if (step !== 'open' || seats.length === 0) return [];
    const at = this.#machine.now;
    const { scenario } = at.story;
    const file = at.story.sceneOf('vote', scene);
    const body = Object.keys(scenario.bodyOf[file.body]?.seats ?? {});
    const ballots = body.map((seat) => seatState(scene, seat, at));
    const bulk = (make: () => Bulk) => this.#known(`${scene} ${seats.length} ${ballots.join()}`, make);
    if (!this.#rules.reduced) return bulk(() => everyBallot(scene, file, seats, at));
    if (!isPlain(file)) return bulk(() => everyCount(scene, file, seats, at));
    if (
      ballots.some(
        (ballot, index) => ballot === 'not-called' && holderOf(scenario, body[index] ?? '') !== undefined,
      )
    )
      return [];
    const countsAreRead = ['yes', 'no', 'abstain'].some((one) =>
      this.#rules.isNamed(`votes.${scene}.${one}`),
    );
    return bulk(() => everyOutcome(scene, file, seats, at, countsAreRead));
  }
}

/** What a source knows only as counts, or as an outcome, is of the record; nobody at the table does it. */
function isOfTheRecord({ type }: Move): boolean {
  return type === 'vote.countUnnamed' || type === 'vote.declare';
}

/** A vote in which every seat votes once, in any order, and nothing changes a ballot. */
function isPlain(scene: Vote): boolean {
  return scene.roll_call !== true && scene.chaired !== true;
}
