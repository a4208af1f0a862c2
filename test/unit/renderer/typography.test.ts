import { expect, test } from 'vitest';
import { setInFrench } from '../../../engine/contract/typography.ts';
import ofMenusEn from '../../../main/messages/en.json' with { type: 'json' };
import ofMenusFr from '../../../main/messages/fr.json' with { type: 'json' };
import { wordsIn } from '../../../main/words.ts';
import en from '../../../renderer/messages/en.json' with { type: 'json' };
import fr from '../../../renderer/messages/fr.json' with { type: 'json' };
import { messages } from '../../../renderer/messages/language.ts';

/** The messages in which something stands that must not, by id. */
function wrong(texts: Readonly<Record<string, string>>, sign: RegExp): string[] {
  return Object.entries(texts).flatMap(([id, text]) => {
    const found = text.match(sign);
    return found === null ? [] : [`${id}: ${found[0]}`];
  });
}

test.each([
  ['English', en],
  ['French', fr],
  ['English menus', ofMenusEn],
  ['French menus', ofMenusFr],
])('%s: an apostrophe is ’, quotation marks are curly, three dots are one sign', (_, texts) => {
  expect(wrong(texts, /.{0,9}(?:['"]|\.\.\.).{0,9}/)).toEqual([]);
});

test.each([
  ['interface', en],
  ['menus', ofMenusEn],
])('English (%s): quotes are “ ”, none is left open, and no sign has a space before it', (_, texts) => {
  expect(wrong(texts, /[«»]|“[^”]*$|“[^”]*“|\p{L} [;!?]/u)).toEqual([]);
});

const french: [string, Readonly<Record<string, string>>][] = [
  ['interface', messages.fr],
  [
    'menus',
    Object.fromEntries(Object.keys(ofMenusFr).map((id) => [id, wordsIn('fr')(id as keyof typeof ofMenusFr)])),
  ],
];

test.each(french)('French (%s): quotes are « », and a line never ends before the sign of it', (_, texts) => {
  expect(wrong(texts, /[“”]|«[^»]*$|«[^»]*«/)).toEqual([]);
  // Within words a colon stands in addresses and in the forms of numbers alone.
  expect(wrong(texts, /.{0,9}(?:«(?!\u202f)|(?<!\u202f|^)[»;!?%]|(?<![\u00a0:\d]):(?!:)).{0,9}/u)).toEqual(
    [],
  );
});

test('a French text gets its spaces once, and keeps those that are no one’s', () => {
  const set = 'Il dit\u00a0: «\u202fOui\u202f!\u202f» à 8:30, {share, number, ::percent}';
  expect(setInFrench('Il dit : « Oui ! » à 8:30, {share, number, ::percent}')).toBe(set);
  expect(setInFrench(set)).toBe(set);
  expect(setInFrench('«\u00a0Oui\u00a0!\u00a0»')).toBe('«\u202fOui\u202f!\u202f»');
});
