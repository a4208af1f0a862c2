import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Batch, batchSchema, type Fixed, merge, noRuns } from '../../engine/analysis/simulate/batch.ts';
import type { Policy } from '../../engine/contract/requests.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';

/** What every thread is told once. */
export type Task = {
  readonly scenario: Scenario;
  readonly seed: number;
  /** How parties are played; without an entry, at random. */
  readonly policies: Readonly<Record<string, Policy>>;
  readonly options: Fixed['options'];
};

/** The runs from one number up to another, that one left out. */
export type Job = { readonly from: number; readonly to: number };

/** What a thread runs, beside this file once both are built. */
const WORKER = 'simulate.cjs';

/** Few enough that progress is seen and a cancelled simulation stops soon. */
const RUNS_AT_ONCE = 20;

/**
 * Plays many runs in several threads. What comes out is the same for any number of threads; where it is cancelled,
 * what has been played by then.
 *
 * @param onProgress told after each batch how many runs have been played
 */
export async function simulate(
  task: Task,
  runs: number,
  workers: number,
  signal: AbortSignal,
  onProgress: (played: number) => void,
): Promise<Batch> {
  const total = noRuns();
  let next = 0;
  const inTurn = async (): Promise<void> => {
    const worker = new Worker(join(__dirname, WORKER), { workerData: task });
    try {
      while (next < runs && !signal.aborted) {
        const job: Job = { from: next, to: Math.min(runs, next + RUNS_AT_ONCE) };
        next = job.to;
        merge(total, await answer(worker, job));
        onProgress(total.runs);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, Math.ceil(runs / RUNS_AT_ONCE)) }, inTurn));
  return total;
}

function answer(worker: Worker, job: Job): Promise<Batch> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: unknown) => {
      worker.off('error', reject);
      resolve(batchSchema.parse(message));
    });
    worker.postMessage(job);
  });
}
