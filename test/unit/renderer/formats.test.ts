import { expect, test } from 'vitest';
import {
  formatDay,
  formatList,
  formatPeriod,
  formatShare,
  formatSigned,
  readDay,
} from '../../../renderer/messages/formats.ts';

test('a day is read in universal time, whatever the machine’s', () => {
  expect(readDay('2025-02-24')?.getTime()).toBe(Date.UTC(2025, 1, 24));
  expect(formatDay('en-GB', '2025-02-24', 'day')).toBe('24 February');
  expect(formatDay('fr-FR', '2025-02-24', 'day')).toBe('24 février');
});

test('what is no day is shown as it is', () => {
  expect(readDay('February')).toBeNull();
  expect(formatDay('en-GB', 'February 2025', 'full')).toBe('February 2025');
});

test('a period names its month once', () => {
  expect(formatPeriod('en-GB', '2025-02-12', '2025-02-24').replace(/\s/g, '')).toBe('12–24February2025');
});

test('a list ends as the language does', () => {
  expect(formatList('en-GB', ['France', 'Slovenia'])).toBe('France and Slovenia');
  expect(formatList('fr-FR', ['France', 'Slovénie'])).toBe('France et Slovénie');
});

test('numbers of a relation carry their sign, nought has none', () => {
  expect([-18, 0, 12].map((value) => formatSigned('en-GB', value))).toEqual(['−18', '0', '+12']);
});

test('a share is finer at the ends, and never rounded to all or nothing', () => {
  const shares = [0, 0.00001, 0.0076, 0.034, 0.61, 0.966, 0.99999, 1].map((value) =>
    formatShare('en-GB', value),
  );
  expect(shares).toEqual(['0%', '0.01%', '0.76%', '3.4%', '61%', '96.6%', '99.99%', '100%']);
  expect(formatShare('fr', 0.61)).toMatch(/^61\s%$/);
});
