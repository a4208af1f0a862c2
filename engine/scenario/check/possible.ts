import { procedureOf } from '../../procedures/procedures.ts';
import { type Bounds, boundsOf, EITHER, FALSE, TRUE } from '../../world/bounds.ts';
import type { Story } from '../../world/story.ts';
import type { SceneKind } from '../scenes.ts';
import type { Graph, Way } from './graph.ts';
import type { AllWritten, WrittenEffect } from './written.ts';

/** Scenes whose effects happen at most once in a visit; elsewhere some may come again. */
const ONCE_IN_A_VISIT: readonly SceneKind[] = ['narration', 'decision', 'event', 'statement', 'threads'];

/** A number that moves itself up a point at a time comes to its bound in so many rounds. */
const MOST_ROUNDS = 250;

/**
 * What the story can come to at all: between which bounds each number stays and which scenes can be come to, each
 * found from the other until nothing more is added. Never too narrow, so that what it calls impossible is; what it
 * calls possible may be none the less impossible, for it forgets in which order things happen.
 */
export class Possible {
  readonly #story: Story;
  readonly #graph: Graph;
  readonly #effects: readonly WrittenEffect[];
  readonly #repeated: ReadonlySet<string>;
  /** The scene that counts in a slot. */
  readonly #sceneOf: ReadonlyMap<string, string>;
  #ranges = new Map<string, Bounds>();
  readonly #known = new Map<string, Bounds>();
  /** The scenes and endings that the story can come to, as far as conditions say. */
  reached: ReadonlySet<string> = new Set();

  constructor(story: Story, graph: Graph, written: AllWritten) {
    this.#story = story;
    this.#graph = graph;
    this.#effects = written.effects;
    this.#repeated = graph.repeated();
    this.#sceneOf = new Map(
      Object.entries(story.scenario.scenes).flatMap(([id, scene]) =>
        procedureOf(scene)
          .count(id, scene, story.scenario)
          .slots.map(({ name }) => [name, id] as const),
      ),
    );
    this.#settle();
  }

  /** Begins where the story begins and adds what follows. Where that takes too long, everything is possible. */
  #settle(): void {
    this.#ranges = new Map(this.#story.slots.map(({ name, start }) => [name, { least: start, most: start }]));
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
      const before = `${this.reached.size} ${JSON.stringify([...this.#ranges])}`;
      this.reached = this.#reach();
      this.#ranges = this.#rangesNow();
      this.#known.clear();
      if (before === `${this.reached.size} ${JSON.stringify([...this.#ranges])}`) return;
    }
    this.#ranges.clear();
    this.reached = this.#reach();
  }

  /** Whether a scene can be come to more than once. */
  isRepeated(scene: string): boolean {
    return this.#repeated.has(scene);
  }

  /** Whether all of these conditions may hold, each by itself. */
  may(...conditions: readonly (string | undefined)[]): boolean {
    return conditions.every(
      (condition) => condition === undefined || this.#bounds(condition, 'condition').most > 0,
    );
  }

  /** Whether a condition always holds. */
  must(condition: string | undefined): boolean {
    return condition === undefined || this.#bounds(condition, 'condition').least === 1;
  }

  /** What an amount can come to. */
  amount(amount: number | string): Bounds {
    return typeof amount === 'number' ? { least: amount, most: amount } : this.#bounds(amount, 'amount');
  }

  /** Between which bounds a number of the world stays. */
  range(slot: string): Bounds {
    const known = this.#ranges.get(slot);
    if (known) return known;
    const { min, max, start } = this.#story.slots[this.#story.index(slot)] ?? { min: 0, max: 0, start: 0 };
    const scene = this.#sceneOf.get(slot);
    const untouched = scene !== undefined && !this.reached.has(scene);
    return untouched ? { least: start, most: start } : { least: min, most: max };
  }

  /** The ways on that may be taken from a scene. */
  open(scene: string): Way[] {
    const { then } = this.#story.scene(scene);
    const taken = then.findIndex(({ when }) => this.must(when));
    return this.#graph
      .waysFrom(scene)
      .filter(({ under, route = 0 }) => (taken < 0 || route <= taken) && this.may(...under));
  }

  #bounds(source: string, what: 'condition' | 'amount'): Bounds {
    const key = `${what} ${source}`;
    const known = this.#known.get(key);
    if (known) return known;
    const parsed = this.#story.expressions[what](source);
    const bounds = parsed.ok ? boundsOf(parsed.tree, (name) => this.#boundsOfName(name)) : EITHER;
    this.#known.set(key, bounds);
    return bounds;
  }

  #boundsOfName(name: string): Bounds {
    const reading = this.#story.expressions.reading(name);
    if (!reading) return EITHER;
    const range = this.range(reading.slot);
    if (reading.type === 'int') return range;
    if (!reading.isOneOf.some((value) => value >= range.least && value <= range.most)) return FALSE;
    const certain = range.least === range.most && reading.isOneOf.includes(range.least);
    return certain ? TRUE : EITHER;
  }

  #reach(): Set<string> {
    const { start } = this.#story.scenario;
    const reached = new Set<string>();
    const left = [start, ...this.#graph.injects.filter((id) => this.mayCome(id))];
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      if (reached.has(id) || !(this.#graph.isScene(id) || this.#graph.isEnding(id))) continue;
      reached.add(id);
      if (this.#graph.isScene(id)) left.push(...this.open(id).map(({ to }) => to));
    }
    return reached;
  }

  /** Whether an inject may come at all. */
  mayCome(id: string): boolean {
    const { inject } = this.#story.scene(id);
    const inTime = inject?.on === undefined || this.range('day').most >= this.#story.dayOf(inject.on);
    return inTime && this.may(inject?.when);
  }

  #rangesNow(): Map<string, Bounds> {
    const { scenario, slots } = this.#story;
    const ranges = new Map<string, Bounds>();
    const scenes = Object.entries(scenario.scenes);
    const untimed = scenes.every(([, { deadline }]) => deadline === undefined);
    if (untimed) {
      const days = scenes.map(([, { date }]) => (date === undefined ? 0 : this.#story.dayOf(date)));
      ranges.set('day', { least: 0, most: days.reduce((most, day) => Math.max(most, day), 0) });
    }
    for (const [id, { when }] of scenes) {
      const most = this.reached.has(id) && this.may(when) ? (this.#repeated.has(id) ? 99 : 1) : 0;
      ranges.set(`visits.${id}`, { least: 0, most });
    }
    for (const id of this.#draftsBefore()) ranges.set(`drafts.${id}.status`, { least: 0, most: 0 });
    const moved = this.#moved();
    for (const { name, start, min, max } of slots) {
      const free = /^(indicators|relations|flags|commitments)\.|^alliances\.\w+\.cohesion$/.test(name);
      if (!free) continue;
      const { up = 0, down = 0 } = moved.get(name) ?? {};
      ranges.set(name, { least: Math.max(min, start + down), most: Math.min(max, start + up) });
    }
    return ranges;
  }

  /** Drafts that no scene the story can come to is about: nobody ever tables them. */
  #draftsBefore(): string[] {
    const { scenes, drafts } = this.#story.scenario;
    const about = Object.entries(scenes)
      .filter(([id]) => this.reached.has(id))
      .flatMap(([, scene]) => {
        if ('draft' in scene) return [scene.draft];
        return scene.kind === 'vote' && 'draft' in scene.on ? [scene.on.draft] : [];
      });
    return Object.keys(drafts ?? {}).filter((id) => !about.includes(id));
  }

  /** How far up and down the effects that may happen can move each number, all taken together. */
  #moved(): Map<string, { up: number; down: number }> {
    const moved = new Map<string, { up: number; down: number }>();
    for (const { effect, under, scene } of this.#effects) {
      if ((scene !== undefined && !this.reached.has(scene)) || !this.may(...under)) continue;
      const [name, up, down] = this.#step(effect);
      const kind = scene === undefined ? undefined : this.#story.scene(scene).kind;
      const once = scene !== undefined && kind !== undefined && !this.#repeated.has(scene);
      const times = once && ONCE_IN_A_VISIT.includes(kind) ? 1 : Number.POSITIVE_INFINITY;
      const sum = moved.get(name) ?? { up: 0, down: 0 };
      moved.set(name, {
        up: sum.up + (up === 0 ? 0 : up * times),
        down: sum.down + (down === 0 ? 0 : down * times),
      });
    }
    return moved;
  }

  #step(effect: WrittenEffect['effect']): [name: string, up: number, down: number] {
    if ('set' in effect) return [effect.set, effect.to ? 1 : 0, effect.to ? 0 : -1];
    const { least, most } = this.amount(effect.by);
    return [effect.change, Math.max(0, Math.ceil(most)), Math.min(0, Math.floor(least))];
  }
}
