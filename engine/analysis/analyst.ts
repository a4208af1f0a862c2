import { type Expectation, type ExpectationTask, expectation } from './simulate/expectation.ts';
import { type Answer, type Job, player, type Table } from './simulate/jobs.ts';
import { type Simulation, type SimulationTask, simulation } from './simulate/simulation.ts';
import { type Turning, type TurningTask, turning } from './simulate/turning.ts';
import { carryOut, type Study } from './study.ts';

/** What is to be analysed. Plain data: it may be handed to threads. */
export type AnalysisTask = SimulationTask | TurningTask | ExpectationTask;

/** What an analysis has found, by ids. */
export type Found =
  | ({ readonly kind: 'simulate' } & Simulation)
  | ({ readonly kind: 'turning' } & Turning)
  | ({ readonly kind: 'expect' } & Expectation);

/** How an analysis goes. */
export type News = {
  readonly state: 'running' | 'done' | 'failed';
  readonly done: number;
  /** Of how many, as far as is known. */
  readonly of: number | null;
  readonly found: Found | null;
};

/** Who does analyses: threads in the program, whoever calls in a test or a page that has none. */
export interface Analyst {
  /**
   * Begins one and tells how it goes; the last news is `done` or `failed`. Returns what stops it: nothing is told
   * from then on.
   */
  begin(task: AnalysisTask, tell: (news: News) => void): () => void;
}

/** Many runs at one table, and the study that they are played for. */
export function studyOf(task: AnalysisTask): { table: Table; study: Study<Job, Answer, Found> } {
  const { kind, table } = task;
  switch (kind) {
    case 'simulate':
      return { table, study: named(kind, simulation(task)) };
    case 'turning':
      return { table, study: named(kind, turning(task)) };
    case 'expect':
      return { table, study: named(kind, expectation(task)) };
  }
}

function named<K extends Found['kind'], F>(
  kind: K,
  study: Study<Job, Answer, F>,
): Study<Job, Answer, F & { readonly kind: K }> {
  return { ...study, found: () => ({ ...study.found(), kind }) };
}

/** Does analyses where it stands, job by job. */
export const analystHere: Analyst = {
  begin: (task, tell) => {
    let stopped = false;
    let progress = { done: 0, of: 0 };
    const { table, study } = studyOf(task);
    const hand = player(table);
    const hear = (now: typeof progress) => {
      progress = now;
      tell({ state: 'running', ...progress, found: study.found() });
    };
    carryOut(study, [async (job) => hand(job)], () => stopped, hear)
      .then(() => !stopped && tell({ state: 'done', ...progress, found: study.found() }))
      .catch(() => tell({ state: 'failed', ...progress, found: null }));
    return () => {
      stopped = true;
    };
  },
};
