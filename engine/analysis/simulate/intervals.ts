/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054;

/** A share and the interval it lies in, all from 0 to 1. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * Wilson's 95 % interval for a share of runs: `(p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n)`. E. B. Wilson,
 * "Probable inference, the law of succession, and statistical inference", JASA 22 (1927). Tells only how far the share
 * may be off because the runs are few, nothing of whether the model is right.
 *
 * @param count how many of them, from 0 to `of`
 * @param of how many runs; of none nothing is known
 */
export function wilson(count: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const p = count / of;
  const spread = Z * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of));
  const middle = p + (Z * Z) / (2 * of);
  const scale = 1 + (Z * Z) / of;
  return {
    low: count === 0 ? 0 : (middle - spread) / scale,
    high: count === of ? 1 : (middle + spread) / scale,
  };
}
