import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { type Explored, Verifier, type VerifyTask } from '../../engine/analysis/verify/verifier.ts';

/** What such a thread is asked: to go on, or to stand still. */
export type Asked = 'go-on' | 'stop';

/** Explores a scenario in a thread of its own. */
const verifier = new Verifier(workerData as VerifyTask);
let isStopped = false;

/** So often at most it tells how it goes, in milliseconds. */
const BETWEEN_NEWS = 250;

async function goOn(): Promise<void> {
  isStopped = false;
  let told = performance.now();
  const tell = (found: Explored): void => {
    if (performance.now() - told < BETWEEN_NEWS) return;
    told = performance.now();
    parentPort?.postMessage(found);
  };
  parentPort?.postMessage(
    await verifier.goOn(
      () => isStopped,
      tell,
      () => setImmediate(),
    ),
  );
}

parentPort?.on('message', (asked: Asked) => {
  if (asked === 'stop') isStopped = true;
  else void goOn();
});
void goOn();
