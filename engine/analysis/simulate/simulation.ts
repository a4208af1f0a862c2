import type { Study } from '../study.ts';
import { merge, noRuns } from './batch.ts';
import { type DecisionWeighed, decisionsIn, decisive } from './decisions.ts';
import { type Answer, type Job, piecesOf, type Table, unevenPiecesOf } from './jobs.ts';
import { type Simulated, simulated, WaysSoFar } from './report.ts';
import type { Met } from './weigh.ts';

export type SimulationTask = {
  readonly kind: 'simulate';
  readonly table: Table;
  readonly runs: number;
  /** In so many of the runs every decision is played all ways: each of these takes as long as many. */
  readonly weighed: number;
};

/** What many runs show, and what the decisions in some of them change. */
export type Simulation = Simulated & {
  /** How many runs have been played with every decision all ways. */
  readonly weighed: number;
  readonly decisions: readonly DecisionWeighed[];
};

const PLAYED_AT_ONCE = 20;

/** In these first runs all decisions are played all ways; later ones keep to those that changed an ending in them. */
const SIFTED = 8;

/** Of more decisions the others change less, and would take longer than all the rest. */
const MOST_DECISIONS = 16;

/** Many runs of a scenario, and what they come to. */
export function simulation({ table, runs, weighed }: SimulationTask): Study<Job, Answer, Simulation> {
  const total = noRuns();
  const ways = new WaysSoFar();
  const met = new Map<number, readonly Met[]>();
  const inOrder = () => [...met].sort(([one], [other]) => one - other).map(([, run]) => run);
  const weigh = (from: number, to: number, only: readonly string[] | null): Job[] =>
    piecesOf(to, 1)
      .filter((piece) => piece.from >= from)
      .map((piece) => ({ does: 'weigh', only: only && [...only], ...piece }));
  const most = Math.min(runs, weighed);
  const first = Math.min(most, SIFTED);
  const stages: (() => Job[])[] = [
    () => unevenPiecesOf(runs, PLAYED_AT_ONCE).map((piece) => ({ does: 'play', ...piece })),
    () => weigh(0, first, null),
    () => {
      const only = decisive(inOrder()).slice(0, MOST_DECISIONS);
      return only.length === 0 ? [] : weigh(first, most, only);
    },
  ];
  return {
    next: () => stages.shift()?.() ?? [],
    take: ({ from }, answer) => {
      if (answer.does === 'play') merge(total, answer.batch);
      if (answer.does === 'weigh')
        for (const [index, run] of answer.runs.entries()) met.set(from + index, run);
    },
    size: ({ from, to }) => to - from,
    found: () => ({
      ...simulated(table.scenario, total, ways),
      weighed: met.size,
      decisions: decisionsIn(inOrder(), total),
    }),
  };
}
