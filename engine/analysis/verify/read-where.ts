import type { Lowered } from '../../machine/lowered/lowered.ts';
import type { State } from '../../machine/lowered/tables.ts';
import { entryOf } from '../../procedures/procedure.ts';
import { procedureOf } from '../../procedures/procedures.ts';
import { predicateOf } from '../../scenario/check/assertions.ts';
import type { Scene } from '../../scenario/scenes.ts';
import type { Story } from '../../world/story.ts';

/**
 * Which numbers of the world are still read, by the scenes the story stands in: by a guard, an effect, a way on, a
 * rule or an assertion, there or in any scene that one can come to from there. Two places that differ in other numbers
 * only have the same future. What is found here is never too little: a number counts as read wherever it could be.
 */
export class ReadWhere {
  readonly #story: Story;
  readonly #after = new Map<string, ReadonlySet<string>>();
  readonly #ways: ReadonlyMap<string, ReadonlySet<string>>;
  /** By scene: the numbers it reads whenever one can come to it. */
  readonly #ahead: ReadonlyMap<string, ReadonlySet<string>>;
  /** By scene: the numbers of its own that it sets anew whenever it begins, so that they are read only within. */
  readonly #within: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #everywhere: ReadonlySet<string>;

  constructor({ story, tables }: Lowered) {
    this.#story = story;
    this.#ways = waysBetween(tables.states);
    const scenes = Object.entries(story.scenario.scenes);
    const own = scenes.map(
      ([id, scene]) => [id, procedureOf(scene).count(id, scene, story.scenario).slots] as const,
    );
    this.#within = new Map(
      own.map(([id, slots]) => [
        id,
        new Set([`waited.${id}`, ...slots.filter(({ lasting }) => !lasting).map(({ name }) => name)]),
      ]),
    );
    const kept = new Map(
      own.map(([id, slots]) => [id, slots.filter(({ lasting }) => lasting).map(({ name }) => name)]),
    );
    this.#ahead = new Map(
      scenes.map(([id, scene]) => [id, new Set([...(kept.get(id) ?? []), ...this.#readsOf(id, scene)])]),
    );
    this.#everywhere = new Set([
      ...story.slots
        .map(({ name }) => name)
        .filter((name) => /^(alliances|members|back|released)\./.test(name)),
      ...(story.scenario.assertions ?? []).flatMap((one) => this.#named(predicateOf(one)?.source ?? '')),
    ]);
  }

  /** The positions of the numbers that are read where the story stands in these scenes, in order. */
  slots(scenes: readonly string[]): number[] {
    const reachable = new Set(scenes.flatMap((scene) => [...this.#reachable(scene)]));
    const names = new Set(this.#everywhere);
    for (const scene of scenes) for (const name of this.#within.get(scene) ?? []) names.add(name);
    for (const scene of reachable) for (const name of this.#ahead.get(scene) ?? []) names.add(name);
    return this.#story.slots.flatMap(({ name }, index) => (names.has(name) ? [index] : []));
  }

  /** Whether some condition, amount or assertion of the file names a number. */
  isNamed(slot: string): boolean {
    return this.#everywhere.has(slot) || [...this.#ahead.values()].some((names) => names.has(slot));
  }

  /** The scenes one can come to, the first one among them. */
  #reachable(scene: string): ReadonlySet<string> {
    const known = this.#after.get(scene);
    if (known) return known;
    const found = new Set([scene]);
    for (const one of found) for (const next of this.#ways.get(one) ?? []) found.add(next);
    this.#after.set(scene, found);
    return found;
  }

  #readsOf(id: string, scene: Scene): string[] {
    const { scenario, slots } = this.#story;
    const found = new Set<string>();
    const drafts = new Set<string>();
    const commitments = new Set<string>();
    const read = (value: unknown, key: string): void => {
      if (typeof value === 'string') {
        const draft = entryOf(scenario.drafts, value);
        if (draft && !drafts.has(value)) {
          drafts.add(value);
          read(draft, '');
        }
        if (key !== 'set' && key !== 'change') for (const name of this.#named(value)) found.add(name);
        else if (value.startsWith('commitments.')) {
          const [family, id = ''] = value.split('.');
          for (const { name } of slots) if (name.startsWith(`${family}.${id}.`)) found.add(name);
          // What breaking it costs is done where it is broken.
          const commitment = entryOf(scenario.commitments, id);
          if (commitment && !commitments.has(id)) {
            commitments.add(id);
            read(commitment, '');
          }
        }
      } else if (typeof value === 'object' && value !== null) {
        for (const [inner, one] of Object.entries(value)) read(one, Array.isArray(value) ? key : inner);
      }
    };
    read(scene, '');
    for (const { name } of slots) {
      const [family, of = ''] = name.split('.');
      if (/^(drafts|texts|cosponsors|amendments)$/.test(family ?? '') && drafts.has(of)) found.add(name);
    }
    if (scene.inject) found.add(`visits.${id}`);
    if (scene.inject?.on !== undefined) found.add('day');
    return [...found];
  }

  /** The numbers that a text names where it can be read as a condition, an amount or a predicate; no others count. */
  #named(source: string): string[] {
    const { expressions } = this.#story;
    if (!/[a-z]/.test(source)) return [];
    const asked = expressions.predicate(source);
    const read = asked.ok ? asked : expressions.amount(source);
    if (!read.ok) return [];
    return read.reads.flatMap((name) => expressions.reading(name)?.slot ?? []);
  }
}

/** The scenes around and at a state of the machine. */
export function scenesAround(state: State | undefined): string[] {
  if (!state) return [];
  const scene = sceneOf(state);
  return [...(scene === undefined ? [] : [scene]), ...scenesAround(state.parent)];
}

function sceneOf({ node }: State): string | undefined {
  const [kind, scene] = node.id.split(':');
  return kind === 'scene' ? scene : undefined;
}

/** From each scene the scenes that some transition leads to, read off the machine itself; of threads also those within. */
function waysBetween(states: readonly State[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byNode = new Map(states.map((state) => [state.node, state]));
  const ways = new Map<string, Set<string>>();
  for (const state of states) {
    const here = scenesAround(state);
    const [inner, ...outer] = here;
    if (inner === undefined) continue;
    const to = ways.get(inner) ?? new Set();
    ways.set(inner, to);
    for (const around of outer) {
      to.add(around);
      const within = ways.get(around) ?? new Set();
      ways.set(around, within.add(inner));
    }
    for (const way of [...[...state.node.transitions.values()].flat(), ...(state.node.always ?? [])]) {
      for (const target of way.target ?? [])
        for (const scene of scenesAround(byNode.get(target))) to.add(scene);
    }
  }
  return ways;
}
