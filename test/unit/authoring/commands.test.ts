import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idFrom } from '../../../engine/scenario/begun.ts';
import { readScenario } from '../../../engine/scenario/read.ts';
import { everyProcedureText } from '../support/scenarios.ts';

const program = fileURLToPath(new URL('../../../out/main/cli.cjs', import.meta.url));
const shipped = (name: string) => fileURLToPath(new URL(`../../../scenarios/${name}`, import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-authors-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function demarche(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input: '',
    cwd: folder,
  });
  return { code: status, out: stdout, err: stderr };
}

describe('demarche new', () => {
  it('writes a scenario that is read without a fault, its schema beside it, and says what to do next', () => {
    const { code, out } = demarche(
      'new',
      'mine/old-bridge.scenario.yaml',
      '--title',
      'The "old" bridge: 1931',
    );
    expect(code).toBe(0);
    expect(out).toContain('demarche check mine/old-bridge.scenario.yaml');
    const text = readFileSync(join(folder, 'mine/old-bridge.scenario.yaml'), 'utf8');
    const read = readScenario('old-bridge.scenario.yaml', text, () => undefined);
    expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.ok && read.value).toMatchObject({ id: 'old_bridge', title: 'The "old" bridge: 1931' });
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/scenario\.schema\.json\n/);
    expect(readFileSync(join(folder, 'mine/scenario.schema.json'), 'utf8')).toBe(
      readFileSync(shipped('scenario.schema.json'), 'utf8'),
    );
  });

  it('keeps the comments of what it begins from, and changes nothing else in it', () => {
    demarche('new', 'other.scenario.yaml');
    const lines = (text: string) => text.split('\n').filter((line) => !/^(# yaml|id:|title:)/.test(line));
    expect(lines(readFileSync(join(folder, 'other.scenario.yaml'), 'utf8'))).toEqual(
      lines(readFileSync(shipped('templates/starter.scenario.yaml'), 'utf8')),
    );
  });

  it('never writes over a file', () => {
    const file = join(folder, 'kept.scenario.yaml');
    writeFileSync(file, 'mine');
    expect(demarche('new', file)).toMatchObject({ code: 1, out: '' });
    const { code, out } = demarche('new', file, '--json');
    expect([code, JSON.parse(out)]).toEqual([
      1,
      { file, written: [], because: expect.stringContaining('is there already') },
    ]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link.scenario.yaml'));
    expect(demarche('new', 'link.scenario.yaml').code).toBe(1);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  it('says as JSON what it wrote', () => {
    const { code, out } = demarche('new', 'json/a.scenario.yaml', '--json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      {
        file: 'json/a.scenario.yaml',
        written: ['json/a.scenario.yaml', join('json', 'scenario.schema.json')],
      },
    ]);
  });

  it.each([
    ['plain', 'plain.scenario.yaml'],
    ['deep/plain', 'deep/plain.scenario.yaml'],
    ['half.scenario', 'half.scenario.yaml'],
    ['named.scenario.yaml', 'named.scenario.yaml'],
    ['v1.2', 'v1.2.scenario.yaml'],
    ['other.yaml', 'other.yaml'],
  ])('takes %s for the name of %s', (name, file) => {
    const { code, out } = demarche('new', name, '--json');
    expect([code, JSON.parse(out)]).toMatchObject([0, { file }]);
    expect(readdirSync(join(folder, dirname(file)))).toContain(basename(file));
    expect(existsSync(join(folder, name))).toBe(name === file);
  });

  it('takes no folder for the name of a file', () => {
    mkdirSync(join(folder, 'there'));
    expect(demarche('new', 'there')).toMatchObject({ code: 2, out: '' });
    expect(demarche('new', 'elsewhere/').code).toBe(2);
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  });

  it.each([
    [[]],
    [['a', 'b']],
    [['a', '--title', '']],
    [['a', '--title', 'two\nlines']],
    [['a', '--title', 'x'.repeat(161)]],
  ])('takes %j for wrong usage', (args) => {
    expect(demarche('new', ...args).code).toBe(2);
  });
});

it.each([
  ['The-Ferry.scenario.yaml', 'the_ferry'],
  ['Élysée 1963.yaml', 'elysee_1963'],
  ['1962.scenario.yaml', 'my_scenario'],
  ['日本.scenario.yaml', 'my_scenario'],
  ['constructor.yaml', 'my_scenario'],
  [`${'long-'.repeat(20)}.scenario.yaml`, 'long_long_long_long_long_long_long_long_long_lon'],
])('the id of %s is %s', (file, id) => {
  expect(idFrom(file)).toBe(id);
});

describe('demarche upgrade', () => {
  const older = everyProcedureText()
    .replace('format: 1', 'format: 0 # old')
    .replace('    listening: [press]', '    length: 90\n    listening: [press]');

  it('writes the newest format, in one piece, with the permissions and the link it had', () => {
    const file = join(folder, 'old.scenario.yaml');
    writeFileSync(file, older);
    chmodSync(file, 0o640);
    symlinkSync(file, join(folder, 'to-old.scenario.yaml'));
    const { code, out } = demarche('upgrade', 'to-old.scenario.yaml', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([0, { from: 0, to: 1, written: true, diagnostics: [] }]);
    expect(readFileSync(file, 'utf8')).toBe(
      older.replace('format: 0 #', 'format: 1 #').replace('length: 90', 'lasted_minutes: 90'),
    );
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
    expect(JSON.parse(demarche('upgrade', file, '--json').out)).toMatchObject({
      from: 1,
      to: 1,
      written: false,
      steps: [],
    });
  });

  it.each([
    ['newer', older.replace('format: 0', 'format: 2'), 1],
    ['broken', 'format: 0\nscenes: [', 1],
    ['latin', Buffer.from(older.replace('The dam', 'Le barrage d\xe9truit'), 'latin1'), 2],
  ])('a %s file is refused and left as it is', (name, content, exit) => {
    const file = join(folder, `${name}.scenario.yaml`);
    writeFileSync(file, content);
    expect(demarche('upgrade', file).code).toBe(exit);
    expect(readFileSync(file).equals(Buffer.from(content))).toBe(true);
  });
});

it('demarche schema prints what is published', () => {
  expect(demarche('schema').out).toBe(readFileSync(shipped('scenario.schema.json'), 'utf8'));
  expect(demarche('schema', 'body').out).toBe(readFileSync(shipped('body.schema.json'), 'utf8'));
  expect(demarche('schema', 'nothing').code).toBe(2);
});
