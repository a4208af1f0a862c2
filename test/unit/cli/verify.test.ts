import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { moveSchema } from '../../../engine/contract/move.ts';

const program = fileURLToPath(new URL('../../../out/main/cli.cjs', import.meta.url));
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

function demarche(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input: '',
  });
  return { code: status, out: stdout, err: stderr };
}

const moves = z.array(moveSchema);
/** What the command line promises to other programs. Further fields may be added. */
const report = z.object({
  complete: z.boolean(),
  states: z.int(),
  endings: z.array(z.object({ id: z.string(), shortest: moves })),
  unreachable: z.array(z.string()),
  deadEnds: z.array(moves),
  livelocks: z.array(z.array(z.string())),
  depth: z.int(),
  frontier: z.int(),
  assertions: z.array(
    z.object({
      name: z.string(),
      status: z.enum(['holds', 'fails', 'unknown']),
      counterexample: moves.optional(),
    }),
  ),
});

let folder: string;
const file = (name: string) => join(folder, `${name}.scenario.yaml`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-verify-'));
  for (const part of ['verify', 'bodies', 'rules']) {
    cpSync(join(fixtures, part), part === 'verify' ? folder : join(folder, part), { recursive: true });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('verify', () => {
  it('says no where a claim fails, and each counterexample can be played', () => {
    const { code, out } = demarche('verify', file('claims'), '--json');
    expect(code).toBe(1);
    const { assertions, complete } = report.parse(JSON.parse(out));
    expect(complete).toBe(true);
    const shown = assertions.flatMap(({ counterexample }) => (counterexample ? [counterexample] : []));
    expect(shown).toHaveLength(5);
    for (const [index, counterexample] of shown.entries()) {
      const path = join(folder, `${index}.json`);
      writeFileSync(path, JSON.stringify(counterexample));
      const played = demarche('play', file('claims'), '--moves', path, '--json');
      expect(z.object({ moves }).parse(JSON.parse(played.out)).moves.slice(0, counterexample.length)).toEqual(
        counterexample,
      );
    }
  });

  it('says yes where all claims hold, and no where one stays unknown', () => {
    expect(demarche('verify', file('sound')).code).toBe(0);
    const { code, out } = demarche('verify', file('sound'), '--max-states', '2', '--json');
    expect(code).toBe(1);
    const { complete, frontier, assertions } = report.parse(JSON.parse(out));
    expect([complete, frontier > 0]).toEqual([false, true]);
    expect(assertions.map(({ status }) => status)).toContain('unknown');
  });

  it('tells people what was proved, with the moves that show it', () => {
    const { out } = demarche('verify', file('claims'));
    expect(out).toContain('all there are');
    expect(out).toMatch(/FAILS: It is always calm\n {2}1\. Aldery: Rage \(first\)/);
    expect(demarche('verify', file('unreachable-scene')).out).toContain('This is proved.');
  });

  it('goes on from a file, and refuses one that is of another scenario or damaged', () => {
    const kept = join(folder, 'kept');
    const further = (name: string) =>
      demarche('verify', file(name), '--max-states', '2', '--resume', kept, '--json');
    const states = () => report.parse(JSON.parse(further('sound').out)).states;
    const [first, second] = [states(), states()];
    expect(second).toBeGreaterThan(first);
    expect(further('claims').err).toContain('of another scenario');
    writeFileSync(kept, 'demarche explored 1\n');
    const { code, err } = further('sound');
    expect([code, err.includes('it is damaged')]).toEqual([1, true]);
  });

  it('takes one file and a number of places', () => {
    expect(demarche('verify').code).toBe(2);
    const { code, err } = demarche('verify', file('sound'), '--max-states', 'many');
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'demarche: --max-states takes a whole number from 1, not “many”.',
    ]);
  });
});
