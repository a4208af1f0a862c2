import type { CardView } from '../../engine/contract/view.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import { useWords } from '../messages/words.ts';
import { BrokenFile } from './broken-file.tsx';

type Props = {
  readonly client: DemarcheWindow;
  readonly broken: readonly CardView[];
  /** The file that a person has just opened or edited. */
  readonly front: string | null;
  readonly onNew: () => void;
  readonly onImport: () => void;
};

/** Files that cannot be played yet, and the ways to add one's own. */
export function OwnFiles({ client, broken, front, onNew, onImport }: Props) {
  const say = useWords();
  return (
    <>
      {broken.length > 0 && (
        <section className="section">
          <h2>{say('library.broken')}</h2>
          {broken.map((card) => (
            <BrokenFile key={card.file} client={client} card={card} inFront={card.file === front} />
          ))}
        </section>
      )}
      <section className="section own-files">
        <h2>{say('own.title')}</h2>
        <p className="aside-note">{say('own.about')}</p>
        <p className="buttons">
          <button type="button" className="button" onClick={() => void client.chooseFiles({})}>
            {say('own.import')}
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
        </p>
      </section>
    </>
  );
}
