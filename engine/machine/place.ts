import type { StateValue } from 'xstate';

/** A moment of the story, plain JSON: the machine's state value and the world. */
export type Point = { readonly value: StateValue; readonly world: readonly number[] };

/** Where a point stands: in a scene and at a step of its procedure, or at an ending. */
export type Place =
  | { readonly at: 'scene'; readonly scene: string; readonly step: string }
  | { readonly at: 'ending'; readonly ending: string };

/**
 * Reads where a point stands off its state value; nothing else says it. While threads are under way there is a
 * place for each that is not done.
 */
export function places({ value }: Point): readonly [Place, ...Place[]] {
  const ended = child(value, 'ended');
  if (typeof ended === 'string') return [{ at: 'ending', ending: ended }];
  const [first, ...more] = scenesIn(child(child(value, 'playing'), 'story'));
  if (!first) throw new Error('a point stands nowhere');
  return [first, ...more];
}

/** The scenes of a region: one, at a step; where the step is regions again, those of the threads in them. */
function scenesIn(region: StateValue | undefined): Place[] {
  if (typeof region !== 'object') return [];
  return Object.entries(region).flatMap(([scene, step]): Place[] => {
    if (typeof step === 'string') return [{ at: 'scene', scene, step }];
    return Object.values(step ?? {}).flatMap((threads) =>
      typeof threads === 'object' ? Object.values(threads).flatMap(scenesIn) : [],
    );
  });
}

function child(value: StateValue | undefined, key: string): StateValue | undefined {
  return typeof value === 'object' ? value[key] : undefined;
}
