import { expect, it } from 'vitest';
import { checkWhole } from '../../../engine/scenario/check/whole.ts';
import type { FindPart } from '../../../engine/scenario/parts.ts';
import { find, storyWith } from '../support/scenarios.ts';

const text = (languages: string) =>
  storyWith(`
first:
  kind: vote
  title: A vote
  body: three_seats
  matter: ordinary
  on: { motion: To wait }
  question: Shall we wait?
  then: good
`).replace('language: en\n', `language: en\nlanguages: [${languages}]\n`);

/** The body of the tests, its three sentences in the languages given. */
const saying =
  (name: string, article: string, note: string): FindPart =>
  (part, id) => {
    const found = find(part, id);
    if (part !== 'body' || found === undefined) return found;
    return found
      .replace(/^name: .*$/m, `name: ${name}`)
      .replace(/^article: .*$/m, `article: ${article}`)
      .replace(/^note: .*$/m, `note: ${note}`);
  };

const saidOf = (languages: string, body: FindPart) =>
  checkWhole('small', text(languages), body)
    .diagnostics.filter(({ code }) => code === 'languages')
    .map(({ severity, message }) => `${severity}: ${message}`);

const both = '{ en: One, fr: Un }';

it('a body that is said in one language is pointed out in a file of several, and in no other', () => {
  const gap = ['warning: The body “three_seats” is not said in fr throughout.'];
  expect(saidOf('en, fr', find)).toEqual(gap);
  expect(saidOf('en, fr', saying(both, both, 'Only one.'))).toEqual(gap);
  expect(saidOf('en, fr', saying(both, '{ en: One }', both))).toEqual(gap);
  // Its seats may be called the same in both.
  expect(saidOf('en, fr', saying(both, both, both))).toEqual([]);
  expect(saidOf('en', find)).toEqual([]);
});
