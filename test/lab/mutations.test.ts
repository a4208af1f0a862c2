import { expect, it } from 'vitest';
import { inWords, runMutations, smallFiles } from '../unit/support/mutation-run.ts';

const FLAGSHIP = 'scenarios/the-call-and-the-votes.scenario.yaml';

it('ten thousand files with small harms done to them give diagnostics', () => {
  const seed = Number(process.env.DEMARCHE_SEED ?? 1);
  const small = runMutations(smallFiles(), { numRuns: 9_700, seed });
  const large = runMutations([FLAGSHIP], { numRuns: 300, seed });
  process.stdout.write(`Seed ${seed}. Small files: ${inWords(small)}\nThe flagship: ${inWords(large)}\n`);
  expect(small.runs + large.runs).toBe(10_000);
  expect(small.read).toBeGreaterThanOrEqual(50);
  expect(large.read).toBeGreaterThanOrEqual(50);
});
