import type { Story } from '../world/story.ts';
import { type Templates, templates } from './charts.ts';
import { allianceRegion } from './regions.ts';
import { sceneState } from './scene-state.ts';
import { type Config, type Negotiation, negotiation } from './vocabulary.ts';
import { Ways } from './ways.ts';

/** An endless chain of eventless transitions stops here with an error, in place of hanging. */
export const MOST_MICROSTEPS = 1000;

/**
 * The one statechart of a scenario: `playing`, parallel, with the story and a region for each alliance; `ended`
 * with the endings. Scenes are compound states made from the templates. What the app shows as a statechart is
 * this.
 *
 * @param charts the templates; another set than ours only in tests
 */
export function buildMachine(story: Story, charts: Templates = templates): Negotiation {
  const { scenario } = story;
  const ways = new Ways(story);
  const scenes = Object.entries(scenario.scenes).filter(([id]) => !ways.isInThread(id));
  const regions = Object.keys(scenario.alliances ?? {});
  const endings = Object.keys(scenario.endings);
  const config = {
    id: scenario.id,
    context: () => ({ story, world: story.beginning(), happened: [] }),
    initial: 'playing',
    states: {
      playing: {
        type: 'parallel',
        states: {
          story: {
            initial: scenario.start,
            states: Object.fromEntries(
              scenes.map(([id, scene]) => [id, sceneState(id, scene, scenario, charts, ways)]),
            ),
          },
          ...Object.fromEntries(regions.map((id) => [`alliance:${id}`, allianceRegion(id, scenario)])),
        },
      },
      ended: {
        initial: endings[0] ?? 'nothing',
        states: Object.fromEntries(
          endings.map((ending) => [
            ending,
            {
              id: `ending:${ending}`,
              type: 'final',
              entry: { type: 'come to the ending', params: { ending } },
            },
          ]),
        ),
      },
    },
    options: { maxIterations: MOST_MICROSTEPS },
  };
  return negotiation.createMachine(config as Config);
}
