import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { openDatabase } from '../../main/host/database.ts';
import { migrations } from '../../main/host/migrations/index.ts';
import { openStorage } from '../../main/host/open-storage.ts';
import { createStorage } from '../../main/host/storage.ts';
import { newFolder } from './support/folder.ts';
import { aHead, aRun } from './support/rows.ts';

const stamp = () => 'then';

async function worksFor(storage: Awaited<ReturnType<typeof openStorage>>['storage']): Promise<boolean> {
  await storage.begin(aRun('new-run'), aHead(0));
  return (await storage.read('new-run')) !== undefined;
}

test('a new folder gets a new file, and it is kept', async () => {
  const folder = join(newFolder(), 'deep', 'down');
  const first = await openStorage(folder, stamp);
  expect(first.trouble).toBeUndefined();
  await first.storage.begin(aRun('first-run'), aHead(0));
  first.close();
  const again = await openStorage(folder, stamp);
  expect(again.trouble).toBeUndefined();
  expect((await again.storage.read('first-run'))?.head).toEqual(aHead(0));
  again.close();
});

test('the file is opened for durability', async () => {
  const sql = openDatabase(join(newFolder(), 'runs.sqlite'));
  const value = (pragma: string) => Object.values(sql.rows(`PRAGMA ${pragma}`)[0] ?? {})[0];
  expect(value('journal_mode')).toBe('wal');
  expect(value('synchronous')).toBe(2);
  expect(value('foreign_keys')).toBe(1);
  expect(value('busy_timeout')).toBe(1000);
  expect(value('user_version')).toBe(migrations.length);
  sql.close();
});

test.each([
  ['is no database', () => Buffer.alloc(9000, 7)],
  [
    'is half overwritten',
    (whole: Buffer) => Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 255)]),
  ],
])('a file that %s is set aside whole, and a new one is begun', async (_, damaged) => {
  const folder = newFolder();
  const file = join(folder, 'runs.sqlite');
  const sql = openDatabase(file);
  sql.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  sql.close();
  const bytes = damaged(readFileSync(file));
  writeFileSync(file, bytes);
  const opened = await openStorage(folder, stamp);
  expect(opened.trouble).toEqual({ kind: 'set-aside', aside: `${file}.corrupt-then` });
  expect(readFileSync(`${file}.corrupt-then`).equals(bytes)).toBe(true);
  expect(await worksFor(opened.storage)).toBe(true);
  opened.close();
});

test('a file from a newer version is left as it is, to the byte', async () => {
  const folder = newFolder();
  const file = join(folder, 'runs.sqlite');
  const sql = openDatabase(file);
  sql.run(`PRAGMA user_version = ${migrations.length + 1}`);
  sql.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  sql.close();
  const before = readFileSync(file);
  const opened = await openStorage(folder, stamp);
  expect(opened.trouble).toMatchObject({ kind: 'newer', because: expect.stringContaining('newer version') });
  expect(await worksFor(opened.storage)).toBe(true);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes('corrupt'))).toEqual([]);
});

test('where nothing can be written, one plays in memory and is told', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'runs.sqlite'));
  const opened = await openStorage(folder, stamp);
  expect(opened.trouble?.kind).toBe('unwritable');
  expect(await worksFor(opened.storage)).toBe(true);
});

test('where another program holds the file, one plays in memory and is told', async () => {
  const folder = newFolder();
  const file = join(folder, 'runs.sqlite');
  const other = openDatabase(':memory:');
  other.run(`ATTACH '${file}' AS held`);
  other.run('PRAGMA held.locking_mode = EXCLUSIVE');
  other.run('CREATE TABLE held.taken (by TEXT)');
  const opened = await openStorage(folder, stamp);
  expect(opened.trouble?.kind).toBe('busy');
  expect(await worksFor(opened.storage)).toBe(true);
  other.close();
});

test('runs of the first version keep the party they had, and still cannot be changed', async () => {
  const folder = newFolder();
  const old = new Database(join(folder, 'runs.sqlite'));
  old.exec(migrations[0] ?? '');
  old.exec('PRAGMA user_version = 1');
  const begin = old.prepare(
    `INSERT INTO runs (run, scenario, file, hash, resolved, engine, seed, party, played_as, policies)
     VALUES (?, 's', 'f', 'h', '{}', 1, 1, ?, 'play', '{}')`,
  );
  begin.run('alone', 'france');
  begin.run('watched', null);
  old.close();
  const sql = openDatabase(join(folder, 'runs.sqlite'));
  const storage = createStorage(sql);
  for (const [run, parties] of [
    ['alone', ['france']],
    ['watched', []],
  ] as const) {
    await storage.stand(run, aHead(0));
    expect((await storage.read(run))?.run).toMatchObject({ parties, facilitator: false });
  }
  expect(() => sql.run('UPDATE runs SET seed = 2')).toThrow(/append-only/);
  sql.close();
});
