import type { CourseView } from '../../engine/contract/debrief.ts';

/** At most so many moves are numbered on the lines; the table has all of them. */
const MOST = 8;
/** Numbers nearer to each other than this share of the width would lie over each other. */
const APART = 0.035;

/** A moment that is numbered on the lines: the move that led there moved the indicators far. */
export type CourseMark = {
  /** Its place among the moments. */
  readonly at: number;
  /** From 1, in the order of time. */
  readonly number: number;
  /** The indicators it moved, by id. */
  readonly moved: readonly string[];
};

/** The moments to be numbered: those that moved the indicators furthest, far enough apart to be read. */
export function courseMarks(course: CourseView): CourseMark[] {
  const count = course.moments.length;
  const far = course.moments
    .map((_, at) => ({ at, moved: movedAt(course, at) }))
    .filter(({ moved }) => moved.length > 0)
    .sort((one, other) => reachOf(other.moved) - reachOf(one.moved) || one.at - other.at);
  const chosen: typeof far = [];
  for (const one of far) {
    if (chosen.length === MOST) break;
    if (chosen.every(({ at }) => Math.abs(at - one.at) / count >= APART)) chosen.push(one);
  }
  return chosen
    .sort((one, other) => one.at - other.at)
    .map(({ at, moved }, index) => ({ at, number: index + 1, moved: moved.map(({ id }) => id) }));
}

type Moved = { readonly id: string; readonly by: number };

/** What a moment changed of each indicator: how far it lies from where it was before. */
export function movedAt({ indicators }: CourseView, at: number): Moved[] {
  return indicators
    .map(({ id, start, values }) => ({ id, by: (values[at] ?? start) - (values[at - 1] ?? start) }))
    .filter(({ by }) => by !== 0);
}

function reachOf(moved: readonly Moved[]): number {
  return moved.reduce((sum, { by }) => sum + Math.abs(by), 0);
}

/** A day under the lines. */
export type CourseDay = { readonly at: number; readonly date: string };

/** Where a new day begins, as far as their labels have room. `at`: from 0 to 1. */
export function courseDays({ moments }: CourseView, apart = 0.09): CourseDay[] {
  const days: CourseDay[] = [];
  let seen: string | undefined;
  for (const [index, { date }] of moments.entries()) {
    if (date === undefined || date === seen) continue;
    seen = date;
    const at = (index + 1) / Math.max(1, moments.length);
    const last = days.at(-1);
    if (last === undefined || at - last.at >= apart) days.push({ at, date });
  }
  return days;
}
