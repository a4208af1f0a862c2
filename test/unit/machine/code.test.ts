import { expect, it } from 'vitest';
import { Code, type Known } from '../../../engine/machine/lowered/code.ts';
import { storyOf } from '../../../engine/procedures/story-of.ts';
import { Ledger } from '../../../engine/world/ledger.ts';
import { type Comparator, compared } from '../../../engine/world/plain.ts';
import type { Stroke } from '../../../engine/world/strokes.ts';
import { scenarioOf, smallestText } from '../support/scenarios.ts';

const story = storyOf(scenarioOf(smallestText()));

const COMPARATORS: readonly Comparator[] = ['==', '!=', '<', '<=', '>', '>='];
const LEAF = 3;

/** A program over four numbers, the last of which says where the machine rests. */
function program(numbers: readonly number[]) {
  const here = Int32Array.from(numbers);
  return { here, code: new Code(new Ledger(story, here), here, LEAF) };
}

/** Does strokes and then asks something: rests at 1 where it holds, at 0 where it does not. */
function asking(strokes: readonly Stroke[], test: ReturnType<typeof compared>, numbers: readonly number[]) {
  const { here, code } = program(numbers);
  const known: Known = new Map();
  code.does(strokes, known);
  const places = code.asks([test], known);
  if (places) {
    code.rest(1);
    code.goOnHere(places);
  }
  code.rest(0);
  code.run(0);
  return [...here];
}

it.each(COMPARATORS)('asks %s of a number as it stands, and as it is known to stand', (is) => {
  for (const value of [4, 5, 6]) {
    const test = compared({ at: 0, is, than: 5 });
    const wanted = test([value]);
    expect(asking([], test, [value, 0, 0, -1])).toEqual([value, 0, 0, wanted]);
    expect(asking([{ does: 'set', at: 0, to: value }], test, [9, 0, 0, -1])).toEqual([value, 0, 0, wanted]);
  }
});

it.each(COMPARATORS)('offers what %s lets pass', (is) => {
  for (const value of [4, 5, 6]) {
    const { code } = program([value, 7, 0, 0]);
    const test = compared({ at: 0, is, than: 5 });
    code.offerIf([test], 10);
    code.offerIf([test, compared({ at: 1, is: '==', than: 7 })], 11);
    code.offerIf([(world) => world[2] === 0], 12);
    code.offerIf([(world) => world[2] === 1], 13);
    code.end();
    code.run(0);
    expect(code.offered.slice(0, code.offers)).toEqual([...(test([value]) ? [10, 11] : []), 12]);
  }
});

it('adds within bounds, raises what is less, and no longer knows what has been changed since', () => {
  const add = (by: number): Stroke => ({ does: 'add', at: 0, by, min: 0, max: 100 });
  const isNinety = compared({ at: 0, is: '==', than: 90 });
  expect(asking([add(60)], isNinety, [50, 0, 0, -1])).toEqual([100, 0, 0, 0]);
  expect(asking([add(-60)], isNinety, [50, 0, 0, -1])).toEqual([0, 0, 0, 0]);
  expect(asking([{ does: 'set', at: 0, to: 80 }, add(10)], isNinety, [0, 0, 0, -1])).toEqual([90, 0, 0, 1]);
  const raise = (to: number): Stroke => ({ does: 'raise', at: 0, to });
  expect(asking([raise(90)], isNinety, [80, 0, 0, -1])).toEqual([90, 0, 0, 1]);
  expect(asking([raise(90)], isNinety, [95, 0, 0, -1])).toEqual([95, 0, 0, 0]);
  const setting: Stroke = { does: 'set', at: 0, to: 90 };
  const maybe = (than: number): Stroke => ({
    does: 'if',
    holds: compared({ at: 1, is: '==', than }),
    then: setting,
  });
  expect(asking([{ does: 'set', at: 0, to: 1 }, maybe(7)], isNinety, [0, 7, 0, -1])).toEqual([90, 7, 0, 1]);
  expect(asking([{ does: 'set', at: 0, to: 90 }, maybe(8)], isNinety, [0, 7, 0, -1])).toEqual([90, 7, 0, 1]);
  const called: Stroke = { does: 'call', deed: ({ world }) => world.fill(90, 0, 1) };
  expect(asking([{ does: 'set', at: 0, to: 1 }, called], isNinety, [0, 0, 0, -1])).toEqual([90, 0, 0, 1]);
});
