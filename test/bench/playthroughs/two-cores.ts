import { deepStrictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import type { Table } from '../../../engine/analysis/simulate/jobs.ts';
import { type Simulation, simulation } from '../../../engine/analysis/simulate/simulation.ts';
import { carryOut } from '../../../engine/analysis/study.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { threadsAt } from '../../../main/host/threads.ts';
import { median, table, worked } from './rounds.ts';

/** What is built stands there when the benchmark is run. */
const THREAD = join(process.cwd(), 'out', 'main', 'simulate.cjs');
const ROUNDS = 5;

/**
 * How much faster two threads of the program carry out a whole simulation than one, everything counted: handing out
 * runs, taking in and checking what comes back, adding it up. Threads are warm, and take turns round after round. On a
 * busy machine only what a run costs the processors says anything.
 */
export async function twoCores(scenario: Scenario, runs: number): Promise<void> {
  const at: Table = { scenario, seed: 2025, policies: {}, others: 'random', options: [], line: [] };
  const threads = [1, 2].map((count) => threadsAt(at, count, THREAD));
  const rates = threads.map((): number[] => []);
  const costs = threads.map((): number[] => []);
  const results: Simulation[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, { hands }] of threads.entries()) {
      const study = simulation({ kind: 'simulate', table: at, runs, weighed: 0 });
      const start = process.hrtime.bigint();
      const cost = worked();
      await carryOut(
        study,
        hands,
        () => false,
        () => undefined,
      );
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (round > 0) {
        rates[index]?.push(runs / seconds);
        costs[index]?.push((1e6 * (worked() - cost)) / runs);
      }
      results.push(study.found());
    }
  }
  for (const result of results) deepStrictEqual(result, results[0]);
  await Promise.all(threads.map((one) => one.close()));
  const one = median(rates[0]);
  table(
    `A simulation of ${runs} runs in threads of the program, the same results checked, medians of ${ROUNDS} rounds`,
    ['', 'runs a second', '× one thread', 'µs of a processor a run'],
    rates.map((rate, index) => [
      index === 0 ? 'one thread' : 'two threads',
      Math.round(median(rate)),
      (median(rate) / one).toFixed(2),
      median(costs[index]).toFixed(2),
    ]),
  );
}
