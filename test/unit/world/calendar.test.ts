import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, daysBetween } from '../../../engine/world/calendar.ts';

describe('the calendar', () => {
  const spans: [string, string, number][] = [
    ['2025-02-12', '2025-02-24', 12],
    ['2025-02-24', '2025-02-24', 0],
    ['2025-02-24', '2025-02-12', -12],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['1962-10-16', '1962-10-28', 12],
    ['1999-12-31', '2000-01-01', 1],
    ['1970-01-01', '2000-01-01', 10_957],
  ];

  it.each(spans)('from %s to %s it is %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(dayAfter(from, days)).toBe(to);
  });

  it('agrees with the clock of the machine on every day of four centuries', () => {
    const first = Date.UTC(1700, 0, 1);
    for (let day = 0; day < 146_097; day += 13) {
      const wanted = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
      expect(dayAfter('1700-01-01', day)).toBe(wanted);
      expect(daysBetween('1700-01-01', wanted)).toBe(day);
    }
  });

  it('there and back again is where one was', () => {
    const day = fc.integer({ min: -200_000, max: 200_000 });
    fc.assert(
      fc.property(day, day, (start, days) => {
        const from = dayAfter('2000-03-01', start);
        expect(daysBetween(from, dayAfter(from, days))).toBe(days);
      }),
    );
  });
});
