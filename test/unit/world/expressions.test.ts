import { describe, expect, it } from 'vitest';
import { Expressions, type Parsed } from '../../../engine/world/expressions.ts';
import { number, truth } from '../../../engine/world/names.ts';

const slots = ['calm', 'water', 'state', 'day'];
const expressions = new Expressions(
  [
    number('indicators.calm', 'calm'),
    number('indicators.water', 'water'),
    number('day'),
    truth('flags.dug', 'state', [1]),
    truth('calls.ring.placed', 'state', [1, 2]),
  ],
  (slot) => slots.indexOf(slot),
);

/** calm 40, water 7, state 1 (dug, placed), day 12. */
const world = [40, 7, 1, 12];

function answer(source: string, at: readonly number[] = world): number {
  const parsed = expressions.condition(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.message}`);
  return parsed.test(at);
}

function refusal(source: string): Extract<Parsed, { ok: false }> {
  const parsed = expressions.condition(source);
  if (parsed.ok) throw new Error(`${source} was not refused`);
  return parsed;
}

describe('a condition', () => {
  const answers: [string, boolean][] = [
    ['true', true],
    ['false', false],
    ['flags.dug', true],
    ['!flags.dug', false],
    ['flags.dug && false', false],
    ['flags.dug || false', true],
    ['true || false && false', true],
    ['(true || false) && false', false],
    ['indicators.calm == 40', true],
    ['indicators.calm != 40', false],
    ['indicators.calm < 40', false],
    ['indicators.calm <= 40', true],
    ['indicators.calm > 39', true],
    ['indicators.calm >= 41', false],
    ['indicators.calm + indicators.water == 47', true],
    ['indicators.calm - indicators.water == 33', true],
    ['indicators.calm * 2 == 80', true],
    ['2 + 3 * 4 == 14', true],
    ['-indicators.water == -7', true],
    ['- -indicators.water == 7', true],
    ['day in [11, 12]', true],
    ['day in [11, day + 1]', false],
    ['day in []', false],
    ['flags.dug == true', true],
    ['flags.dug != calls.ring.placed', false],
    ['flags.dug ? day == 12 : day == 0', true],
    ['(flags.dug ? 1 : 2) == 1', true],
    ['calls.ring.placed', true],
    ['  day\n >= 12 ', true],
    ['1000000 > day', true],
  ];

  it.each(answers)('%s is %s', (source, wanted) => {
    expect(answer(source)).toBe(wanted ? 1 : 0);
  });

  it('of several values is true for each of them and for no other', () => {
    expect([0, 1, 2, 3].map((state) => answer('calls.ring.placed', [0, 0, state, 0]))).toEqual([0, 1, 1, 0]);
    expect([0, 1, 2, 3].map((state) => answer('flags.dug', [0, 0, state, 0]))).toEqual([0, 1, 0, 0]);
  });

  it('does not ask what the left side has settled', () => {
    expect(answer('flags.dug || indicators.calm == 0')).toBe(1);
    expect(answer('!flags.dug && indicators.calm == 40')).toBe(0);
  });

  it('says which names it reads', () => {
    const parsed = expressions.condition('flags.dug && indicators.calm > indicators.calm - day');
    expect(parsed.ok && [...parsed.reads].sort()).toEqual(['day', 'flags.dug', 'indicators.calm']);
  });
});

describe('refused, with its place', () => {
  const refused: [string, string, number][] = [
    ['an unknown name', 'flags.dug && nobody', 13],
    ['an unknown field', 'flags.digged', 6],
    ['a family of names', 'indicators == indicators', 0],
    ['a string', 'day == 12 && "a" == "a"', 13],
    ['a fraction', 'day > 1.5', 6],
    ['a number too large', 'day < 1000001', 6],
    ['a negative number too large', 'day > -1000001', 7],
    ['nothing at all', 'null == null', 0],
    ['a regular expression', 'true && "a".matches("(a+)+$")', 8],
    ['a macro', '[1, 2].exists(x, x > 1)', 0],
    ['another macro', 'has(flags.dug)', 0],
    ['a function', 'size([1, 2]) == 2', 0],
    ['a list by itself', '[1] == [1]', 0],
    ['a rest', 'day % 2 == 0', 0],
    ['a map', '"a" in {"a": 1}', 7],
    ['brackets for a dot', 'flags["dug"]', 0],
    ['the constructor', 'flags.constructor == flags.constructor', 6],
    ['the prototype', 'flags.__proto__ == flags.__proto__', 6],
    ['a member of whatever is not a name', '(flags).dug.x', 12],
  ];

  it.each(refused)('%s', (_, source, start) => {
    const refused = refusal(source);
    expect(refused.message).toMatch(/\.$/);
    expect(refused.start).toBe(start);
  });

  it('a division, for a condition has no fractions', () => {
    expect(refusal('day / 2 == 6').start).toBeLessThan(8);
  });

  it('a number where true or false is wanted, and the other way round', () => {
    expect(refusal('day').message).toContain('int');
    expect(refusal('day + 1').message).toContain('int');
    expect(refusal('day && flags.dug').message).not.toBe('');
    expect(refusal('flags.dug + 1 == 2').message).not.toBe('');
    expect(refusal('flags.dug == 1').message).not.toBe('');
    expect(refusal('flags.dug > 0').message).not.toBe('');
  });

  it('what is cut off or empty', () => {
    for (const source of ['', ' ', 'day >', '(day > 1', 'day > 1)', 'day >> 1', 'day = 1', '&&', 'flags.']) {
      expect(refusal(source).message).not.toBe('');
    }
  });

  it('what is too large or too deep to be read, soon and without an exception', () => {
    const start = performance.now();
    const wide = Array.from({ length: 300 }, () => 'flags.dug').join(' && ');
    for (const source of [wide, `${'('.repeat(500)}true${')'.repeat(500)}`, `${'!'.repeat(5000)}true`]) {
      expect(refusal(source).message).not.toBe('');
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('a message fits on one line', () => {
    for (const [, source] of refused) expect(refusal(source).message).not.toContain('\n');
  });
});
