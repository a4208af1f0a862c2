import type { VoteView } from '../../engine/contract/view/vote.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { outcomeWords, vetoNames } from './outcome-words.ts';

/** How this vote went in history, and how well that is known. */
export function InHistory({ vote }: { readonly vote: VoteView }) {
  const say = useWords();
  const formats = useFormats();
  if (vote.inHistory === undefined) return null;
  const { outcome, certainty } = vote.inHistory;
  return (
    <section className="section">
      <h2>{say('history.title')}</h2>
      <p>
        {outcomeWords(say, outcome, formats.list(vetoNames(outcome, vote.seats)))}
        {certainty === 'one-source' && <abbr title={say('certainty.one-source')}>°</abbr>}
      </p>
      {certainty !== undefined && <p className="aside-note">{say(`certainty.${certainty}`)}</p>}
    </section>
  );
}
