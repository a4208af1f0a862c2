import { useCallback } from 'react';
import type { DebriefView } from '../../engine/contract/debrief.ts';
import type { Client } from '../../engine/contract/requests.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import { Comparison } from '../compare/comparison.tsx';
import { IndicatorsOverTime } from '../indicators/indicators-over-time.tsx';
import { backToStage } from '../look/back-to-stage.ts';
import { Foot } from '../look/foot.tsx';
import { useKeys } from '../look/keys.ts';
import { Tag } from '../look/tag.tsx';
import { TroubleNotice } from '../look/trouble-notice.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { addressOf, goToScreen } from '../router.ts';
import { useAnswer } from '../run/use-answer.ts';
import type { RunActs } from '../run/use-run.ts';
import { Pictures } from '../seat/pictures.tsx';
import { Goals } from '../stage/goals.tsx';
import { Ballots } from './ballots.tsx';
import { Elections } from './elections.tsx';
import { Exports } from './exports.tsx';
import { SourceList } from './source-list.tsx';
import { TurningPoints } from './turning-points.tsx';

type Props = {
  readonly client: Client;
  readonly view: RunView;
  readonly acts: RunActs;
  readonly onKeys: () => void;
};

/** What there is to talk about once a story has ended. Before that it says so. */
export function Debrief({ client, view, acts, onKeys }: Props) {
  const say = useWords();
  const { run, at } = view;
  const { value, trouble } = useAnswer(
    // Another node is another debrief, although the question is the same.
    // biome-ignore lint/correctness/useExhaustiveDependencies: see above
    useCallback(() => client.readDebrief({ run }), [client, run, at]),
  );
  const goTo = async (node: number): Promise<void> => {
    const shown = await acts.goTo(node);
    if (shown !== null) goToScreen({ screen: 'stage', run });
  };
  const toStage = backToStage(run);
  useKeys({ '?': onKeys, Escape: toStage.act });
  return (
    <>
      <main className="debrief">
        {trouble === 'not-ended' ? (
          <>
            <h1>{say('screen.debrief')}</h1>
            <p className="dek">{say('trouble.not-ended')}</p>
          </>
        ) : (
          <>
            {trouble !== null && <TroubleNotice trouble={trouble} />}
            {value !== null && (
              <Whole client={client} debrief={value} onGoTo={goTo} sameVotes={acts.sameVotes} />
            )}
          </>
        )}
        <p className="buttons not-printed">
          {trouble === null && (
            <a className="button" href={addressOf({ screen: 'chances', run })}>
              {say('debrief.toChances')}
            </a>
          )}
          <a className="button" href={addressOf({ screen: 'tree', run })}>
            {say('debrief.toTree')}
          </a>
        </p>
      </main>
      <Foot
        keys={[toStage, { keys: ['key.question'], does: 'keys.all', act: onKeys }]}
        end={say('foot.saved')}
      />
    </>
  );
}

type WholeProps = {
  readonly client: Client;
  readonly debrief: DebriefView;
  readonly onGoTo: (node: number) => void;
  readonly sameVotes: RunActs['sameVotes'];
};

function Whole({ client, debrief, onGoTo, sameVotes }: WholeProps) {
  const say = useWords();
  const formats = useFormats();
  const { ending, scenario, history } = debrief;
  return (
    <>
      <header className="debrief-head">
        <p className="scene-when">
          <b>
            {say('debrief.about', {
              scenario: scenario.title,
              period: formats.period(scenario.from, scenario.to),
            })}
          </b>
          <Tag>{say(ending.historical ? 'ending.historical' : 'ending.simulated')}</Tag>
        </p>
        <h1>{ending.title}</h1>
        <p className="dek">
          {debrief.you === null ? say('debrief.watched') : say('debrief.spokeFor', { party: debrief.you })}
        </p>
      </header>
      <div className="columns debrief-columns">
        <div className="column">
          <section className="section">
            <h2>{say('debrief.means')}</h2>
            <div className="reading">
              {ending.text.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
            <Pictures pictures={ending.pictures} />
            <Goals goals={debrief.goals} questions={debrief.questions} />
          </section>
        </div>
        <div className="column">
          <TurningPoints points={debrief.turningPoints} onGoTo={onGoTo} />
        </div>
        <aside className="column">
          <Exports client={client} debrief={debrief} />
        </aside>
      </div>
      <section className="section">
        <h2>{say('course.title')}</h2>
        <IndicatorsOverTime course={debrief.course} onGoTo={onGoTo} />
      </section>
      {history !== null && (
        <section className="section">
          <h2>{say('debrief.beside')}</h2>
          <Comparison comparison={history} names={[say('debrief.yourRoad'), say('compare.history')]} />
        </section>
      )}
      <Ballots votes={debrief.votes} sameVotes={sameVotes} />
      <Elections elections={debrief.elections} />
      <SourceList sources={debrief.sources} credits={scenario.credits} />
    </>
  );
}
