import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = fileURLToPath(new URL('../../../', import.meta.url));
const shipped = ['scenarios', 'scenarios/bodies', 'scenarios/rules'].flatMap((place) =>
  readdirSync(`${folder}${place}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${place}/${name}`),
);
/** Fields whose text is read by the program and not by people. */
const CODE: readonly string[] = [
  'when',
  'always',
  'never',
  'reachable',
  'possible',
  'reach',
  'stands',
  'url',
  'change',
];

type Text = { readonly language: string; readonly text: string };

function textsIn(value: unknown, language: string, field = ''): Text[] {
  if (CODE.includes(field)) return [];
  if (typeof value === 'string') return [{ language, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    textsIn(inside, key === 'fr' || key === 'en' ? key : language, Array.isArray(value) ? field : key),
  );
}

const texts = shipped.flatMap((path) => {
  const file: { language?: string } = parse(readFileSync(`${folder}${path}`, 'utf8'));
  return textsIn(file, file.language ?? 'en').map((one) => ({ path, ...one }));
});
const inLanguage = (language: string) => texts.filter((one) => one.language === language);
const wrong = (language: string, fault: RegExp) =>
  inLanguage(language)
    .filter(({ text }) => fault.test(text))
    .map(({ path, text }) => `${path}: ${text.slice(0, 60)}`);

it('there is something to look at in both languages', () => {
  expect(inLanguage('en').length).toBeGreaterThan(5000);
  expect(inLanguage('fr').length).toBeGreaterThan(2000);
});

it.each(['en', 'fr'])('no apostrophe and no quotation mark is a typewriter’s (%s)', (language) => {
  expect(wrong(language, /\p{L}'|"/u)).toEqual([]);
});

it('French keeps its high points and guillemets to the word they belong to', () => {
  expect(wrong('fr', /[ \p{L}\d»][ ]?(?<![\u00a0\u202f])[;!?](?=\s|$)/u)).toEqual([]);
  expect(wrong('fr', /[^\u00a0\u202f\d]:\s/u)).toEqual([]);
  expect(wrong('fr', /«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/u)).toEqual([]);
});

it('French quotes with guillemets, and English does not', () => {
  expect(wrong('fr', /[“”]/u)).toEqual([]);
  expect(wrong('en', /[«»]/u)).toEqual([]);
});
