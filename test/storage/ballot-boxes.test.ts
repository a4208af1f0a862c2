import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Ballot } from '../../engine/contract/move.ts';
import { openDatabase, type Sql } from '../../main/host/database.ts';
import { createStorage } from '../../main/host/storage.ts';
import { newFolder } from './support/folder.ts';
import { aHead, aMove, aRun } from './support/rows.ts';

const paper = (seat: string, ballot: Ballot, box = 1) => ({ box, seat, id: `paper-of-${seat}`, ballot });

async function begun(file = ':memory:') {
  const sql = openDatabase(file);
  const storage = createStorage(sql);
  await storage.begin(aRun('first-run'), aHead(0));
  await storage.append('first-run', [aMove(1)], aHead(1));
  return { sql, storage };
}

test('papers are kept without anything that joins them to who brought them', async () => {
  const boxes = async (first: Ballot, second: Ballot) => {
    const { sql, storage } = await begun();
    await storage.seal('first-run', paper('XAA', first));
    await storage.seal('first-run', paper('XBB', second));
    const voters = sql.rows('SELECT * FROM ballot_voters');
    const ballots = sql.rows('SELECT ballot FROM ballot_papers').map(({ ballot }) => ballot);
    return { read: (await storage.read('first-run'))?.boxes, voters, ballots: ballots.sort() };
  };
  const one = await boxes('yes', 'no');
  expect(one).toEqual(await boxes('no', 'yes'));
  expect(one.read).toEqual([
    {
      box: 1,
      cast: [
        { seat: 'XAA', id: 'paper-of-XAA' },
        { seat: 'XBB', id: 'paper-of-XBB' },
      ],
      papers: { yes: 1, no: 1 },
    },
  ]);
});

test('papers lie in no order of arrival', async () => {
  const orders = new Set<string>();
  for (let round = 0; round < 40 && orders.size < 2; round += 1) {
    const { sql, storage } = await begun();
    for (const [seat, ballot] of [
      ['XAA', 'yes'],
      ['XBB', 'no'],
      ['XCC', 'abstain'],
    ] as const) {
      await storage.seal('first-run', paper(seat, ballot));
    }
    const rows = sql.rows('SELECT ballot FROM ballot_papers');
    orders.add(rows.map(({ ballot }) => ballot).join());
  }
  expect(orders.size).toBeGreaterThan(1);
});

test('a seat puts in one paper, nothing changes it, and a box belongs to a move', async () => {
  const { sql, storage } = await begun();
  await storage.seal('first-run', paper('XAA', 'yes'));
  await expect(storage.seal('first-run', paper('XAA', 'no'))).rejects.toThrow(/UNIQUE/);
  await expect(storage.seal('first-run', paper('XBB', 'no', 7))).rejects.toThrow(/opened a vote/);
  expect(() => sql.run("UPDATE ballot_papers SET ballot = 'no'")).toThrow(/not changed/);
  expect(() => sql.run("UPDATE ballot_voters SET seat = 'XBB'")).toThrow(/has voted/);
  expect((await storage.read('first-run'))?.boxes[0]?.papers).toEqual({ yes: 1 });
});

test('a crash between the paper and the count loses nothing', async () => {
  const file = join(newFolder(), 'runs.sqlite');
  const { storage } = await begun(file);
  await storage.seal('first-run', paper('XAA', 'abstain'));
  // Nothing is closed: the next program finds what the last one left.
  const next = createStorage(openDatabase(file));
  expect((await next.read('first-run'))?.boxes[0]?.papers.abstain).toBe(1);
  await next.seal('first-run', paper('XBB', 'no'));
  expect((await next.read('first-run'))?.boxes[0]?.cast.length).toBe(2);
});

const left = (sql: Sql) =>
  ['ballot_voters', 'ballot_papers'].map((table) => sql.rows(`SELECT 1 FROM ${table}`).length);

test('papers are destroyed with the count, and only with it', async () => {
  const { sql, storage } = await begun();
  await storage.seal('first-run', paper('XAA', 'yes'));
  await storage.stand('first-run', aHead(0));
  expect(left(sql)).toEqual([1, 1]);
  // A count that cannot be kept leaves them where they are.
  await expect(storage.append('first-run', [aMove(5)], aHead(5), [1])).rejects.toThrow();
  expect(left(sql)).toEqual([1, 1]);
  await storage.append('first-run', [aMove(2)], aHead(2), [1]);
  expect(left(sql)).toEqual([0, 0]);
  await storage.seal('first-run', paper('XAA', 'no'));
  await storage.stand('first-run', aHead(2), [1]);
  expect(left(sql)).toEqual([0, 0]);
});

test('what was destroyed is not left in the file', async () => {
  const file = join(newFolder(), 'runs.sqlite');
  const { sql, storage } = await begun(file);
  await storage.seal('first-run', paper('XAA', 'not-participating'));
  sql.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  expect(readFileSync(file).includes('not-participating')).toBe(true);
  await storage.append('first-run', [aMove(2)], aHead(2), [1]);
  sql.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  expect(readFileSync(file).includes('not-participating')).toBe(false);
  sql.close();
});
