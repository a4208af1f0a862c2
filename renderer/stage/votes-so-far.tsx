import type { PastVoteView } from '../../engine/contract/view/vote.ts';
import { Tag } from '../look/tag.tsx';
import { useWords } from '../messages/words.ts';
import { fateWords, tallyWords } from '../seat/outcome-words.ts';

/** The votes already decided in this run. */
export function VotesSoFar({ votes }: { readonly votes: readonly PastVoteView[] }) {
  const say = useWords();
  if (votes.length === 0) return null;
  return (
    <section className="section">
      <h2>{say('votes.title')}</h2>
      <ol className="votes">
        {votes.map((vote, index) => (
          <li key={vote.scene}>
            <span className="quiet">{index + 1}</span>
            <span>
              {vote.title} {vote.simulated && <Tag>{say('tag.simulated')}</Tag>}
            </span>
            <span className="fate">
              {say('votes.fate', {
                count: tallyWords(say, vote.outcome.tally),
                fate: fateWords(say, vote.outcome),
              })}
              {vote.oneSource && <abbr title={say('certainty.one-source')}>°</abbr>}
            </span>
          </li>
        ))}
      </ol>
      {votes.some((vote) => vote.oneSource) && <p className="aside-note">{say('votes.oneSource')}</p>}
    </section>
  );
}
