import type { Move } from '../../contract/move.ts';
import type { Lowered } from '../../machine/lowered/lowered.ts';
import type { Way } from '../../machine/lowered/tables.ts';
import { candidatesIn } from '../../machine/moves.ts';
import type { Place } from '../../machine/place.ts';
import type { Candidate } from '../../procedures/procedure.ts';
import { holderOf, seatState, type Vote } from '../../procedures/vote/floor.ts';
import { type Bulk, everyBallot, everyCount, everyOutcome } from './bulk.ts';
import { OptionsMet } from './options.ts';

/** A move that the machine takes, with the transitions it takes then. */
export type Followed = { readonly move: Move; readonly ways: readonly Way[] };

/** How the moves to follow are chosen. */
type Rules = {
  /** Whether of moves that come to the same one is enough. */
  readonly reduced: boolean;
  /** Whether nothing asks for ballots before a vote is closed. */
  readonly ballotsAreUnasked: boolean;
  /** Whether something reads a number. */
  readonly isNamed: (slot: string) => boolean;
};

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

  constructor(machine: Lowered, rules: Rules) {
    this.#machine = machine;
    this.#rules = rules;
  }

  /** The moves to follow from where the machine stands, which is in these places. */
  from(places: readonly Place[]): Followed[] {
    const found: Followed[] = [];
    this.legal.length = 0;
    this.leftSome = false;
    for (const place of places) {
      if (place.at === 'ending') continue;
      let casting: string | undefined;
      for (const candidate of candidatesIn(place.scene, this.#machine.now)) {
        const { move, seats } = candidate;
        const ways = this.#machine.ways(move);
        const isLegal = ways.some(({ matters }) => matters);
        this.options.note(move, isLegal);
        if (isLegal) this.legal.push(candidate);
        // What a source knows only as counts, or as an outcome, is of the record; nobody at the table does it.
        if (move.type === 'vote.countUnnamed' || move.type === 'vote.declare') continue;
        if (move.type === 'vote.castMany') {
          for (const one of this.#cast(place, seats ?? [])) {
            const itsWays = this.#machine.ways(one);
            if (itsWays.some(({ matters }) => matters)) found.push({ move: one, ways: itsWays });
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
    return found;
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

  /** How the seats vote that nobody holds: last of all, where that comes to the same. */
  #cast(place: Place, seats: readonly string[]): readonly Move[] {
    if (place.at !== 'scene' || place.step !== 'open' || seats.length === 0) return [];
    const { scene } = place;
    const at = this.#machine.now;
    const { scenario } = at.story;
    const file = at.story.sceneOf('vote', scene);
    const body = Object.keys(scenario.bodyOf[file.body]?.seats ?? {});
    const ballots = body.map((seat) => seatState(scene, seat, at));
    const bulk = (make: () => Bulk): readonly Move[] => {
      const key = `${scene} ${seats.length} ${ballots.join()}`;
      const known = this.#bulks.get(key) ?? make();
      this.#bulks.set(key, known);
      if (!known.whole) this.leftSome = true;
      return known.moves;
    };
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

/** A vote in which every seat votes once, in any order, and nothing changes a ballot. */
function isPlain(scene: Vote): boolean {
  return scene.roll_call !== true && scene.chaired !== true;
}
