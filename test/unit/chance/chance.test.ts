import { describe, expect, it } from 'vitest';
import { draw, hash32, pick } from '../../../engine/chance/draw.ts';
import { philox, type Words } from '../../../engine/chance/philox.ts';

describe('philox', () => {
  // Known answers of Philox4x32-10 (the Random123 distribution, kat_vectors).
  const known: [string, Words, readonly [number, number], string][] = [
    ['zeros', [0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    [
      'ones',
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      '408f276d 41c83b0e a20bc7c6 6d5451fd',
    ],
    [
      'the digits of pi',
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      'd16cfe09 94fdcceb 5001e420 24126ea1',
    ],
  ];

  it.each(known)('answers %s as published', (_, counter, key, answer) => {
    const words = philox(counter, key).map((word) => word.toString(16).padStart(8, '0'));
    expect(words.join(' ')).toBe(answer);
  });
});

describe('a draw', () => {
  const purpose = { seed: 7, run: 0, party: 'aldery', turn: 3, purpose: 'move' };

  it('can be repeated alone, and others do not shift it', () => {
    const alone = draw(purpose);
    for (let turn = 0; turn < 50; turn++) draw({ ...purpose, turn, party: 'borrow' });
    expect(draw(purpose)).toBe(alone);
  });

  it('is another for another seed, run, party, turn or purpose', () => {
    const others = [
      { ...purpose, seed: 8 },
      { ...purpose, run: 1 },
      { ...purpose, party: 'borrow' },
      { ...purpose, turn: 4 },
      { ...purpose, purpose: 'leak' },
    ].map(draw);
    expect(new Set([draw(purpose), ...others]).size).toBe(6);
  });

  it('lies from 0 to below 1 and fills the range evenly', () => {
    const drawn = Array.from({ length: 20_000 }, (_, turn) => draw({ ...purpose, turn }));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => drawn.filter((at) => Math.floor(at * 10) === tenth).length,
    );
    // 2,000 expected in each; five standard deviations of the binomial are 212.
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(212);
  });

  it('takes the largest seed there is', () => {
    const largest = draw({ ...purpose, seed: 0xffff_ffff });
    expect(largest).toBeGreaterThanOrEqual(0);
    expect(largest).not.toBe(draw({ ...purpose, seed: 0 }));
  });
});

describe('picking by weight', () => {
  const weighted = [
    ['a', 1],
    ['b', 0],
    ['c', 3],
  ] as const;

  it('gives each as much of the range as it weighs', () => {
    const at = [0, 0.2499, 0.25, 0.5, 0.9999].map((place) => pick(weighted, place));
    expect(at).toEqual(['a', 'a', 'c', 'c', 'c']);
  });

  it('never picks what weighs nothing', () => {
    const picked = new Set(Array.from({ length: 400 }, (_, index) => pick(weighted, index / 400)));
    expect(picked).toEqual(new Set(['a', 'c']));
  });

  it('throws where there is nothing to pick', () => {
    expect(() => pick([], 0)).toThrow('nothing to pick from');
    expect(() => pick([['a', 0]], 0.5)).toThrow('nothing to pick from');
  });
});

it('names hash by FNV-1a, both bytes of each unit', () => {
  expect(hash32('')).toBe(0x811c9dc5);
  // FNV-1a of the bytes 61 00, computed by hand: ((0x811c9dc5 ^ 0x61) * p ^ 0) * p modulo 2^32, p = 0x01000193.
  const prime = 0x01000193n;
  const first = ((0x811c9dc5n ^ 0x61n) * prime) % 2n ** 32n;
  expect(BigInt(hash32('a'))).toBe((first * prime) % 2n ** 32n);
  expect(hash32('ab')).not.toBe(hash32('ba'));
  expect(hash32('é')).not.toBe(hash32('e'));
});
