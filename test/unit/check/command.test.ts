import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const smallest = readFileSync(`${root}/test/check-cases/schema/near-miss.scenario.yaml`, 'utf8');

const check = (...args: string[]) => demarche('check', ...args);

function demarche(...args: string[]): { code: number | null; out: string; err: string } {
  const program = [`${root}/out/main/cli.cjs`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: root,
    encoding: 'utf8',
    input: '',
  });
  return { code: status, out: stdout, err: stderr };
}

const file = (name: string) => `test/check-cases/${name}.scenario.yaml`;

describe('demarche check', () => {
  it('says where, what, what was meant, why it matters and where to read on', () => {
    const { code, out, err } = check(file('unknown-name/raises'));
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'test/check-cases/unknown-name/raises.scenario.yaml:22:9: error unknown-name: There is no party “aldry”. Did you mean “aldery”?',
      '    Nothing stands behind it: what uses it would never happen. See docs/diagnostics/unknown-name.md.',
      '',
    ]);
    expect(err).toBe('1 error found.\n');
  });

  it('ends well where there are only warnings, and sums up what the file asks of players', () => {
    const { code, out, err } = check(file('idle-party/raises'));
    expect(code).toBe(0);
    expect(out).toContain('warning idle-party');
    expect(err).toContain('Decisions: aldery 5.');
    expect(err).toContain('good and bad: 1 decision apart');
    expect(err).toContain('No errors found, 1 warning.');
  });

  it('gives one document with everything for other programs', () => {
    const { code, out, err } = check('--json', file('idle-party/raises'), file('unknown-name/raises'));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { diagnostics, summaries } = JSON.parse(out);
    expect(diagnostics).toMatchObject([
      { code: 'idle-party', severity: 'warning', file: file('idle-party/raises'), line: 15, column: 3 },
      {
        code: 'unknown-name',
        severity: 'error',
        file: file('unknown-name/raises'),
        line: 22,
        column: 9,
        hint: 'Did you mean “aldery”?',
      },
    ]);
    expect(diagnostics[1]).toMatchObject({ page: 'docs/diagnostics/unknown-name.md' });
    expect(diagnostics[1].why.length).toBeGreaterThan(20);
    expect(summaries).toMatchObject([
      {
        file: file('idle-party/raises'),
        minutes: { said: 1 },
        decisions: { aldery: 5 },
        endings: [
          { id: 'good', decisions: 1 },
          { id: 'bad', decisions: 5 },
        ],
        apart: [{ endings: ['good', 'bad'], decisions: 1 }],
      },
    ]);
  });

  it('takes a search of its own length, and refuses one that is none', () => {
    expect(check('--search', '0', file('idle-party/raises')).err).toContain('good: not found');
    expect(check('--search', 'long', file('idle-party/raises')).code).toBe(2);
  });

  it('takes a body or a rule set alone, and says in which file and where it is wrong', () => {
    const parts = ['scenarios/bodies/un_security_council_2025.body.yaml', 'scenarios/rules/imf.rules.yaml'];
    expect(check(...parts)).toMatchObject({ code: 0, out: '', err: 'No errors found.\n' });
    const folder = mkdtempSync(join(tmpdir(), 'demarche-parts-'));
    mkdirSync(join(folder, 'bodies'));
    const body = join(folder, 'bodies', 'hall.body.yaml');
    writeFileSync(
      body,
      'format: 1\nid: hall\nname: The hall\narticle: the hall\nrules: nowhere\nseats: {}\n',
    );
    const scenario = join(folder, 'small.scenario.yaml');
    writeFileSync(scenario, smallest.replace('bodies: []', 'bodies: [hall]'));
    const [alone, used, played] = [check(body), check(scenario), demarche('play', scenario, '--record')];
    rmSync(folder, { recursive: true });
    expect([alone.code, used.code, played.code]).toEqual([1, 1, 1]);
    const fault = `${body}:5:8: error unknown-body: There is no rule set “nowhere”.`;
    for (const said of [alone.out, used.out, played.err]) expect(said).toContain(fault);
  });
});
