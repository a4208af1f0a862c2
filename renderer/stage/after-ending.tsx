import type { RunView } from '../../engine/contract/view/run.ts';
import { EndingsFound } from '../library/endings-found.tsx';
import { moveWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';
import { addressOf } from '../router.ts';
import { Goals } from './goals.tsx';
import { decisions, wayBack } from './story.ts';

type Props = {
  readonly view: RunView;
  readonly onBack: () => void;
  readonly onReconsider: (node: number) => void;
};

/** What one can do after an ending: go back, begin again, look at all roads. */
export function AfterEnding({ view, onBack, onReconsider }: Props) {
  const say = useWords();
  const { ending } = view;
  if (ending === null) return null;
  const mine = decisions(view.path);
  return (
    <section className="section after-ending" aria-labelledby="after-ending">
      <h2 id="after-ending" tabIndex={-1} data-first-focus>
        {say('ending.whatNext')}
      </h2>
      <EndingsFound found={ending.found} of={ending.of} said="written" />
      <p className="buttons">
        {view.can.back && (
          <button type="button" className="button" onClick={onBack}>
            {say(`act.${wayBack(view)}`)}
          </button>
        )}
        <a className="button" href={addressOf({ screen: 'debrief', run: view.run })}>
          {say('ending.toDebrief')}
        </a>
        <a className="button" href={addressOf({ screen: 'tree', run: view.run })}>
          {say('ending.toTree')}
        </a>
        <a className="button" href={addressOf({ screen: 'library' })}>
          {say('ending.again')}
        </a>
      </p>
      {mine.length > 0 && (
        <>
          <h3>{say('ending.decisions')}</h3>
          <p className="quiet">{say('ending.decisionsAbout')}</p>
          <ol className="decisions">
            {mine.map(({ key, title, steps }) => (
              <li key={key}>
                <button type="button" onClick={() => onReconsider(key)}>
                  <span className="option-title">{title}</span>
                  <span>
                    {steps.map((step) => moveWords(say, step.move, step.title)).join(say('list.between'))}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      <Goals goals={ending.goals} questions={ending.questions} />
    </section>
  );
}
