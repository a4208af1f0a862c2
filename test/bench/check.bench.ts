import { bench, describe } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import { compile } from '../../engine/machine/game.ts';
import { checkWhole } from '../../engine/scenario/check/whole.ts';
import { readScenario } from '../../engine/scenario/read.ts';
import { largeScenario } from '../unit/support/large.ts';

const text = largeScenario(400);
const nothing = () => undefined;
const read = readScenario('large', text, nothing);
if (!read.ok) throw new Error('the large scenario cannot be read');
const scenario = read.value;

describe(`400 scenes in ${text.split('\n').length} lines`, () => {
  bench('YAML alone (the measure)', () => {
    parseDocument(text, {
      lineCounter: new LineCounter(),
      schema: 'core',
      stringKeys: true,
      uniqueKeys: false,
    }).toJS();
  });
  bench('reading it as a scenario', () => {
    readScenario('large', text, nothing);
  });
  bench('compiling it', () => {
    compile(scenario);
  });
  bench('checking everything, with the summary', () => {
    checkWhole('large', text, nothing);
  });
});
