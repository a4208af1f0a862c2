import type { Scenario } from '../scenario/scenario.ts';
import { countWorld, together } from '../world/count.ts';
import { Story } from '../world/story.ts';
import { procedureOf } from './procedures.ts';

/** Makes a scenario ready to be played: counts what stands in every world, then what each scene’s procedure asks for. */
export function storyOf(scenario: Scenario): Story {
  const scenes = Object.entries(scenario.scenes);
  return new Story(
    scenario,
    together([
      countWorld(scenario),
      ...scenes.map(([id, scene]) => procedureOf(scene).count(id, scene, scenario)),
    ]),
  );
}
