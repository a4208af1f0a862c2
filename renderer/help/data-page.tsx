import { type ReactNode, useEffect, useState } from 'react';
import type { Client } from '../../engine/contract/requests.ts';
import { useWords } from '../messages/words.ts';

/** Where what is kept lies, what can be told of a fault, and how to be rid of all of it. */
export function DataPage({ client }: { readonly client: Client }) {
  const say = useWords();
  const [folder, setFolder] = useState('');
  const [diagnostics, setDiagnostics] = useState<string | null>(null);
  const [opened, setOpened] = useState('');
  const [erased, setErased] = useState('');
  useEffect(() => {
    client
      .readAbout({})
      .then(({ data }) => setFolder(data))
      .catch(() => undefined);
  }, [client]);

  const open = async (): Promise<void> => {
    const shown = await client.openDataFolder({}).catch(() => false);
    setOpened(shown ? '' : say('help.data.notOpened'));
  };
  const copy = async (): Promise<void> =>
    setDiagnostics(await client.copyDiagnostics({}).catch(() => say('trouble.unanswered')));
  const erase = async (): Promise<void> => {
    const done = await client.deleteEverything({}).catch(() => ({ outcome: 'failed' }) as const);
    setErased(
      done.outcome === 'deleted'
        ? say('help.data.deleted', { runs: done.runs })
        : say(`help.data.erase.${done.outcome}`),
    );
  };
  return (
    <>
      <p className="dek">{say('help.data.dek')}</p>
      <Part title={say('help.data.where')} said={opened}>
        <p className="help-path">{folder}</p>
        <button type="button" className="button" onClick={() => void open()}>
          {say('help.data.open')}
        </button>
      </Part>
      <Part title={say('help.data.diagnostics')} said={diagnostics === null ? '' : say('help.data.copied')}>
        <p className="help-text">{say('help.data.diagnosticsAbout')}</p>
        <button type="button" className="button" onClick={() => void copy()}>
          {say('help.data.copy')}
        </button>
        {diagnostics !== null && (
          <details>
            <summary>{say('help.data.whatWasCopied')}</summary>
            <pre className="help-copied">{diagnostics}</pre>
          </details>
        )}
      </Part>
      <Part title={say('help.data.erase')} said={erased}>
        <p className="help-text">{say('help.data.eraseAbout')}</p>
        <button type="button" className="button" onClick={() => void erase()}>
          {say('help.data.eraseAll')}
        </button>
      </Part>
    </>
  );
}

type PartProps = { readonly title: string; readonly said: string; readonly children: ReactNode };

/** One thing that can be done, and what came of it. */
function Part({ title, said, children }: PartProps) {
  return (
    <section className="section help-part">
      <h2>{title}</h2>
      {children}
      <p role="status">{said}</p>
    </section>
  );
}
