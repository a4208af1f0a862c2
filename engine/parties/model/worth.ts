import type { Mind } from './mind.ts';
import { utility } from './utility.ts';

type World = ArrayLike<number>;

/** Another party, the slot of the relation to it, and what it wants. */
export type Kin = {
  readonly party: string;
  readonly slot: number;
  readonly capability: number;
  readonly mind: Mind<number>;
};

/** Issues that are taken to stand elsewhere: their numbers, and where, from 0 to 1. */
export type Elsewhere = readonly { readonly issue: number; readonly stands: number }[];

/** What an aim is in a table, where it is no place from 0 to 1. */
const AIMS = { more: -1, less: -2 } as const;

/**
 * What worlds are worth to one party: the utility of `Interests.parts`, to the last bit, and nothing of its parts. The same
 * formulas over flat tables, for who weighs millions of worlds; a test holds the two together.
 */
export class Worth {
  readonly mind: Mind<number>;
  /** By issue, where it stands in a world, from 0 to 1. */
  readonly #standing: readonly ((world: World) => number)[];
  readonly #stands: Float64Array;
  /** The relations to others, and their capabilities; the minds are the party’s own and then theirs. */
  readonly #relations: Int32Array;
  readonly #capabilities: Float64Array;
  readonly #minds: number;
  readonly #wantsUpTo: Int32Array;
  readonly #slots: Int32Array;
  readonly #aims: Float64Array;
  readonly #weights: Float64Array;
  readonly #placesUpTo: Int32Array;
  readonly #issues: Int32Array;
  readonly #places: Float64Array;
  readonly #saliences: Float64Array;
  readonly #interests: Float64Array;
  readonly #stances: Float64Array;
  readonly #own: Float64Array;

  constructor(mind: Mind<number>, kin: readonly Kin[], standing: readonly ((world: World) => number)[]) {
    const minds = [mind, ...kin.map((one) => one.mind)];
    const wants = minds.flatMap((one) => one.wants);
    const positions = minds.flatMap((one) => one.positions);
    this.mind = mind;
    this.#standing = standing;
    this.#stands = new Float64Array(standing.length);
    this.#relations = Int32Array.from(kin, ({ slot }) => slot);
    this.#capabilities = Float64Array.from(kin, ({ capability }) => capability);
    this.#minds = minds.length;
    this.#wantsUpTo = upTo(minds.map((one) => one.wants.length));
    this.#slots = Int32Array.from(wants, ({ slot }) => slot);
    this.#aims = Float64Array.from(wants, ({ aim }) => (typeof aim === 'number' ? aim : AIMS[aim]));
    this.#weights = Float64Array.from(wants, ({ weight }) => weight);
    this.#placesUpTo = upTo(minds.map((one) => one.positions.length));
    this.#issues = Int32Array.from(positions, ({ issue }) => issue);
    this.#places = Float64Array.from(positions, ({ place }) => place);
    this.#saliences = Float64Array.from(positions, ({ salience }) => salience);
    this.#interests = Float64Array.from(minds, ({ interests }) => interests);
    this.#stances = Float64Array.from(minds, ({ stances }) => stances);
    this.#own = new Float64Array(minds.length);
  }

  /** What a world is worth, where some issues are taken to stand elsewhere; from 0 to 1. */
  of(world: World, elsewhere: Elsewhere): number {
    for (let issue = 0; issue < this.#standing.length; issue++)
      this.#stands[issue] = this.#standing[issue]?.(world) ?? 0;
    for (const { issue, stands } of elsewhere) this.#stands[issue] = stands;
    this.#weighAll(world);
    let weight = 0;
    let sum = 0;
    for (let one = 1; one < this.#minds; one++) {
      const relation = (world[this.#relations[one - 1] ?? 0] ?? 0) / 100;
      const capability = this.#capabilities[one - 1] ?? 0;
      weight += capability * Math.abs(relation);
      sum += capability * relation * (2 * (this.#own[one] ?? 0) - 1);
    }
    return utility(this.mind, this.#own[0] ?? 0, weight === 0 ? 0.5 : 0.5 * (1 + sum / weight));
  }

  /** The own utility of each mind, as `ownUtility` has it. */
  #weighAll(world: World): void {
    let want = 0;
    let at = 0;
    for (let one = 0; one < this.#minds; one++) {
      let wanted = 0;
      let met = 0;
      for (const end = this.#wantsUpTo[one] ?? 0; want < end; want++) {
        const level = (world[this.#slots[want] ?? 0] ?? 0) / 100;
        const aim = this.#aims[want] ?? 0;
        const weight = this.#weights[want] ?? 0;
        wanted += weight;
        met +=
          weight * (aim === AIMS.more ? level : aim === AIMS.less ? 1 - level : 1 - Math.abs(level - aim));
      }
      let salient = 0;
      let near = 0;
      for (const end = this.#placesUpTo[one] ?? 0; at < end; at++) {
        const salience = this.#saliences[at] ?? 0;
        salient += salience;
        near +=
          salience * (1 - Math.abs((this.#places[at] ?? 0) - (this.#stands[this.#issues[at] ?? 0] ?? 0)));
      }
      const interests = wanted === 0 ? 0.5 : met / wanted;
      const positions = salient === 0 ? 0.5 : near / salient;
      const forWants = wanted === 0 ? 0 : (this.#interests[one] ?? 0);
      const forPlaces = salient === 0 ? 0 : (this.#stances[one] ?? 0);
      const weight = forWants + forPlaces;
      this.#own[one] = weight === 0 ? 0.5 : (forWants * interests + forPlaces * positions) / weight;
    }
  }
}

/** By mind, where in a table what belongs to it ends. */
function upTo(lengths: readonly number[]): Int32Array {
  let end = 0;
  return Int32Array.from(lengths, (length) => {
    end += length;
    return end;
  });
}
