import { describe, expect, it } from 'vitest';
import { openYaml } from '../../../engine/scenario/yaml.ts';

const faultsOf = (text: string) => {
  const read = openYaml('x.scenario.yaml', text);
  return read.diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

/** The slips that people make, and what they read: never the words of the library. */
describe('a slip in the writing of a file', () => {
  it.each([
    ['a tab', 'a:\n\tb: 1\n', '2:1 A tab stands here at the beginning of a line.'],
    [
      'a line too far out',
      'a:\n    b: 1\n  c: 2\n',
      '3:1 This line is indented otherwise than those it stands with.',
    ],
    [
      'a line too far in',
      'a:\n  b: 1\n   c: 2\n',
      '2:6 Two colons cannot stand in one value, and a field cannot begin deeper than those before it.',
    ],
    ['a quote left open', 'x: 1\na: "never\nb: 2\n', '2:4 A quotation mark opens here and is never closed.'],
    ['an apostrophe left open', "a: 'never\nb: 2\n", '1:4 A quotation mark opens here and is never closed.'],
    ['a bracket left open', 'a: [x, y\nb: 2\n', '2:1 A bracket that was opened before is not closed here.'],
    [
      'a colon in a text',
      'a: He said: no\n',
      '1:4 Two colons cannot stand in one value, and a field cannot begin deeper than those before it.',
    ],
    [
      'a field without a colon',
      'a\nb: 1\n',
      '1:1 A field has no colon, or a list and fields stand mixed here.',
    ],
    ['a text that begins with a sign', 'a: @x\n', '1:4 A text cannot begin with @ here.'],
    ['a backslash', 'a: "\\q"\n', '1:5 Between double quotation marks a backslash means something else.'],
    ['a key twice', 'a: 1\na: 2\n', '2:1 “a” stands here twice.'],
    ['something else', 'a: "x" y\n', '1:8 This cannot be read where it stands.'],
  ])('%s is said once, where it is, in our words', (_, text, said) => {
    expect(faultsOf(text)).toEqual([said]);
  });
});
