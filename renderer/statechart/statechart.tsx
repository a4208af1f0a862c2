import { useEffect, useState } from 'react';
import type { Client } from '../../engine/contract/requests.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import type { StatechartView } from '../../engine/contract/view/statechart.ts';
import { backToStage } from '../look/back-to-stage.ts';
import { Foot } from '../look/foot.tsx';
import { Glossed } from '../look/glossed.tsx';
import { useKeys } from '../look/keys.ts';
import { Progress } from '../look/progress.tsx';
import { TroubleNotice } from '../look/trouble-notice.tsx';
import { useWords } from '../messages/words.ts';
import { goToScreen } from '../router.ts';
import type { RunActs } from '../run/use-run.ts';
import type { Trouble } from '../seat/run-state.ts';
import { Chart } from './chart.tsx';
import { Panel } from './panel.tsx';
import { Regions } from './regions.tsx';
import { Search } from './search.tsx';
import { useLayout } from './use-layout.ts';
import './statechart.css';

type Props = {
  readonly client: Client;
  readonly view: RunView;
  readonly acts: RunActs;
  /** Whether the person has asked to see what only a facilitator sees before the ending. */
  readonly facilitating: boolean;
  readonly onFacilitate: () => void;
  readonly onKeys: () => void;
};

/** The running machine itself. Before the ending it gives away what may come, so that a player asks for it first. */
export function Statechart({ client, view, acts, facilitating, onFacilitate, onKeys }: Props) {
  const say = useWords();
  const { run, at } = view;
  const hidden = view.you !== null && view.ending === null && !facilitating;
  const [chart, setChart] = useState<StatechartView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [toward, setToward] = useState<string | undefined>(undefined);
  const { layout, trouble: unplaced } = useLayout(client, chart, facilitating);
  const [picked, setPicked] = useState<string | null>(null);

  useEffect(() => {
    if (hidden) return;
    let wanted = true;
    client
      .readStatechart({ run, facilitating, ...(toward === undefined ? {} : { toward }) })
      .then((answer) => {
        if (!wanted) return;
        if (answer.ok) setChart({ ...answer.value, at });
        else setTrouble(answer.refusal.code);
      })
      .catch(() => wanted && setTrouble('unanswered'));
    return () => {
      wanted = false;
    };
  }, [client, run, at, hidden, facilitating, toward]);

  const toStage = backToStage(run);
  useKeys({ '?': onKeys, Escape: toStage.act });
  const goTo = async (node: number): Promise<void> => {
    const shown = await acts.goTo(node);
    if (shown !== null) goToScreen({ screen: 'stage', run });
  };
  const lit = chart?.scenes.find((scene) => scene.lit) ?? chart?.endings.find((ending) => ending.lit);
  const chosen = picked ?? lit?.id ?? chart?.scenes[0]?.id ?? '';
  return (
    <>
      <main className="statechart">
        <header className="tree-head">
          <h1>{say('statechart.title')}</h1>
          {chart !== null && (
            <p className="quiet">
              {say('statechart.summary', {
                scenes: chart.scenes.length,
                states: chart.scenes.reduce((sum, { steps }) => sum + steps.length, 0),
              })}
            </p>
          )}
        </header>
        <p className="aside-note">
          <Glossed text={say('statechart.fromMachine')} />
        </p>
        {trouble !== null && <TroubleNotice trouble={trouble} />}
        {trouble === null && unplaced !== null && <TroubleNotice trouble={unplaced} />}
        {hidden && (
          <section className="section reading">
            <p>{say('statechart.hidden')}</p>
            <p className="buttons">
              <button type="button" className="button" onClick={onFacilitate}>
                {say('statechart.showAll')}
              </button>
            </p>
          </section>
        )}
        {!hidden && trouble === null && <Progress pending={layout === null && unplaced === null} />}
        {!hidden && chart !== null && layout !== null && (
          <>
            <div className="statechart-columns">
              <Chart view={chart} layout={layout} chosen={chosen} onChoose={setPicked} />
              <div>
                <Search view={chart} onChoose={setPicked} />
                <Panel
                  view={chart}
                  chosen={chosen}
                  asked={toward}
                  onGoTo={goTo}
                  onAskWay={setToward}
                  onChoose={setPicked}
                />
              </div>
            </div>
            <Regions view={chart} />
          </>
        )}
      </main>
      <Foot
        keys={[
          { keys: ['key.left', 'key.right', 'key.up', 'key.down'], does: 'keys.betweenScenes' },
          { keys: ['key.plus', 'key.minus'], does: 'keys.zoom' },
          toStage,
          { keys: ['key.question'], does: 'keys.all', act: onKeys },
        ]}
        end={say('foot.saved')}
      />
    </>
  );
}
