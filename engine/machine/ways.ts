import { and } from 'xstate';
import { ordinal } from '../procedures/procedure.ts';
import { BACK, DONE, targetsOf, threadOfScenes } from '../procedures/threads/threads.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Scene } from '../scenario/scenes.ts';
import type { Route } from '../scenario/terms.ts';
import type { Story } from '../world/story.ts';

/** A transition of the generated machine. Its guards and actions are words of the vocabulary. */
export type Way = { readonly guard?: unknown; readonly actions?: unknown; readonly target: string };

type Guard = { readonly type: string; readonly params: object };

/** The ways between the scenes of a scenario: routes, detours and their ways back, injects, the ends of threads. */
export class Ways {
  readonly #story: Story;
  readonly #scenario: Scenario;
  readonly #threadOf: ReadonlyMap<string, readonly [string, string]>;
  readonly #injects: readonly string[];
  /** The position of each scene in the file, from 1. */
  readonly #positions: ReadonlyMap<string, number>;
  /** Every scene that some detour or inject may lead back to. */
  readonly #backs: readonly string[];

  constructor(story: Story) {
    const { scenario } = story;
    const scenes = Object.entries(scenario.scenes);
    this.#story = story;
    this.#scenario = scenario;
    this.#threadOf = threadOfScenes(scenario);
    this.#positions = new Map(scenes.map(([id], index) => [id, index + 1]));
    this.#injects = scenes.filter(([, { inject }]) => inject !== undefined).map(([id]) => id);
    const named = scenes.flatMap(([, scene]) => scene.then.flatMap(({ back }) => back ?? []));
    // An inject never cuts into a thread, so it never has to lead back into the middle of one.
    const outside = scenes.filter(([id]) => !this.isInThread(id));
    const interrupted = this.#injects.length === 0 ? [] : outside.flatMap(([, scene]) => targetsOf(scene));
    this.#backs = [...new Set([...named, ...interrupted])].filter((id) => Object.hasOwn(scenario.scenes, id));
  }

  /** Whether there is an inject that waits for the facilitator. */
  get hasReleased(): boolean {
    return this.#injects.some((id) => this.#scenario.scenes[id]?.inject?.released === true);
  }

  isInThread(scene: string): boolean {
    return this.#threadOf.has(scene);
  }

  /** Where a scene may go: what its options say first, then its `then`. */
  from(id: string, scene: Scene): Way[] {
    return [...this.#chosen(id, scene), ...this.onward(id, scene)];
  }

  /** Where a scene goes by its `then`. */
  onward(id: string, scene: Scene): Way[] {
    return scene.then.flatMap((route) => this.#along(id, route, []));
  }

  /** Where a scene goes when its time is up. */
  late(id: string, to: string): Way[] {
    return this.#along(id, { to }, []);
  }

  #chosen(id: string, scene: Scene): Way[] {
    const choices = scene.kind === 'decision' ? scene.options : scene.kind === 'event' ? scene.outcomes : {};
    return Object.entries(choices).flatMap(([option, { to }]) => {
      if (to === undefined) return [];
      const params = { scene: id, position: ordinal(choices, option) };
      return this.#along(id, { to }, [{ type: 'this option was chosen', params }]);
    });
  }

  #along(from: string, { when, to, back }: Route, before: readonly Guard[]): Way[] {
    const condition: Guard[] =
      when === undefined ? [] : [{ type: 'the condition holds', params: { condition: when } }];
    const guards = [...before, ...condition];
    if (to === BACK) return this.#wayBack(from, guards);
    if (to === DONE) {
      const [threads, thread] = this.#threadOf.get(from) ?? ['', ''];
      return [way(guards, `#done:${threads}:${thread}`)];
    }
    if (Object.hasOwn(this.#scenario.endings, to)) return [way(guards, `#ending:${to}`)];
    const remember = back === undefined ? [] : [this.#remember(back)];
    return [
      ...this.#interrupted(from, to, guards, [...remember, this.#remember(to)]),
      way(guards, `#scene:${to}`, remember),
    ];
  }

  /** A way back leads wherever the detour left, so there is one for each place that one may have left for. */
  #wayBack(from: string, before: readonly Guard[]): Way[] {
    return this.#backs.flatMap((to) => {
      const guards = [
        ...before,
        { type: 'the way back leads there', params: { position: this.#position(to) } },
      ];
      return [
        ...this.#interrupted(from, to, guards, []),
        way(guards, `#scene:${to}`, [{ type: 'take the way back', params: {} }]),
      ];
    });
  }

  /** Injects come between two scenes of the main story, each as soon as it is due. */
  #interrupted(from: string, to: string, guards: readonly Guard[], actions: readonly object[]): Way[] {
    if (this.isInThread(from)) return [];
    const date = this.#scenario.scenes[to]?.date;
    const day = date === undefined ? 0 : this.#story.dayOf(date);
    return this.#injects
      .filter((inject) => inject !== to)
      .map((inject) => {
        const due = { type: 'the inject is due', params: { scene: inject, day } };
        return way([...guards, due], `#scene:${inject}`, actions);
      });
  }

  #remember(scene: string): object {
    return { type: 'remember the way back', params: { position: this.#position(scene) } };
  }

  #position(scene: string): number {
    return this.#positions.get(scene) ?? 0;
  }
}

function way(guards: readonly Guard[], target: string, actions: readonly object[] = []): Way {
  return {
    ...(guards.length === 0 ? {} : { guard: guards.length === 1 ? guards[0] : and([...guards] as never) }),
    ...(actions.length === 0 ? {} : { actions }),
    target,
  };
}
