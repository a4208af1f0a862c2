import { keyOf, type Move } from '../../contract/move.ts';
import type { Study } from '../study.ts';
import { merge, noRuns } from './batch.ts';
import { type Answer, type Job, piecesOf, type Table } from './jobs.ts';
import { type EndingSeen, type IndicatorSeen, simulated, WaysSoFar } from './report.ts';

export type ExpectationTask = {
  readonly kind: 'expect';
  /** Its line leads to where the options are open. */
  readonly table: Table;
  /** What may be done there. */
  readonly options: readonly Move[];
  /** How many runs each option is played on for, all with the same draws. */
  readonly runs: number;
};

/** What comes of each thing that may be done at a point, if everybody then plays on. */
export type Expectation = {
  readonly options: readonly {
    readonly move: Move;
    readonly runs: number;
    readonly endings: readonly EndingSeen[];
    readonly indicators: Readonly<Record<string, IndicatorSeen>>;
  }[];
};

const FEW = 10;

export function expectation({ table, options, runs }: ExpectationTask): Study<Job, Answer, Expectation> {
  const batches = new Map(options.map((move) => [keyOf(move), { batch: noRuns(), ways: new WaysSoFar() }]));
  // The first runs of every option before any of the next, so that half-way all are known as well.
  let left = piecesOf(runs, FEW).flatMap((piece) =>
    options.map((move): Job => ({ does: 'try', at: table.line.length, move, ...piece })),
  );
  return {
    next: () => {
      const jobs = left;
      left = [];
      return jobs;
    },
    take: (job, answer) => {
      const into = job.does === 'try' ? batches.get(keyOf(job.move)) : undefined;
      if (into && answer.does === 'try') merge(into.batch, answer.batch);
    },
    size: ({ from, to }) => to - from,
    found: () => ({
      options: options.map((move) => {
        const { batch, ways } = batches.get(keyOf(move)) ?? { batch: noRuns(), ways: new WaysSoFar() };
        const seen = simulated(table.scenario, batch, ways);
        return { move, runs: seen.runs, endings: seen.endings, indicators: seen.indicators };
      }),
    }),
  };
}
