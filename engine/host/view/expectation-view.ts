import type { Expectation } from '../../analysis/simulate/expectation.ts';
import type { ExpectationView } from '../../contract/analysis.ts';
import { keyOf } from '../../contract/move.ts';
import type { Session } from '../session.ts';
import { endingNamed } from './simulation-view.ts';

/** What came of each thing that may be done where a run stood, at a node and with the numbers of that moment. */
export function expectationView(
  { game: { story }, at, point }: Pick<Session, 'game' | 'at' | 'point'>,
  { options }: Expectation,
): ExpectationView {
  const { scenario } = story;
  return {
    kind: 'expect',
    at,
    options: options.map(({ move, runs, endings, indicators }) => ({
      key: keyOf(move),
      runs,
      endings: endings.map(({ id, count, share, low, high }) => ({
        ...endingNamed(scenario, id),
        count,
        share,
        low,
        high,
      })),
      indicators: Object.entries(indicators).map(([id, { median, p05, p95 }]) => ({
        id,
        name: scenario.indicators[id]?.name ?? id,
        now: story.read(point.world, `indicators.${id}`),
        median,
        p05,
        p95,
      })),
    })),
  };
}
