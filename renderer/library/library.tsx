import { useEffect, useRef } from 'react';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import type { AllAhead } from '../ahead.ts';
import { Foot } from '../look/foot.tsx';
import { useKeys } from '../look/keys.ts';
import { Progress } from '../look/progress.tsx';
import { useWords } from '../messages/words.ts';
import { type StartArgs, startArgs } from '../run/start-args.ts';
import { Lead } from './lead.tsx';
import { PartyForm } from './party-form.tsx';
import { Shelf } from './shelf.tsx';
import { isPlayable, useShelf } from './use-shelf.ts';

type Props = {
  readonly client: DemarcheWindow;
  readonly cardsAhead: AllAhead['cards'];
  /** The file that was taken from the shelf, opened or edited last. */
  readonly front: string | null;
  readonly onFront: (file: string) => void;
  /** Told which file lies in front, whoever put it there. */
  readonly onLead: (file: string | null) => void;
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly pending: boolean;
  readonly onStart: (args: StartArgs) => void;
  readonly onOpen: (run: string) => void;
  readonly onKeys: () => void;
};

/** The shelf: one scenario in front, whom to speak for, and what else lies there. */
export function Library({
  client,
  cardsAhead,
  front,
  onFront,
  onLead,
  onNew,
  onImport,
  pending,
  onStart,
  onOpen,
  onKeys,
}: Props) {
  const say = useWords();
  const { shelf, read } = useShelf(client, cardsAhead);
  const cards = shelf.state === 'ready' ? shelf.cards : [];
  const playable = cards.filter(isPlayable);
  const lead =
    playable.find((card) => card.file === front) ??
    playable.find((card) => card.last?.latest) ??
    playable.find((card) => card.last !== undefined) ??
    playable[0];
  const last = lead?.last;
  const leading = lead?.file ?? null;
  useEffect(() => onLead(leading), [onLead, leading]);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // What was taken from the shelf lies in front: that is where one reads on.
    if (front !== null && front === leading) main.current?.querySelector<HTMLElement>('#headline')?.focus();
  }, [front, leading]);
  const goOn = (): void => {
    if (last !== undefined && !pending) onOpen(last.run);
  };
  useKeys({ Enter: goOn, '?': onKeys });
  return (
    <>
      <main ref={main} className="library">
        <Progress pending={shelf.state === 'loading'} />
        {shelf.state === 'failed' && (
          <section className="section library-none" role="alert">
            <h1>{say('library.failed')}</h1>
            <p className="reading">{say('library.failedAbout')}</p>
            <button type="button" className="button filled" onClick={read}>
              {say('trouble.tryAgain')}
            </button>
          </section>
        )}
        {shelf.state === 'ready' && lead === undefined && (
          <section className="section library-none">
            <h1>{say('library.empty')}</h1>
            <p className="reading">{say('library.emptyAbout')}</p>
          </section>
        )}
        <div className="columns">
          {lead !== undefined && (
            <>
              <div className="column">
                <Lead
                  client={client}
                  card={lead}
                  pending={pending}
                  onContinue={goOn}
                  onEdit={onFront}
                  onReplay={() => onStart({ file: lead.file, party: null, as: 'history' })}
                />
              </div>
              <div className="column">
                <PartyForm
                  key={lead.file}
                  card={lead}
                  pending={pending}
                  onStart={(held, others) => onStart(startArgs(lead.file, held, others))}
                />
              </div>
            </>
          )}
        </div>
        {shelf.state === 'ready' && (
          <Shelf
            client={client}
            cards={cards}
            lead={lead}
            front={front}
            onFront={onFront}
            onNew={onNew}
            onImport={onImport}
          />
        )}
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
