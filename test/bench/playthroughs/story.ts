import { philox } from '../../../engine/chance/philox.ts';

/**
 * The story that engines are measured with, as data that belongs to none of them: thirty places, ten numbers from 0 to
 * 100, three options at each place that ask and change the numbers, forty-two choices to an ending.
 */
export const PLACES = 30;
export const NUMBERS = 10;
export const CHOICES = 42;
export const OPTIONS = 3;
/** Where every number begins, and what the first must be at the end for the better ending. */
export const START = 50;

export type Option = {
  /** Open where this number is at least, or less than, so much. */
  readonly asks: { readonly number: number; readonly atLeast: boolean; readonly than: number };
  readonly changes: readonly { readonly number: number; readonly by: number }[];
  readonly to: number;
};

/** By place, its options. The first two ask the opposite of each other, so that one is always open. */
export const story: readonly (readonly Option[])[] = Array.from({ length: PLACES }, (_, place) => {
  const drawn = (purpose: number, below: number) => philox([place, purpose, 0, 0], [2025, 224])[0] % below;
  const number = drawn(0, NUMBERS);
  const than = 30 + drawn(1, 41);
  return Array.from({ length: OPTIONS }, (_, option) => ({
    asks:
      option < 2
        ? { number, than, atLeast: option === 0 }
        : { number: drawn(2, NUMBERS), than: 20 + drawn(3, 41), atLeast: true },
    changes: [
      { number: drawn(10 + option, NUMBERS), by: 1 + drawn(20 + option, 9) },
      { number: drawn(30 + option, NUMBERS), by: -1 - drawn(40 + option, 9) },
    ],
    to: drawn(50 + option, PLACES),
  }));
});
