import type { VoteView } from '../../engine/contract/view/vote.ts';
import { useWords } from '../messages/words.ts';

const figures = ['yes', 'no', 'abstain'] as const;

/** Three large figures with their words. A figure that no source has is a question mark. */
export function TallyFigures({ vote }: { readonly vote: VoteView }) {
  const say = useWords();
  const left = vote.seats.filter((seat) => seat.ballot === 'not-called').length;
  return (
    <div className="figures">
      <dl>
        {figures.map((name) => (
          <div key={name}>
            <dd>{vote.tally[name] ?? say('count.unknown')}</dd>
            <dt>{say(`tally.${name}`)}</dt>
          </div>
        ))}
      </dl>
      {vote.covered && <p className="quiet">{say('tally.covered')}</p>}
      {left > 0 && vote.outcome === undefined && (
        <p className="quiet">{say('tally.left', { count: left })}</p>
      )}
    </div>
  );
}
