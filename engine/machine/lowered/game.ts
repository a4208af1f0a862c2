import type { StateValue } from 'xstate';
import type { Move } from '../../contract/move.ts';
import type { Game } from '../game.ts';
import { whyRefused } from '../moves.ts';
import type { Place, Point } from '../place.ts';
import { LookingAhead, type Spot } from './ahead.ts';
import { Lowered } from './lowered.ts';
import { Strides } from './strides.ts';

/** A game in its lowered form, and the machine that stands behind it. */
export type LoweredGame = Game & {
  readonly lowered: Lowered;
  /** Its moves in one stride each. */
  readonly strides: Strides;
  /** Where the machine stands now, as a point: for who has moved it on without this game. */
  now(): Point;
  /** Makes a move as `apply` does, for who only asks whether it was legal and then where the machine stands `now`. */
  make(at: Point, move: Move): boolean;
  /** Looks ahead from a point, and answers what was found. */
  ahead<R>(from: Point, look: (game: LookingAhead, at: Spot) => R): R;
};

/**
 * A game played by the lowered form, with the points of the other: whoever plays a game can play this one, only
 * faster. State values are made once for each way the states can stand; a point of this game is known again by its.
 */
export function lowered(game: Game): LoweredGame {
  const machine = new Lowered(game);
  const { story } = machine;
  const slots = story.slots.length;
  const lookingAhead = new LookingAhead(machine);
  const values = new Map<number | string, StateValue>();
  const cellsOf = new WeakMap<object, Int32Array>();
  let last: Point | undefined;

  const point = (): Point => {
    const cells = machine.here.subarray(slots);
    const key = keyOf(cells);
    const value = values.get(key) ?? machine.value();
    if (typeof value === 'object' && !values.has(key)) {
      values.set(key, value);
      cellsOf.set(value, cells.slice());
    }
    // Written out: copying a typed array by its iterator takes ten times as long.
    const world = new Array<number>(slots);
    for (let slot = 0; slot < slots; slot++) world[slot] = machine.here[slot] ?? 0;
    last = { value, world };
    return last;
  };
  // One number where it can be: putting a text together takes longer than all the rest.
  const states = machine.tables.states.length + 1;
  const isOne = states ** machine.tables.root.width < Number.MAX_SAFE_INTEGER;
  const keyOf = (cells: Int32Array): number | string => {
    if (!isOne) return cells.join();
    let key = 0;
    for (const leaf of cells) key = key * states + leaf + 1;
    return key;
  };
  const stand = (at: Point) => {
    if (at === last) return;
    const cells = typeof at.value === 'object' ? cellsOf.get(at.value) : undefined;
    if (cells) {
      machine.here.set(at.world);
      machine.here.set(cells, slots);
    } else machine.stand(at);
    last = at;
  };
  const places = (at: Point): readonly [Place, ...Place[]] => {
    stand(at);
    const [first, ...more] = machine.places();
    if (!first) throw new Error('a point stands nowhere');
    return [first, ...more];
  };
  return {
    lowered: machine,
    strides: new Strides(machine),
    now: point,
    make: (at, move) => {
      stand(at);
      last = undefined;
      return machine.apply(move);
    },
    ahead: (from, look) => {
      stand(from);
      const spot = lookingAhead.here();
      const found = look(lookingAhead, spot);
      lookingAhead.goTo(spot);
      return found;
    },
    story,
    machine: game.machine,
    begin: () => {
      machine.begin();
      return point();
    },
    places,
    place: (at) => places(at)[0],
    legalMoves: (at, party) => {
      stand(at);
      return machine.legalMoves(party);
    },
    apply: (at, move) => {
      stand(at);
      if (!machine.apply(move))
        return { ok: false, because: whyRefused(places(at), move, { story, world: at.world }) };
      return { ok: true, point: point(), happened: [...machine.happened] };
    },
  };
}
