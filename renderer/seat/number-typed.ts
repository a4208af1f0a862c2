export const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** What was typed last, and when, in milliseconds. */
export type Typed = { readonly number: number; readonly at: number };

/** A second digit within this many milliseconds belongs to the first. */
const TOGETHER = 1000;

/**
 * The number of an option, typed as one digit or two: 1, and 2 right after it, is 12 where there are that many
 * options, else 2.
 */
export function numberTyped(last: Typed, digit: number, at: number, count: number): number {
  const together = last.number * 10 + digit;
  return last.number > 0 && at - last.at <= TOGETHER && together <= count ? together : digit;
}
