import { describe, expect, test } from 'vitest';
import { numberTyped } from '../../../renderer/seat/number-typed.ts';

describe('the number of an option, typed', () => {
  test('one digit is itself', () => expect(numberTyped({ number: 0, at: 0 }, 7, 10, 12)).toBe(7));
  test('two digits right after each other are one number', () =>
    expect(numberTyped({ number: 1, at: 10 }, 2, 500, 12)).toBe(12));
  test('where there are not that many options the second stands alone', () =>
    expect(numberTyped({ number: 1, at: 10 }, 2, 500, 11)).toBe(2));
  test('a digit typed later is a new number', () =>
    expect(numberTyped({ number: 1, at: 10 }, 2, 2000, 12)).toBe(2));
  test('nought alone is no option', () => expect(numberTyped({ number: 0, at: 0 }, 0, 10, 12)).toBe(0));
});
