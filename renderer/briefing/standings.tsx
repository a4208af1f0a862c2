import type { BriefingView } from '../../engine/contract/view/briefing.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { Scale } from '../stage/scale.tsx';

/** How things stand on the first day: relations with their reasons, alliances, indicators with what they mean. */
export function Standings({ briefing }: { readonly briefing: BriefingView }) {
  const say = useWords();
  const formats = useFormats();
  const { relations, alliances, indicators } = briefing;
  return (
    <>
      {relations.length > 0 && (
        <section className="section standing">
          <h2>{say('relations.title')}</h2>
          <ul>
            {relations.map(({ id, between: [one, other], value, why }) => (
              <li key={id}>
                <p className="standing-line">
                  <span>{say('briefing.between', { one: one.name, other: other.name })}</span>
                  <b>{formats.signed(value)}</b>
                </p>
                <Scale value={value} before={value} from={-100} to={100} />
                {why !== undefined && <p className="aside-note">{why}</p>}
              </li>
            ))}
          </ul>
          <p className="aside-note">{say('relations.scale')}</p>
        </section>
      )}
      {alliances.length > 0 && (
        <section className="section standing">
          <h2>{say('alliances.title')}</h2>
          <ul>
            {alliances.map(({ id, name, members, formed, cohesion }) => (
              <li key={id}>
                <p className="standing-line">
                  <span>
                    {name} {!formed && <b>{say('alliance.notFormed')}</b>}
                  </span>
                  {formed && <b>{cohesion}</b>}
                </p>
                <p className="aside-note">{formats.list(members.map((member) => member.name))}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="section standing">
        <h2>{say('standing.title')}</h2>
        <ul>
          {indicators.map(({ id, name, means, value }) => (
            <li key={id}>
              <p className="standing-line">
                <span>{name}</span>
                <b>{value}</b>
              </p>
              <Scale value={value} before={value} from={0} to={100} />
              <p className="aside-note">{means}</p>
            </li>
          ))}
        </ul>
        <p className="aside-note">{say('standing.scale')}</p>
      </section>
    </>
  );
}
