import { useState } from 'react';
import type { FileDone } from '../../engine/contract/authoring.ts';
import type { Client } from '../../engine/contract/requests.ts';
import { useWords } from '../messages/words.ts';

type Failure = Extract<FileDone, { outcome: 'failed' }>['because'];

/** Does something with a file, and says in a sentence where it could not be done. */
function useFileAct(): {
  failed: Failure | null;
  act: (asked: Promise<FileDone>, onDone?: (file: string) => void) => void;
} {
  const [failed, setFailed] = useState<Failure | null>(null);
  const act = (asked: Promise<FileDone>, onDone?: (file: string) => void): void =>
    void asked
      .then((done) => {
        setFailed(done.outcome === 'failed' ? done.because : null);
        if (done.outcome === 'done') onDone?.(done.file);
      })
      .catch(() => setFailed('unwritable'));
  return { failed, act };
}

type Props = {
  readonly client: Client;
  readonly file: string;
  readonly own: boolean;
  /** Told what the file that is edited is called: a copy has another name. */
  readonly onEdit?: (file: string) => void;
};

/** What can be done with a scenario's file: edit it; if it is one's own, find it and throw it away. */
export function FileActions({ client, file, own, onEdit }: Props) {
  const say = useWords();
  const { failed, act } = useFileAct();
  return (
    <>
      <p className="buttons file-actions">
        <button
          type="button"
          className={own ? 'button' : 'link'}
          onClick={() => act(client.editScenario({ file }), onEdit)}
        >
          {say(own ? 'file.edit' : 'file.editCopy')}
        </button>
        {own && (
          <>
            <button type="button" className="button" onClick={() => act(client.showInFolder({ file }))}>
              {say('file.show')}
            </button>
            <button type="button" className="button" onClick={() => act(client.removeScenario({ file }))}>
              {say('file.remove')}
            </button>
          </>
        )}
      </p>
      {failed !== null && <p role="alert">{say(`file.failed.${failed}`)}</p>}
    </>
  );
}

/** Opens a file of one's own in the system's editor. */
export function EditButton({ client, file }: Pick<Props, 'client' | 'file'>) {
  const say = useWords();
  const { failed, act } = useFileAct();
  return (
    <>
      <button type="button" className="button" onClick={() => act(client.editScenario({ file }))}>
        {say('file.edit')}
      </button>
      {failed !== null && <p role="alert">{say(`file.failed.${failed}`)}</p>}
    </>
  );
}
