import { parentPort, workerData } from 'node:worker_threads';
import { type Job, player, type Table } from '../../engine/analysis/simulate/jobs.ts';

/** Does the jobs it is given, in a thread of its own. */
const does = player(workerData as Table);

parentPort?.on('message', (job: Job) => {
  parentPort?.postMessage(does(job));
});
