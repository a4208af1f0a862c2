import type { Move } from '../contract/move.ts';
import type { At, Candidate } from '../procedures/procedure.ts';
import { procedureOf } from '../procedures/procedures.ts';
import type { Scene } from '../scenario/scenes.ts';
import type { Place } from './place.ts';

/** The candidates of scenes that always have the same. */
const unchanging = new WeakMap<Scene, readonly Candidate[]>();

/** What could ever be done in a scene: by its procedure, by the clock, by who releases injects. */
export function candidatesIn(scene: string, at: At): readonly Candidate[] {
  const file = at.story.scene(scene);
  const known = unchanging.get(file);
  if (known) return known;
  const procedure = procedureOf(file);
  const candidates = procedure.candidates(scene, file, at);
  if (file.deadline) candidates.push({ move: { type: 'clock.tick', scene, party: 'clock' } });
  for (const inject of at.story.released) {
    candidates.push({ move: { type: 'inject.release', scene, party: 'facilitator', inject } });
  }
  if (procedure.offersTheSame) unchanging.set(file, candidates);
  return candidates;
}

/** The same where they are alike in every world; undefined where they are not. */
export function candidatesAlways(scene: string, at: At): readonly Candidate[] | undefined {
  return procedureOf(at.story.scene(scene)).offersTheSame ? candidatesIn(scene, at) : undefined;
}

/** The reason for a refusal, in one sentence. */
export function whyRefused(here: readonly [Place, ...Place[]], move: Move, at: At): string {
  const place = here.find((one) => one.at === 'scene' && one.scene === move.scene);
  if (here[0].at === 'ending') return 'The story has ended.';
  if (place?.at !== 'scene') return `The story is at ${here[0].scene}, not at ${move.scene}.`;
  const scene = at.story.scene(place.scene);
  const because = procedureOf(scene).whyNot(scene, move, at);
  return because ?? `${move.type} is not possible while this scene is at “${place.step}”.`;
}
