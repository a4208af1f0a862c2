import { expect, it } from 'vitest';
import { LARGEST_FILE } from '../../../engine/scenario/parts.ts';
import { readScenario } from '../../../engine/scenario/read.ts';
import { everyProcedureText, find } from '../support/scenarios.ts';

const text = everyProcedureText();
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Files that somebody made to break the program. */
const hostile: [string, string][] = [
  ['an empty file', ''],
  ['a single NUL', '\0'],
  ['a title with a NUL in it', text.replace('title: The dam', 'title: "The\0dam"')],
  ['a title whose letters run backwards', text.replace('title: The dam', 'title: "The \u202edam"')],
  ['an id whose letters run backwards', text.replace('id: every_procedure', 'id: "every\u202e_procedure"')],
  [
    'aliases that multiply',
    `${many(
      9,
      (n) =>
        `a${n}: &a${n} [${
          n === 0
            ? 'x'
            : Array(9)
                .fill(`*a${n - 1}`)
                .join()
        }]`,
    )}\n`,
  ],
  ['an alias of nothing much', text.replace('licence: MIT', 'licence: &l MIT\nauthor2: *l')],
  ['an alias of an empty map', `${text}\nflags2: &e {}\nflags3: *e\n`],
  ['an alias of itself', 'a: &a [*a]'],
  ['ten megabytes of words', `title: ${'word '.repeat(2 * 1024 * 1024)}`],
  ['as many words as are read', `title: ${'word '.repeat(LARGEST_FILE / 5 - 10)}`],
  ['twenty thousand keys', many(20_000, (n) => `key${n}: 1`)],
  ['twenty thousand times the same key', many(20_000, () => 'key: 1')],
  ['brackets a hundred thousand deep', '['.repeat(100_000)],
  ['braces a hundred thousand deep', '{a: '.repeat(100_000)],
  ['lists in lists on one line', '- '.repeat(50_000)],
  ['lists in lists, not too deep to be read', `${'- '.repeat(90)}x`],
  ['keys that are maps', `${'? '.repeat(500)}x`],
  ['keys that are maps of maps', `${'{'.repeat(60)}a: 1${'}: 1'.repeat(60)}`],
  ['maps two thousand deep by indentation', many(2000, (n) => `${' '.repeat(n)}a:`)],
  ['a fountain of quotation marks', '"'.repeat(50_000)],
  ['a fountain of tags', '!x '.repeat(20_000)],
  ['a fountain of colons', ': '.repeat(20_000)],
  ['the prototype as a key', `__proto__: { polluted: true }\n${text}`],
  ['the prototype as a party', text.replace('  press: {', '  __proto__: {')],
  ['the constructor as a party', text.replace('  press: {', '  constructor: {')],
  ['the constructor as a scene', text.replaceAll(/\bspeech\b/g, 'constructor')],
  ['the constructor as a body', text.replaceAll('body: valley_council', 'body: constructor')],
  ['the constructor as a draft', text.replace('draft: toll\n', 'draft: constructor\n')],
  [
    'the constructor as a provision',
    text.replace('by: borrow, provision: gates', 'by: borrow, provision: constructor'),
  ],
  ['a merged map', `base: &b { a: 1 }\n<<: *b\n${text}`],
  ['two documents', `${text}\n---\nid: two\n`],
  [
    'a number for a scene',
    text.replace('    kind: narration\n    title: It rains', '    kind: 7\n    title: It rains'),
  ],
  ['a list for the scenes', text.replace(/scenes:[\s\S]*endings:/, 'scenes: []\nendings:')],
  [
    'a condition ten thousand brackets deep',
    text.replace('when: flags.dug, closed', `when: ${'('.repeat(10_000)}, closed`),
  ],
  [
    'a condition as deep as its length allows',
    text.replace('when: flags.dug, closed', `when: "${'!'.repeat(390)}flags.dug", closed`),
  ],
  [
    'a regular expression that never ends',
    text.replace(
      'when: flags.dug, closed',
      `when: '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!".matches("(a+)+$")', closed`,
    ),
  ],
];

it.each(hostile)('%s gives diagnostics at a place, no exception, and soon', (_, source) => {
  const start = performance.now();
  const read = readScenario('hostile.scenario.yaml', source, find);
  const milliseconds = performance.now() - start;
  expect(read.ok).toBe(false);
  expect(read.diagnostics.length).toBeGreaterThan(0);
  expect(read.diagnostics.length).toBeLessThanOrEqual(50);
  for (const { line, column, message } of read.diagnostics) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message.length).toBeLessThan(400);
  }
  expect(milliseconds).toBeLessThan(5000);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  expect(Object.keys(Object)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
