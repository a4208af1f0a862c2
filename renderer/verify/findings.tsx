import type { ReactNode } from 'react';
import type { VerifiedView, WayView } from '../../engine/contract/analysis.ts';
import { useWords } from '../messages/words.ts';

type Props = { readonly report: VerifiedView; readonly onOpen: (way: number) => void };

/** What the places show besides: the endings, what nothing leads to, where nothing leads on. */
export function Findings({ report, onOpen }: Props) {
  const say = useWords();
  const { complete, endings, endingsNotMet, unreachable, notSeen, neverOpen, deadEnds, livelocks } = report;
  const isSound = [unreachable, neverOpen, deadEnds, livelocks].every(({ length }) => length === 0);
  return (
    <>
      <section className="section" aria-labelledby="verified-endings">
        <h2 id="verified-endings">{say('verify.endings')}</h2>
        <ul className="verify-rows">
          {endings.map(({ id, title, way, isShortest }) => (
            <li key={id}>
              <span>
                <b>{title}</b>{' '}
                <span className="quiet">
                  {say(isShortest ? 'verify.shortest' : 'verify.played', { count: way.moves })}
                </span>
              </span>
              <Open way={way} name={title} onOpen={onOpen} />
            </li>
          ))}
          {endingsNotMet.map(({ id, title }) => (
            <li key={id}>
              <span>
                <b>{title}</b>{' '}
                <span className="quiet">{say(complete ? 'verify.noRun' : 'verify.notSeen')}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {complete && isSound && <p className="reading verify-sound">{say('verify.sound')}</p>}
      <Part title={say('verify.deadEnds')} about={say('verify.deadEndsAbout')} rows={deadEnds}>
        {({ scene, way }) => (
          <li key={way.way}>
            <b>{scene}</b> <Open way={way} name={scene} onOpen={onOpen} />
          </li>
        )}
      </Part>
      <Part title={say('verify.livelocks')} about={say('verify.livelocksAbout')} rows={livelocks}>
        {({ scenes, way }) => (
          <li key={way.way}>
            <b>{scenes.join(' → ')}</b> <Open way={way} name={scenes.join(', ')} onOpen={onOpen} />
          </li>
        )}
      </Part>
      <Part title={say('verify.unreachable')} about={say('verify.unreachableAbout')} rows={unreachable}>
        {({ id, title }) => <li key={id}>{title}</li>}
      </Part>
      <Part title={say('verify.neverOpen')} about={say('verify.neverOpenAbout')} rows={neverOpen}>
        {({ scene, party, option }) => (
          <li key={`${scene}/${party}/${option}`}>
            <span>
              <b>{option}</b> <span className="quiet">{say('verify.optionOf', { party, scene })}</span>
            </span>
          </li>
        )}
      </Part>
      {notSeen.length > 0 && (
        <details className="section">
          <summary>
            <h2>{say('verify.scenesNotSeen', { count: notSeen.length })}</h2>
          </summary>
          <p className="reading">{say('verify.notSeenAbout')}</p>
          <ul className="verify-rows">
            {notSeen.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type PartProps<T> = {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly T[];
  readonly children: (row: T) => ReactNode;
};

/** One kind of finding; nothing where there is none. */
function Part<T>({ title, about, rows, children }: PartProps<T>) {
  if (rows.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      <p className="reading">{about}</p>
      <ul className="verify-rows">{rows.map(children)}</ul>
    </section>
  );
}

type OpenProps = {
  readonly way: WayView;
  readonly name: string;
  readonly onOpen: (way: number) => void;
};

function Open({ way, name, onOpen }: OpenProps) {
  const say = useWords();
  return (
    <button
      type="button"
      className="link"
      aria-label={say('verify.openWayTo', { name })}
      onClick={() => onOpen(way.way)}
    >
      {say('verify.openInStage')}
    </button>
  );
}
