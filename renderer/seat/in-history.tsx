import type { VoteView } from '../../engine/contract/view.ts';
import { useWords } from '../messages/words.ts';

/** How this vote went in history, and how well that is known. */
export function InHistory({ vote }: { readonly vote: VoteView }) {
  const say = useWords();
  if (vote.inHistory === undefined) return null;
  const { reason, certainty } = vote.inHistory;
  return (
    <section className="section">
      <h2>{say('history.title')}</h2>
      <p>
        {reason}
        {certainty === 'one-source' && <abbr title={say('certainty.one-source')}>°</abbr>}
      </p>
      {isCertainty(certainty) && <p className="aside-note">{say(`certainty.${certainty}`)}</p>}
    </section>
  );
}

const certainties = ['two-sources', 'one-source', 'inferred', 'disputed-order'] as const;
type Certainty = (typeof certainties)[number];

function isCertainty(value: string | undefined): value is Certainty {
  return certainties.some((certainty) => certainty === value);
}
