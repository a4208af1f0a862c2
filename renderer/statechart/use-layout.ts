import { useEffect, useMemo, useState } from 'react';
import type { Client } from '../../engine/contract/requests.ts';
import type { ChartLayout } from '../../engine/contract/view/chart-layout.ts';
import type { StatechartView } from '../../engine/contract/view/statechart.ts';
import type { Trouble } from '../seat/run-state.ts';

type Known = { readonly shape: string; readonly layout: ChartLayout };

/** The last that was asked for: who comes back to it finds it there. */
let last: Known | undefined;

/** Where everything of a chart stands, once that is known. It hangs on the scenario alone, not on what is lit. */
export function useLayout(
  client: Client,
  chart: StatechartView | null,
  facilitating: boolean,
): { readonly layout: ChartLayout | null; readonly trouble: Trouble | null } {
  const run = chart?.run;
  const shape = useMemo(() => (chart === null ? null : shapeOf(chart)), [chart]);
  const [known, setKnown] = useState(last);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    if (run === undefined || shape === null || last?.shape === shape) return undefined;
    let wanted = true;
    client
      .readChartLayout({ run, facilitating })
      .then((answer) => {
        if (answer.ok) last = { shape, layout: answer.value };
        if (!wanted) return;
        if (answer.ok) setKnown(last);
        else setTrouble(answer.refusal.code);
      })
      .catch(() => wanted && setTrouble('unanswered'));
    return () => {
      wanted = false;
    };
  }, [client, run, facilitating, shape]);
  return { layout: known !== undefined && known.shape === shape ? known.layout : null, trouble };
}

/** What of a chart decides where things stand: nothing that a move changes. */
function shapeOf({ scenes, endings }: StatechartView): string {
  return JSON.stringify([
    scenes.map(({ id, within, steps, moves, ways }) => [
      id,
      within,
      steps.map((step) => step.id),
      moves,
      ways,
    ]),
    endings.map(({ id }) => id),
  ]);
}
