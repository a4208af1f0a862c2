import { expect, test } from 'vitest';
import { matching } from '../../../renderer/library/search.ts';
import { cards } from '../../fixtures/views.ts';

const found = (typed: string) => matching(cards, typed).map(({ name }) => name);
const [whole = '', broken = ''] = cards.map(({ name }) => name);

test.each([
  ['', [whole, broken]],
  ['  ', [whole, broken]],
  ['VOTES', [whole]],
  ['russian federation', [whole]],
  ['çäll  vötes', [whole]],
  ['my-first', [broken]],
  ['call Atlantis', []],
])('“%s” is found where each of its words stands', (typed, names) => {
  expect(found(typed)).toEqual(names);
});
