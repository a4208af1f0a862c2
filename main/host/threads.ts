import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Answer, answerSchema, type Job, type Table } from '../../engine/analysis/simulate/jobs.ts';
import type { Hand } from '../../engine/analysis/study.ts';

/** What a thread runs, beside this file once both are built. */
const WORKER = 'simulate.cjs';

/** Threads that play at one table, until they are sent home. */
export type Threads = { readonly hands: readonly Hand<Job, Answer>[]; close(): Promise<void> };

/** @param file what a thread runs, for who does not stand beside it */
export function threadsAt(table: Table, count: number, file = join(__dirname, WORKER)): Threads {
  const workers = Array.from({ length: count }, () => new Worker(file, { workerData: table }));
  return {
    hands: workers.map((worker) => (job) => answer(worker, job)),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function answer(worker: Worker, job: Job): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settled = () => {
      worker.off('error', failed);
      worker.off('exit', gone);
      worker.off('message', answered);
    };
    const failed = (problem: unknown) => {
      settled();
      reject(problem);
    };
    const gone = () => failed(new Error('A thread has ended.'));
    const answered = (message: unknown) => {
      settled();
      resolve(answerSchema.parse(message));
    };
    worker.on('error', failed);
    worker.on('exit', gone);
    worker.on('message', answered);
    worker.postMessage(job);
  });
}
