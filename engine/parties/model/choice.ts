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
  const onGrid = values.map((value) => Math.round(value * WHOLE));
  const best = Math.max(...onGrid);
  const odds = onGrid.map((value) => exponential((precision * (value - best)) / WHOLE));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => Math.max(1, Math.round((one / total) * WHOLE)));
}
