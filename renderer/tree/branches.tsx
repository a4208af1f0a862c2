import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { laneName, stopWords } from './stop-words.ts';
import type { TreeShape } from './tree-shape.ts';

type Props = { readonly shape: TreeShape; readonly onGoTo: (node: number) => void };

/** The same branches as a table: where each parts, where it got to. */
export function Branches({ shape, onGoTo }: Props) {
  const say = useWords();
  const formats = useFormats();
  return (
    <section className="section">
      <h2 id="branches">{say('tree.branches')}</h2>
      <table aria-labelledby="branches">
        <thead>
          <tr>
            <th scope="col">{say('tree.branch')}</th>
            <th scope="col">{say('tree.partsAt')}</th>
            <th scope="col">{say('tree.gotTo')}</th>
            <th scope="col" className="number">
              {say('tree.moves')}
            </th>
            <th scope="col">
              <span className="hidden-words">{say('tree.goColumn')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shape.lanes.map((lane) => {
            const last = lane.stops.at(-1);
            if (last === undefined) return null;
            const name = laneName(say, lane);
            return (
              <tr key={lane.row} data-here={lane.stops.some((stop) => stop.here)}>
                <th scope="row">{name}</th>
                <td>
                  {lane.from === null ? say('tree.fromStart') : stopWords(say, formats, lane.from.stop)}
                </td>
                <td>
                  {last.made?.ending === undefined
                    ? (last.made?.sceneTitle ?? say('tree.start'))
                    : say('tree.ending', { title: last.made.ending })}
                </td>
                <td className="number">{lane.moves}</td>
                <td>
                  <button type="button" className="link" onClick={() => onGoTo(last.node)}>
                    {say('tree.goToEnd')}
                    <span className="hidden-words">{say('tree.goToEndOf', { name })}</span>
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
