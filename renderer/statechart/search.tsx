import { useState } from 'react';
import type { StatechartView } from '../../engine/contract/view/statechart.ts';
import { useWords } from '../messages/words.ts';

type Props = { readonly view: StatechartView; readonly onChoose: (id: string) => void };

const MOST = 8;

/** Finds a scene or an ending by a part of its name. */
export function Search({ view, onChoose }: Props) {
  const say = useWords();
  const [asked, setAsked] = useState('');
  const wanted = asked.trim().toLocaleLowerCase();
  const found =
    wanted === ''
      ? []
      : [...view.scenes, ...view.endings].filter(
          ({ id, title }) => title.toLocaleLowerCase().includes(wanted) || id.includes(wanted),
        );
  return (
    <search className="chart-search">
      <label>
        {say('statechart.search')}
        <input
          type="search"
          value={asked}
          onChange={({ target }) => setAsked(target.value)}
          onKeyDown={({ key }) => {
            const [first] = found;
            if (key === 'Enter' && first !== undefined) onChoose(first.id);
          }}
        />
      </label>
      <p className="quiet" role="status">
        {wanted === '' ? '' : say('statechart.found', { count: found.length })}
      </p>
      <ul className="chart-list">
        {found.slice(0, MOST).map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => onChoose(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </search>
  );
}
