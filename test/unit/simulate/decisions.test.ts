import { expect, it } from 'vitest';
import { noRuns } from '../../../engine/analysis/simulate/batch.ts';
import { decisionsIn, decisive } from '../../../engine/analysis/simulate/decisions.ts';
import { player, type Table } from '../../../engine/analysis/simulate/jobs.ts';
import { type Simulation, simulation } from '../../../engine/analysis/simulate/simulation.ts';
import { carryOut } from '../../../engine/analysis/study.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { everyProcedureText, scenarioOf, storyWith } from '../support/scenarios.ts';

const tableOf = (scenario: Scenario, seed: number): Table => ({
  scenario,
  seed,
  policies: {},
  others: 'random',
  options: [],
  line: [],
});

/** Carries a simulation out with some hands, none of which is ever in step with another. */
async function simulatedBy(table: Table, hands: number, runs: number, weighed: number): Promise<Simulation> {
  const study = simulation({ kind: 'simulate', table, runs, weighed });
  const one = player(table);
  await carryOut(
    study,
    Array.from({ length: hands }, (_, index) => async (job) => {
      for (let wait = 0; wait < index * 3; wait++) await Promise.resolve();
      return one(job);
    }),
    () => false,
    () => undefined,
  );
  return study.found();
}

/** Giving makes good three times of four, taking once; the draw is the same, so that giving never does worse. */
const fate = scenarioOf(
  storyWith(`
first:
  kind: decision
  title: First
  by: aldery
  question: What now?
  options:
    give: { title: Give, effects: [{ set: flags.seen, to: true }] }
    take: { title: Take }
  then: idle
idle:
  kind: decision
  title: Idle
  by: borrow
  question: And now?
  options:
    hum: { title: Hum }
    whistle: { title: Whistle }
  then: fate
fate:
  kind: event
  title: Fate
  outcomes:
    kind: { title: Kind, weight: 'flags.seen ? 3 : 1', to: good }
    unkind: { title: Unkind, weight: 'flags.seen ? 1 : 3', to: bad }
  then: good
`),
);

it('shares that can be computed by hand lie within the intervals', async () => {
  const { endings } = await simulatedBy(tableOf(fate, 11), 1, 2000, 0);
  const [good] = endings;
  // Half of the runs give: 1/2 · 3/4 + 1/2 · 1/4.
  expect(good?.low).toBeLessThan(0.5);
  expect(good?.high).toBeGreaterThan(0.5);
});

it('a decision forced both ways, with the same draws, changes what it can be computed to change', async () => {
  const { decisions, weighed } = await simulatedBy(tableOf(fate, 5), 1, 400, 400);
  expect(weighed).toBe(400);
  const [first, ...others] = decisions;
  expect(first).toMatchObject({ scene: 'first', party: 'aldery', met: 400 });
  const [effect] = first?.effects ?? [];
  expect(effect).toMatchObject({ certain: true, pairs: 400 });
  expect([effect?.more, effect?.less]).toMatchObject(
    effect?.ending === 'good'
      ? [{ option: 'give' }, { option: 'take' }]
      : [{ option: 'take' }, { option: 'give' }],
  );
  expect(effect?.low).toBeLessThan(0.5);
  expect(effect?.high).toBeGreaterThan(0.5);
  expect(effect?.shareWith).toBeCloseTo(0.75, 1);
  expect(effect?.shareWithout).toBeCloseTo(0.25, 1);
  // Runs are dealt the same luck: the better way is never the worse one, so that the interval is narrower than of two samples.
  expect((effect?.high ?? 1) - (effect?.low ?? 0)).toBeLessThan(0.2);
  // What changes nothing shows nothing; it was sifted out after a few runs.
  expect(others).toMatchObject([{ scene: 'idle', party: 'borrow', effects: [], met: 8 }]);
});

it('what goes together is told apart from what causes', async () => {
  const { decisions } = await simulatedBy(tableOf(fate, 5), 1, 2000, 20);
  const [first, idle] = decisions;
  // Var(P(good|D)) / Var(good) = (1/4)² / (1/4).
  expect(first?.together?.share).toBeCloseTo(0.25, 1);
  expect(idle?.together?.share ?? 0).toBeLessThan(0.01);
});

it('the answer is the same for any number of hands', async () => {
  const table = tableOf(scenarioOf(everyProcedureText()), 9);
  const [one, three] = await Promise.all([1, 3].map((hands) => simulatedBy(table, hands, 60, 12)));
  expect(three).toEqual(one);
});

it('of the ways a decision is played, only runs in which both were open are compared', () => {
  const move = (option: string) => ({ type: 'choose', scene: 's', party: 'p', option }) as const;
  const met = (options: [string, string | null][]) => ({
    scene: 's',
    party: 'p',
    options: options.map(([option, ending]) => ({ move: move(option), ending })),
  });
  const runs = [
    [
      met([
        ['a', 'x'],
        ['b', 'y'],
      ]),
    ],
    [
      met([
        ['a', 'x'],
        ['c', 'x'],
      ]),
    ],
    [
      met([
        ['a', 'x'],
        ['b', null],
      ]),
    ],
  ];
  const [decision] = decisionsIn(runs, noRuns());
  expect(decision?.options.map(({ runs: of }) => of)).toEqual([3, 2, 1]);
  expect(decision?.effects[0]).toMatchObject({ ending: 'x', pairs: 2, shareWith: 1, shareWithout: 0 });
  expect(decision?.effects.some(({ certain }) => certain)).toBe(false);
  expect(decisive(runs)).toEqual(['s/p']);
});
