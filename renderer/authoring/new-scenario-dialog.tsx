import { useState } from 'react';
import type { FileDone } from '../../engine/contract/authoring.ts';
import { TITLE } from '../../engine/contract/choices.ts';
import type { Client } from '../../engine/contract/requests.ts';
import { Dialog } from '../look/dialog.tsx';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly client: Client;
  readonly onMade: (file: string) => void;
  readonly onClose: () => void;
};

/** Begins a scenario of one's own: all that is asked for is its title. */
export function NewScenarioDialog({ client, onMade, onClose }: Props) {
  const say = useWords();
  const [title, setTitle] = useState('');
  const [failed, setFailed] = useState<Extract<FileDone, { outcome: 'failed' }>['because'] | null>(null);
  const isTitle = title.trim().length <= TITLE.most && TITLE.pattern.test(title.trim());
  const make = (): void => {
    if (!isTitle) return;
    client
      .createScenario({ title: title.trim() })
      .then((done) => {
        if (done.outcome === 'done') onMade(done.file);
        else if (done.outcome === 'failed') setFailed(done.because);
      })
      .catch(() => setFailed('unwritable'));
  };
  return (
    <Dialog title={say('new.title')} onClose={onClose}>
      <form
        className="branch-form"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <p>{say('new.about')}</p>
        <label>
          {say('new.field')}
          <input
            type="text"
            maxLength={160}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        </label>
        <button type="submit" className={isTitle ? 'button filled' : 'button'} aria-disabled={!isTitle}>
          {say('new.make')}
        </button>
        {failed !== null && <p role="alert">{say(`file.failed.${failed}`)}</p>}
      </form>
    </Dialog>
  );
}
