import type { Study } from '../study.ts';
import { merge, noRuns } from './batch.ts';
import { type Answer, type Job, piecesOf, type Table } from './jobs.ts';
import { type Simulated, simulated } from './report.ts';

export type SimulationTask = { readonly kind: 'simulate'; readonly table: Table; readonly runs: number };

/** Many runs of a scenario, and what they come to. */
export function simulation({ table, runs }: SimulationTask): Study<Job, Answer, Simulated> {
  const total = noRuns();
  let left: readonly Job[] = piecesOf(runs).map((piece) => ({ does: 'play', ...piece }));
  return {
    next: () => {
      const jobs = left;
      left = [];
      return jobs;
    },
    take: (_, { batch }) => merge(total, batch),
    size: ({ from, to }) => to - from,
    found: () => simulated(table.scenario, total),
  };
}
