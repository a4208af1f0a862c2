import type { ComparisonView } from '../../engine/contract/debrief.ts';
import { useFormats } from '../messages/formats.ts';
import { stepWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';

type Props = { readonly comparison: ComparisonView; readonly names: readonly [string, string] };

const sides = [0, 1] as const;

/** What each line did in each scene in which they did not do the same. */
export function MoveByMove({ comparison, names }: Props) {
  const say = useWords();
  const formats = useFormats();
  const told = comparison.scenes.filter(({ moves }) =>
    moves.some((made) => made !== null && made.length > 0),
  );
  const differing = told.filter(({ same }) => !same);
  if (differing.length === 0) return null;
  return (
    <details>
      <summary>{say('compare.moves')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('compare.scene')}</th>
            {sides.map((side) => (
              <th scope="col" key={side}>
                {names[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differing.map(({ key, sceneTitle, date, moves }) => (
            <tr key={key}>
              <th scope="row">
                {sceneTitle}{' '}
                {date !== undefined && <span className="quiet">{formats.day(date, 'short')}</span>}
              </th>
              {sides.map((side) => {
                const made = moves[side];
                return (
                  <td key={side}>
                    {made === null ? (
                      <span className="quiet">{say('compare.onlyOther')}</span>
                    ) : (
                      <ul>
                        {made.map((step) => (
                          <li key={step.node}>{stepWords(say, step)}</li>
                        ))}
                      </ul>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {told.length > differing.length && (
        <p className="aside-note">{say('compare.allSame', { count: told.length - differing.length })}</p>
      )}
    </details>
  );
}
