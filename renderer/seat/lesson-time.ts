import type { DeadlineView } from '../../engine/contract/view/deadline.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Milliseconds that are left so many after a view has come. */
export function leftAfter({ left, clock }: Pick<DeadlineView, 'left' | 'clock'>, passed: number): number {
  return clock === 'runs' ? Math.max(0, left - passed) : left;
}

/** As it is written: a second counts until it is over, so that nothing is left only when the time is up. */
export function minutesAndSeconds(left: number): { readonly minutes: number; readonly seconds: number } {
  const seconds = Math.ceil(left / SECOND);
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}

/** The same as a clock shows it: 4:05. */
export function figureOf(left: number): string {
  const { minutes, seconds } = minutesAndSeconds(left);
  return `${minutes}:${String(seconds).padStart(2, '0')}`;
}

/** Milliseconds until something else is to be written. */
export const untilNext = (left: number): number => left % SECOND || SECOND;

/** The moments that are said: half of the time, the last minute, the last ten seconds, the end. */
const marksOf = (whole: number): readonly number[] =>
  [whole / 2, MINUTE, 10 * SECOND, 0].filter((mark) => mark < whole);

/** The last of these moments that was passed since so much was left; null where none was. */
export function markPassed(before: number, now: number, minutes: number): number | null {
  const passed = marksOf(minutes * MINUTE).filter((mark) => before > mark && now <= mark);
  return passed.length === 0 ? null : Math.min(...passed);
}

/** How it stands with the time of a scene. */
export type Standing = 'whole' | 'runs' | 'stands' | 'up';

export function standingOf(
  { clock, minutes }: Pick<DeadlineView, 'clock' | 'minutes'>,
  left: number,
): Standing {
  if (left === 0) return 'up';
  if (clock === 'runs') return 'runs';
  return left === minutes * MINUTE ? 'whole' : 'stands';
}
