import type { VoteView } from '../../engine/contract/view/vote.ts';
import { useWords } from '../messages/words.ts';
import { BallotMark } from './ballot-mark.tsx';
import { markOf } from './marked.ts';

/** Every seat and how it was counted, as text. */
export function Roll({ vote, voting }: { readonly vote: VoteView; readonly voting: readonly string[] }) {
  const say = useWords();
  return (
    <ol className="roll">
      {vote.seats.map((seat) => {
        const mark = markOf(seat, vote);
        const now = voting.includes(seat.code);
        return (
          <li key={seat.code} data-now={now}>
            <BallotMark ballot={mark} />
            <span className="name">
              {seat.name}
              {seat.you && <b className="you"> {say('seat.you')}</b>}
              <span className="hidden-words">{say('seat.counted', { ballot: say(`ballot.${mark}`) })}</span>
            </span>
            <span className="quiet">
              {[
                seat.presides ? say('seat.presides') : '',
                now ? say('seat.voting') : seat.veto ? say('seat.permanent') : '',
                seat.code,
              ]
                .filter((part) => part !== '')
                .join(say('list.between'))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
