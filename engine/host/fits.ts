import type { Part } from '../scenario/parts.ts';
import type { Shelf, Surroundings } from './storage.ts';

type Hash = Surroundings['hash'];

/** The text of a part by its key, `body/id`, for a file that uses it. */
export function partOf(shelf: Shelf, key: string, of: string): Promise<string | undefined> {
  const [part, id = ''] = key.split('/') as [Part, string | undefined];
  return shelf[part](id, of);
}

export const hashOrNull = (hash: Hash, text: string | undefined): string | null =>
  text === undefined ? null : hash(text);

/**
 * Whether the parts that a file uses are still what they were.
 * @param parts the hash of each, by its key; null for one that there was not.
 */
export async function fits(
  shelf: Shelf,
  hash: Hash,
  parts: Readonly<Record<string, string | null>>,
  of: string,
): Promise<boolean> {
  const same = await Promise.all(
    Object.entries(parts).map(
      async ([key, known]) => hashOrNull(hash, await partOf(shelf, key, of)) === known,
    ),
  );
  return same.every(Boolean);
}
