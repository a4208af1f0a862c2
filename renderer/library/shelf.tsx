import { useRef, useState } from 'react';
import type { CardView } from '../../engine/contract/view/card.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import { useWords } from '../messages/words.ts';
import { BrokenFile } from './broken-file.tsx';
import { matching } from './search.ts';
import { ShelfEntry } from './shelf-entry.tsx';
import { isPlayable } from './use-shelf.ts';

type Props = {
  readonly client: DemarcheWindow;
  readonly cards: readonly CardView[];
  /** The card that lies in front, if any. */
  readonly lead: CardView | undefined;
  /** The file that was taken, opened or edited last. */
  readonly front: string | null;
  readonly onFront: (file: string) => void;
  readonly onNew: () => void;
  readonly onImport: () => void;
};

/** All that lies on the shelf and not in front, a search through it, and the ways to add to it. */
export function Shelf({ client, cards, lead, front, onFront, onNew, onImport }: Props) {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const section = useRef<HTMLElement>(null);
  const search = (words: string): void => {
    // What is found stands below the field: it is brought into sight with the first letter.
    if (typed === '' && words !== '') section.current?.scrollIntoView({ block: 'start' });
    setTyped(words);
  };
  const searched = typed.trim();
  // Who searches wants to see all that is found, what lies in front included.
  const found = searched === '' ? cards.filter((card) => card !== lead) : matching(cards, searched);
  const playable = found.filter(isPlayable);
  const broken = found.filter((card) => !isPlayable(card));
  return (
    <aside ref={section} className="section shelf-section" aria-labelledby="on-the-shelf">
      <div className="shelf-head">
        <h2 id="on-the-shelf">{say(lead === undefined ? 'library.addOwn' : 'library.alsoOnTheShelf')}</h2>
        {cards.length > 0 && (
          <input
            type="search"
            aria-label={say('library.search')}
            placeholder={say('library.search')}
            maxLength={100}
            value={typed}
            onChange={({ target }) => search(target.value)}
          />
        )}
        <div className="buttons">
          <button type="button" className="button" onClick={() => void client.chooseFiles({})}>
            {say('own.open')}
          </button>
          <button type="button" className="button" onClick={onImport}>
            {say('runFile.import')}
          </button>
          <button type="button" className="button" onClick={onNew}>
            {say('own.new')}
          </button>
          <button type="button" className="button" onClick={() => void client.showInFolder({})}>
            {say('own.folder')}
          </button>
        </div>
      </div>
      {found.length === 0 && searched !== '' && (
        <p className="reading" role="status">
          {say('library.nothingFound', { typed: searched })}
        </p>
      )}
      {broken.length > 0 && (
        <section className="broken-files">
          <h3>{say('library.broken')}</h3>
          {broken.map((card) => (
            <BrokenFile key={card.file} client={client} card={card} inFront={card.file === front} />
          ))}
        </section>
      )}
      {playable.length > 0 && (
        <ul className="shelf">
          {playable.map((card) => (
            <ShelfEntry key={card.file} card={card} onTake={() => onFront(card.file)} />
          ))}
        </ul>
      )}
      <p className="aside-note">{say('own.about')}</p>
    </aside>
  );
}
