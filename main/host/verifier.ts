import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Begun, endOf, type News, newsOf } from '../../engine/analysis/analyst.ts';
import { exploredSchema } from '../../engine/analysis/verify/explored-schema.ts';
import type { VerifyTask } from '../../engine/analysis/verify/verifier.ts';
import type { Asked } from './verify-worker.ts';

/** What the thread runs, beside this file once both are built. */
const WORKER = 'verify.cjs';

/** Explores in a thread of its own, which keeps what it explored until it is ended, so that it can go on. */
export function verifyInThread(
  task: VerifyTask,
  tell: (news: News) => void,
  onFailure: (problem: unknown) => void,
): Begun {
  const worker = new Worker(join(__dirname, WORKER), { workerData: task });
  let isOver = false;
  const failed = (problem: unknown): void => {
    if (isOver) return;
    isOver = true;
    onFailure(problem);
    tell({ state: 'failed', done: 0, of: null, found: null });
    void worker.terminate();
  };
  worker.on('message', (message: unknown) => {
    if (isOver) return;
    const read = exploredSchema.safeParse(message);
    if (!read.success) failed(read.error);
    else tell(newsOf(read.data.report === null ? 'running' : endOf(read.data), read.data));
  });
  worker.on('error', failed);
  worker.on('exit', () => failed(new Error('The thread that explores has ended.')));
  const ask = (asked: Asked): void => worker.postMessage(asked);
  return {
    stop: () => ask('stop'),
    goOn: () => ask('go-on'),
    end: () => {
      isOver = true;
      void worker.terminate();
    },
  };
}
