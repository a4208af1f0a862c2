import type { Game } from '../../machine/game.ts';
import { lowered } from '../../machine/lowered/game.ts';
import { playOut } from '../../run/playout.ts';
import type { Assertion } from '../../scenario/assertions.ts';
import type { Answer } from './answers.ts';

export type Likely = Extract<Assertion, { likely: unknown }>;

/** What playing has shown of a share: so many of so many runs, and between what bounds the share lies. */
export type Share = {
  readonly runs: number;
  readonly seed: number;
  readonly count: number;
  readonly low: number;
  readonly high: number;
};

/** The normal quantile of a 95 % interval. */
const Z = 1.959963984540054;

/** Wilson’s interval for a share, 95 %. Source: E. B. Wilson, JASA 22 (1927), 209–212; method 3 of Newcombe 1998. */
export function wilson(count: number, runs: number): { readonly low: number; readonly high: number } {
  if (runs === 0) return { low: 0, high: 1 };
  const share = count / runs;
  const middle = share + (Z * Z) / (2 * runs);
  const reach = Z * Math.sqrt((share * (1 - share)) / runs + (Z * Z) / (4 * runs * runs));
  const whole = 1 + (Z * Z) / runs;
  return {
    low: count === 0 ? 0 : (middle - reach) / whole,
    high: count === runs ? 1 : (middle + reach) / whole,
  };
}

/** Answers a share by playing; unknown where the interval reaches over a bound. */
export function answerLikely(
  game: Game,
  { name, likely }: Likely,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Answer & { readonly share: Share } {
  const { ending, at_least = 0, at_most = 100, under } = likely;
  const quick = lowered(game);
  let count = 0;
  for (let run = 0; run < runs; run++) {
    const { end } = playOut(quick, { isPerson: () => false, policyOf: () => under, seed: seed + run });
    const place = quick.place(end);
    if (place.at === 'ending' && place.ending === ending) count++;
  }
  const { low, high } = wilson(count, runs);
  const share = { runs, seed, count, low, high };
  if (100 * low >= at_least && 100 * high <= at_most) return { name, status: 'holds', share };
  const isOutside = 100 * high < at_least || 100 * low > at_most;
  return { name, status: isOutside ? 'fails' : 'unknown', share };
}
