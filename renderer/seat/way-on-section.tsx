import type { RunView } from '../../engine/contract/view/run.ts';
import { Glossed } from '../look/glossed.tsx';
import { Key } from '../look/key.tsx';
import { useKeys } from '../look/keys.ts';
import { actorWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';
import { type Until, waysOn } from './way-on.ts';

type Props = {
  readonly view: RunView;
  readonly pending: boolean;
  readonly onAdvance: (until: Until) => void;
};

/** The one way on, where there is nothing to decide. */
export function WayOn({ view, pending, onAdvance }: Props) {
  const say = useWords();
  const [first, second] = waysOn(view);
  const go = (until: Until | undefined) => () => {
    if (until !== undefined && !pending) onAdvance(until);
  };
  const skim = go(view.seen && first !== undefined ? 'unread' : undefined);
  useKeys({ Enter: go(first?.until), ' ': go((second ?? first)?.until), f: skim });
  if (first === undefined || view.next === null) return null;
  return (
    <section className="section way-on" aria-labelledby="way-on">
      <h2 id="way-on" tabIndex={-1} data-first-focus>
        {view.nextParty === undefined
          ? say(`next.head.${view.next}`)
          : say('next.head.party', { party: actorWords(say, view.nextParty, view.nextParty) })}
      </h2>
      <p className="quiet">
        <Glossed text={say(`next.about.${view.next}`)} />
      </p>
      <p className="buttons">
        <button type="button" className="button filled" aria-disabled={pending} onClick={go(first.until)}>
          {say(first.words)} <Key name="key.enter" />
        </button>
        {second !== undefined && (
          <button type="button" className="button" aria-disabled={pending} onClick={go(second.until)}>
            {say(second.words)} <Key name="key.space" />
          </button>
        )}
        {view.seen && (
          <button type="button" className="button" aria-disabled={pending} onClick={skim}>
            {say('next.skim')} <Key name="key.f" />
          </button>
        )}
      </p>
    </section>
  );
}
