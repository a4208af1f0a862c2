import type { CourseView } from '../../contract/debrief.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Step } from '../../run/line.ts';
import { changesOf } from './changes.ts';
import { sees, titleFor } from './privacy.ts';
import { type Looker, toldSteps } from './told.ts';

/** How the indicators went along a line: a moment for each scene, and for each step that moved one of them. */
export function courseView(
  looker: Looker,
  run: string,
  steps: readonly Step[],
  nodes: readonly { readonly node: number }[],
): CourseView {
  const { game, viewer } = looker;
  const { story } = game;
  const { scenario } = story;
  const begin = game.begin();
  const now: At = { story, world: steps.at(-1)?.after.world ?? begin.world };
  const told = toldSteps(looker, steps, now, nodes);
  const chosen = [...steps.entries()].filter(
    ([index, step]) => steps[index - 1]?.move.scene !== step.move.scene || moves(step),
  );
  return {
    run,
    indicators: Object.entries(scenario.indicators).map(([id, { name, means }]) => ({
      id,
      name,
      means,
      start: story.read(begin.world, `indicators.${id}`),
      values: chosen.map(([, { after }]) => story.read(after.world, `indicators.${id}`)),
    })),
    moments: chosen.map(([index, step]) => {
      const { date } = story.scene(step.move.scene);
      const seen = sees(looker, step.move, now);
      return {
        sceneTitle: titleFor(viewer, step.move.scene, now),
        ...(date && seen ? { date } : {}),
        step: told[index] ?? null,
        changes: seen ? changesOf([step], scenario).filter(({ kind }) => kind === 'indicator') : [],
      };
    }),
  };
}

function moves({ happened }: Step): boolean {
  return happened.some(({ kind, ...one }) => kind === 'changed' && 'what' in one && one.what === 'indicator');
}
