import type { RunView } from '../../engine/contract/view.ts';
import { Tag } from '../look/tag.tsx';
import { actorWords, moveWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';
import { sinceMyLastMove } from './story.ts';

/** What the others did since one's own last move. */
export function Others({ view }: { readonly view: RunView }) {
  const say = useWords();
  const steps = sinceMyLastMove(view.path);
  if (steps.length === 0) return null;
  return (
    <section className="section">
      <h2>{say('others.title')}</h2>
      <ul className="others">
        {steps.map((step) => (
          <li key={step.node}>
            <b>{actorWords(say, step.party, step.partyName)}</b>
            <span>
              {moveWords(say, step.move, step.title)} {step.simulated && <Tag>{say('tag.simulated')}</Tag>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
