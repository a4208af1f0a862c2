import { useState } from 'react';
import type { VoteView } from '../../engine/contract/view/vote.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { BallotMark, type Marked } from './ballot-mark.tsx';
import { markOf, seatsByMark } from './marked.ts';

/** A large body: one mark a seat in the order of the roll, a legend that filters, and the names as text. */
export function AssemblySeats({ vote }: { readonly vote: VoteView }) {
  const say = useWords();
  const formats = useFormats();
  const [only, setOnly] = useState<Marked | null>(null);
  const groups = seatsByMark(vote);
  const chosen = groups.find(({ mark }) => mark === only);
  return (
    <section className="section assembly" aria-labelledby="seats">
      <h2 id="seats">{say('roll.title')}</h2>
      <ul className="legend" aria-label={say('assembly.legend')}>
        {groups.map(({ mark, seats }) => (
          <li key={mark}>
            <button
              type="button"
              className="button"
              aria-pressed={mark === only}
              onClick={() => setOnly(mark === only ? null : mark)}
            >
              <BallotMark ballot={mark} />
              <b>{seats.length}</b> {say(`ballot.${mark}`)}
            </button>
          </li>
        ))}
      </ul>
      <ul className="grid" aria-label={say('assembly.seats', { body: vote.bodyName })}>
        {vote.seats.map((seat) => {
          const mark = markOf(seat, vote);
          return (
            <li
              key={seat.code}
              title={seat.name}
              data-you={seat.you}
              data-dim={only !== null && only !== mark}
            >
              <BallotMark ballot={mark} />
              <span aria-hidden="true">{seat.code}</span>
              <span className="hidden-words">
                {seat.name} {say('seat.counted', { ballot: say(`ballot.${mark}`) })}
              </span>
            </li>
          );
        })}
      </ul>
      {chosen !== undefined && (
        <p className="names" role="status">
          <b>{say(`ballot.${chosen.mark}`)}</b> {formats.list(chosen.seats.map((seat) => seat.name))}
        </p>
      )}
    </section>
  );
}
