import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkWhole } from '../../../engine/scenario/check/whole.ts';
import { everyProcedureText, find, storyWith } from '../support/scenarios.ts';

const text = everyProcedureText();
const story = storyWith(`
first:
  kind: decision
  title: A choice
  by: aldery
  question: Which?
  options: { left: { title: Left, to: good }, right: { title: Right } }
  then: bad
`);
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Files that somebody made to break the program, and the codes that they must come to. */
const hostile: [string, string, string[]][] = [
  ['ten million characters', 'x'.repeat(10_000_000), ['too-large']],
  [
    'an alias bomb',
    many(
      9,
      (n) =>
        `a${n}: &a${n} [${
          n === 0
            ? 'x'
            : Array(9)
                .fill(`*a${n - 1}`)
                .join()
        }]`,
    ),
    ['yaml'],
  ],
  ['ten thousand levels of brackets', '['.repeat(10_000), ['yaml']],
  ['ten thousand levels of lists', '- '.repeat(10_000), ['yaml']],
  ['a key that is the prototype', `${text}\n__proto__: { polluted: true }\n`, ['yaml']],
  [
    'a scene that is the prototype',
    story.replace('scenes:\n', 'scenes:\n  __proto__: { kind: narration, title: X, then: bad }\n'),
    ['yaml'],
  ],
  ['an id twice', story.replace('  good: {', '  bad: { title: Bad, text: [Bad.] }\n  good: {'), ['yaml']],
  ['NUL in a text', story.replace('title: A choice', 'title: "A\u0000choice"'), ['hidden-character']],
  [
    'letters turned around',
    story.replace('title: A choice', 'title: "A \u202eeciohc"'),
    ['hidden-character'],
  ],
  ['a body outside the folder', story.replace('[three_seats]', '[../../etc/passwd]'), ['schema']],
  [
    'a newer format',
    story.replace('format: 1', 'format: 7').replace('licence:', 'tomorrow: 1\nlicence:'),
    ['format'],
  ],
  ['a format that is a word', story.replace('format: 1', 'format: one'), ['format']],
  [
    'a story that only goes round',
    storyWith('first: { kind: narration, title: Round, then: first }'),
    ['no-way-out'],
  ],
];

it.each(hostile)('%s', (_, source, codes) => {
  const { diagnostics } = checkWhole('hostile.scenario.yaml', source, find);
  expect([
    ...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
  ]).toEqual(codes);
  expect(diagnostics.length).toBeLessThan(60);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

const TEXTS = ['title', 'summary', 'brief', 'question', 'name', 'short', 'means', 'author', 'licence'];

it('HTML and script in every text is text', () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([key, inside]) => [
      key,
      TEXTS.includes(key) ? script : put(inside),
    ]);
    return Object.fromEntries(fields);
  };
  const source = stringify({ ...(put(parse(story)) as object), title: script });
  expect(source.split(script).length).toBeGreaterThan(8);
  const { diagnostics } = checkWhole('hostile.scenario.yaml', source, find);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('flags that can only be set by one another are seen through', () => {
  const source = storyWith(
    `
first:
  kind: decision
  title: A choice
  by: aldery
  question: Which?
  options:
    one: { title: One, when: flags.b, effects: [{ set: flags.a, to: true }], to: good }
    two: { title: Two, when: flags.a, effects: [{ set: flags.b, to: true }] }
    none: { title: None }
  then: bad
`,
  ).replace('  seen: { means: It has been seen. }', '  a: { means: A. }\n  b: { means: B. }');
  const { diagnostics } = checkWhole('cyclic.scenario.yaml', source, find);
  expect(diagnostics.filter(({ code }) => code === 'never-open').length).toBe(2);
});

it('a newer format is refused in a sentence, and nothing else is said of the file', () => {
  const { diagnostics } = checkWhole('new.scenario.yaml', story.replace('format: 1', 'format: 2'), find);
  expect(diagnostics).toMatchObject([{ code: 'format', line: 1, column: 9 }]);
  expect(diagnostics[0]?.message).toContain('made for a newer Démarche');
});
