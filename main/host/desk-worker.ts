import { parentPort } from 'node:worker_threads';
import { plainDesk } from '../../engine/host/desk.ts';
import type { Asked, Task } from './desk.ts';

/** Does one task after another, in a thread of its own. */
parentPort?.on('message', async ({ number, ...task }: Task) => {
  try {
    parentPort?.postMessage({ number, value: await done(task) });
  } catch (problem) {
    parentPort?.postMessage({ number, problem });
  }
});

function done(task: Asked): Promise<unknown> {
  return task.what === 'layOut' ? plainDesk.layOut(task.given) : plainDesk[task.what](task.given);
}
