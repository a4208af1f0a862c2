import { useState } from 'react';
import type { AnalysisAsked } from '../../engine/contract/analysis.ts';
import type { Client } from '../../engine/contract/requests.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import { backToStage } from '../look/back-to-stage.ts';
import { Foot } from '../look/foot.tsx';
import { useKeys } from '../look/keys.ts';
import { TroubleNotice } from '../look/trouble-notice.tsx';
import { useWords } from '../messages/words.ts';
import { goToScreen } from '../router.ts';
import type { RunActs } from '../run/use-run.ts';
import { Caveat } from './caveat.tsx';
import { HowFar } from './how-far.tsx';
import { Results } from './results.tsx';
import { SettingsForm } from './settings-form.tsx';
import { Turning } from './turning.tsx';
import { useAnalysis } from './use-analysis.ts';

type Props = {
  readonly client: Client;
  readonly view: RunView;
  readonly acts: RunActs;
  readonly onKeys: () => void;
};

/** How often runs are begun again at each moment of a line. */
const AGAIN = 200;

/** Where the chances of one’s own run turned, and what many runs from here show. Before the ending it is asked for. */
export function Chances({ client, view: run, acts, onKeys }: Props) {
  const say = useWords();
  const [asked, setAsked] = useState(false);
  const { start, stop, view, trouble } = useAnalysis(client);
  const [what, setWhat] = useState<'turning' | 'simulate-on'>('turning');
  const hidden = run.reasons !== 'shown' && !asked;
  const begin = (of: Extract<AnalysisAsked, { run: string }>): void => {
    setWhat(of.kind === 'turning' ? 'turning' : 'simulate-on');
    void start(of);
  };
  const from = { run: run.run, facilitating: asked };
  const goTo = async (node: number): Promise<void> => {
    if ((await acts.goTo(node)) !== null) goToScreen({ screen: 'stage', run: run.run });
  };
  const toStage = backToStage(run.run);
  useKeys({ '?': onKeys, F1: onKeys, Escape: toStage.act });
  const found = view?.found ?? null;
  const running = view?.state === 'running';
  return (
    <>
      <main className="simulate">
        <header className="simulate-head">
          <h1>{say('chances.title')}</h1>
        </header>
        <p className="dek">{say('chances.dek')}</p>
        {trouble !== null && <TroubleNotice trouble={trouble} />}
        {hidden ? (
          <section className="section reading">
            <p>{say('chances.hidden')}</p>
            <p className="buttons">
              <button type="button" className="button" onClick={() => setAsked(true)}>
                {say('statechart.showAll')}
              </button>
            </p>
          </section>
        ) : (
          <>
            <section className="section">
              <h2>{say('chances.turning')}</h2>
              <p className="reading">{say('chances.turningAbout', { runs: AGAIN })}</p>
              <p className="buttons">
                <button
                  type="button"
                  className={run.path.length > 0 && view === null ? 'button filled' : 'button'}
                  aria-disabled={run.path.length === 0}
                  onClick={() => run.path.length > 0 && begin({ kind: 'turning', ...from, runs: AGAIN })}
                >
                  {say('chances.seek')}
                </button>
                {run.path.length === 0 && <span className="quiet">{say('chances.nothingYet')}</span>}
              </p>
              {what === 'turning' && <HowFar view={view} onStop={stop} />}
              {found?.kind === 'turning' && <Turning found={found} onGoTo={goTo} />}
            </section>
            {run.ending === null && (
              <>
                <SettingsForm
                  fromRun
                  running={running && what === 'simulate-on'}
                  onStart={(settings) => begin({ kind: 'simulate-on', ...from, ...settings })}
                />
                {what === 'simulate-on' && <HowFar view={view} onStop={stop} />}
                {found?.kind === 'simulate' && <Results found={found} />}
              </>
            )}
          </>
        )}
        <Caveat alsoPersons />
      </main>
      <Foot
        keys={[toStage, { keys: ['key.question'], does: 'keys.all', act: onKeys }]}
        end={say('foot.saved')}
      />
    </>
  );
}
