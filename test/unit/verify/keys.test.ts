import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Found } from '../../../engine/analysis/verify/found.ts';
import { Keys } from '../../../engine/analysis/verify/keys.ts';
import { type Bounds, layoutOf } from '../../../engine/analysis/verify/layout.ts';
import { Lowered } from '../../../engine/machine/lowered/lowered.ts';
import { everyProcedureText, gameOf, smallestText } from '../support/scenarios.ts';

/** A machine that stands where it begins, its numbers somewhere between their bounds; and keys that leave nothing out. */
function machineOf(text: string) {
  const machine = new Lowered(gameOf(text));
  const { slots } = machine.story;
  const worlds = fc.tuple(
    ...slots.map(({ min, max, start }) =>
      fc.oneof({ weight: 8, arbitrary: fc.constant(start) }, fc.integer({ min, max })),
    ),
  );
  return { machine, keys: new Keys(machine, false), worlds };
}

describe.each([
  ['a small story', smallestText()],
  ['a story with every procedure', everyProcedureText()],
])('the keys of %s', (_, text) => {
  const { machine, keys, worlds } = machineOf(text);
  const written = (world: readonly number[]) => {
    machine.here.set(world);
    keys.write();
    return keys.words.slice(0, keys.length);
  };

  it('are read as they were written, whatever stood there in between', () => {
    fc.assert(
      fc.property(worlds, worlds, (world, other) => {
        const key = written(world);
        machine.here.set(other);
        expect(keys.lengthOf(key[0] ?? 0)).toBe(key.length);
        keys.stand(Int32Array.of(0, ...key, 0), 1);
        expect([...machine.here.subarray(0, world.length)]).toEqual(world);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same only for the same numbers, and found again by them', () => {
    const found = new Found((head) => keys.lengthOf(head));
    const numbers = new Map<string, number>();
    fc.assert(
      fc.property(worlds, (world) => {
        const key = written(world);
        const known = numbers.get(world.join()) ?? numbers.size;
        numbers.set(world.join(), known);
        expect(found.number(key, key.length)).toBe(known);
      }),
      { numRuns: 300 },
    );
    expect(found.size).toBe(numbers.size);
  });
});

const bounds = (width: number, start = 0): Bounds => ({ slot: 0, min: 0, max: 2 ** width - 1, start });

describe('a layout', () => {
  it('takes no word for what fits into the head', () => {
    expect(layoutOf(0, Int32Array.of(), []).usual.length).toBe(1);
    expect(layoutOf(0, Int32Array.of(), [bounds(7), bounds(7)]).usual.length).toBe(1);
    expect(layoutOf(0, Int32Array.of(), Array(10).fill(bounds(7))).usual.length).toBe(3);
  });

  it('lets no number lie in two words, nor in the bits that say which words follow', () => {
    const widths = fc.array(fc.integer({ min: 0, max: 32 }), { maxLength: 120 });
    fc.assert(
      fc.property(widths, (all) => {
        const { ends, shifts, masks, groups, usual } = layoutOf(
          5,
          Int32Array.of(),
          all.map((width) => bounds(width)),
        );
        let at = 0;
        for (const [word, end] of ends.entries()) {
          let taken = word === 0 ? groups.reduce((bits, one) => bits | one, 0xffff) : 0;
          for (; at < end; at++) {
            const bits = (masks[at] ?? 0) << (shifts[at] ?? 0);
            expect(bits >>> (shifts[at] ?? 0)).toBe((masks[at] ?? 0) >>> 0);
            expect(taken & bits).toBe(0);
            taken |= bits;
          }
        }
        expect(at).toBe(all.filter((width) => width > 0).length);
        expect(usual[0]).toBe(5);
        expect(groups.subarray(1).every((one) => one !== 0)).toBe(true);
      }),
    );
  });
});
