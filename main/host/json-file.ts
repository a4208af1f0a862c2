import { readFileSync, renameSync } from 'node:fs';
import type * as z from 'zod';
import { replaceFile } from './replace-file.ts';

/** Replaces a small JSON file at once. */
export function writeJson(file: string, value: unknown): void {
  replaceFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
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
