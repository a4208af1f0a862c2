/** Two-sided points of the normal distribution. */
export const SURE = { of95: 1.959963984540054, of999: 3.290526731491896 } as const;

/** A share and the interval it lies in, all from 0 to 1. */
export type Interval = { readonly low: number; readonly high: number };

/** A difference of two shares, from -1 to 1, and the interval it lies in. */
export type Difference = Interval & { readonly difference: number };

/**
 * Wilson's interval for a share of runs: `(p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n)`. E. B. Wilson,
 * "Probable inference, the law of succession, and statistical inference", JASA 22 (1927). Tells only how far the share
 * may be off because the runs are few, nothing of whether the model is right.
 *
 * @param count how many of them, from 0 to `of`
 * @param of how many runs; of none nothing is known
 * @param z how sure: 95 of 100 such intervals hold the true share unless said otherwise
 */
export function wilson(count: number, of: number, z: number = SURE.of95): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const p = count / of;
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const middle = p + (z * z) / (2 * of);
  const scale = 1 + (z * z) / of;
  return {
    low: count === 0 ? 0 : (middle - spread) / scale,
    high: count === of ? 1 : (middle + spread) / scale,
  };
}

/**
 * The difference of two shares of runs that have nothing to do with each other, with Newcombe's interval. R. G. Newcombe,
 * "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), method 10.
 */
export function independent(
  [count, of]: readonly [count: number, of: number],
  [otherCount, otherOf]: readonly [count: number, of: number],
  z: number = SURE.of95,
): Difference {
  if (of === 0 || otherOf === 0) return { difference: 0, low: -1, high: 1 };
  return squaredAndAdded([count, of], [otherCount, otherOf], 0, z);
}

/**
 * Runs that were played twice, with the same draws: how many came to an ending both times, only the one time, only
 * the other, neither time.
 */
export type Pairs = {
  readonly both: number;
  readonly one: number;
  readonly other: number;
  readonly neither: number;
};

/**
 * The difference of the two shares of such pairs, the one less the other, with Newcombe's interval. R. G. Newcombe,
 * "Improved confidence intervals for the difference between binomial proportions based on paired data", Statistics in
 * Medicine 17 (1998), method 10: Wilson's intervals of the two shares, joined by the correlation of the pairs, which is
 * corrected for continuity.
 */
export function paired({ both, one, other, neither }: Pairs, z: number = SURE.of95): Difference {
  const of = both + one + other + neither;
  if (of === 0) return { difference: 0, low: -1, high: 1 };
  const product = (both + one) * (other + neither) * (both + other) * (one + neither);
  const together = both * neither - one * other;
  const corrected = together > 0 ? Math.max(together - of / 2, 0) : together;
  const phi = product === 0 ? 0 : corrected / Math.sqrt(product);
  return squaredAndAdded([both + one, of], [both + other, of], phi, z);
}

function squaredAndAdded(
  [count, of]: readonly [number, number],
  [otherCount, otherOf]: readonly [number, number],
  phi: number,
  z: number,
): Difference {
  const [p, q] = [count / of, otherCount / otherOf];
  const [first, second] = [wilson(count, of, z), wilson(otherCount, otherOf, z)];
  const joined = (a: number, b: number) => Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
  return {
    difference: p - q,
    low: p - q - joined(p - first.low, second.high - q),
    high: p - q + joined(first.high - p, q - second.low),
  };
}

/** Whether an interval of a difference leaves no room for there being none. */
export function isCertain({ low, high }: Difference): boolean {
  return low > 0 || high < 0;
}

/** How far a difference is from none at the least; 0 where there may be none. */
export function atLeast({ low, high }: Difference): number {
  return Math.max(0, low, -high);
}

/**
 * How much of the variance of "came to this ending" lies between groups of runs, from 0 to 1: the first-order share
 * `Var(P(Y|D)) / Var(Y)`, corrected for what few runs show by chance alone (ε², T. L. Kelley, "An unbiased correlation
 * ratio measure", PNAS 21, 1935). Tells what goes together, not what causes what; 0 can hide what two things do only
 * together.
 *
 * @param groups for each group how many runs came to the ending, of how many
 */
export function varianceShare(groups: readonly (readonly [count: number, of: number])[]): number {
  const met = groups.filter(([, of]) => of > 0);
  const of = met.reduce((sum, [, size]) => sum + size, 0);
  const p = met.reduce((sum, [count]) => sum + count, 0) / of;
  const total = of * p * (1 - p);
  if (met.length < 2 || of <= met.length || !(total > 0)) return 0;
  const within = met.reduce((sum, [count, size]) => sum + (count * (size - count)) / size, 0);
  const chance = ((met.length - 1) * within) / (of - met.length);
  return Math.max(0, (total - within - chance) / total);
}
