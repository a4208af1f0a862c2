import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { FORMAT, MIGRATIONS, upgrade } from '../../../engine/scenario/migrations/upgrade.ts';
import { upgradeText } from '../../../engine/scenario/migrations/upgrade-text.ts';
import { readScenario } from '../../../engine/scenario/read.ts';
import { everyProcedureText, find } from '../support/scenarios.ts';

/** A file of format 0: what a call lasted stands under `length`. Its spaces and comments are odd on purpose. */
const newest = everyProcedureText()
  .replace('    caller: aldery\n', '    caller:   aldery   # who rings\n    lasted_minutes:  90 # minutes\n')
  .replace('    caller: castel\n', '    caller: castel\n    lasted_minutes: 7\n');
const older = newest
  .replace('format: 1', 'format:  0  # provisional')
  .replace('lasted_minutes:  90', 'length:  90')
  .replace('lasted_minutes: 7', 'length: 7');

const codesOf = (text: string) =>
  readScenario('old.scenario.yaml', text, find).diagnostics.map(({ code, severity, line }) => [
    code,
    severity,
    line,
  ]);

describe('a file of an older format', () => {
  it('is read as if it were of the newest, with a notice at its format', () => {
    const read = readScenario('old.scenario.yaml', older, find);
    expect(read.ok && read.value.scenes.ring).toMatchObject({ lasted_minutes: 90 });
    expect(read.diagnostics[0]).toMatchObject({
      code: 'older-format',
      severity: 'info',
      line: 1,
      column: 10,
    });
    expect(codesOf(newest)).toEqual(codesOf(older).filter(([code]) => code !== 'older-format'));
  });

  it('keeps the places of its faults', () => {
    const wrong = older.replace('caller:   aldery', 'caller:   alderi');
    const line = wrong.slice(0, wrong.indexOf('alderi')).split('\n').length;
    const [fault] = readScenario('old.scenario.yaml', wrong, find).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
    expect(fault).toMatchObject({ code: 'unknown-name', line, column: 15 });
  });

  it('is written with the changed words and not a byte besides', () => {
    const result = upgradeText('old.scenario.yaml', older);
    expect(result.ok && result.value).toMatchObject({ from: 0, to: FORMAT, steps: [MIGRATIONS[0]?.says] });
    expect(result.ok && result.value.text).toBe(
      older
        .replace('format:  0  #', `format:  ${FORMAT}  #`)
        .replace('length:  90', 'lasted_minutes:  90')
        .replace('length: 7', 'lasted_minutes: 7'),
    );
  });

  it('keeps what is no call, and line ends of another system', () => {
    const windows = older
      .replace('kind: narration\n', 'kind: narration\n    length: 5\n')
      .replaceAll('\n', '\r\n');
    const result = upgradeText('old.scenario.yaml', windows);
    const text = result.ok ? result.value.text : '';
    expect(text).toContain('kind: narration\r\n    length: 5\r\n');
    expect(text).toContain('lasted_minutes:  90 # minutes\r\n');
  });

  it('is the newest once it is written', () => {
    const once = upgradeText('old.scenario.yaml', older);
    const twice = once.ok ? upgradeText('old.scenario.yaml', once.value.text) : once;
    expect(twice.ok && once.ok && twice.value.text).toBe(once.ok && once.value.text);
    expect(twice.ok && twice.value.steps).toEqual([]);
  });
});

describe('what cannot be upgraded', () => {
  it.each([
    ['a newer format', newest.replace('format: 1', `format: ${FORMAT + 1}`), 'format'],
    ['a format before the first', newest.replace('format: 1', 'format: -1'), 'format'],
    ['a format that is no number', newest.replace('format: 1', 'format: one'), 'format'],
    ['no format', newest.replace('format: 1\n', ''), 'format'],
    ['a file that is no YAML', 'format: 0\nscenes: [', 'yaml'],
    ['a list', '- format: 0', 'format'],
  ])('%s is refused', (_, text, code) => {
    const result = upgradeText('x.scenario.yaml', text);
    expect(result.ok).toBe(false);
    expect(result.diagnostics[0]).toMatchObject({ code, severity: 'error' });
    expect(readScenario('x.scenario.yaml', text, find).ok).toBe(false);
  });

  it('a document of a newer format stays as it was', () => {
    const document = parseDocument('format: 9\nscenes: { a: { kind: call, length: 3 } }');
    expect(upgrade(document)).toBeUndefined();
    expect(document.toJS()).toEqual({ format: 9, scenes: { a: { kind: 'call', length: 3 } } });
  });
});

it('the steps follow one another from the first format to the newest', () => {
  expect(MIGRATIONS.map(({ from }) => from)).toEqual(MIGRATIONS.map((_, index) => index));
  expect(FORMAT).toBe(MIGRATIONS.length);
});

it.each([
  ['nothing', 'format: 0'],
  ['a list for the scenes', 'format: 0\nscenes: [{ kind: call, length: 3 }]'],
  ['a scene that is a word', 'format: 0\nscenes: { a: call }'],
  ['keys that are numbers', 'format: 0\n1: 2\nscenes: { 3: { kind: call, length: 4 } }'],
])('a step takes a file with %s in it', (_, text) => {
  expect(upgrade(parseDocument(text))).toMatchObject({ from: 0 });
});
