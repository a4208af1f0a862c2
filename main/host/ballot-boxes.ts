import * as z from 'zod';
import type { SealedPaper, StoredBox } from '../../engine/host/storage.ts';
import type { Sql } from './database.ts';

/** The boxes of secret ballots in SQLite. What a seat put into one is nowhere beside its name. */

/** Puts a paper into its box, in a transaction of the caller's. Fails for a seat that has put one in. */
export function sealPaper(sql: Sql, run: string, { box, seat, id, ballot: says }: SealedPaper): void {
  sql.run('INSERT INTO ballot_voters (run, box, seat, id) VALUES (?, ?, ?, ?)', run, box, seat, id);
  sql.run(
    'INSERT INTO ballot_papers (run, box, paper, ballot) VALUES (?, ?, randomblob(16), ?)',
    run,
    box,
    says,
  );
}

/** Destroys the papers of boxes that have been counted, in a transaction of the caller's. */
export function emptyBoxes(sql: Sql, run: string, boxes: readonly number[]): void {
  for (const box of boxes) {
    sql.run('DELETE FROM ballot_papers WHERE run = ? AND box = ?', run, box);
    sql.run('DELETE FROM ballot_voters WHERE run = ? AND box = ?', run, box);
  }
}

const voters = z.array(z.object({ box: z.int().min(1), seat: z.string(), id: z.string() }));
const papers = z.array(z.object({ box: z.int().min(1), ballot: z.string(), count: z.int().min(1) }));

/** What lies in the boxes of a run: who has voted, and how many papers say what. */
export function boxesOf(sql: Sql, run: string): StoredBox[] {
  const cast = voters.parse(
    sql.rows('SELECT box, seat, id FROM ballot_voters WHERE run = ? ORDER BY box, seat', run),
  );
  const says = papers.parse(
    sql.rows(
      'SELECT box, ballot, count(*) AS count FROM ballot_papers WHERE run = ? GROUP BY box, ballot',
      run,
    ),
  );
  return [...new Set(cast.map(({ box }) => box))].map((box) => ({
    box,
    cast: cast.filter((one) => one.box === box).map(({ seat, id }) => ({ seat, id })),
    papers: Object.fromEntries(says.filter((one) => one.box === box).map((one) => [one.ballot, one.count])),
  }));
}
