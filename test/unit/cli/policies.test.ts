import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const from = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const toll = from('test/fixtures/minds.scenario.yaml');

function demarche(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [from('out/main/cli.cjs'), ...args], {
    encoding: 'utf8',
    input: '',
  });
  return { code: status, out: stdout, err: stderr };
}

const scores = z.array(
  z.object({ id: z.string(), decisions: z.int(), meanLogScore: z.number(), uniformLogScore: z.number() }),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('play --as', () => {
  it.each(['interest', 'history', 'cautious', 'random'])(
    'takes %s, and gives the same bytes again',
    (policy) => {
      const args = [
        'play',
        toll,
        '--json',
        '--seed',
        '4',
        '--as',
        `aldery=${policy}`,
        '--as',
        `borrow=${policy}`,
      ];
      const first = demarche(...args);
      expect(first.code).toBe(0);
      expect(demarche(...args)).toEqual(first);
    },
  );

  it('takes a script, and says what is wrong with one', () => {
    const script = join(folder, 'script.json');
    const move = { type: 'statement.make', scene: 'words', party: 'aldery', option: 'fact' };
    writeFileSync(script, JSON.stringify([move]));
    const played = demarche('play', toll, '--json', '--as', `aldery=scripted:${script}`);
    expect(JSON.parse(played.out).moves[0]).toMatchObject(move);
    const missing = demarche('play', toll, '--as', `aldery=scripted:${join(folder, 'none.json')}`);
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toContain('There is no file');
    const unknown = demarche('play', toll, '--as', 'aldery=wise');
    expect(unknown.err).toContain('interest, history, cautious, random, scripted:FILE');
  });
});

describe('hindcast', () => {
  it('prints one document with its scores by party and by scene', () => {
    const { code, out } = demarche('hindcast', toll, '--json');
    expect(code).toBe(0);
    const document = z.object({ parties: scores, scenes: scores }).parse(JSON.parse(out));
    expect(document.parties.map(({ id }) => id)).toEqual(['aldery', 'borrow']);
    expect(demarche('hindcast', toll).out).toContain('the_vote');
  });

  it('refuses what has no record, and says so where nobody wants anything', () => {
    const starter = demarche('hindcast', from('scenarios/templates/starter.scenario.yaml'));
    expect(starter.code).toBe(2);
    expect(starter.err).toContain('has no record of history');
    const unminded = demarche('hindcast', from('test/fixtures/every-procedure.scenario.yaml'));
    expect(unminded).toMatchObject({ out: '' });
    expect(unminded.code).not.toBe(0);
    expect(demarche('hindcast').code).toBe(2);
  });
});
