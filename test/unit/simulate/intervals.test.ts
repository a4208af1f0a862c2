import { expect, it } from 'vitest';
import {
  atLeast,
  independent,
  isCertain,
  paired,
  SURE,
  varianceShare,
  wilson,
} from '../../../engine/analysis/simulate/intervals.ts';

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i is Wilson’s interval as published', (count, of, low, high) => {
  const interval = wilson(count, of);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

it('knows nothing of no runs, and never says that what was not seen cannot be', () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  expect(wilson(0, 10_000)).toEqual({ low: 0, high: expect.closeTo(0.0004, 4) });
  expect(wilson(0, 10_000).high).toBeGreaterThan(0);
  expect(wilson(20, 20).high).toBe(1);
});

it('who wants to be surer gets a wider interval', () => {
  const [usual, surer] = [wilson(30, 100), wilson(30, 100, SURE.of999)];
  expect(surer.low).toBeLessThan(usual.low);
  expect(surer.high).toBeGreaterThan(usual.high);
});

// R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17
// (1998).
it('the difference of 56 of 70 and 48 of 80 is Newcombe’s as published', () => {
  const { difference, low, high } = independent([56, 70], [48, 80]);
  expect(difference).toBeCloseTo(0.2, 10);
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
  expect(independent([0, 0], [1, 2])).toEqual({ difference: 0, low: -1, high: 1 });
});

it.each([
  // R. G. Newcombe, "Improved confidence intervals … based on paired data", Statistics in Medicine 17 (1998).
  [{ both: 36, one: 12, other: 2, neither: 0 }, 0.0569, 0.3404, 4],
  // M. W. Fagerland, S. Lydersen, P. Laake, "Recommended tests and confidence intervals for paired binomial proportions",
  // Statistics in Medicine 33 (2014): airways before and after a transplantation.
  [{ both: 1, one: 1, other: 7, neither: 12 }, -0.507, -0.026, 3],
])('the difference of pairs %o is Newcombe’s as published', (pairs, low, high, digits) => {
  const found = paired(pairs);
  expect(found.low).toBeCloseTo(low, digits);
  expect(found.high).toBeCloseTo(high, digits);
});

it('pairs that never differ show no difference, and the same draws narrow the interval', () => {
  expect(paired({ both: 20, one: 0, other: 0, neither: 30 })).toMatchObject({ difference: 0 });
  expect(isCertain(paired({ both: 20, one: 0, other: 0, neither: 30 }))).toBe(false);
  const apart = independent([50, 100], [40, 100]);
  const same = paired({ both: 40, one: 10, other: 0, neither: 50 });
  expect(same.difference).toBeCloseTo(apart.difference, 10);
  expect(same.high - same.low).toBeLessThan(apart.high - apart.low);
  expect(isCertain(apart)).toBe(false);
  expect(isCertain(same)).toBe(true);
  expect(atLeast(same)).toBeCloseTo(same.low, 10);
  expect(atLeast(apart)).toBe(0);
  expect(paired({ both: 0, one: 0, other: 0, neither: 0 })).toEqual({ difference: 0, low: -1, high: 1 });
});

it('the share of the variance: all, some, none, and none where only two things together matter', () => {
  const half = 100_000;
  expect(
    varianceShare([
      [half, half],
      [0, half],
    ]),
  ).toBe(1);
  // Chances .3 and .7: Var(P) = .04 of .25.
  expect(
    varianceShare([
      [0.3 * half, half],
      [0.7 * half, half],
    ]),
  ).toBeCloseTo(0.16, 4);
  // Exclusive or: each way, one half.
  expect(
    varianceShare([
      [half / 2, half],
      [half / 2, half],
    ]),
  ).toBe(0);
  expect(varianceShare([[3, 10]])).toBe(0);
  expect(
    varianceShare([
      [10, 10],
      [10, 10],
    ]),
  ).toBe(0);
});

it('few runs that differ by chance alone share less than they seem to', () => {
  // Uncorrected .04.
  const few = varianceShare([
    [6, 10],
    [4, 10],
  ]);
  expect(few).toBe(0);
});
