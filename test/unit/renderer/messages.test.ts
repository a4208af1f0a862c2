import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { languageFor, languages, localeOf, messages } from '../../../renderer/messages/language.ts';

/** Every source file of the page, with its text. */
function components(): [file: string, text: string][] {
  return readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(join('renderer', file), 'utf8')]);
}

const ids = Object.keys(messages.en).sort();

test.each(languages)('%s has every message and no other', (language) => {
  expect(Object.keys(messages[language]).sort()).toEqual(ids);
});

test.each(languages)('%s has no empty message', (language) => {
  const blank = Object.entries(messages[language]).filter(([, text]) => text === '');
  expect(blank).toEqual([]);
});

/** The names of the values that a message asks for. */
function valuesOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? '').sort();
}

test('a message asks for the same values in every language', () => {
  for (const [id, text] of Object.entries(messages.en)) {
    const french: Readonly<Record<string, string>> = messages.fr;
    expect([id, new Set(valuesOf(french[id] ?? ''))]).toEqual([id, new Set(valuesOf(text))]);
  }
});

test.each(languages)('every message of %s can be said', (language) => {
  const problems: unknown[] = [];
  const intl = createIntl({
    locale: localeOf[language],
    messages: messages[language],
    onError: (error) => problems.push(error),
  });
  for (const [id, text] of Object.entries(messages[language])) {
    const values = Object.fromEntries(valuesOf(text).map((name) => [name, 1]));
    intl.formatMessage({ id }, values);
  }
  expect(problems).toEqual([]);
});

// The linter refuses words between tags; what it lets through are words in attributes and in braces.
test('no words stand in a component: what is seen or read aloud comes from the messages', () => {
  const attribute = /\b(?:title|alt|placeholder|label|aria-(?:label|description|roledescription|valuetext))=/;
  const words = /(?:"[^"]*\p{L}[^"]*"|\{\s*(?:'[^']*\p{L}[^']*'|`(?:[^`$]*\p{L})[^`]*`))/u;
  const inAttribute = new RegExp(attribute.source + words.source, 'gu');
  const inBraces = />\s*\{\s*(?:'[^']*\p{L}[^']*'|`[^`$]*\p{L}[^`]*`)\s*\}/gu;
  const found = components().flatMap(([file, text]) =>
    [...text.matchAll(inAttribute), ...text.matchAll(inBraces)].map(([literal]) => `${file}: ${literal}`),
  );
  expect(found).toEqual([]);
});

test('no message is left over: each id, or its beginning, stands in a source file', () => {
  const source = components()
    .map(([, text]) => text)
    .join('\n');
  const families = [...source.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
  const unused = ids.filter(
    (id) => !source.includes(`'${id}'`) && !families.some((family) => id.startsWith(family)),
  );
  expect(unused).toEqual([]);
});

test('the chosen language is shown, else the system’s where it is one of ours, else English', () => {
  expect(languageFor('fr', 'en-US')).toBe('fr');
  expect(languageFor('system', 'fr-CA')).toBe('fr');
  expect(languageFor('system', 'de-DE')).toBe('en');
});
