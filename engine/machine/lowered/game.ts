import type { StateValue } from 'xstate';
import type { Game, Point } from '../game.ts';
import { whyRefused } from '../moves.ts';
import type { Place } from '../place.ts';
import { Lowered } from './lowered.ts';
import { Strides } from './strides.ts';

/** A game in its lowered form, and the machine that stands behind it. */
export type LoweredGame = Game & {
  readonly lowered: Lowered;
  /** Its moves in one stride each. */
  readonly strides: Strides;
  /** Where the machine stands now, as a point: for who has moved it on without this game. */
  now(): Point;
};

/**
 * A game played by the lowered form, with the points of the other: whoever plays a game can play this one, only
 * faster. State values are made once for each way the states can stand; a point of this game is known again by its.
 */
export function lowered(game: Game): LoweredGame {
  const machine = new Lowered(game);
  const { story } = machine;
  const slots = story.slots.length;
  const values = new Map<string, StateValue>();
  const cellsOf = new WeakMap<object, Int32Array>();
  let last: Point | undefined;

  const point = (): Point => {
    const cells = machine.here.subarray(slots);
    const key = cells.join();
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
      const legal = machine.legalMoves();
      return party === undefined ? legal : legal.filter(({ move }) => move.party === party);
    },
    apply: (at, move) => {
      stand(at);
      if (!machine.can(move))
        return { ok: false, because: whyRefused(places(at), move, { story, world: at.world }) };
      machine.apply(move);
      return { ok: true, point: point(), happened: [...machine.happened] };
    },
  };
}
