import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { moveSchema } from '../../../engine/contract/move.ts';
import { flagshipPath } from '../support/scenarios.ts';

const program = fileURLToPath(new URL('../../../out/main/cli.cjs', import.meta.url));
const fixture = fileURLToPath(new URL('../../fixtures/every-procedure.scenario.yaml', import.meta.url));

function demarche(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input: '',
  });
  return { code: status, out: stdout, err: stderr };
}

const count = z.int().min(0).nullable();
/** What the command line promises to other programs. Further fields may be added. */
const report = z.object({
  scenario: z.string(),
  ending: z.string().nullable(),
  moves: z.array(moveSchema),
  ballots: z.array(
    z.object({
      scene: z.string(),
      body: z.string(),
      draft: z.string(),
      yes: count,
      no: count,
      abstain: count,
      notParticipating: count,
      absent: count,
      outcome: z.enum(['adopted', 'not-adopted']),
      because: z.string().optional(),
      vetoes: z.array(z.string().regex(/^[A-Z]{3}$/)),
      reason: z.string(),
    }),
  ),
  indicators: z.record(z.string(), z.int()),
});
const diagnostics = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      file: z.string(),
      line: z.int().min(1),
      column: z.int().min(1),
      message: z.string(),
      hint: z.string().optional(),
    }),
  ),
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('play --json', () => {
  let record: ReturnType<typeof demarche>;
  let played: z.infer<typeof report>;
  beforeAll(() => {
    record = demarche('play', flagshipPath, '--record', '--json');
    played = report.parse(JSON.parse(record.out));
  });

  it('is one document in the form that is promised, with nothing beside it', () => {
    expect(record).toMatchObject({ code: 0, err: '' });
    expect(played.scenario).toBe('the_call_and_the_votes');
    expect(played.ending).toBe('first_step');
    expect(Object.keys(played.indicators).sort()).toEqual([
      'charter',
      'isolation',
      'momentum',
      'sharpness',
      'trust',
    ]);
  });

  it('has the ballots of history, null where no source has a number', () => {
    const tally = (scene: string) => {
      const { yes, no, abstain, outcome, because, vetoes } =
        played.ballots.find((one) => one.scene === scene) ?? {};
      return [yes, no, abstain, outcome, because, vetoes];
    };
    expect(tally('vote_kyiv_text')).toEqual([93, 18, 65, 'adopted', undefined, []]);
    expect(tally('vote_ga_causes')).toEqual([31, 71, null, 'not-adopted', 'insufficient-votes', []]);
    expect(tally('vote_us_text_ga')).toEqual([93, 8, 73, 'adopted', undefined, []]);
    expect(tally('vote_council_just')).toEqual([11, 1, 3, 'not-adopted', 'veto', ['RUS']]);
    expect(tally('vote_council_text')).toEqual([10, 0, 5, 'adopted', undefined, []]);
    expect(played.ballots).toHaveLength(13);
    const body = new Set(played.ballots.map((ballot) => ballot.body));
    expect([...body].sort()).toEqual(['un_general_assembly_2025', 'un_security_council_2025']);
  });

  it('printed and read again with --moves gives the same document', () => {
    const again = demarche('play', flagshipPath, '--moves', written('moves.json', record.out), '--json');
    expect(again).toEqual(record);
    const bare = written('bare.json', JSON.stringify(played.moves));
    expect(demarche('play', flagshipPath, '--moves', bare, '--json').out).toBe(record.out);
  });

  it('without policies is history', () => {
    expect(demarche('play', flagshipPath, '--json').out).toBe(record.out);
  });

  it('with the same seed gives the same bytes, with another seed others', () => {
    const random = (seed: string) =>
      demarche(
        'play',
        flagshipPath,
        '--json',
        '--seed',
        seed,
        '--as',
        'united_states=random',
        '--as',
        'ukraine=random',
      );
    const first = random('7');
    expect(first.code).toBe(0);
    expect(random('7')).toEqual(first);
    expect(random('8').out).not.toBe(first.out);
    const seventh = report.parse(JSON.parse(first.out));
    const replayed = demarche('play', flagshipPath, '--moves', written('seventh.json', first.out), '--json');
    expect(report.parse(JSON.parse(replayed.out))).toEqual(seventh);
  });
});

describe('play for people', () => {
  it('tells history, with its votes, its marks and its ending', () => {
    const { code, out } = demarche('play', flagshipPath, '--record');
    expect(code).toBe(0);
    expect(out).toContain('not adopted: 11 in favour, vetoed by RUS');
    expect(out).toContain('one source');
    expect(out).toContain('adopted 10–0–5');
    expect(out).toContain('Ending: ');
  });

  it('tells it without a terminal and without options, too', () => {
    expect(demarche('play', flagshipPath).out).toBe(demarche('play', flagshipPath, '--record').out);
  });
});

describe('a move that is not legal', () => {
  it('ends the play with the answer no, and says which and why beside the document', () => {
    const moves = [
      { type: 'choose', scene: 'question', party: 'aldery', option: 'dig' },
      { type: 'choose', scene: 'question', party: 'aldery', option: 'dig' },
    ];
    const { code, out, err } = demarche(
      'play',
      fixture,
      '--moves',
      written('bad.json', JSON.stringify(moves)),
      '--json',
    );
    expect(code).toBe(1);
    expect(err).toMatch(/^Move 2 \(choose\) is not legal: .+\.\n$/);
    expect(report.parse(JSON.parse(out)).ending).toBeNull();
  });

  it('so does a list that stops before the story does', () => {
    const { code, err } = demarche('play', fixture, '--moves', written('none.json', '[]'), '--json');
    expect([code, err]).toEqual([1, 'The story did not come to an ending.\n']);
  });
});

describe('check', () => {
  it('finds nothing wrong with what ships', () => {
    const { code, out } = demarche('check', flagshipPath, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).diagnostics).toEqual([]);
  });

  it('says by line and column what is wrong with a file', () => {
    const path = written('broken.scenario.yaml', 'format: 1\nid: Broken\n');
    const { code, out, err } = demarche('check', path, '--json');
    expect([code, err]).toEqual([1, '']);
    const found = diagnostics.parse(JSON.parse(out)).diagnostics;
    expect(found).toContainEqual(expect.objectContaining({ code: 'schema', file: path, line: 2, column: 5 }));
  });

  it('says so for people on lines that an editor can jump to', () => {
    const path = written('other.scenario.yaml', 'format: 1\nid: Broken\n');
    const { code, out, err } = demarche('check', path);
    expect(code).toBe(1);
    expect(out).toContain(`\n${path}:2:5: error schema: `);
    expect(err).toMatch(/errors found\.\n$/);
  });

  it('a broken file is not played', () => {
    const path = written('unplayable.scenario.yaml', 'id: x\n');
    const { code, out, err } = demarche('play', path);
    expect([code, out]).toEqual([1, '']);
    expect(err.startsWith(`${path}:`)).toBe(true);
  });
});

describe('a program that asks with --json is answered in its own form, whatever is wrong', () => {
  const problem = z.object({ problem: z.string().min(1) });

  it.each(['play', 'verify', 'simulate', 'hindcast'])('%s: a scenario that cannot be read', (command) => {
    const path = written('unreadable.scenario.yaml', 'id: x\n\u0000');
    const { code, out, err } = demarche(command, path, '--json');
    expect(code).toBe(1);
    const answer = problem.extend(diagnostics.shape).parse(JSON.parse(out));
    expect(answer.diagnostics.map(({ file }) => file)).toEqual(answer.diagnostics.map(() => path));
    expect(answer.diagnostics.length).toBeGreaterThan(0);
    expect(err.startsWith(`${path}:`)).toBe(true);
  });

  it.each(['check', 'play', 'verify', 'simulate', 'hindcast', 'tally', 'power', 'upgrade'])(
    '%s: a file that is not there',
    (command) => {
      const { code, out, err } = demarche(command, 'nowhere.yaml', '--json');
      expect(code).toBe(2);
      const said = problem.parse(JSON.parse(out)).problem;
      expect(said).toContain('nowhere.yaml');
      expect(err).toContain(`demarche: ${said}\n`);
    },
  );

  it('tally: what is no ballot, beside what was counted', () => {
    const right = written('counted.yaml', '{rules: un-security-council, votes: {yes: 10, no: 5}}');
    const { code, out } = demarche('tally', written('prose.yaml', 'prose'), right, '--json');
    const answer = z
      .object({ results: z.array(z.unknown()), problems: z.array(z.string()) })
      .parse(JSON.parse(out));
    expect([code, answer.results.length, answer.problems.length]).toEqual([1, 1, 1]);
  });

  it('power: what is no game', () => {
    const { code, out } = demarche('power', written('game.yaml', '{quota: x}'), '--json');
    expect([code, problem.safeParse(JSON.parse(out)).success]).toEqual([1, true]);
  });

  it('verify: a file of an exploration that cannot be gone on with', () => {
    const kept = written('kept.bin', 'nonsense');
    const { code, out } = demarche('verify', fixture, '--resume', kept, '--json');
    expect([code, JSON.parse(out).problem]).toEqual([1, expect.stringContaining('kept.bin')]);
  });

  it('wrong usage', () => {
    expect(problem.safeParse(JSON.parse(demarche('play', '--json').out)).success).toBe(true);
    expect(problem.safeParse(JSON.parse(demarche('dance', '--json').out)).success).toBe(true);
  });
});

describe('tally of elections', () => {
  const rules = 'rules: un-general-assembly, matter: election-majority';
  const tally = (...texts: string[]) => {
    const { code, out, err } = demarche('tally', written('elections.yaml', texts.join('\n---\n')));
    const lines = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => line.replace(/^.*elections\.yaml/, ''));
    return { code, out: lines(out), err: lines(err) };
  };

  it('says ballot by ballot what came of it, and which of several in a file it speaks of', () => {
    const { code, out } = tally(
      `{${rules}, election: {places: 1}, ballots: [{votes: {Kittani: 64, Kaiser: 46, Koh: 40}}, {votes: {Kittani: 73, Kaiser: 73}}]}`,
      `{${rules}, election: {places: 2, members: 193}, ballots: [{votes: {Kenya: 90, Djibouti: 78, India: 184}, abstain: 1}, {votes: {Kenya: 129, Djibouti: 62}}]}`,
    );
    expect(code).toBe(0);
    expect(out).toEqual([
      ', 1: ballot 1: nobody has the 76 votes needed; a restricted ballot between Kittani and Kaiser follows; ballot 2: nobody has the 74 votes needed; Kittani and Kaiser are equal, and the lot decides; undecided: nobody so far',
      ', 2: ballot 1: India elected (97 needed); a restricted ballot between Kenya and Djibouti follows; ballot 2: Kenya elected; elected: Kenya, India',
    ]);
  });

  it.each([
    [
      'somebody who was left out',
      '{votes: {Ann: 4, Bo: 4, Cy: 2}}, {votes: {Ann: 5, Cy: 5}}',
      /Ballot 2: Cy cannot be voted for/,
    ],
    [
      'a ballot after the last',
      '{votes: {Ann: 6, Bo: 4}}, {votes: {Ann: 6, Bo: 4}}',
      /Ballot 2: the election was over/,
    ],
  ])('says what cannot be: %s', (_, ballots, says) => {
    const { code, err } = tally(`{${rules}, election: {places: 1}, ballots: [${ballots}]}`);
    expect(code).toBe(1);
    expect(err[0]).toMatch(says);
    expect(err[0]).not.toMatch(/\bc\d\b/);
  });
});

describe('ballot files that are none', () => {
  const wrong: readonly (readonly [text: string, says: RegExp])[] = [
    ['{votes: {yes: 16}}', /:1:1: “rules” is missing/],
    ['{rules: un-security-council}', /“votes” is missing/],
    ['{rules: un-security-council, votes: {yes: -3}}', /“yes” is at least 0/],
    ['{rules: un-security-council, votes: {yes: 2.5}}', /“yes” is a whole number/],
    ['{rules: un-security-council, votes: {yes: 1e20}}', /“yes” is at most/],
    ['{rules: un-security-council, votes: {yes: 16}}', /has 15 members; here are 16/],
    ['{rules: un-security-council, votes: {yes: [CHN, CHN]}}', /named twice/],
    ['{rules: un-security-council, votes: {yes: [France]}}', /three-letter/],
    ['{rules: un-security-council, votes: {no: [SUN]}}', /SUN sits as RUS/],
    ['{rules: un-security-council, votes: {maybe: 2}}', /“maybe” is not a field/],
    ['{rules: un-security-council, votes: {yes: &a [CHN], no: *a}}', /aliases/],
    [
      '{rules: un-security-council, votes: {yes: 10, no: 1}, no-by: [RUS, CHN]}',
      /more members than voted no/,
    ],
    ['{rules: eu-council, votes: {yes: 15, no: 12}}', /counted by name/],
    ['{rules: nobody, votes: {yes: 1}}', /no rule set “nobody”/],
    ['{rules: imf, matter: nothing, votes: {yes: 1}}', /no matter “nothing”/],
    ['[]', /nothing in it/],
    ['', /nothing in it/],
    ['just prose', /is a map, not a text/],
  ];

  it('are each answered with a sentence, and no other file is left uncounted', () => {
    const files = wrong.map(([text], index) => written(`wrong-${index}.yaml`, text));
    const right = written(
      'right.yaml',
      '{rules: un-security-council, votes: {yes: 13, no: 1, abstain: 1}, no-by: [RUS]}',
    );
    const { code, out, err } = demarche('tally', ...files, right);
    expect(code).toBe(1);
    expect(out).toContain('not adopted: 13 in favour, vetoed by RUS');
    const said = err.trim().split('\n');
    for (const [index, [, says]] of wrong.entries()) {
      expect(said[index]).toMatch(says);
      expect(said[index]).toContain(`wrong-${index}.yaml`);
    }
  });
});

describe('wrong usage', () => {
  const wrong: [string, string[]][] = [
    ['no command', []],
    ['a command that does not exist', ['dance']],
    ['a file that does not exist', ['play', 'nowhere.yaml']],
    ['a folder for a file', ['check', tmpdir()]],
    ['no file', ['play']],
    ['two files', ['play', flagshipPath, fixture]],
    ['an option that does not exist', ['play', flagshipPath, '--loudly']],
    ['two ways to play at once', ['play', flagshipPath, '--record', '--moves', 'x.json']],
    ['a seed that is no number', ['play', flagshipPath, '--seed', 'seven']],
    ['a seed that is too large', ['play', flagshipPath, '--seed', '4294967296']],
    ['a party that does not exist', ['play', flagshipPath, '--as', 'atlantis=random']],
    ['a policy that does not exist', ['play', flagshipPath, '--as', 'ukraine=wise']],
    ['moves that do not exist', ['play', flagshipPath, '--moves', 'nowhere.json']],
    ['nothing to check', ['check']],
  ];

  it.each(wrong)('%s is told apart from the answer no, on standard error', (_, args) => {
    const { code, err } = demarche(...args);
    expect(code).toBe(2);
    expect(args.length === 0 || err.startsWith('demarche: ')).toBe(true);
  });

  it('a list that holds no moves', () => {
    expect(demarche('play', fixture, '--moves', written('prose.json', '{"moves": 7}')).code).toBe(2);
    expect(demarche('play', fixture, '--moves', written('prose.txt', '{{{')).code).toBe(2);
  });

  it('asking for help is none', () => {
    expect(demarche('--help')).toMatchObject({ code: 0, err: '' });
  });
});
