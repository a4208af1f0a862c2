import type { SimulationView } from '../../engine/contract/analysis.ts';
import { Decisions, Together } from './decisions.tsx';
import { Coverage, EndingsSeen, IndicatorBands } from './distribution.tsx';

/** All that many runs show. */
export function Results({ found }: { readonly found: SimulationView }) {
  return (
    <div className="columns simulate-columns">
      <div className="column">
        <EndingsSeen found={found} />
        <IndicatorBands found={found} />
      </div>
      <div className="column">
        <Decisions found={found} />
        <Together found={found} />
        <Coverage found={found} />
      </div>
    </div>
  );
}
