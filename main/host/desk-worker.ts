import { parentPort } from 'node:worker_threads';
import { plainDesk } from '../../engine/host/desk.ts';
import type { Task } from './desk.ts';

/** Reads or checks one text after another, in a thread of its own. */
parentPort?.on('message', async ({ number, what, written }: Task) => {
  try {
    parentPort?.postMessage({ number, value: await plainDesk[what](written) });
  } catch (problem) {
    parentPort?.postMessage({ number, problem });
  }
});
