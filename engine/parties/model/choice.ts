import { exponential } from './exponential.ts';

/** Probabilities are whole millionths from here on: what is drawn from is the same number on every machine. */
export const WHOLE = 1_000_000;

/**
 * How probable each of several values is to be chosen: P(a) = exp(λ V(a)) / Σ exp(λ V), the logit choice of R. D.
 * McKelvey and T. R. Palfrey, “Quantal Response Equilibria for Normal Form Games”, Games and Economic Behavior 10
 * (1995). λ = 0 is at random; the odds of two options are exp(λ ΔV).
 *
 * @param values utilities, about 0 to 1; at least one
 * @param precision λ, 0 or more
 * @returns whole weights in millionths, each at least 1: nothing that is legal is impossible
 */
export function chances(values: readonly number[], precision: number): number[] {
  const weights = [...values];
  weigh(weights, weights.length, precision);
  return weights;
}

/** The same for some values, which become their weights; what stands behind them is left as it is. */
export function weigh(values: number[] | Float64Array, count: number, precision: number): void {
  let best = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at++) {
    const onGrid = Math.round((values[at] ?? 0) * WHOLE);
    values[at] = onGrid;
    if (onGrid > best) best = onGrid;
  }
  let total = 0;
  for (let at = 0; at < count; at++) {
    const odds = exponential((precision * ((values[at] ?? 0) - best)) / WHOLE);
    values[at] = odds;
    total += odds;
  }
  for (let at = 0; at < count; at++)
    values[at] = Math.max(1, Math.round(((values[at] ?? 0) / total) * WHOLE));
}
