import { cpus } from 'node:os';
import { createHost, type OwnHost } from '../../engine/host/host.ts';
import type { Surroundings } from '../../engine/host/storage.ts';
import { analystInThreads } from './analyst.ts';

/** All that plays and analyses: most of the program, and nothing that a library needs to be shown. */
export function wholeHost(
  around: Omit<Surroundings, 'analyst'>,
  onFailure: (problem: unknown) => void,
): OwnHost {
  return createHost({ ...around, analyst: analystInThreads(cpus().length, onFailure) });
}
