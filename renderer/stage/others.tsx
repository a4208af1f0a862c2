import type { ExplanationView } from '../../engine/contract/view/explanation.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import { Tag } from '../look/tag.tsx';
import { actorWords, moveWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';
import { sinceMyLastMove, wasDecided } from './story.ts';
import { Why } from './why.tsx';

type Props = {
  readonly view: RunView;
  readonly explain: (node: number) => Promise<ExplanationView | null>;
  readonly onReasons: () => void;
};

/** What the others did since one's own last move, and, to whom it may be told, why. */
export function Others({ view, explain, onReasons }: Props) {
  const say = useWords();
  // A draw without words of its own tells nothing that what follows from it does not tell.
  const steps = sinceMyLastMove(view.path).filter(({ party, title }) => party !== 'chance' || title !== '');
  if (steps.length === 0) return null;
  return (
    <section className="section">
      <h2>{say('others.title')}</h2>
      <ul className="others">
        {steps.map((step) => (
          <li key={step.node}>
            <b>{actorWords(say, step.party, step.partyName)}</b>
            <div>
              {moveWords(say, step.move, step.title)} {step.simulated && <Tag>{say('tag.simulated')}</Tag>}
              {view.reasons === 'shown' && wasDecided(step, view) && (
                <Why node={step.node} explain={explain} />
              )}
            </div>
          </li>
        ))}
      </ul>
      {view.reasons === 'on-request' && steps.some((step) => wasDecided(step, view)) && (
        <p className="others-reasons">
          <button type="button" className="button" onClick={onReasons}>
            {say('why.show')}
          </button>
          <span className="aside-note">{say('why.showAbout')}</span>
        </p>
      )}
    </section>
  );
}
