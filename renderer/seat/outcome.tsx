import type { VoteView } from '../../engine/contract/view/vote.ts';
import { Glossed } from '../look/glossed.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { BallotMark } from './ballot-mark.tsx';
import { loomingVeto } from './looming-veto.ts';
import { outcomeWords, vetoNames } from './outcome-words.ts';

/** What has been decided, or what hangs over the vote while it runs. */
export function Outcome({ vote }: { readonly vote: VoteView }) {
  const say = useWords();
  const formats = useFormats();
  if (vote.outcome !== undefined) {
    const vetoers = formats.list(vetoNames(vote.outcome, vote.seats));
    return (
      <p className="outcome" role="status">
        {vote.outcome.because === 'veto' && <BallotMark ballot="veto" />}
        <b>
          <Glossed text={outcomeWords(say, vote.outcome, vetoers)} />
        </b>
        {vote.outcome.because === 'veto' && (
          <>
            {' '}
            <Glossed text={say('outcome.vetoMeans')} />
          </>
        )}
      </p>
    );
  }
  const against = loomingVeto(vote);
  if (against.length === 0 || vote.needed === null) return null;
  const names = formats.list(against.map((seat) => seat.name));
  return (
    <p className="outcome">
      <BallotMark ballot="no" />
      <b>
        <Glossed text={say('veto.looms', { names, count: against.length })} />
      </b>{' '}
      <Glossed text={say('veto.loomsMeans', { needed: vote.needed })} />
    </p>
  );
}
