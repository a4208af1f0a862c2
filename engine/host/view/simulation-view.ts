import { wilson } from '../../analysis/simulate/intervals.ts';
import type { Simulation } from '../../analysis/simulate/simulation.ts';
import type { DecisionSeenView, SimulationView } from '../../contract/analysis.ts';
import type { Move } from '../../contract/move.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Story } from '../../world/story.ts';
import { nameOf, wordsOf } from './names.ts';

/** What many runs show, with the names of things. */
export function simulationView(story: Story, found: Simulation): SimulationView {
  const { runs, unended, endings, indicators, seen, weighed, decisions } = found;
  const { scenario } = story;
  const scene = (id: string) => ({ id, title: scenario.scenes[id]?.title ?? id });
  return {
    kind: 'simulate',
    runs,
    unended,
    endings: endings.map(({ id, count, share, low, high, path }) => ({
      ...endingNamed(scenario, id),
      count,
      share,
      low,
      high,
      path: path && { scenes: path.scenes.map(scene), count: path.count },
    })),
    indicators: Object.entries(indicators).map(([id, { median, p05, p95 }]) => ({
      id,
      name: scenario.indicators[id]?.name ?? id,
      median,
      p05,
      p95,
    })),
    seen: {
      scenes: seen.scenes,
      scenesOf: seen.scenes + seen.scenesNotSeen.length,
      scenesNotSeen: seen.scenesNotSeen.map(scene),
      options: seen.options,
      optionsOf: seen.options + seen.optionsNotSeen.length,
      optionsNotSeen: seen.optionsNotSeen.map((id) => optionNamed(scenario, id)),
    },
    weighed,
    decisions: decisions.map((one) => decisionView(story, one)),
  };
}

export function endingNamed({ endings }: Scenario, id: string): { id: string; title: string } {
  return { id, title: endings[id]?.title ?? id };
}

function decisionView(story: Story, one: Simulation['decisions'][number]): DecisionSeenView {
  const { scenario } = story;
  const ending = (id: string) => endingNamed(scenario, id);
  const at = { story, world: story.beginning() };
  const done = (move: Move) => ({ move, title: wordsOf(move, at).title });
  return {
    scene: one.scene,
    sceneTitle: scenario.scenes[one.scene]?.title ?? one.scene,
    party: one.party,
    partyName: nameOf(scenario, one.party),
    met: one.met,
    options: one.options.map(({ move, runs, endings }) => ({
      ...done(move),
      runs,
      endings: Object.entries(endings)
        .sort(([id, count], [other, more]) => more - count || (id < other ? -1 : 1))
        .map(([id, count]) => ({ ...ending(id), share: count / runs, ...wilson(count, runs) })),
    })),
    effects: one.effects.map((effect) => ({
      ending: ending(effect.ending),
      more: done(effect.more),
      less: done(effect.less),
      shareWith: effect.shareWith,
      shareWithout: effect.shareWithout,
      difference: effect.difference,
      low: effect.low,
      high: effect.high,
      pairs: effect.pairs,
      certain: effect.certain,
    })),
    together: one.together && { ending: ending(one.together.ending), share: one.together.share },
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
