import type { Scenario } from '../scenario/scenario.ts';
import { isOf, type Scene, type SceneKind, type SceneOf } from '../scenario/scenes.ts';
import { countAll } from './count.ts';
import { type Expression, Expressions } from './expressions.ts';
import type { Slot } from './names.ts';

/**
 * A scenario made ready to be played: where each number stands in the world, and its conditions compiled.
 * It never changes; points, runs and machines share one.
 */
export class Story {
  readonly scenario: Scenario;
  readonly slots: readonly Slot[];
  readonly expressions: Expressions;
  readonly #index: ReadonlyMap<string, number>;
  readonly #conditions = new Map<string, Expression>();

  constructor(scenario: Scenario) {
    const counted = countAll(scenario);
    this.scenario = scenario;
    this.slots = counted.slots;
    this.#index = new Map(counted.slots.map((slot, index) => [slot.name, index]));
    this.expressions = new Expressions(counted.readings, (name) => this.index(name));
  }

  /** Where a slot stands in the world. Throws for a name that is not counted. */
  index(name: string): number {
    const index = this.#index.get(name);
    if (index === undefined) throw new Error(`nothing is counted under ${name}`);
    return index;
  }

  counts(name: string): boolean {
    return this.#index.has(name);
  }

  /** The world before anything happened. */
  beginning(): number[] {
    return this.slots.map((slot) => slot.start);
  }

  read(world: ArrayLike<number>, name: string): number {
    return world[this.index(name)] ?? 0;
  }

  /** Whether a condition of the file holds; no condition always does. Throws for one the checks would refuse. */
  holds(condition: string | undefined, world: ArrayLike<number>): boolean {
    if (condition === undefined) return true;
    let test = this.#conditions.get(condition);
    if (!test) {
      const parsed = this.expressions.condition(condition);
      if (!parsed.ok) throw new Error(`${condition}: ${parsed.message}`);
      test = parsed.test;
      this.#conditions.set(condition, test);
    }
    return test(world) !== 0;
  }

  scene(id: string): Scene {
    const scene = this.scenario.scenes[id];
    if (!scene) throw new Error(`there is no scene ${id}`);
    return scene;
  }

  /** The scene of a move, known to be of one kind because its chart listens to that move only. */
  sceneOf<K extends SceneKind>(kind: K, id: string): SceneOf<K> {
    const scene = this.scene(id);
    if (!isOf(scene, kind)) throw new Error(`${id} is not a ${kind}`);
    return scene;
  }
}
