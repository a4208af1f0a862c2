import type { StatechartView } from '../../engine/contract/view/statechart.ts';
import { stateWords } from '../../engine/machine/state-words.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly view: StatechartView;
  readonly chosen: string;
  /** Where the way was asked to. */
  readonly asked: string | undefined;
  readonly onGoTo: (node: number) => void;
  readonly onAskWay: (to: string) => void;
  readonly onChoose: (id: string) => void;
};

/** What is chosen in the chart, in words: what it is, its steps, where it leads, how to get there. */
export function Panel({ view, chosen, asked, onGoTo, onAskWay, onChoose }: Props) {
  const say = useWords();
  const formats = useFormats();
  const scene = view.scenes.find(({ id }) => id === chosen);
  const ending = view.endings.find(({ id }) => id === chosen);
  const titleOf = (id: string): string =>
    [...view.scenes, ...view.endings].find((one) => one.id === id)?.title ?? id;
  const isAsked = asked === chosen;
  const node = scene?.node;
  return (
    <aside className="section chart-panel" aria-live="polite">
      <h2>{scene?.title ?? ending?.title}</h2>
      <p className="quiet">
        {scene === undefined
          ? say('statechart.anEnding')
          : [
              say(`kind.${scene.kind}`),
              ...(scene.date === undefined ? [] : [formats.day(scene.date, 'day')]),
            ].join(' · ')}
      </p>
      <p>
        {say(
          scene?.lit || ending?.lit
            ? 'statechart.here'
            : node === undefined
              ? 'statechart.ahead'
              : 'statechart.passed',
        )}
      </p>
      <p className="buttons">
        {node !== undefined && !scene?.lit && (
          <button type="button" className="button" onClick={() => onGoTo(node)}>
            {say('statechart.goBack')}
          </button>
        )}
        {node === undefined && !ending?.lit && (
          <button type="button" className="button" onClick={() => onAskWay(chosen)}>
            {say('statechart.howToGetThere')}
          </button>
        )}
      </p>
      {isAsked && view.way === null && <p>{say('statechart.noWay')}</p>}
      {isAsked && view.way !== null && (
        <>
          <h3>{say('statechart.way')}</h3>
          <ol className="chart-way">
            {view.way.map((id) => (
              <li key={id}>
                <button type="button" className="link" onClick={() => onChoose(id)}>
                  {titleOf(id)}
                </button>
              </li>
            ))}
          </ol>
          <p className="aside-note">{say('statechart.wayAbout')}</p>
        </>
      )}
      {scene !== undefined && (
        <>
          <h3>{say('statechart.leadsTo')}</h3>
          <ul className="chart-list">
            {scene.ways
              .filter(({ leads, by }) => by === 'route' && leads !== 'threadsEnd')
              .map(({ to, leads }) => (
                <li key={`${leads} ${to}`}>
                  <button type="button" className="link" onClick={() => onChoose(to)}>
                    {titleOf(to)}
                  </button>
                </li>
              ))}
          </ul>
          <details>
            <summary>{say('statechart.steps')}</summary>
            <ul className="chart-list" lang="en">
              {scene.steps.map(({ id, lit, final }) => (
                <li key={id} data-lit={lit}>
                  {stateWords(id)}
                  {lit && <span className="tag now">{say('statechart.lit')}</span>}
                  {final && <span className="tag">{say('statechart.final')}</span>}
                  <span className="quiet">
                    {scene.moves
                      .filter(({ from }) => from === id)
                      .map(
                        ({ to, events }) =>
                          ` ${events.length > 0 ? events.join(', ') : '·'} → ${stateWords(to)}`,
                      )
                      .join(';')}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </aside>
  );
}
