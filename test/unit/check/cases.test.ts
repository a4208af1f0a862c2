import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkWhole } from '../../../engine/scenario/check/whole.ts';
import { CODES } from '../../../engine/scenario/codes.ts';
import { type FindPart, fileOfPart, LARGEST_FILE } from '../../../engine/scenario/parts.ts';
import { pictureText } from '../../../main/host/pictures.ts';
import { find } from '../support/scenarios.ts';

/**
 * Each folder holds a file that raises one code and nothing else, and a near miss that raises nothing. The first line
 * of a file says what is expected, and where. Behind `--` stands what a further case of the same code is about.
 */
const folder = fileURLToPath(new URL('../../check-cases', import.meta.url));
const cases = readdirSync(folder).filter((name) => !['bodies', 'pictures'].includes(name));

const findHere: FindPart = (part, id) => {
  if (part === 'picture') return pictureText(folder, id);
  const { folder: parts, name } = fileOfPart(part, id);
  try {
    return readFileSync(`${folder}/${parts}/${name}`, 'utf8');
  } catch {
    return find(part, id);
  }
};

function check(name: string, file: string): { expected: string[]; found: string[] } {
  const text = readFileSync(`${folder}/${name}/${file}.scenario.yaml`, 'utf8');
  const [, expected = ''] = /^# expect: (.*)\n/.exec(text) ?? [];
  const found = checkWhole(`${file}.scenario.yaml`, text, findHere).diagnostics.map(
    ({ code, line, column }) => `${code} @ ${line}:${column}`,
  );
  return { expected: expected === 'nothing' ? [] : expected.split(', '), found };
}

describe.each(cases)('%s', (name) => {
  it('is raised alone, at its line and column', () => {
    const { expected, found } = check(name, 'raises');
    expect(expected[0]?.split(' @ ')[0]).toBe(name.split('--')[0]);
    expect(found).toEqual(expected);
  });

  it('is not raised by a near miss', () => {
    const { expected, found } = check(name, 'near-miss');
    expect(expected).toEqual([]);
    expect(found).toEqual([]);
  });
});

describe('too-large', () => {
  const codesOf = (text: string) => checkWhole('large', text, findHere).diagnostics.map(({ code }) => code);

  it('is raised alone by a file of one character too many', () => {
    expect(codesOf('#'.repeat(LARGEST_FILE + 1))).toEqual(['too-large']);
  });

  it('is not raised by the largest file that is read', () => {
    const text = readFileSync(`${folder}/schema/near-miss.scenario.yaml`, 'utf8');
    expect(codesOf(`${text}#${'.'.repeat(LARGEST_FILE - text.length - 1)}`)).toEqual([]);
  });
});

it('every code has a case', () => {
  const covered = new Set(cases.map((name) => name.split('--')[0]));
  expect(Object.keys(CODES).filter((code) => code !== 'too-large' && !covered.has(code))).toEqual([]);
});
