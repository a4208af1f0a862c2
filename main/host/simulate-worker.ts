import { parentPort, workerData } from 'node:worker_threads';
import { playBatch } from '../../engine/analysis/simulate/batch.ts';
import { compile } from '../../engine/machine/game.ts';
import { lowered } from '../../engine/machine/lowered/game.ts';
import type { Job, Task } from './simulate.ts';

/** Plays the runs it is asked for, in a thread of its own. */
const { scenario, seed, policies, options } = workerData as Task;
const game = lowered(compile(scenario));
const policyOf = (party: string) => policies[party] ?? 'random';

parentPort?.on('message', ({ from, to }: Job) => {
  parentPort?.postMessage(playBatch(game, seed, from, to, { policyOf, options }));
});
