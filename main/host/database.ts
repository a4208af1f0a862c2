import Database from 'libsql';
import { migrations } from './migrations/index.ts';

export type Row = Readonly<Record<string, unknown>>;

/** One open SQLite file. Every call blocks until SQLite has answered. */
export interface Sql {
  run(sql: string, ...values: readonly (string | number | null)[]): void;
  rows(sql: string, ...values: readonly (string | number | null)[]): readonly Row[];
  /** All of `work` or none of it. When it returns, what was written is on the disk. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** A database that can be closed for good and another one put in its place, behind the backs of those who use it. */
export interface RenewableSql extends Sql {
  /** Closes it, does something to its file, and goes on with the database that `next` opens. */
  renew(meanwhile: () => void, next: () => Sql): void;
}

export function renewable(first: Sql): RenewableSql {
  let current = first;
  return {
    run: (sql, ...values) => current.run(sql, ...values),
    rows: (sql, ...values) => current.rows(sql, ...values),
    transaction: (work) => current.transaction(work),
    close: () => current.close(),
    renew(meanwhile, next) {
      current.close();
      try {
        meanwhile();
      } finally {
        current = next();
      }
    },
  };
}

/** The database was written by a later version of the program. It is left as it is. */
export class NewerDatabase extends Error {
  constructor(found: number) {
    super(
      `The saved runs were written by a newer version of Démarche (format ${found}, known: ${migrations.length}).`,
    );
  }
}

/** How long a write waits for another program that holds the file, in milliseconds. */
const BUSY_TIMEOUT = 1000;

/**
 * Opens or creates a database and brings it up to date. `:memory:` keeps nothing.
 * @throws NewerDatabase, or SQLite's own error (see `troubleOf`).
 */
export function openDatabase(file: string): Sql {
  const database = new Database(file);
  try {
    prepare(database);
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, Database.Statement>();
  const statement = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  return {
    run: (sql, ...values) => {
      statement(sql).run(...values);
    },
    rows: (sql, ...values) => statement(sql).all(...values) as readonly Row[],
    transaction: (work) => inTransaction(database, work),
    close: () => database.close(),
  };
}

function prepare(database: Database.Database): void {
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
  database.exec('PRAGMA journal_mode = WAL');
  // A commit returns only after the log has been synced: an acknowledged move survives a power cut.
  database.exec('PRAGMA synchronous = FULL');
  // Deleted papers of a secret ballot are overwritten, not only forgotten.
  database.exec('PRAGMA secure_delete = ON');
  database.exec('PRAGMA foreign_keys = ON');
  database.exec('PRAGMA recursive_triggers = ON');
  if (only(database, 'PRAGMA quick_check(1)') !== 'ok') throw new BrokenDatabase();
  migrate(database);
}

class BrokenDatabase extends Error {
  readonly code = 'SQLITE_CORRUPT';
  constructor() {
    super('The database fails its own check.');
  }
}

function migrate(database: Database.Database): void {
  const version = Number(only(database, 'PRAGMA user_version'));
  if (version > migrations.length) throw new NewerDatabase(version);
  if (version === migrations.length) return;
  inTransaction(database, () => {
    for (const step of migrations.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

/** The one value of a one-row answer. Not `.get()`: it adds a field of its own to the row. */
function only(database: Database.Database, sql: string): unknown {
  const row = database.prepare(sql).all()[0];
  return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
}

function inTransaction<T>(database: Database.Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has rolled back by itself after some errors (a full disk); a second time would hide the first error.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Why a database could not be opened: somebody else holds it, it is damaged, or it cannot be written here. */
export type Trouble = 'busy' | 'corrupt' | 'unwritable';

export function troubleOf(error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'corrupt';
  return 'unwritable';
}
