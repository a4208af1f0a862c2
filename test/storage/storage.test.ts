import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, type Sql } from '../../main/host/database.ts';
import { createStorage } from '../../main/host/storage.ts';
import { newFolder } from './support/folder.ts';
import { aHead, aMove, aRun } from './support/rows.ts';

const open = () => {
  const sql = openDatabase(':memory:');
  return { sql, storage: createStorage(sql) };
};

test('what was begun, appended and stood on is read again', async () => {
  const file = join(newFolder(), 'runs.sqlite');
  const first = openDatabase(file);
  const storage = createStorage(first);
  await storage.begin(aRun('first-run'), aHead(0));
  await storage.append('first-run', [aMove(1), aMove(2), aMove(3, 1)], aHead(3));
  await storage.stand('first-run', aHead(2));
  first.close();

  expect(await createStorage(openDatabase(file)).read('first-run')).toEqual({
    run: aRun('first-run'),
    moves: [aMove(1), aMove(2), aMove(3, 1)],
    head: aHead(2),
    boxes: [],
    marks: [],
  });
});

test('a run that was never begun is not there, and takes no moves', async () => {
  const { storage } = open();
  expect(await storage.read('nobody')).toBeUndefined();
  await expect(storage.append('nobody', [aMove(1)], aHead(1))).rejects.toThrow(/FOREIGN KEY/);
  await expect(storage.stand('nobody', aHead(0))).rejects.toThrow(/FOREIGN KEY/);
});

test('a run begins once', async () => {
  const { storage } = open();
  await storage.begin(aRun('first-run'), aHead(0));
  await expect(storage.begin({ ...aRun('first-run'), seed: 7 }, aHead(0))).rejects.toThrow(/UNIQUE/);
  expect((await storage.read('first-run'))?.run.seed).toBe(4_294_967_295);
});

test('moves are added all or none', async () => {
  const { storage } = open();
  await storage.begin(aRun('first-run'), aHead(0));
  await expect(storage.append('first-run', [aMove(1), aMove(1)], aHead(1))).rejects.toThrow();
  await expect(storage.append('first-run', [aMove(1)], aHead(2))).rejects.toThrow(/only where a move led/);
  expect(await storage.read('first-run')).toEqual({
    run: aRun('first-run'),
    moves: [],
    head: aHead(0),
    boxes: [],
    marks: [],
  });
});

test('what was written on branches is read in its order, and is never overwritten', async () => {
  const sql = openDatabase(':memory:');
  const storage = createStorage(sql);
  await storage.begin(aRun('first-run'), aHead(0));
  await storage.append('first-run', [aMove(1)], aHead(1));
  const named = { node: 1, name: 'Kyiv first', note: 'Try again.', deleted: false };
  await storage.mark('first-run', named);
  await storage.mark('first-run', { ...named, deleted: true });
  expect((await storage.read('first-run'))?.marks).toEqual([named, { ...named, deleted: true }]);
  await expect(storage.mark('first-run', { ...named, node: 7 })).rejects.toThrow(/only what was played/);
  for (const statement of ["UPDATE marks SET name = ''", 'DELETE FROM marks'])
    expect(() => sql.run(statement)).toThrow(/append-only/);
});

test.each([
  ['leaves a gap', aMove(3)],
  ['overwrites one', aMove(1, 0)],
  ['hangs on itself', aMove(2, 2)],
  ['hangs on one to come', aMove(2, 5)],
  ['hangs on nothing', aMove(2, -1)],
])('a move that %s is refused', async (_, move) => {
  const { storage } = open();
  await storage.begin(aRun('first-run'), aHead(0));
  await storage.append('first-run', [aMove(1)], aHead(1));
  await expect(storage.append('first-run', [move], aHead(1))).rejects.toThrow(/must follow|UNIQUE/);
});

test.each([
  'UPDATE runs SET seed = 1',
  'UPDATE moves SET parent = 0',
  'UPDATE heads SET node = 0',
  'DELETE FROM heads',
  'DELETE FROM moves',
  'DELETE FROM runs',
  'REPLACE INTO runs SELECT * FROM runs',
  'REPLACE INTO heads SELECT * FROM heads',
])('nothing is overwritten: %s', async (statement) => {
  const { sql, storage } = open();
  await storage.begin(aRun('first-run'), aHead(0));
  await storage.append('first-run', [aMove(1)], aHead(1));
  expect(() => sql.run(statement)).toThrow(/append-only/);
  expect(await storage.read('first-run')).toEqual({
    run: aRun('first-run'),
    moves: [aMove(1)],
    head: aHead(1),
    boxes: [],
    marks: [],
  });
});

test('runs are listed without their scenario, the one last touched first', async () => {
  const { storage } = open();
  for (const run of ['run-one', 'run-two', 'run-three']) await storage.begin(aRun(run), aHead(0));
  await storage.append('run-two', [aMove(1)], aHead(1));
  await storage.stand('run-one', aHead(0));
  const { resolved, ...summary } = aRun('run-two');
  const list = await storage.list();
  expect(list.map(({ run }) => run.run)).toEqual(['run-one', 'run-two', 'run-three']);
  expect(list[1]).toEqual({ run: summary, head: aHead(1) });
});

const damages: readonly [string, (sql: Sql) => void][] = [
  ['a move that is no move', (sql) => addMove(sql, '{"type":"launch"}')],
  ['a move that is no JSON', (sql) => addMove(sql, '{"type":')],
];

function addMove(sql: Sql, move: string): void {
  sql.run(
    "INSERT INTO moves (run, node, parent, id, move, made_by) VALUES ('first-run', 1, 0, 'id', ?, 'person')",
    move,
  );
}

test.each(damages)('%s is not handed on', async (_, damage) => {
  const { sql, storage } = open();
  await storage.begin(aRun('first-run'), aHead(0));
  damage(sql);
  await expect(storage.read('first-run')).rejects.toThrow();
});

test('a damaged run is told and left out; the others are listed', async () => {
  const sql = openDatabase(':memory:');
  const told: string[] = [];
  const storage = createStorage(sql, (run) => told.push(run));
  await storage.begin(aRun('good-run'), aHead(0));
  await storage.begin(aRun('bad-run'), aHead(0));
  sql.run(
    "INSERT INTO heads (run, node, date, scene_title, ended, endings) VALUES ('bad-run', 0, '', '', 0, '{')",
  );
  expect((await storage.list()).map(({ run }) => run.run)).toEqual(['good-run']);
  expect(told).toEqual(['bad-run']);
});
