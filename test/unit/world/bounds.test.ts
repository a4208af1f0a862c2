import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bounds, boundsOf } from '../../../engine/world/bounds.ts';
import { Expressions } from '../../../engine/world/expressions.ts';
import { number, truth } from '../../../engine/world/names.ts';

const names = ['a', 'b', 'c', 'p', 'q'];
const expressions = new Expressions(
  [number('a'), number('b'), number('c'), truth('p', 'p'), truth('q', 'q')],
  (slot) => names.indexOf(slot),
);

const numbers = fc.letrec<{ number: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', 'c'),
    fc.nat(9).map(String),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number'))
      .map((parts) => `(${parts.join(' ')})`),
    tie('number').map((one) => `(-${one})`),
  ),
})).number;
const conditions = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('p', 'q', 'true', 'false'),
    fc
      .tuple(numbers, fc.constantFrom('<', '<=', '>', '>=', '==', '!='), numbers)
      .map((parts) => `(${parts.join(' ')})`),
    fc.tuple(numbers, numbers, numbers).map(([one, other, more]) => `(${one} in [${other}, ${more}])`),
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
      .map((parts) => `(${parts.join(' ')})`),
    tie('condition').map((one) => `!${one}`),
    fc
      .tuple(tie('condition'), tie('condition'), tie('condition'))
      .map(([test, one, other]) => `(${test} ? ${one} : ${other})`),
  ),
})).condition;

const boundsWith = (least: number, spread: number): Bounds => ({ least, most: least + spread });
const range = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.nat(6))
  .map(([least, spread]) => boundsWith(least, spread));
const flag = fc.constantFrom(boundsWith(0, 0), boundsWith(1, 0), boundsWith(0, 1));

it('whatever values names take within their bounds, an expression stays within its own', () => {
  const ranges = fc.tuple(range, range, range, flag, flag);
  let certain = 0;
  fc.assert(
    fc.property(
      conditions,
      ranges,
      fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }),
      (source, bounds, picks) => {
        const parsed = expressions.condition(source);
        if (!parsed.ok) return;
        const { least, most } = boundsOf(
          parsed.tree,
          (name) => bounds[names.indexOf(name)] ?? { least: 0, most: 0 },
        );
        const world = bounds.map(
          ({ least: low, most: high }, index) => low + ((picks[index] ?? 0) % (high - low + 1)),
        );
        const value = parsed.test(world);
        if (least === most) certain++;
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(most);
      },
    ),
    { numRuns: 3000 },
  );
  expect(certain).toBeGreaterThan(100);
});

const known: [string, Bounds, Bounds][] = [
  ['a >= 3', boundsWith(0, 2), boundsWith(0, 0)],
  ['a >= 3', boundsWith(3, 2), boundsWith(1, 0)],
  ['a >= 3', boundsWith(0, 9), boundsWith(0, 1)],
  ['a * a > 81', boundsWith(-9, 18), boundsWith(0, 0)],
  ['a == 4', boundsWith(4, 0), boundsWith(1, 0)],
  ['!(a == 4)', boundsWith(5, 3), boundsWith(1, 0)],
  ['a in [1, 2]', boundsWith(3, 3), boundsWith(0, 0)],
];
it.each(known)('%s', (source, of, bounds) => {
  const parsed = expressions.condition(source);
  expect(parsed.ok && boundsOf(parsed.tree, () => of)).toEqual(bounds);
});
