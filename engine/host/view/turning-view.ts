import { wilson } from '../../analysis/simulate/intervals.ts';
import type { Turning } from '../../analysis/simulate/turning.ts';
import type { TurningView } from '../../contract/analysis.ts';
import type { StepView } from '../../contract/view/run.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { endingNamed } from './simulation-view.ts';

/**
 * Where the chances of the endings turned on a line.
 *
 * @param told the steps of the line in words, as far as the seat knows of them
 */
export function turningView(
  scenario: Scenario,
  told: readonly (StepView | undefined)[],
  { ended, moments, turns, noReturn }: Turning,
): TurningView {
  const came = new Set(moments.flatMap(({ endings }) => Object.keys(endings)));
  const endings = Object.keys(scenario.endings).filter((id) => came.has(id));
  const momentAt = (step: number) => moments.findIndex(({ at }) => at === step);
  const stepAt = (at: number) => told[at] ?? null;
  return {
    kind: 'turning',
    ended: ended === null ? null : endingNamed(scenario, ended),
    endings: endings.map((id) => endingNamed(scenario, id)),
    moments: moments.map(({ at, runs, endings: counts }) => ({
      step: stepAt(at),
      runs,
      shares: endings.map((id) => {
        const count = counts[id] ?? 0;
        return { share: runs === 0 ? 0 : count / runs, ...wilson(count, runs) };
      }),
    })),
    turns: turns.map(({ ending, before, after, difference, low, high, choice, luck, parts }) => ({
      ending: endingNamed(scenario, ending),
      from: momentAt(parts[0]?.at ?? 0),
      to: momentAt(parts.at(-1)?.at ?? 0) + 1,
      before,
      after,
      difference,
      low,
      high,
      choice,
      luck,
      parts: parts.map(({ at, why, change }) => ({ step: stepAt(at), why, change })),
    })),
    noReturn: typeof noReturn === 'number' ? { step: stepAt(noReturn) } : noReturn,
  };
}
