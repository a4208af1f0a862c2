import { useCallback, useState } from 'react';
import type { Client } from '../../engine/contract/requests.ts';
import { Foot } from '../look/foot.tsx';
import { useKeys } from '../look/keys.ts';
import { TroubleNotice } from '../look/trouble-notice.tsx';
import { useWords } from '../messages/words.ts';
import { addressOf } from '../router.ts';
import { useAnswer } from '../run/use-answer.ts';
import { Claims } from './claims.tsx';
import { Findings } from './findings.tsx';
import { HowFar } from './how-far.tsx';
import { useExploration } from './use-exploration.ts';
import './verify.css';

/** How many places one may ask for, in the order they are offered. */
const offers = [100_000, 1_000_000, 5_000_000] as const;

type Props = {
  readonly client: Client;
  readonly file: string;
  /** The exploration of this file that was begun last. */
  readonly begun: string | null;
  readonly onBegun: (id: string) => void;
  /** Opens a way that was shown, as a run. */
  readonly onOpen: (id: string, way: number) => void;
  readonly onKeys: () => void;
};

/** What all ways through a scenario hold: explored, claimed, shown. */
export function Verify({ client, file, begun, onBegun, onOpen, onKeys }: Props) {
  const say = useWords();
  const [states, setStates] = useState<number>(offers[1]);
  const { value: briefing, trouble } = useAnswer(
    useCallback(() => client.readBriefing({ file }), [client, file]),
  );
  const exploring = useExploration(client, file, begun, onBegun);
  useKeys({ '?': onKeys, F1: onKeys });
  const { view } = exploring;
  const found = view?.found?.kind === 'verify' ? view.found : null;
  const isRunning = view?.state === 'running';
  const wrong = trouble ?? exploring.trouble;
  const open = (way: number): void => {
    if (begun !== null) onOpen(begun, way);
  };
  return (
    <>
      <main className="verify">
        <header className="verify-head">
          <h1>{say('verify.title')}</h1>
          {briefing !== null && <p className="quiet">{briefing.title}</p>}
          <a className="button" href={addressOf({ screen: 'scenario', file })}>
            {say('lead.briefing')}
          </a>
        </header>
        <p className="dek">{say('verify.dek')}</p>
        {wrong !== null && <TroubleNotice trouble={wrong} />}
        {view?.state === 'failed' && (
          <p className="notice" role="alert">
            {say('verify.failed')}
          </p>
        )}
        <form
          className="verify-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isRunning) exploring.start(states);
          }}
        >
          <fieldset>
            <legend>{say('verify.upTo')}</legend>
            {offers.map((one) => (
              <label key={one} className="radio">
                <input type="radio" name="states" checked={one === states} onChange={() => setStates(one)} />
                {say('verify.places', { count: one })}
              </label>
            ))}
          </fieldset>
          <p className="buttons">
            {isRunning ? (
              <button type="button" className="button filled" onClick={exploring.stop}>
                {say('verify.stop')}
              </button>
            ) : (
              <button type="submit" className={view === null ? 'button filled' : 'button'}>
                {say(view === null ? 'verify.start' : 'verify.startAgain')}
              </button>
            )}
            {view?.canGoOn === true && found !== null && (
              <button type="button" className="button filled" onClick={exploring.goOn}>
                {say('verify.goOn', { count: found.further })}
              </button>
            )}
          </p>
        </form>
        {view !== null && <HowFar found={found} view={view} />}
        {found?.report != null && (
          <div className="columns verify-columns">
            <div className="column">
              <Claims found={found} report={found.report} onOpen={open} />
            </div>
            <div className="column">
              <Findings report={found.report} onOpen={open} />
            </div>
          </div>
        )}
      </main>
      <Foot keys={[{ keys: ['key.question'], does: 'keys.all', act: onKeys }]} end={say('library.offline')} />
    </>
  );
}
