/** Halvings before the series, squarings after it: the series then converges within twelve terms. */
const HALVINGS = 10;
const TERMS = 12;

/**
 * e to the power of x, for x of at most 0, by a power series. Only additions, multiplications and divisions, which
 * every machine rounds alike: `Math.exp` may differ in its last digit from one machine to the next, and a choice
 * must not. Right to about 12 digits; 0 below -700.
 */
export function exponential(x: number): number {
  if (x < -700) return 0;
  const small = x / 2 ** HALVINGS;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= TERMS; n++) {
    term = (term * small) / n;
    sum += term;
  }
  for (let squared = 0; squared < HALVINGS; squared++) sum *= sum;
  return sum;
}
