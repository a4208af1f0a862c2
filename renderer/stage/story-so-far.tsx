import type { RunView, StepView } from '../../engine/contract/view/run.ts';
import { useFormats } from '../messages/formats.ts';
import { stepWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';
import { chapters } from './story.ts';

type Props = { readonly view: RunView; readonly onGoTo: (step: StepView) => void };

/** The scenes passed and what was chosen in each; each entry leads back to it. */
export function StorySoFar({ view, onGoTo }: Props) {
  const say = useWords();
  const formats = useFormats();
  const list = chapters(view.path);
  if (list.length === 0) return null;
  return (
    <section className="section">
      <details className="story">
        <summary>
          <h2>{say('story.title')}</h2>{' '}
          <span className="quiet">{say('story.scenes', { count: list.length })}</span>
        </summary>
        <ol>
          {list.map((chapter) => (
            <li key={chapter.key}>
              <span className="story-date">
                {chapter.date === undefined ? '' : formats.day(chapter.date, 'short')}
              </span>
              <div>
                <p>
                  <b>{chapter.title}</b>
                </p>
                {chapter.steps.map((step) => (
                  <p key={step.node} data-yours={step.yours}>
                    <button type="button" onClick={() => onGoTo(step)}>
                      {stepWords(say, step)}
                    </button>
                  </p>
                ))}
              </div>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
