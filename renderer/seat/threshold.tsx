import type { VoteView } from '../../engine/contract/view.ts';
import { useWords } from '../messages/words.ts';
import { BallotMark } from './ballot-mark.tsx';

/** More seats than this are drawn as one scale and not as slots. */
const MOST_SLOTS = 30;

/** One slot a seat, filled from the left with the yeses, and an upright where the threshold is. */
export function Threshold({ vote }: { readonly vote: VoteView }) {
  const say = useWords();
  const yes = vote.tally.yes;
  const needed = vote.outcome === undefined ? vote.needed : vote.outcome.needed;
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
      {yes !== null && vote.size <= MOST_SLOTS && (
        <div className="slots" aria-hidden="true">
          {vote.seats.map((seat, index) => (
            <BallotMark key={seat.code} ballot={index < yes ? 'yes' : 'not-called'} />
          ))}
          {at !== null && <span className="upright" style={at} />}
        </div>
      )}
      {yes !== null && vote.size > MOST_SLOTS && (
        <div className="long-scale" aria-hidden="true">
          <span className="filled" style={{ inlineSize: `${(yes / vote.size) * 100}%` }} />
          {at !== null && <span className="upright" style={at} />}
        </div>
      )}
    </div>
  );
}
