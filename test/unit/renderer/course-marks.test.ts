import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CourseView } from '../../../engine/contract/debrief.ts';
import { courseDays, courseMarks, movedAt } from '../../../renderer/indicators/course-marks.ts';

function course(...values: readonly (readonly number[])[]): CourseView {
  const count = values[0]?.length ?? 0;
  return {
    run: 'run-12345',
    indicators: values.map((one, index) => ({
      id: `i${index}`,
      name: `I${index}`,
      means: '',
      start: 50,
      values: [...one],
    })),
    moments: Array.from({ length: count }, (_, index) => ({
      sceneTitle: `Scene ${index}`,
      date: `2025-02-${String(10 + Math.floor(index / 2)).padStart(2, '0')}`,
      step: null,
      changes: [],
    })),
  };
}

describe('the moves that are numbered on the lines', () => {
  test('are those that moved the indicators, in the order of time', () => {
    expect(courseMarks(course([50, 60, 60, 40], [50, 50, 51, 51]))).toEqual([
      { at: 1, number: 1, moved: ['i0'] },
      { at: 2, number: 2, moved: ['i1'] },
      { at: 3, number: 3, moved: ['i0'] },
    ]);
  });

  test('are none where nothing moved', () => expect(courseMarks(course([50, 50]))).toEqual([]));

  test('are few, far enough apart, and never less than one that was left out nearby', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 400 }), (values) => {
        const one = course(values);
        const marks = courseMarks(one);
        expect(marks.length).toBeLessThanOrEqual(8);
        for (const [index, mark] of marks.entries()) {
          expect(mark.number).toBe(index + 1);
          expect(movedAt(one, mark.at).length).toBeGreaterThan(0);
          const before = marks[index - 1];
          if (before) expect((mark.at - before.at) / values.length).toBeGreaterThanOrEqual(0.035);
        }
      }),
    ));
});

test('days stand under the lines where they begin, as far as there is room', () => {
  expect(courseDays(course([1, 2, 3, 4])).map(({ at, date }) => [at, date])).toEqual([
    [0.25, '2025-02-10'],
    [0.75, '2025-02-11'],
  ]);
  expect(courseDays(course([1, 2, 3, 4]), 0.6)).toHaveLength(1);
});
