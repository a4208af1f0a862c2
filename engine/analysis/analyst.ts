import { player } from './simulate/jobs.ts';
import type { Simulated } from './simulate/report.ts';
import { type SimulationTask, simulation } from './simulate/simulation.ts';
import { carryOut } from './study.ts';

/** What is to be analysed. Plain data: it may be handed to threads. */
export type AnalysisTask = SimulationTask;

/** What an analysis has found, by ids. */
export type Found = Simulated & { readonly kind: 'simulate' };

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

/** Does analyses where it stands, job by job. */
export const analystHere: Analyst = {
  begin: ({ kind, ...task }, tell) => {
    let stopped = false;
    const study = simulation({ kind, ...task });
    const hand = player(task.table);
    let progress = { done: 0, of: 0 };
    const found = (): Found => ({ kind, ...study.found() });
    carryOut(
      study,
      [async (job) => hand(job)],
      () => stopped,
      (now) => {
        progress = now;
        tell({ state: 'running', ...progress, found: found() });
      },
    )
      .then(() => !stopped && tell({ state: 'done', ...progress, found: found() }))
      .catch(() => tell({ state: 'failed', ...progress, found: null }));
    return () => {
      stopped = true;
    };
  },
};
