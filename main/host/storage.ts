import * as z from 'zod';
import {
  type RunStorage,
  type StoredHead,
  type StoredMark,
  type StoredMove,
  type StoredRun,
  storedHead,
  storedMark,
  storedMove,
  storedRun,
} from '../../engine/host/storage.ts';
import { boxesOf, emptyBoxes, sealPaper } from './ballot-boxes.ts';
import type { Row, Sql } from './database.ts';

/**
 * Runs in SQLite. What is read is checked as if a stranger had written it.
 * @param onDamaged told of a run that a list leaves out because its rows make no sense.
 */
export function createStorage(
  sql: Sql,
  onDamaged: (run: string, problem: unknown) => void = () => {},
): RunStorage {
  const addHead = (run: string, head: StoredHead) =>
    sql.run(
      'INSERT INTO heads (run, node, date, scene_title, ended, endings) VALUES (?, ?, ?, ?, ?, ?)',
      run,
      head.node,
      head.date,
      head.sceneTitle,
      head.ended ? 1 : 0,
      JSON.stringify(head.endings),
    );

  // The methods are async so that whatever SQLite throws rejects; each has written when it returns.
  return {
    async begin(run, head) {
      sql.transaction(() => {
        addRun(sql, run);
        addHead(run.run, head);
      });
    },

    async take({ run, moves, head, marks }) {
      sql.transaction(() => {
        addRun(sql, run);
        for (const move of moves) addMove(sql, run.run, move);
        addHead(run.run, head);
        for (const mark of marks) addMark(sql, run.run, mark);
      });
    },

    async append(run, moves, head, emptied = []) {
      sql.transaction(() => {
        for (const move of moves) addMove(sql, run, move);
        addHead(run, head);
        emptyBoxes(sql, run, emptied);
      });
    },

    async stand(run, head, emptied = []) {
      sql.transaction(() => {
        addHead(run, head);
        emptyBoxes(sql, run, emptied);
      });
    },

    async seal(run, paper) {
      sql.transaction(() => sealPaper(sql, run, paper));
    },

    async mark(run, mark) {
      sql.transaction(() => addMark(sql, run, mark));
    },

    async rewrite(run, { scenario, hash, resolved, engine }, head) {
      sql.transaction(() => {
        sql.run(
          'INSERT INTO texts (run, scenario, hash, resolved, engine) VALUES (?, ?, ?, ?, ?)',
          run,
          scenario,
          hash,
          resolved,
          engine,
        );
        addHead(run, head);
      });
    },

    async read(run) {
      const [row] = sql.rows('SELECT * FROM runs WHERE run = ?', run);
      if (row === undefined) return undefined;
      const [text] = sql.rows(
        'SELECT scenario, hash, resolved, engine FROM texts WHERE run = ? ORDER BY number DESC LIMIT 1',
        run,
      );
      const [head] = sql.rows('SELECT * FROM heads WHERE run = ? ORDER BY number DESC LIMIT 1', run);
      const moves = sql.rows('SELECT * FROM moves WHERE run = ? ORDER BY node', run);
      const marks = sql.rows('SELECT * FROM marks WHERE run = ? ORDER BY number', run);
      return {
        run: runOf({ ...row, ...text }),
        moves: moves.map(moveOf),
        head: headOf(head ?? {}),
        boxes: boxesOf(sql, run),
        marks: marks.map(markOf),
      };
    },

    async list() {
      const rows = sql.rows(
        `SELECT runs.run, scenario, file, hash, engine, seed, parties, facilitator, played_as, policies, node, date, scene_title, ended, endings
         FROM runs JOIN heads ON heads.run = runs.run
         WHERE number = (SELECT max(number) FROM heads WHERE run = runs.run)
         ORDER BY number DESC`,
      );
      return rows.flatMap((row) => {
        try {
          const { resolved: _, ...summary } = runOf({ ...row, resolved: '' });
          return [{ run: summary, head: headOf(row) }];
        } catch (problem) {
          onDamaged(String(row.run), problem);
          return [];
        }
      });
    },
  };
}

function addRun(sql: Sql, run: StoredRun): void {
  sql.run(
    `INSERT INTO runs (run, scenario, file, hash, resolved, engine, seed, parties, facilitator, played_as, policies)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    run.run,
    run.scenario,
    run.file,
    run.hash,
    run.resolved,
    run.engine,
    run.seed,
    JSON.stringify(run.parties),
    run.facilitator ? 1 : 0,
    run.as,
    JSON.stringify(run.policies),
  );
}

function addMark(sql: Sql, run: string, { node, name, note, deleted }: StoredMark): void {
  sql.run(
    'INSERT INTO marks (run, node, name, note, deleted) VALUES (?, ?, ?, ?, ?)',
    run,
    node,
    name,
    note,
    deleted ? 1 : 0,
  );
}

function addMove(sql: Sql, run: string, { node, parent, id, move, by }: StoredMove): void {
  sql.run(
    'INSERT INTO moves (run, node, parent, id, move, made_by) VALUES (?, ?, ?, ?, ?, ?)',
    run,
    node,
    parent,
    id,
    JSON.stringify(move),
    by,
  );
}

function runOf({ played_as, policies, parties, facilitator, ...row }: Row): StoredRun {
  return z.object(storedRun.shape).parse({
    ...row,
    parties: fromJson(parties),
    facilitator: facilitator === 1,
    as: played_as,
    policies: fromJson(policies),
  });
}

function moveOf({ node, parent, id, move, made_by }: Row): StoredMove {
  return storedMove.parse({ node, parent, id, move: fromJson(move), by: made_by });
}

function markOf({ node, name, note, deleted }: Row): StoredMark {
  return storedMark.parse({ node, name, note, deleted: deleted === 1 });
}

function headOf({ node, date, scene_title, ended, endings }: Row): StoredHead {
  return storedHead.parse({
    node,
    date,
    sceneTitle: scene_title,
    ended: ended === 1,
    endings: fromJson(endings),
  });
}

/** A column that holds JSON; anything else becomes undefined, which no schema here accepts. */
function fromJson(column: unknown): unknown {
  if (typeof column !== 'string') return undefined;
  try {
    return JSON.parse(column);
  } catch {
    return undefined;
  }
}
