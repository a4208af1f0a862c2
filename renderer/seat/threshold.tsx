import type { VoteView } from '../../engine/contract/view/vote.ts';
import { useWords } from '../messages/words.ts';
import { BallotMark } from './ballot-mark.tsx';
import { sitsAtATable } from './body-size.ts';

/** One slot a seat, filled from the left with the yeses, and an upright where the threshold is. */
export function Threshold({ vote }: { readonly vote: VoteView }) {
  const say = useWords();
  const yes = vote.tally.yes;
  const asked = vote.outcome === undefined ? vote.needed : vote.outcome.needed;
  // A share of nothing: it says how many only once somebody has voted.
  const needed = asked === 0 ? null : asked;
  const words =
    needed === null
      ? say('threshold.open')
      : yes === null
        ? say('threshold.needed', { needed })
        : say('threshold.neededAndMissing', { needed, missing: Math.max(0, needed - yes) });
  const at = needed === null ? null : { insetInlineStart: `${(needed / vote.size) * 100}%` };
  return (
    <div className="threshold">
      <p>{words}</p>
      {yes !== null && sitsAtATable(vote) && (
        <div className="slots" aria-hidden="true">
          {vote.seats.map((seat, index) => (
            <BallotMark key={seat.code} ballot={index < yes ? 'yes' : 'not-called'} />
          ))}
          {at !== null && <span className="upright" style={at} />}
        </div>
      )}
      {yes !== null && !sitsAtATable(vote) && (
        <div className="long-scale" aria-hidden="true">
          <span className="filled" style={{ inlineSize: `${(yes / vote.size) * 100}%` }} />
          {at !== null && <span className="upright" style={at} />}
        </div>
      )}
    </div>
  );
}
