import type { RunView } from '../../engine/contract/view/run.ts';
import { useFormats } from '../messages/formats.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { RelationsNetwork } from '../network/relations-network.tsx';
import { Amount } from './amount.tsx';
import { Scale } from './scale.tsx';

type Props = Pick<RunView, 'indicators' | 'relations' | 'alliances'> & { readonly you: string | null };

/** Where things stand: indicators, relations and alliances, with where they stood before this scene. */
export function Standing({ indicators, relations, alliances, you }: Props) {
  const say = useWords();
  const formats = useFormats();
  const lang = useTextLanguage();
  return (
    <section className="section standing">
      <h2>{say('standing.title')}</h2>
      <ul>
        {indicators.map((one) => (
          <li key={one.id}>
            <p className="standing-line">
              <span lang={lang}>{one.name}</span>
              <b>{one.value}</b>
              <Amount from={one.before} to={one.value} />
            </p>
            <Scale value={one.value} before={one.before} from={0} to={100} />
          </li>
        ))}
      </ul>
      <p className="aside-note">{say('standing.scale')}</p>
      {[...indicators, ...relations].some((one) => one.value !== one.before) && (
        <p className="aside-note">
          <span className="before-key" aria-hidden="true" /> {say('standing.before')}
        </p>
      )}
      {indicators.length > 0 && (
        <details>
          <summary>
            <h3>{say('standing.meanings')}</h3>
          </summary>
          <dl className="meanings" lang={lang}>
            {indicators.map(({ id, name, means }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
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
