import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Fixed, merge, noRuns } from '../../../engine/analysis/simulate/batch.ts';
import { unevenPiecesOf } from '../../../engine/analysis/simulate/jobs.ts';
import { playBatch } from '../../../engine/analysis/simulate/play.ts';
import { optionsOf, simulated, WaysSoFar } from '../../../engine/analysis/simulate/report.ts';
import { compile } from '../../../engine/machine/game.ts';
import { lowered } from '../../../engine/machine/lowered/game.ts';
import {
  everyProcedureText,
  mindsText,
  procedureTexts,
  scenarioOf,
  storyWith,
} from '../support/scenarios.ts';

const atRandom: Fixed = { policyOf: () => 'random', options: [] };
const scenario = scenarioOf(everyProcedureText());
const game = compile(scenario);
const fast = lowered(game);

it('the lowered form plays the same runs as XState', () => {
  expect(playBatch(fast, 7, 0, 30, atRandom)).toEqual(playBatch(game, 7, 0, 30, atRandom));
});

it.each(['interest', 'cautious', 'history'] as const)(
  'the lowered form plays the same runs as XState where parties decide as in “%s”',
  (policy) => {
    const fixed: Fixed = { policyOf: (party) => (party === 'borrow' ? 'random' : policy), options: [] };
    for (const one of [game, compile(scenarioOf(mindsText()))])
      expect(playBatch(lowered(one), 5, 0, 12, fixed)).toEqual(playBatch(one, 5, 0, 12, fixed));
  },
);

it('runs are given out in pieces that follow on one another, small ones first and last', () => {
  const pieces = unevenPiecesOf(100_000, 20);
  expect(pieces[0]).toEqual({ from: 0, to: 20 });
  expect(pieces.every(({ from, to }, at) => from < to && from === (pieces[at - 1]?.to ?? 0))).toBe(true);
  expect(pieces.at(-1)?.to).toBe(100_000);
  expect((pieces.at(-1)?.to ?? 0) - (pieces.at(-1)?.from ?? 0)).toBeLessThanOrEqual(20);
  expect(pieces.length).toBeLessThan(250);
});

it('runs in any batches, merged in any order, come to the same', () => {
  const whole = simulated(scenario, playBatch(fast, 3, 0, 24, atRandom));
  const cut = fc.uniqueArray(fc.integer({ min: 1, max: 23 }), { maxLength: 4 });
  fc.assert(
    fc.property(cut, fc.boolean(), (cuts, backwards) => {
      const bounds = [0, ...[...cuts].sort((one, other) => one - other), 24];
      const batches = bounds
        .slice(1)
        .map((to, index) => playBatch(fast, 3, bounds[index] ?? 0, to, atRandom));
      const total = noRuns();
      const ways = new WaysSoFar();
      for (const batch of backwards ? batches.reverse() : batches) {
        merge(total, batch);
        expect(simulated(scenario, total, ways)).toEqual(simulated(scenario, total));
      }
      expect(simulated(scenario, total)).toEqual(whole);
    }),
    { numRuns: 8 },
  );
});

const story = scenarioOf(
  storyWith(`
first:
  kind: decision
  title: First
  by: aldery
  question: What now?
  options:
    give: { title: Give, effects: [{ change: indicators.calm, by: 10 }], to: good }
    take: { title: Take, effects: [{ change: indicators.calm, by: -10 }], to: bad }
    never: { title: Never, when: indicators.calm > 90 }
  then: good
`),
);
const small = lowered(compile(story));

it('tells endings with their intervals and ways, indicators, and what was not seen', () => {
  const result = simulated(story, playBatch(small, 1, 0, 400, atRandom));
  expect(result.runs).toBe(400);
  const [good, bad] = result.endings;
  expect((good?.count ?? 0) + (bad?.count ?? 0)).toBe(400);
  expect(good?.low).toBeLessThan(0.5);
  expect(good?.high).toBeGreaterThan(0.5);
  expect(good?.path).toEqual({ scenes: ['first'], count: good?.count });
  expect(result.indicators.calm).toMatchObject({ p05: 40, p95: 60 });
  expect(result.seen).toEqual({ scenes: 1, scenesNotSeen: [], options: 2, optionsNotSeen: ['first.never'] });
});

it('an option held fixed is taken wherever it is open, and one that is closed is not', () => {
  const taking = (option: string) =>
    playBatch(small, 1, 0, 50, { ...atRandom, options: [{ scene: 'first', option }] }).options;
  expect(taking('take')).toEqual({ 'first.take': 50 });
  expect(taking('never')).not.toHaveProperty(['first.never']);
});

it('lists every option a party or chance may take', () => {
  expect(optionsOf(story)).toEqual(['first.give', 'first.take', 'first.never']);
});

it('a scene of threads was seen where its threads were', () => {
  const [, text = ''] = procedureTexts().find(([name]) => name.startsWith('threads-cells')) ?? [];
  const cells = scenarioOf(text);
  for (const played of [compile(cells), lowered(compile(cells))]) {
    const { seen } = simulated(cells, playBatch(played, 1, 0, 20, atRandom));
    expect(seen.scenesNotSeen).not.toContain('alarm');
    expect(seen.scenesNotSeen).not.toContain('sluice');
  }
});
