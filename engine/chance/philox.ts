/** Four 32-bit words. */
export type Words = readonly [number, number, number, number];

/** The words of the last block: thousands of runs make nothing new for a draw. */
const block = new Uint32Array(4);

/**
 * Philox4x32-10: a counter-based generator. The same key and counter give the same four words, whatever else
 * was drawn; a draw can be repeated alone. J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", SC11 (2011).
 */
export function philox(counter: Words, key: readonly [number, number]): Words {
  const first = firstWord(counter[0], counter[1], counter[2], counter[3], key[0], key[1]);
  return [first, block[1] ?? 0, block[2] ?? 0, block[3] ?? 0];
}

/** The first word of `philox([c0, c1, c2, c3], [k0, k1])`. */
export function firstWord(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number): number {
  // Signed words throughout: the processor's own, where unsigned ones would each be a number in memory.
  let a = c0 | 0;
  let b = c1 | 0;
  let c = c2 | 0;
  let d = c3 | 0;
  let first = k0 | 0;
  let second = k1 | 0;
  for (let round = 0; round < 10; round++) {
    const low = Math.imul(0xd2511f53, a);
    const above = Math.imul(0xcd9e8d57, c);
    const high = upper(0xd251, 0x1f53, a);
    a = upper(0xcd9e, 0x8d57, c) ^ b ^ first;
    b = above;
    c = high ^ d ^ second;
    d = low;
    first = (first + 0x9e3779b9) | 0;
    second = (second + 0xbb67ae85) | 0;
  }
  block[0] = a;
  block[1] = b;
  block[2] = c;
  block[3] = d;
  return a >>> 0;
}

/** The upper word of the 64-bit product of a word, given by its halves, and another: in parts that fit into a word. */
function upper(xHigh: number, xLow: number, y: number): number {
  const yLow = y & 0xffff;
  const yHigh = y >>> 16;
  const one = Math.imul(xLow, yHigh);
  const other = Math.imul(xHigh, yLow);
  const middle = (one & 0xffff) + (other & 0xffff) + (Math.imul(xLow, yLow) >>> 16);
  return (Math.imul(xHigh, yHigh) + (one >>> 16) + (other >>> 16) + (middle >>> 16)) | 0;
}
