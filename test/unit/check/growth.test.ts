import { expect, it } from 'vitest';
import { compile } from '../../../engine/machine/game.ts';
import { checkWhole } from '../../../engine/scenario/check/whole.ts';
import { readScenario } from '../../../engine/scenario/read.ts';
import { largeScenario } from '../support/large.ts';
import { scenarioOf } from '../support/scenarios.ts';

const nothing = () => undefined;

/** Seconds of the processor’s time: what other programs do meanwhile does not count. */
function seconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}

/** How much longer one work takes than another: the best of several tries, in turn, once both have been warmed up. */
function ratio(work: () => unknown, other: () => unknown): number {
  for (let round = 0; round < 3; round++) for (const one of [work, other]) one();
  const tries = Array.from({ length: 6 }, () => [seconds(work), seconds(other)] as const);
  return Math.min(...tries.map(([first]) => first)) / Math.min(...tries.map(([, second]) => second));
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

it.each(works)('%s twice as many scenes takes less than three times as long', (_, workOn) => {
  // Against the small one twice over: so both leave the same litter for the memory to be cleared of.
  const once = workOn(small);
  const twice = () => [once(), once()];
  expect(2 * ratio(workOn(large), twice)).toBeLessThan(3);
});

it('the story that is measured has no error, and as many lines as a long one', () => {
  expect(small.split('\n').length).toBeGreaterThan(3000);
  const { diagnostics } = checkWhole('large', small, nothing);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});
