import { describe, expect, test } from 'vitest';
import {
  figureOf,
  leftAfter,
  markPassed,
  minutesAndSeconds,
  standingOf,
  untilNext,
} from '../../../renderer/seat/lesson-time.ts';

const MINUTE = 60_000;

describe('what is left', () => {
  test('gets less only while the clock runs, and never less than nothing', () => {
    expect(leftAfter({ left: 5000, clock: 'runs' }, 1200)).toBe(3800);
    expect(leftAfter({ left: 5000, clock: 'runs' }, 60_000)).toBe(0);
    expect(leftAfter({ left: 5000, clock: 'stands' }, 1200)).toBe(5000);
  });

  test('is written so that a second counts until it is over', () => {
    expect(minutesAndSeconds(5 * MINUTE)).toEqual({ minutes: 5, seconds: 0 });
    expect(minutesAndSeconds(5 * MINUTE - 1)).toEqual({ minutes: 5, seconds: 0 });
    expect(minutesAndSeconds(4 * MINUTE + 59_000)).toEqual({ minutes: 4, seconds: 59 });
    expect(minutesAndSeconds(1)).toEqual({ minutes: 0, seconds: 1 });
    expect(minutesAndSeconds(0)).toEqual({ minutes: 0, seconds: 0 });
    expect(figureOf(4 * MINUTE + 5000)).toBe('4:05');
  });

  test('is written anew when the next second begins, and not in a whirl', () => {
    for (const left of [5 * MINUTE, 4 * MINUTE + 1, 999, 1000.4]) {
      const next = left - untilNext(left);
      expect(minutesAndSeconds(next)).not.toEqual(minutesAndSeconds(left));
      expect(untilNext(left)).toBeGreaterThan(0);
    }
  });
});

describe('what is said', () => {
  test('is half of the time, the last minute, the last ten seconds and the end, each once', () => {
    const said: number[] = [];
    for (let left = 5 * MINUTE; left > 0; left -= 1000) {
      const mark = markPassed(left, left - 1000, 5);
      if (mark !== null) said.push(mark);
    }
    expect(said).toEqual([2.5 * MINUTE, MINUTE, 10_000, 0]);
  });

  test('is only the last of several that were passed at once, and nothing when the clock was begun anew', () => {
    expect(markPassed(5 * MINUTE, 30_000, 5)).toBe(MINUTE);
    expect(markPassed(5 * MINUTE, 0, 5)).toBe(0);
    expect(markPassed(0, 5 * MINUTE, 5)).toBeNull();
  });

  test('is not the last minute of a single one', () => {
    expect(markPassed(MINUTE, MINUTE - 1000, 1)).toBeNull();
  });
});

test('how it stands is told from the clock and from what is left', () => {
  const standing = (clock: 'runs' | 'stands', left: number) => standingOf({ clock, minutes: 5 }, left);
  expect(standing('stands', 5 * MINUTE)).toBe('whole');
  expect(standing('runs', 5 * MINUTE)).toBe('runs');
  expect(standing('stands', MINUTE)).toBe('stands');
  expect(standing('runs', 0)).toBe('up');
  expect(standing('stands', 0)).toBe('up');
});
