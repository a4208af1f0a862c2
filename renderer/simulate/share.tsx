import { type Formats, useFormats } from '../messages/formats.ts';
import { type Say, useWords } from '../messages/words.ts';

type Share = { readonly share: number; readonly low: number; readonly high: number };

const percent = (share: number): string => `${share * 100}%`;

/** A share on a line from none to all: filled up to it, its interval a bracket. The words beside it say the same. */
export function ShareBar({ share, low, high }: Share) {
  return (
    <div className="share-bar" aria-hidden="true">
      <span className="filled" style={{ inlineSize: percent(share) }} />
      <span
        className="interval"
        style={{ insetInlineStart: percent(low), inlineSize: percent(high - low) }}
      />
    </div>
  );
}

/** A share of the runs; what came in none of them is not given a number. */
export function shareOrNone(say: Say, { share }: Formats, value: number): string {
  return value === 0 ? say('simulate.none') : share(value);
}

type WordsProps = Share & { readonly count: number; readonly runs: number };

/** A share in words. What was not seen is not said to be impossible. */
export function ShareWords({ share, low, high, count, runs }: WordsProps) {
  const say = useWords();
  const formats = useFormats();
  if (count === 0)
    return <span className="quiet">{say('simulate.notSeen', { runs, high: formats.share(high) })}</span>;
  return (
    <>
      <b>{formats.share(share)}</b>{' '}
      <span className="quiet">
        {say('simulate.interval', { low: formats.share(low), high: formats.share(high) })}
      </span>
    </>
  );
}

type DifferenceProps = { readonly difference: number; readonly low: number; readonly high: number };

/** A difference of two shares on a line from −100 to 100 points, with its interval. */
export function DifferenceBar({ difference, low, high }: DifferenceProps) {
  const at = (value: number): number => (value + 1) / 2;
  const [from, to] = difference < 0 ? [at(difference), 0.5] : [0.5, at(difference)];
  return (
    <div className="share-bar signed" aria-hidden="true">
      <span className="filled" style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }} />
      <span
        className="interval"
        style={{ insetInlineStart: percent(at(low)), inlineSize: percent(at(high) - at(low)) }}
      />
    </div>
  );
}

/** "+39 points (28 to 49)" */
export function DifferenceWords({ difference, low, high }: DifferenceProps) {
  const say = useWords();
  const formats = useFormats();
  const points = (value: number): string => formats.signed(Math.round(value * 100));
  return (
    <span>
      {say('simulate.points', { points: points(difference), low: points(low), high: points(high) })}
    </span>
  );
}
