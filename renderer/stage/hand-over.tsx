import type { RunView } from '../../engine/contract/view/run.ts';
import { Key } from '../look/key.tsx';
import { useKeys } from '../look/keys.ts';
import { useWords } from '../messages/words.ts';

type Props = { readonly view: RunView; readonly pending: boolean; readonly onHandOver: () => void };

/** At a table: that somebody else decides now, and the way to let them sit down. */
export function HandOver({ view, pending, onHandOver }: Props) {
  const say = useWords();
  const isDue = view.table?.turn === 'another' && view.ending === null;
  useKeys({ Enter: () => isDue && !pending && onHandOver() });
  if (!isDue) return null;
  return (
    <section className="section way-on" aria-labelledby="hand-over">
      <h2 id="hand-over" tabIndex={-1} data-first-focus>
        {say('handOver.head')}
      </h2>
      <p className="quiet">{say('handOver.about')}</p>
      <p className="buttons">
        <button type="button" className="button filled" aria-disabled={pending} onClick={onHandOver}>
          {say('handOver.do')} <Key name="key.enter" />
        </button>
      </p>
    </section>
  );
}
