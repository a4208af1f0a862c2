import { expect, it } from 'vitest';
import { wilson } from '../../../engine/analysis/simulate/intervals.ts';

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
