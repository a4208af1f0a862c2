import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const program = fileURLToPath(new URL('../../../out/main/cli.cjs', import.meta.url));
const file = fileURLToPath(new URL('../../fixtures/minds.scenario.yaml', import.meta.url));

function simulate(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'simulate', ...args], {
    encoding: 'utf8',
    input: '',
  });
  return { code: status, out: stdout, err: stderr };
}

const share = z.number().min(0).max(1);
/** What the command line promises to other programs. Further fields may be added. */
const report = z.object({
  runs: z.int(),
  seed: z.int(),
  endings: z.array(z.object({ id: z.string(), count: z.int(), share, low: share, high: share })),
  indicators: z.record(z.string(), z.object({ median: z.int(), p05: z.int(), p95: z.int() })),
  seconds: z.number(),
  playthroughsPerSecond: z.number(),
  weighed: z.int(),
  decisions: z.array(
    z.object({ scene: z.string(), party: z.string(), effects: z.array(z.object({ certain: z.boolean() })) }),
  ),
});

const some = ['--runs', '60', '--seed', '4', '--decisions', '6', '--json'];

describe('simulate', () => {
  it('gives the same answer for every number of threads', () => {
    const [one, three] = ['1', '3'].map((workers) => {
      const { code, out } = simulate(file, ...some, '--workers', workers);
      expect(code).toBe(0);
      report.parse(JSON.parse(out));
      const { seconds, playthroughsPerSecond, ...answer } = JSON.parse(out) as Record<string, unknown>;
      return answer;
    });
    expect(three).toEqual(one);
    expect(one).toMatchObject({ runs: 60, seed: 4, weighed: 6 });
  });

  it('tells people what was seen, how sure that is, and what it does not say', () => {
    const { out } = simulate(file, '--runs', '30', '--decisions', '3', '--fix', 'aldery=interest');
    expect(out).toContain('30 runs');
    expect(out).toContain('Decisions that matter');
    expect(out).toContain('nothing of whether the');
    expect(out).not.toMatch(/\b0(\.0+)? %,/);
  });

  it('takes one file, whole numbers, parties and options that there are', () => {
    expect(simulate().code).toBe(2);
    expect(simulate(file, '--decisions', '-1').code).toBe(2);
    expect(simulate(file, '--runs', '0').code).toBe(2);
    expect(simulate(file, '--fix', 'nobody=interest').code).toBe(2);
    expect(simulate(file, '--fix', 'first.nothing').code).toBe(2);
  });
});
