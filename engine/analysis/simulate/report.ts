import type { Scenario } from '../../scenario/scenario.ts';
import type { Batch } from './batch.ts';
import { type Interval, wilson } from './intervals.ts';
import { WayCounts } from './way-counts.ts';

export type EndingSeen = Interval & {
  readonly id: string;
  readonly count: number;
  readonly share: number;
  /** The most usual way to it, scene by scene, and how many of the runs took it; none where it was not seen. */
  readonly path: { readonly scenes: readonly string[]; readonly count: number } | null;
};

export type IndicatorSeen = { readonly median: number; readonly p05: number; readonly p95: number };

export type Simulated = {
  readonly runs: number;
  /** Runs that came to no ending. */
  readonly unended: number;
  readonly endings: readonly EndingSeen[];
  readonly indicators: Readonly<Record<string, IndicatorSeen>>;
  /** Which scenes and options some run came to, and which none did: not seen is not the same as impossible. */
  readonly seen: {
    readonly scenes: number;
    readonly scenesNotSeen: readonly string[];
    readonly options: number;
    readonly optionsNotSeen: readonly string[];
  };
};

/** The ways of a batch that grows, counted as they come: what was counted once is not counted again. */
export class WaysSoFar {
  readonly #byEnding = new Map<string, { readonly counts: WayCounts; counted: number }>();

  /** The ways to an ending in a batch: the same batch each time, with what has been merged into it since. */
  to(ending: string, { ways }: Batch): WayCounts {
    const known = this.#byEnding.get(ending) ?? { counts: new WayCounts(), counted: 0 };
    this.#byEnding.set(ending, known);
    const rows = ways[ending] ?? [];
    for (; known.counted < rows.length; known.counted++)
      known.counts.addAll(rows[known.counted] ?? new Uint16Array());
    return known.counts;
  }
}

/**
 * What many runs of a scenario show. Every ending is listed, also those not seen.
 *
 * @param ways what was counted of the same batch before, where it is asked for more than once
 */
export function simulated(scenario: Scenario, batch: Batch, ways = new WaysSoFar()): Simulated {
  const { runs, unended } = batch;
  const scenes = Object.keys(scenario.scenes);
  const options = optionsOf(scenario);
  return {
    runs,
    unended,
    endings: Object.keys(scenario.endings).map((id) => {
      const count = batch.endings[id] ?? 0;
      return {
        id,
        count,
        share: runs === 0 ? 0 : count / runs,
        ...wilson(count, runs),
        path: usualWay(ways.to(id, batch), scenes),
      };
    }),
    indicators: Object.fromEntries(
      Object.keys(scenario.indicators).map((id) => {
        const values = batch.indicators[id] ?? {};
        const at = (share: number) => quantile(values, runs, share);
        return [id, { median: at(0.5), p05: at(0.05), p95: at(0.95) }];
      }),
    ),
    seen: {
      scenes: scenes.filter((id) => batch.scenes[id]).length,
      scenesNotSeen: scenes.filter((id) => !batch.scenes[id]),
      options: options.filter((id) => batch.options[id]).length,
      optionsNotSeen: options.filter((id) => !batch.options[id]),
    },
  };
}

/** The options of decisions, statements and events, as `scene.option`. */
export function optionsOf(scenario: Scenario): string[] {
  return Object.entries(scenario.scenes).flatMap(([id, scene]) => {
    const options =
      scene.kind === 'decision'
        ? Object.entries(scene.options).flatMap(([option, { fallback }]) => (fallback ? [] : [option]))
        : scene.kind === 'statement'
          ? Object.keys(scene.options)
          : scene.kind === 'event'
            ? Object.keys(scene.outcomes)
            : [];
    return options.map((option) => `${id}.${option}`);
  });
}

/** The way most runs took to an ending; of several as usual the one whose scenes stand first in the file. */
function usualWay(ways: WayCounts, scenes: readonly string[]): EndingSeen['path'] {
  const most = ways.most();
  return most ? { scenes: most.scenes.map((at) => scenes[at] ?? ''), count: most.count } : null;
}

/** The least number that at least a share of the runs stay at or below. */
function quantile(values: Readonly<Record<string, number>>, runs: number, share: number): number {
  let below = 0;
  const sorted = Object.entries(values).sort(([a], [b]) => Number(a) - Number(b));
  for (const [value, count] of sorted) {
    below += count;
    if (below >= share * runs) return Number(value);
  }
  return Number(sorted.at(-1)?.[0] ?? 0);
}
