import type { StatechartView } from '../../engine/contract/view/statechart.ts';
import { stateWords } from '../../engine/machine/state-words.ts';
import { useWords } from '../messages/words.ts';

/** The alliances, each a region of its own beside the story: its states, and which of them is lit. */
export function Regions({ view }: { readonly view: StatechartView }) {
  const say = useWords();
  if (view.alliances.length === 0) return null;
  return (
    <section className="section">
      <h2>{say('statechart.beside')}</h2>
      <ul className="chart-regions">
        {view.alliances.map(({ id, name, states }) => (
          <li key={id}>
            <h3>{name}</h3>
            <ul lang="en">
              {states.map((state) => (
                <li key={state.id} className="tag" data-lit={state.lit}>
                  {stateWords(state.id)}
                  {state.lit && <span className="hidden-words"> ({say('statechart.lit')})</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
