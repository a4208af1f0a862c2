/** Four 32-bit words. */
export type Words = readonly [number, number, number, number];

/**
 * Philox4x32-10: a counter-based generator. The same key and counter give the same four words, whatever else
 * was drawn; a draw can be repeated alone. J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", SC11 (2011).
 */
export function philox(counter: Words, key: readonly [number, number]): Words {
  let [a, b, c, d] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < 10; round++) {
    const [hi0, lo0] = multiply(0xd2511f53, a);
    const [hi1, lo1] = multiply(0xcd9e8d57, c);
    [a, b, c, d] = [(hi1 ^ b ^ k0) >>> 0, lo1, (hi0 ^ d ^ k1) >>> 0, lo0];
    k0 = (k0 + 0x9e3779b9) >>> 0;
    k1 = (k1 + 0xbb67ae85) >>> 0;
  }
  return [a, b, c, d];
}

/** The high and low word of a 64-bit product, by halves: every part stays below 2^53. */
function multiply(x: number, y: number): [high: number, low: number] {
  const xLow = x & 0xffff;
  const xHigh = x >>> 16;
  const low = xLow * y;
  const high = xHigh * y + Math.floor(low / 0x10000);
  return [Math.floor(high / 0x10000) >>> 0, Math.imul(x, y) >>> 0];
}
