import { useEffect, useMemo, useState } from 'react';
import type { StatechartView } from '../../engine/contract/view/statechart.ts';
import { type Layout, layoutOf, takesLong } from './layout.ts';

type Shape = Pick<StatechartView, 'scenes' | 'endings'>;

/** The last that was laid out: who comes back to it finds it there. */
let last: { readonly shape: string; readonly layout: Layout } | undefined;

/** Where everything of a chart stands, once that is known. It hangs on the scenario alone, not on what is lit. */
export function useLayout(chart: StatechartView | null): Layout | 'pending' | 'failed' {
  const shape = useMemo(() => (chart === null ? null : JSON.stringify(shapeOf(chart))), [chart]);
  const [made, setMade] = useState<{ shape: string; layout: Layout | 'failed' } | undefined>(last);
  useEffect(() => {
    if (shape === null || last?.shape === shape) return undefined;
    let wanted = true;
    layOut(JSON.parse(shape) as Shape)
      .then((layout) => {
        last = { shape, layout };
        if (wanted) setMade(last);
      })
      .catch(() => wanted && setMade({ shape, layout: 'failed' }));
    return () => {
      wanted = false;
    };
  }, [shape]);
  return made !== undefined && made.shape === shape ? made.layout : 'pending';
}

async function layOut(shape: Shape): Promise<Layout> {
  // The page stands still for it, and may start no threads: what it says of that is on the screen before.
  if (takesLong(shape)) await painted();
  return layoutOf(shape);
}

/** Once what was drawn last can be seen. */
async function painted(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
}

/** What of a chart decides where things stand: nothing that a move changes. */
function shapeOf({ scenes, endings }: StatechartView): Shape {
  return {
    scenes: scenes.map(({ id, kind, within, steps, moves, ways }) => ({
      id,
      kind,
      ...(within === undefined ? {} : { within }),
      title: '',
      lit: false,
      steps: steps.map((step) => ({ id: step.id, final: step.final, lit: false })),
      moves,
      ways,
    })),
    endings: endings.map(({ id }) => ({ id, title: '', lit: false })),
  };
}
