import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { decidedOn, decisionsApart } from '../../../engine/scenario/check/apart.ts';
import { waysFound } from '../../../engine/scenario/check/plays.ts';
import { roadOf, type Wish } from '../support/roads.ts';
import { gameOf } from '../support/scenarios.ts';

const example = (name: string) =>
  gameOf(
    readFileSync(
      fileURLToPath(new URL(`../../../docs/apart/${name}.scenario.yaml`, import.meta.url)),
      'utf8',
    ),
  );

/** What docs/apart.md says of each of its examples. */
const examples: [name: string, apart: number][] = [
  ['one-word', 1],
  ['cut-short', 1],
  ['two-stories', 4],
  ['a-coin', 0],
];

it.each(examples)('the endings of “%s” lie %i apart', (name, apart) => {
  expect(waysFound(example(name), undefined, 400).apart('bridge', 'ferry')).toBe(apart);
});

const game = example('two-stories');
const decisions = (...options: string[]) =>
  decidedOn(
    game,
    roadOf(
      game,
      options.map((option): Wish => ({ type: 'choose', option })),
    ),
  );

it('counts what one road has and the other has not, on the side where that is less', () => {
  const built = decisions('yes_please', 'one', 'one', 'one');
  expect(built.size).toBe(4);
  expect(decisionsApart(built, built)).toBe(0);
  const cut = new Set([...built].slice(0, 1));
  expect(decisionsApart(built, cut)).toBe(0);
  expect(decisionsApart(built, decisions('no_thanks'))).toBe(4);
});

it('does not count a move that could not have been another, nor one of a party that nobody can play', () => {
  const forced = gameOf(
    readFileSync(
      fileURLToPath(new URL('../../../test/check-cases/idle-party/raises.scenario.yaml', import.meta.url)),
      'utf8',
    ),
  );
  const right = roadOf(forced, [{ type: 'choose', option: 'right' }]);
  expect(right.moves.length).toBeGreaterThan(4);
  expect([...decidedOn(forced, right)]).toHaveLength(1);
});

it('finds a near way by going a known one with one thing changed', () => {
  const found = waysFound(example('cut-short'), undefined, 400);
  expect([...found.ways.keys()].sort()).toEqual(['bridge', 'ferry']);
  expect(found.apart('ferry', 'bridge')).toBe(found.apart('bridge', 'ferry'));
  expect(found.apart('bridge', 'nowhere')).toBeUndefined();
});
