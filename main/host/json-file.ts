import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';

/**
 * Replaces a small JSON file at once: a reader, or a computer that loses power, sees the old or the new content,
 * never half of one.
 */
export function writeJson(file: string, value: unknown): void {
  // Beside the file: a rename is atomic only within one file system.
  const draft = `${file}.new`;
  try {
    const handle = openSync(draft, 'w');
    try {
      writeFileSync(handle, `${JSON.stringify(value, undefined, 2)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

/** A rename is on the disk once its folder is. Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Reads what `writeJson` wrote. A file that makes no sense is renamed, so that it can be looked at, and answers
 * `undefined` like one that is not there.
 * @param onDamaged told the new name of a file that made no sense.
 */
export function readJson<T>(
  file: string,
  schema: z.ZodType<T>,
  stamp: () => string,
  onDamaged: (aside: string) => void,
): T | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    const aside = `${file}.corrupt-${stamp()}`;
    renameSync(file, aside);
    onDamaged(aside);
    return undefined;
  }
}
