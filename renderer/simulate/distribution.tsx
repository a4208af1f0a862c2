import type { SimulationView } from '../../engine/contract/analysis.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { apart } from './apart.ts';
import { ShareBar, ShareWords } from './share.tsx';

type Props = { readonly found: SimulationView };

/** How often each ending came, the most frequent first, with the usual way there. */
export function EndingsSeen({ found: { endings, runs, unended } }: Props) {
  const say = useWords();
  const lang = useTextLanguage();
  const sorted = [...endings].sort((one, other) => other.count - one.count);
  return (
    <section className="section">
      <h2>{say('simulate.endings')}</h2>
      <ul className="shares">
        {sorted.map((ending) => (
          <li key={ending.id} data-seen={ending.count > 0}>
            <p className="share-line">
              <span lang={lang}>{ending.title}</span>
              <span>
                <ShareWords {...ending} runs={runs} />
              </span>
            </p>
            <ShareBar {...ending} />
            {ending.path !== null && (
              <details>
                <summary>{say('simulate.path', { count: ending.path.count, of: ending.count })}</summary>
                <ol className="usual-path" lang={lang}>
                  {apart(ending.path.scenes, ({ id }) => id).map(({ key, one }) => (
                    <li key={key}>{one.title}</li>
                  ))}
                </ol>
              </details>
            )}
          </li>
        ))}
      </ul>
      {unended > 0 && <p className="aside-note">{say('simulate.unended', { count: unended })}</p>}
    </section>
  );
}

/** Where each indicator stood at the end of the runs: the middle, and the band that nine of ten lie in. */
export function IndicatorBands({ found: { indicators } }: Props) {
  const say = useWords();
  const lang = useTextLanguage();
  return (
    <section className="section">
      <h2>{say('simulate.indicators')}</h2>
      <ul className="shares">
        {indicators.map(({ id, name, median, p05, p95 }) => (
          <li key={id}>
            <p className="share-line">
              <span lang={lang}>{name}</span>
              <span>
                <b>{median}</b> <span className="quiet">{say('simulate.band', { p05, p95 })}</span>
              </span>
            </p>
            <div className="share-bar" aria-hidden="true">
              <span className="band" style={{ insetInlineStart: `${p05}%`, inlineSize: `${p95 - p05}%` }} />
              <span className="median" style={{ insetInlineStart: `${median}%` }} />
            </div>
          </li>
        ))}
      </ul>
      <p className="aside-note">{say('simulate.indicatorsAbout')}</p>
    </section>
  );
}

/** What some run came to, and what none did. */
export function Coverage({ found: { seen, runs } }: Props) {
  const say = useWords();
  const lang = useTextLanguage();
  return (
    <section className="section">
      <h2>{say('simulate.coverage')}</h2>
      <p>
        {say('simulate.seen', {
          scenes: seen.scenes,
          scenesOf: seen.scenesOf,
          options: seen.options,
          optionsOf: seen.optionsOf,
        })}
      </p>
      {seen.scenesNotSeen.length > 0 && (
        <details>
          <summary>{say('simulate.scenesNotSeen', { count: seen.scenesNotSeen.length, runs })}</summary>
          <ul lang={lang}>
            {seen.scenesNotSeen.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </details>
      )}
      {seen.optionsNotSeen.length > 0 && (
        <details>
          <summary>{say('simulate.optionsNotSeen', { count: seen.optionsNotSeen.length, runs })}</summary>
          <ul lang={lang}>
            {seen.optionsNotSeen.map(({ id, title, scene }) => (
              <li key={id}>
                {title} <span className="quiet">{scene}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="aside-note">{say('simulate.notImpossible')}</p>
    </section>
  );
}
