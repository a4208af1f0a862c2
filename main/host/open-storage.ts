import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunStorage } from '../../engine/host/storage.ts';
import { NewerDatabase, openDatabase, renewable, type Sql, troubleOf } from './database.ts';
import { createStorage } from './storage.ts';

/** What a person has to be told when runs could not simply be opened. */
export type StorageTrouble =
  /** The old file was damaged. It is kept under this name; a new one was begun. */
  | { readonly kind: 'set-aside'; readonly aside: string }
  /** Nothing will be kept: the file is held by another program, cannot be written, or is from a newer version. */
  | { readonly kind: 'busy' | 'unwritable' | 'newer'; readonly because: string };

export type OpenedStorage = {
  readonly storage: RunStorage;
  readonly trouble?: StorageTrouble;
  close(): void;
  /**
   * Deletes all runs, those set aside too, and begins anew.
   * @throws where a file could not be deleted; what is left can still be played.
   */
  erase(): void;
};

const RUNS = 'runs.sqlite';

/** How long to wait before the one further try when another program holds the file, in milliseconds. */
const RETRY_AFTER = 1000;

/**
 * Opens the runs kept in a folder, whatever state they are in: there is always a storage to play with. A damaged
 * file is never deleted, one from a newer version never touched.
 * @param stamp names what is set aside; a time without `:` serves.
 */
export async function openStorage(
  folder: string,
  stamp: () => string,
  onDamaged?: (run: string, problem: unknown) => void,
): Promise<OpenedStorage> {
  const file = join(folder, RUNS);
  const opened = (first: Sql, trouble?: StorageTrouble): OpenedStorage => {
    const sql = renewable(first);
    return {
      storage: createStorage(sql, onDamaged),
      close: () => sql.close(),
      erase: () =>
        sql.renew(
          () => eraseRuns(folder),
          () => openOrPretend(file),
        ),
      ...(trouble === undefined ? {} : { trouble }),
    };
  };
  const inMemory = (kind: 'busy' | 'unwritable' | 'newer', error: unknown) =>
    opened(openDatabase(':memory:'), {
      kind,
      because: error instanceof Error ? error.message : String(error),
    });

  try {
    return opened(await openPatiently(folder, file));
  } catch (error) {
    if (error instanceof NewerDatabase) return inMemory('newer', error);
    const trouble = troubleOf(error);
    if (trouble !== 'corrupt') return inMemory(trouble, error);
  }
  try {
    const aside = setAside(file, stamp());
    return opened(openDatabase(file), { kind: 'set-aside', aside });
  } catch (error) {
    return inMemory('unwritable', error);
  }
}

async function openPatiently(folder: string, file: string): Promise<Sql> {
  try {
    mkdirSync(folder, { recursive: true });
    return openDatabase(file);
  } catch (error) {
    if (error instanceof NewerDatabase || troubleOf(error) !== 'busy') throw error;
    await wait(RETRY_AFTER);
    return openDatabase(file);
  }
}

/** The database, the log it writes ahead, and every copy set aside. */
function eraseRuns(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(RUNS)) rmSync(join(folder, name), { force: true });
  }
}

function openOrPretend(file: string): Sql {
  try {
    return openDatabase(file);
  } catch {
    return openDatabase(':memory:');
  }
}

/** Renames a database together with its log, which may hold what the file itself does not have yet. */
function setAside(file: string, stamp: string): string {
  const aside = `${file}.corrupt-${stamp}`;
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(file + part)) renameSync(file + part, aside + part);
  }
  return aside;
}
