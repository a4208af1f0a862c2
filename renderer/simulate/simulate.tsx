import { useCallback } from 'react';
import type { Client } from '../../engine/contract/requests.ts';
import { Foot } from '../look/foot.tsx';
import { useKeys } from '../look/keys.ts';
import { TroubleNotice } from '../look/trouble-notice.tsx';
import { useWords } from '../messages/words.ts';
import { addressOf } from '../router.ts';
import { useAnswer } from '../run/use-answer.ts';
import { Caveat } from './caveat.tsx';
import { HowFar } from './how-far.tsx';
import { Results } from './results.tsx';
import { SettingsForm } from './settings-form.tsx';
import { useAnalysis } from './use-analysis.ts';

type Props = { readonly client: Client; readonly file: string; readonly onKeys: () => void };

/** What many runs of a scenario show, played from its beginning with nobody at the table. */
export function Simulate({ client, file, onKeys }: Props) {
  const say = useWords();
  const { value: briefing, trouble } = useAnswer(
    useCallback(() => client.readBriefing({ file }), [client, file]),
  );
  const analysis = useAnalysis(client);
  useKeys({ '?': onKeys, F1: onKeys });
  const { view } = analysis;
  const found = view?.found?.kind === 'simulate' ? view.found : null;
  const wrong = trouble ?? analysis.trouble;
  return (
    <>
      <main className="simulate">
        <header className="simulate-head">
          <h1>{say('simulate.title')}</h1>
          {briefing !== null && <p className="quiet">{briefing.title}</p>}
          <a className="button" href={addressOf({ screen: 'scenario', file })}>
            {say('lead.briefing')}
          </a>
        </header>
        <p className="dek">{say('simulate.dek')}</p>
        {wrong !== null && <TroubleNotice trouble={wrong} />}
        {trouble === null && (
          <SettingsForm
            fromRun={false}
            running={view?.state === 'running'}
            onStart={({ parties, ...settings }) =>
              void analysis.start({ kind: 'simulate', file, parties: parties ?? 'interest', ...settings })
            }
          />
        )}
        <HowFar view={view} onStop={analysis.stop} />
        {found !== null && <Results found={found} />}
        <Caveat />
      </main>
      <Foot keys={[{ keys: ['key.question'], does: 'keys.all', act: onKeys }]} end={say('library.offline')} />
    </>
  );
}
