import type { VoteView } from '../../engine/contract/view/vote.ts';
import { useWords } from '../messages/words.ts';
import { markOf, seatsByMark } from '../seat/marked.ts';
import { Legend } from './legend.tsx';
import { WorldMap } from './world-map.tsx';

/** How each state voted, on a map. The roll beside it says the same as text. */
export function VoteMap({ vote }: { readonly vote: VoteView }) {
  const say = useWords();
  const states = new Map(
    vote.seats.map((seat) => {
      const mark = markOf(seat, vote);
      return [seat.code, { fill: mark, words: say(`ballot.${mark}`) }] as const;
    }),
  );
  const rows = seatsByMark(vote).map(({ mark, seats }) => ({
    fill: mark,
    words: say('map.legend', { words: say(`ballot.${mark}`), count: seats.length }),
  }));
  return (
    <>
      <Legend rows={rows} />
      <WorldMap label={say('map.ofVote', { on: vote.on })} states={states} />
    </>
  );
}
