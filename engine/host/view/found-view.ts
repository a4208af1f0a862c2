import type { Found } from '../../analysis/analyst.ts';
import type { FoundView, SimulationView } from '../../contract/analysis.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** What an analysis has found, with the names of things. */
export function foundView(scenario: Scenario, found: Found): FoundView {
  return simulationView(scenario, found);
}

function simulationView(scenario: Scenario, found: Found): SimulationView {
  const { runs, unended, endings, indicators, seen } = found;
  const scene = (id: string) => ({ id, title: scenario.scenes[id]?.title ?? id });
  return {
    kind: 'simulate',
    runs,
    unended,
    endings: endings.map(({ id, count, share, low, high, path }) => ({
      id,
      title: scenario.endings[id]?.title ?? id,
      count,
      share,
      low,
      high,
      path: path && { scenes: path.scenes.map(scene), count: path.count },
    })),
    indicators: Object.entries(indicators).map(([id, { median, p05, p95 }]) => {
      return { id, name: scenario.indicators[id]?.name ?? id, median, p05, p95 };
    }),
    seen: {
      scenes: seen.scenes,
      scenesOf: seen.scenes + seen.scenesNotSeen.length,
      scenesNotSeen: seen.scenesNotSeen.map(scene),
      options: seen.options,
      optionsOf: seen.options + seen.optionsNotSeen.length,
      optionsNotSeen: seen.optionsNotSeen.map((id) => optionNamed(scenario, id)),
    },
  };
}

/** An option by its scene and its own id. */
function optionNamed({ scenes }: Scenario, named: string): { id: string; title: string; scene: string } {
  const [sceneId = '', option = ''] = named.split('.');
  const scene = scenes[sceneId];
  const options =
    scene?.kind === 'decision' || scene?.kind === 'statement'
      ? scene.options
      : scene?.kind === 'event'
        ? scene.outcomes
        : {};
  return { id: named, title: options[option]?.title ?? option, scene: scene?.title ?? sceneId };
}
