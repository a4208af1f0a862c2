import type { Scenario } from '../scenario/scenario.ts';
import { isOf, type Scene, type SceneKind, type SceneOf } from '../scenario/scenes.ts';
import type { Effect, Paragraph } from '../scenario/terms.ts';
import { daysBetween } from './calendar.ts';
import type { Expression } from './compiled.ts';
import { Expressions, type Parsed } from './expressions.ts';
import type { Lookup } from './lookup.ts';
import type { Counted, Slot } from './names.ts';
import { type WorkedEffect, workedEffect } from './worked-effects.ts';

/**
 * A scenario made ready to be played: where each number stands in the world, and its conditions compiled.
 * It never changes; points, runs and machines share one.
 */
export class Story implements Lookup {
  readonly scenario: Scenario;
  readonly slots: readonly Slot[];
  readonly expressions: Expressions;
  /** The injects that wait to be released. */
  readonly released: readonly string[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #conditions = new Map<string, Expression>();
  readonly #amounts = new Map<string, Expression>();
  readonly #effects = new WeakMap<readonly Effect[], readonly WorkedEffect[]>();
  readonly #days = new Map<string, number>();

  /** `counted` is all that is counted in the scenario, its procedures’ share with it. */
  constructor(scenario: Scenario, counted: Counted) {
    this.scenario = scenario;
    this.released = Object.entries(scenario.scenes).flatMap(([id, { inject }]) =>
      inject?.released ? [id] : [],
    );
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

  /** Every name that an expression may ask for. */
  get names(): readonly string[] {
    return this.expressions.names;
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
    return this.condition(condition)(world) !== 0;
  }

  /** A condition of the file, compiled: 0 where it does not hold. Throws for one the checks would refuse. */
  condition(source: string): Expression {
    return known(this.#conditions, source, (one) => this.expressions.condition(one));
  }

  /** Effects of the file, worked out once. */
  worked(effects: readonly Effect[]): readonly WorkedEffect[] {
    const before = this.#effects.get(effects);
    if (before) return before;
    const worked = effects.map((effect) => workedEffect(this, effect));
    this.#effects.set(effects, worked);
    return worked;
  }

  /** What an amount of the file comes to: a fraction is rounded here, once, halves away from zero. */
  amount(amount: number | string, world: ArrayLike<number>): number {
    return typeof amount === 'number' ? amount : rounded(this.#exact(amount)(world));
  }

  /** The same for any world, looked up once. */
  amountOf(amount: number | string): Expression {
    if (typeof amount === 'number') return () => amount;
    const exact = this.#exact(amount);
    return (world) => rounded(exact(world));
  }

  #exact(amount: string): Expression {
    return known(this.#amounts, amount, (source) => this.expressions.amount(source));
  }

  /** A text of the file with the numbers that stand in it in braces, as `{indicators.trust}`. */
  fill(text: string, world: ArrayLike<number>): string {
    if (!text.includes('{')) return text;
    return text.replace(IN_BRACES, (_, source: string) => String(this.amount(source, world)));
  }

  /** Paragraphs of the file, as far as they are told in a world, with the numbers that stand in them. */
  tell(paragraphs: readonly Paragraph[], world: ArrayLike<number>): string[] {
    return paragraphs
      .map((one) => (typeof one === 'string' ? { when: undefined, text: one } : one))
      .filter(({ when }) => this.holds(when, world))
      .map(({ text }) => this.fill(text, world));
  }

  /** A day of the calendar as days since the period of the scenario began. */
  dayOf(date: string): number {
    const known = this.#days.get(date) ?? daysBetween(this.scenario.period.from, date);
    this.#days.set(date, known);
    return known;
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

function rounded(exact: number): number {
  return Math.sign(exact) * Math.round(Math.abs(exact));
}

/** An expression in a text: braces that hold no other braces. */
export const IN_BRACES = /\{([^{}]*)\}/g;

/** Compiles an expression once. Throws for one that the checks would refuse. */
function known(cache: Map<string, Expression>, source: string, read: (source: string) => Parsed): Expression {
  const before = cache.get(source);
  if (before) return before;
  const parsed = read(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.message}`);
  cache.set(source, parsed.test);
  return parsed.test;
}
