import type { RunView } from '../../engine/contract/view.ts';
import { EndingsFound } from '../library/endings-found.tsx';
import { moveWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';
import { addressOf } from '../router.ts';

type Props = { readonly view: RunView; readonly onBack: () => void; readonly onGoTo: (node: number) => void };

/** What one can do after an ending: go back, begin again, look at all roads. */
export function AfterEnding({ view, onBack, onGoTo }: Props) {
  const say = useWords();
  const { ending, path } = view;
  if (ending === null) return null;
  const decisions = path.filter((step) => step.yours);
  return (
    <section className="section after-ending" aria-labelledby="after-ending">
      <h2 id="after-ending" tabIndex={-1} data-first-focus>
        {say('ending.whatNext')}
      </h2>
      <EndingsFound found={ending.found} of={ending.of} />
      <p className="buttons">
        {view.can.back && (
          <button type="button" className="button" onClick={onBack}>
            {say('act.back')}
          </button>
        )}
        <a className="button" href={addressOf({ screen: 'tree', run: view.run })}>
          {say('ending.toTree')}
        </a>
        <a className="button" href={addressOf({ screen: 'library' })}>
          {say('ending.again')}
        </a>
      </p>
      {decisions.length > 0 && (
        <>
          <h3>{say('ending.decisions')}</h3>
          <p className="quiet">{say('ending.decisionsAbout')}</p>
          <ol className="decisions">
            {decisions.map((step) => (
              <li key={step.node}>
                <button type="button" onClick={() => onGoTo(step.node)}>
                  <span className="quiet">{step.sceneTitle}</span>
                  <span className="option-title">{moveWords(say, step.move, step.title)}</span>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
