import { useState } from 'react';
import type { ArgsOf, Client } from '../../engine/contract/requests.ts';
import { Foot } from '../look/foot.tsx';
import { useKeys } from '../look/keys.ts';
import { Progress } from '../look/progress.tsx';
import { useWords } from '../messages/words.ts';
import { BrokenFile } from './broken-file.tsx';
import { Lead } from './lead.tsx';
import { PartyForm } from './party-form.tsx';
import { isPlayable, useShelf } from './use-shelf.ts';

type Props = {
  readonly client: Client;
  readonly pending: boolean;
  readonly onStart: (args: ArgsOf<'startRun'>) => void;
  readonly onOpen: (run: string) => void;
  readonly onKeys: () => void;
};

/** The shelf: one scenario in front, whom to speak for, and what else lies there. */
export function Library({ client, pending, onStart, onOpen, onKeys }: Props) {
  const say = useWords();
  const { shelf, read } = useShelf(client);
  const [front, setFront] = useState<string | null>(null);
  const cards = shelf.state === 'ready' ? shelf.cards : [];
  const playable = cards.filter(isPlayable);
  const broken = cards.filter((card) => !isPlayable(card));
  const lead =
    playable.find((card) => card.file === front) ??
    playable.find((card) => card.last !== undefined) ??
    playable[0];
  const others = playable.filter((card) => card !== lead);
  const last = lead?.last;
  const goOn = (): void => {
    if (last !== undefined && !pending) onOpen(last.run);
  };
  useKeys({ Enter: goOn, '?': onKeys, F1: onKeys });
  return (
    <>
      <main className="library">
        <Progress pending={shelf.state === 'loading'} />
        {shelf.state === 'failed' && (
          <div className="notice" role="alert">
            <p>{say('library.failed')}</p>
            <button type="button" className="button" onClick={read}>
              {say('trouble.tryAgain')}
            </button>
          </div>
        )}
        {shelf.state === 'ready' && lead === undefined && (
          <section className="section">
            <h1>{say('library.empty')}</h1>
            <p className="reading">{say('library.emptyAbout')}</p>
          </section>
        )}
        <div className="columns">
          {lead !== undefined && (
            <>
              <div className="column">
                <Lead
                  card={lead}
                  pending={pending}
                  onContinue={goOn}
                  onReplay={() => onStart({ file: lead.file, party: null, as: 'history' })}
                />
              </div>
              <div className="column">
                <PartyForm
                  key={lead.file}
                  card={lead}
                  pending={pending}
                  onStart={(party, others) => onStart({ file: lead.file, party, as: 'play', others })}
                />
              </div>
            </>
          )}
          {(others.length > 0 || broken.length > 0) && (
            <aside className="column" aria-label={say('library.alsoOnTheShelf')}>
              {others.length > 0 && (
                <section className="section">
                  <h2>{say('library.alsoOnTheShelf')}</h2>
                  <ul className="shelf">
                    {others.map((card) => (
                      <li key={card.file}>
                        <button type="button" onClick={() => setFront(card.file)}>
                          <span className="option-title">{card.title}</span>
                          {card.summary !== undefined && <span className="reading">{card.summary}</span>}
                        </button>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              {broken.length > 0 && (
                <section className="section">
                  <h2>{say('library.broken')}</h2>
                  {broken.map((card) => (
                    <BrokenFile key={card.file} card={card} />
                  ))}
                </section>
              )}
            </aside>
          )}
        </div>
      </main>
      <Foot
        keys={[
          ...(last === undefined ? [] : [{ keys: ['key.enter'], does: 'keys.continue' } as const]),
          { keys: ['key.question'], does: 'keys.all', act: onKeys },
        ]}
        end={say('library.offline')}
      />
    </>
  );
}
