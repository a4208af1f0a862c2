import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../engine/scenario/diagnostic.ts';
import { LARGEST_FILE } from '../../../engine/scenario/parts.ts';
import { readScenario } from '../../../engine/scenario/read.ts';
import { everyProcedureText, find, smallestText } from '../support/scenarios.ts';

const text = everyProcedureText();

function diagnosticsOf(source: string): readonly Diagnostic[] {
  return readScenario('dam.scenario.yaml', source, find).diagnostics;
}

/** Replaces one place of the file and says where the replacement stands: line and column of `at` inside it. */
function broken(what: string, by: string, at = by): { source: string; line: number; column: number } {
  expect(text.split(what).length, `“${what}” stands once in the file`).toBe(2);
  const source = text.replace(what, () => by);
  const place = text.indexOf(what) + by.indexOf(at);
  const before = source.slice(0, place).split('\n');
  return { source, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

it('the file that these tests break has no fault', () => {
  expect(diagnosticsOf(text)).toEqual([]);
  expect(diagnosticsOf(smallestText())).toEqual([]);
});

/** Each row: the code, what is replaced by what, where in it the diagnostic stands, and its hint. */
const faults: [Diagnostic['code'], string, [what: string, by: string, at?: string], hint?: string][] = [
  [
    'yaml',
    'a value with a colon too many',
    ['title: The dam\nsummary', 'title: The: dam\nsummary', 'The: dam'],
  ],
  ['yaml', 'a key that stands twice', ['minutes: 5', 'minutes: 5\nminutes: 6', 'minutes: 6']],
  [
    'yaml',
    'an alias',
    ['members: [borrow, castel]', 'members: &who [borrow, castel]\n    other: *who', '*who'],
  ],
  [
    'schema',
    'a field that does not exist',
    ['cohesion: 50', 'cohesiveness: 50\n    cohesion: 50', 'cohesiveness'],
  ],
  [
    'schema',
    'a number out of its bounds',
    ['{ between: [aldery, castel], start: -95 }', '{ between: [aldery, castel], start: -101 }', '-101'],
  ],
  ['schema', 'an id in capitals', ['start: rain\n', 'start: RAIN\n', 'RAIN']],
  ['format', 'a format of later days', ['format: 1', 'format: 2', '2']],
  [
    'duplicate-id',
    'an ending called like a scene',
    [
      '  no_dam: { title: No dam,',
      '  rain: { title: Wet, text: [Wet.] }\n  no_dam: { title: No dam,',
      '{ title: Wet',
    ],
  ],
  [
    'duplicate-id',
    'a way to answer called like a way to decline',
    ['      asleep: { title', '      coldly: { title', '{ title'],
  ],
  [
    'duplicate-id',
    'two read-outs of one party',
    [
      '- by: borrow\n        question: What does Borrow tell?',
      '- by: aldery\n        question: What does Borrow tell?',
      'aldery',
    ],
  ],
  [
    'duplicate-id',
    'two reactions of one party',
    [
      '- by: castel\n        question: Does Castel mend it?',
      '- by: borrow\n        question: Does Castel mend it?',
      'borrow',
    ],
  ],
  [
    'duplicate-id',
    'two parties in one seat',
    ['short: Borrow, seat: XBB', 'short: Borrow, seat: XAA', 'XAA'],
  ],
  [
    'reserved-id',
    'a party called chance',
    [
      '  press: { name',
      '  chance: { name: Chance, short: Chance, brief: None. }\n  press: { name',
      '{ name: Chance',
    ],
  ],
  [
    'unknown-name',
    'a party misspelt',
    ['listening: [press]', 'listening: [pres]', 'pres'],
    'Did you mean “press”?',
  ],
  [
    'unknown-name',
    'an amendment misspelt',
    ['amendments: [lower, open_gates]', 'amendments: [lower, open_gate]', 'open_gate'],
    'Did you mean “open_gates”?',
  ],
  [
    'unknown-name',
    'a rule misspelt',
    ['matter: share\n    on: { motion', 'matter: shares\n    on: { motion', 'shares'],
    'Did you mean “share”?',
  ],
  [
    'unknown-name',
    'a group misspelt',
    ['seats: small, yes: 50', 'seats: smal, yes: 50', 'smal'],
    'Did you mean “small”?',
  ],
  ['unknown-name', 'a wording nobody wrote', ['start: penny', 'start: guinea', 'guinea']],
  [
    'unknown-name',
    'an indicator misspelt in an effect',
    ['change: indicators.water, by: 3', 'change: indicators.watr, by: 3', 'indicators.watr'],
    'Did you mean “indicators.water”?',
  ],
  ['unknown-name', 'a flag misspelt in an effect', ['set: flags.dug,', 'set: flags.digged,', 'flags.digged']],
  [
    'unknown-name',
    'a source misspelt',
    [
      '{ type: draft.withdraw, scene: toll_text, party: castel }, sources: [invented]',
      '{ type: draft.withdraw, scene: toll_text, party: castel }, sources: [invent]',
      'invent]',
    ],
    'Did you mean “invented”?',
  ],
  [
    'unknown-target',
    'a way to nowhere',
    ['then: question\n', 'then: questions\n', 'questions'],
    'Did you mean “question”?',
  ],
  [
    'unknown-target',
    'an option that leads nowhere',
    ['to: drowned', 'to: drowed', 'drowed'],
    'Did you mean “drowned”?',
  ],
  [
    'unknown-body',
    'a body without a file',
    ['bodies: [valley_council]', 'bodies: [mountain_council]', 'mountain_council'],
  ],
  [
    'unknown-seat',
    'a seat that the body has not',
    ['seats: [XDD], when', 'seats: [XDX], when', 'XDX'],
    'Did you mean “XDD”?',
  ],
  [
    'expression',
    'a name nobody counts',
    ['when: indicators.water >= 100', 'when: indicators.waters >= 100', '.waters'],
  ],
  [
    'expression',
    'a condition that is a number',
    ["when: '!calls.ring.declined'", "when: 'indicators.water'", 'indicators.water'],
  ],
  [
    'expression',
    'a condition cut off',
    ['when: indicators.calm < 50', 'when: indicators.calm <', 'indicators.calm <'],
  ],
  ['no-way-on', 'a last way with a condition', ['- { to: no_dam }', '- { when: flags.dug, to: no_dam }']],
  [
    'bad-bounds',
    'an alliance that ruptures before it strains',
    ['ruptured_below: 20', 'ruptured_below: 40', '40'],
  ],
];

describe.each(faults)('%s: %s', (code, _, [what, by, at], hint) => {
  it('is the one thing said, at its line and column', () => {
    const { source, line, column } = broken(what, by, at);
    const found = diagnosticsOf(source);
    expect(found.map((one) => one.code)).toEqual([code]);
    if (code !== 'no-way-on' && code !== 'expression') expect(found).toMatchObject([{ line, column }]);
    expect(found[0]).toMatchObject({ severity: 'error', file: 'dam.scenario.yaml' });
    expect(found[0]?.hint).toBe(hint ?? found[0]?.hint);
    if (hint !== undefined) expect(found[0]?.hint).toBe(hint);
  });
});

it('a fault inside an expression is shown where it stands in the expression', () => {
  const plain = broken('when: indicators.water >= 100', 'when: indicators.water >= nothing', 'nothing');
  expect(diagnosticsOf(plain.source)).toMatchObject([
    { code: 'expression', line: plain.line, column: plain.column },
  ]);
  const quoted = broken("when: '!calls.ring.declined'", "when: '!calls.ring.declined && nothing'", 'nothing');
  expect(diagnosticsOf(quoted.source)).toMatchObject([{ line: quoted.line, column: quoted.column }]);
});

it('a last way with a condition is shown at the ways on', () => {
  const { source } = broken('- { to: no_dam }', '- { when: flags.dug, to: no_dam }');
  const line = source.slice(0, source.indexOf('- { when: visits.evening')).split('\n').length;
  expect(diagnosticsOf(source)).toMatchObject([{ line, column: 7, hint: 'Give the last way no condition.' }]);
});

it('a body that calls itself otherwise is said to, in the body’s file', () => {
  const found = readScenario('dam.scenario.yaml', text, (part, id) =>
    find(part, id)?.replace('id: valley_council', 'id: other_council'),
  );
  expect(found.diagnostics).toMatchObject([
    { code: 'unknown-body', file: 'valley_council.body.yaml', line: 2, column: 5 },
  ]);
});

it('a file too large is not read at all', () => {
  const huge = 'x'.repeat(LARGEST_FILE + 1);
  expect(diagnosticsOf(huge)).toMatchObject([{ code: 'too-large', line: 1, column: 1 }]);
  expect(diagnosticsOf('x'.repeat(1000)).map(({ code }) => code)).toEqual(['schema']);
});

/** What is almost a fault and is none. */
const nearMisses: [string, string, string][] = [
  ['an ending called like an option', 'drowned: { title: Drowned', 'drowned: { title: Flood'],
  ['ways to answer whose titles agree', 'coldly: { title: Answer coldly }', 'coldly: { title: Be asleep }'],
  ['a party called chances', 'press: { name: The river press', 'press: { name: chance'],
  [
    'a value at its bound',
    '{ between: [aldery, castel], start: -95 }',
    '{ between: [aldery, castel], start: -100 }',
  ],
  ['a rupture just below the strain', 'ruptured_below: 20', 'ruptured_below: 39'],
  ['a listener who is also on the line', 'listening: [press]', 'listening: [borrow]'],
  ['a party without a seat', 'short: Castel, seat: XCC', 'short: Castel'],
  ['an expression over two lines', 'when: indicators.calm < 50', 'when: "indicators.calm\\n < 50"'],
  [
    'a way back to where the story was',
    '- { to: no_dam }',
    '- { when: visits.evening < 2, to: rain }\n      - { to: no_dam }',
  ],
  [
    'a key that stands twice at different places',
    'none: { text: There is no dam. }',
    'low_: { text: There is no dam. }\n          none: { text: There is none. }',
  ],
];

it.each(nearMisses)('%s is no fault', (_, what, by) => {
  expect(diagnosticsOf(broken(what, by).source)).toEqual([]);
});

it('a name unlike all others gets no hint', () => {
  const [found] = diagnosticsOf(broken('listening: [press]', 'listening: [zebra]').source);
  expect(found).toMatchObject({ code: 'unknown-name' });
  expect(found?.hint).toBeUndefined();
});

it('a scenario without any ending is refused, for no story of it could end', () => {
  const from = text.indexOf('endings:');
  const source = `${text.slice(0, from)}endings: {}\n`.replaceAll(
    /to: (a_dam_of_air|dam_built|no_dam|drowned)/g,
    'to: rain',
  );
  expect(diagnosticsOf(source).map(({ code }) => code)).toEqual(['schema']);
});
