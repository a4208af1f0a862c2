import type { SeatBallot } from '../../engine/contract/view/vote.ts';
import { useWords } from '../messages/words.ts';

/** How a seat was counted, a veto included. */
export type Marked = SeatBallot | 'veto';

/** Shape first, then letter, then colour. The word for it stands beside or in hidden words. */
export function BallotMark({ ballot }: { readonly ballot: Marked }) {
  const say = useWords();
  return (
    <span className="mark" data-ballot={ballot} aria-hidden="true">
      <span>{say(`ballot.letter.${ballot}`)}</span>
    </span>
  );
}
