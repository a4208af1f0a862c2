import { expect, it } from 'vitest';
import { inWords, runMutations, smallFiles } from '../unit/support/mutation-run.ts';

/** As many as fit; ten thousand are made in the lab. */
const MILLISECONDS = 20_000;

it('a file with small harms done to it gives diagnostics, never an exception, and soon', () => {
  const run = runMutations(smallFiles(), { numRuns: 10_000, interruptAfterTimeLimit: MILLISECONDS });
  process.stdout.write(`${inWords(run)}\n`);
  expect(run.runs).toBeGreaterThan(50);
  expect(run.read).toBeGreaterThanOrEqual(50);
});
