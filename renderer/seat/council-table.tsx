import type { VoteView } from '../../engine/contract/view/vote.ts';
import { useWords } from '../messages/words.ts';
import { BallotMark } from './ballot-mark.tsx';
import { markOf } from './marked.ts';
import { tablePlaces } from './table-places.ts';
import { TallyFigures } from './tally-figures.tsx';

/** The seats of a small body around its table. The roll beside it says the same as text. */
export function CouncilTable({
  vote,
  voting,
}: {
  readonly vote: VoteView;
  readonly voting: readonly string[];
}) {
  const say = useWords();
  const places = tablePlaces(vote.seats.length);
  return (
    <div className="council">
      <svg className="council-edge" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d="M29 98V48a21 28 0 0 1 42 0V98H65.5V48a15.5 20 0 0 0-31 0V98Z" />
      </svg>
      <ul aria-hidden="true">
        {vote.seats.map((seat, index) => {
          const place = places[index];
          if (place === undefined) return null;
          const now = voting.includes(seat.code);
          return (
            <li
              key={seat.code}
              data-side={place.side}
              data-veto={seat.veto}
              data-you={seat.you}
              data-now={now}
              style={{ insetInlineStart: `${place.x}%`, insetBlockStart: `${place.y}%` }}
            >
              <BallotMark ballot={markOf(seat, vote)} />
              <span className="seat-name">
                {seat.name}
                {seat.presides && <span className="presides">{say('seat.presides')}</span>}
                {seat.you && <b> {say('seat.you')}</b>}
                {now && !seat.you && <b> {say('seat.isVoting')}</b>}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="council-tally">
        <TallyFigures vote={vote} />
      </div>
    </div>
  );
}
