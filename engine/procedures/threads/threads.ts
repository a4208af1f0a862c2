import type { Scenario } from '../../scenario/scenario.ts';
import type { Scene, SceneOf } from '../../scenario/scenes.ts';
import type { Procedure } from '../procedure.ts';

/** Threads have no moves of their own: the scenes in them have. */
export const threads: Procedure<'threads'> = {
  kind: 'threads',
  count: () => ({ slots: [], readings: [] }),
  candidates: () => [],
  whyNot: () => null,
};

/** Where the last scene of a thread leads. No scene may be called so. */
export const DONE = 'done';
/** Where the last scene of a detour leads. No scene may be called so. */
export const BACK = 'back';

/** Every place that a scene may lead to. */
export function targetsOf(scene: Scene): string[] {
  const chosen =
    scene.kind === 'decision'
      ? Object.values(scene.options)
      : scene.kind === 'event'
        ? Object.values(scene.outcomes)
        : [];
  return [
    ...scene.then.flatMap(({ to, back }) => (back === undefined ? [to] : [to, back])),
    ...chosen.flatMap(({ to }) => to ?? []),
    ...(scene.deadline ? [scene.deadline.to] : []),
  ];
}

/** The scenes of one thread: all that can be come to from its first without leaving the threads. */
export function scenesOfThread(scenario: Scenario, start: string): string[] {
  const found = new Set<string>();
  const left = [start];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const scene = scenario.scenes[id];
    if (!scene || found.has(id)) continue;
    found.add(id);
    left.push(...targetsOf(scene));
  }
  return [...found];
}

/** Which scenes of a scenario run inside threads, and in which: `scene -> [scene of kind threads, thread]`. */
export function threadOfScenes(scenario: Scenario): ReadonlyMap<string, readonly [string, string]> {
  const own = Object.entries(scenario.scenes).filter(
    (entry): entry is [string, SceneOf<'threads'>] => entry[1].kind === 'threads',
  );
  return new Map(
    own.flatMap(([id, scene]) =>
      Object.entries(scene.threads).flatMap(([thread, { start }]) =>
        scenesOfThread(scenario, start).map((member) => [member, [id, thread]] as const),
      ),
    ),
  );
}
