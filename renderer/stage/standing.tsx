import type { RunView } from '../../engine/contract/view/run.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { RelationsNetwork } from '../network/relations-network.tsx';
import { Amount } from './amount.tsx';
import { Scale } from './scale.tsx';

type Props = Pick<RunView, 'indicators' | 'relations' | 'alliances'> & { readonly you: string | null };

/** Where things stand: indicators, relations and alliances, with where they stood before this scene. */
export function Standing({ indicators, relations, alliances, you }: Props) {
  const say = useWords();
  const formats = useFormats();
  return (
    <section className="section standing">
      <h2>{say('standing.title')}</h2>
      <ul>
        {indicators.map((one) => (
          <li key={one.id}>
            <p className="standing-line" title={one.means}>
              <span>{one.name}</span>
              <b>{one.value}</b>
              <Amount from={one.before} to={one.value} />
            </p>
            <Scale value={one.value} before={one.before} from={0} to={100} />
          </li>
        ))}
      </ul>
      <p className="aside-note">{say('standing.scale')}</p>
      {relations.length > 0 && <RelationsNetwork relations={relations} alliances={alliances} you={you} />}
      {relations.length > 0 && (
        <details>
          <summary>
            <h3>{say('relations.title')}</h3>
          </summary>
          <ul>
            {relations.map((one) => (
              <li key={one.id}>
                <p className="standing-line">
                  <span>{one.name}</span>
                  <b>{formats.signed(one.value)}</b>
                  <Amount from={one.before} to={one.value} />
                </p>
                <Scale value={one.value} before={one.before} from={-100} to={100} />
              </li>
            ))}
          </ul>
          <p className="aside-note">{say('relations.scale')}</p>
        </details>
      )}
      {alliances.length > 0 && (
        <details open>
          <summary>
            <h3>{say('alliances.title')}</h3>
          </summary>
          <ul>
            {alliances.map((one) => (
              <li key={one.id}>
                <p className="standing-line">
                  <span>
                    {one.name} <b>{say(`alliance.${one.state}`)}</b>
                  </span>
                  <b>{one.cohesion}</b>
                  <Amount from={one.before} to={one.cohesion} />
                </p>
                <Scale value={one.cohesion} before={one.before} from={0} to={100} />
                <p className="aside-note">{one.members.join(', ')}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
