import { expect, it } from 'vitest';
import { compile } from '../../../engine/machine/game.ts';
import { checkWhole } from '../../../engine/scenario/check/whole.ts';
import { readScenario } from '../../../engine/scenario/read.ts';
import { largeScenario } from '../support/large.ts';
import { scenarioOf } from '../support/scenarios.ts';

const nothing = () => undefined;

/** The least time of several tries, in seconds of the processor’s time: what other programs do does not count. */
function least(tries: number, work: () => unknown): number {
  const times = Array.from({ length: tries }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000_000;
  });
  return Math.min(...times);
}

const [small, large] = [largeScenario(400), largeScenario(800)];
const works: [string, (text: string) => () => unknown][] = [
  ['reading', (text) => () => readScenario('large', text, nothing)],
  [
    'compiling',
    (text) => {
      const scenario = scenarioOf(text);
      return () => compile(scenario);
    },
  ],
  ['checking', (text) => () => checkWhole('large', text, nothing)],
];

it.each(works)('%s twice as many scenes takes not much more than twice as long', (_, workOn) => {
  workOn(small)();
  expect(least(4, workOn(large)) / least(4, workOn(small))).toBeLessThan(3);
});

it('the story that is measured has no error, and as many lines as a long one', () => {
  expect(small.split('\n').length).toBeGreaterThan(3000);
  const { diagnostics } = checkWhole('large', small, nothing);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});
