import type { PastElectionView } from '../../engine/contract/view/election.ts';
import type { PastVoteView } from '../../engine/contract/view/vote.ts';
import { Tag } from '../look/tag.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { outcomeOfElection } from '../seat/election-words.ts';
import { fateWords, tallyWords } from '../seat/outcome-words.ts';

type Props = { readonly votes: readonly PastVoteView[]; readonly elections: readonly PastElectionView[] };

/** The votes already decided in this run, and after them the elections. */
export function VotesSoFar({ votes, elections }: Props) {
  const say = useWords();
  const formats = useFormats();
  if (votes.length + elections.length === 0) return null;
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
        {elections.map((election, index) => (
          <li key={election.scene} data-election>
            <span className="quiet">{votes.length + index + 1}</span>
            <span>
              {election.title} {election.simulated && <Tag>{say('tag.simulated')}</Tag>}
            </span>
            <span className="fate">
              {say('votes.fate', {
                count: say('votes.election', { ballots: election.ballots }),
                fate: outcomeOfElection(say, formats, election),
              })}
            </span>
          </li>
        ))}
      </ol>
      {votes.some((vote) => vote.oneSource) && <p className="aside-note">{say('votes.oneSource')}</p>}
    </section>
  );
}
