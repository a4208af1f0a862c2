import type { DecisionSeenView, SimulationView } from '../../engine/contract/analysis.ts';
import { WideTable } from '../look/wide-table.tsx';
import { useFormats } from '../messages/formats.ts';
import { moveWords } from '../messages/move-words.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { DifferenceBar, DifferenceWords, shareOrNone } from './share.tsx';

type Props = { readonly found: SimulationView };

/** The decisions that change an ending for certain, each played all ways with the same draws; and those that did not. */
export function Decisions({ found: { decisions, weighed } }: Props) {
  const say = useWords();
  const lang = useTextLanguage();
  const certain = decisions.filter(({ effects }) => effects[0]?.certain);
  const others = decisions.filter((one) => !certain.includes(one));
  return (
    <section className="section">
      <h2>{say('simulate.decisions')}</h2>
      <p className="aside-note">
        {weighed === 0 ? say('simulate.notWeighed') : say('simulate.decisionsAbout', { runs: weighed })}
      </p>
      <ol className="weighed">
        {certain.map((decision) => (
          <Decision key={`${decision.scene}/${decision.party}`} decision={decision} />
        ))}
      </ol>
      {weighed > 0 && certain.length === 0 && <p>{say('simulate.noneCertain')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{say('simulate.othersWeighed', { count: others.length })}</summary>
          <ul lang={lang}>
            {others.map(({ scene, party, sceneTitle, partyName, met }) => (
              <li key={`${scene}/${party}`}>
                {say('simulate.decision', { party: partyName, scene: sceneTitle })}{' '}
                <span className="quiet">{say('simulate.met', { count: met })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Decision({ decision }: { readonly decision: DecisionSeenView }) {
  const say = useWords();
  const formats = useFormats();
  const lang = useTextLanguage();
  const { sceneTitle, partyName, options, effects, met } = decision;
  const [effect] = effects;
  if (effect === undefined) return null;
  const endings = effects.map(({ ending }) => ending);
  return (
    <li>
      <h3 lang={lang}>{say('simulate.decision', { party: partyName, scene: sceneTitle })}</h3>
      <p>
        {say('simulate.effect', {
          more: moveWords(say, effect.more.move, effect.more.title),
          less: moveWords(say, effect.less.move, effect.less.title),
          ending: effect.ending.title,
          shareWith: shareOrNone(say, formats, effect.shareWith),
          shareWithout: shareOrNone(say, formats, effect.shareWithout),
        })}
      </p>
      <DifferenceBar {...effect} />
      <p className="aside-note">
        <DifferenceWords {...effect} /> {say('simulate.pairs', { count: effect.pairs })}
      </p>
      <details>
        <summary>{say('simulate.allWays')}</summary>
        <WideTable className="wide-table" label={say('simulate.allWays')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('simulate.option')}</th>
                {endings.map(({ id, title }) => (
                  <th scope="col" key={id} className="number" lang={lang}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {options.map((option) => (
                <tr key={JSON.stringify(option.move)}>
                  <th scope="row">{moveWords(say, option.move, option.title)}</th>
                  {endings.map(({ id }) => (
                    <td key={id} className="number">
                      {shareOrNone(say, formats, option.endings.find((one) => one.id === id)?.share ?? 0)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
        <p className="aside-note">{say('simulate.met', { count: met })}</p>
      </details>
    </li>
  );
}

/** Below this a decision and an ending have next to nothing to do with each other. */
const LEAST = 0.05;

/** Of more lines nobody reads the last. */
const MOST_ROWS = 10;

/** What merely goes together in all runs: said apart, since it is no cause. */
export function Together({ found: { decisions } }: Props) {
  const say = useWords();
  const formats = useFormats();
  const lang = useTextLanguage();
  const rows = decisions
    .flatMap(({ together, ...decision }) =>
      together !== null && together.share >= LEAST ? [{ ...decision, ...together }] : [],
    )
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST_ROWS);
  if (rows.length === 0) return null;
  return (
    <section className="section">
      <h2>{say('simulate.together')}</h2>
      <p className="aside-note">{say('simulate.togetherAbout')}</p>
      <WideTable className="wide-table" label={say('simulate.together')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('simulate.decisionHead')}</th>
              <th scope="col">{say('simulate.endingHead')}</th>
              <th scope="col" className="number">
                {say('simulate.variance')}
              </th>
            </tr>
          </thead>
          <tbody lang={lang}>
            {rows.map(({ scene, party, sceneTitle, partyName, ending, share }) => (
              <tr key={`${scene}/${party}`}>
                <th scope="row">{say('simulate.decision', { party: partyName, scene: sceneTitle })}</th>
                <td>{ending.title}</td>
                <td className="number">{formats.share(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
