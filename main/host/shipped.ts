import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptReading, Readings } from '../../engine/host/storage.ts';

/*
 * What the build knows of the scenarios that ship, so that no start ever reads or checks them again. It lies beside the
 * program's own code, is as good as that, and is only read.
 */

/** The digests, as a file that `openDigests` reads. */
export const digestsIn = (folder: string): string => join(folder, 'digests.json');

/** What a text of this hash was read as. */
export const readingIn = (folder: string, hash: string): string => join(folder, `${hash}.json`);

/** @param madeBy which program reads files here: what another one read may have meant something else. */
export function openReadings(folder: string, madeBy: string): Readings {
  return {
    find: async (hash) => {
      try {
        const kept = JSON.parse(await readFile(readingIn(folder, hash), 'utf8')) as KeptReading & {
          readonly madeBy: string;
        };
        return kept.madeBy === madeBy ? kept : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
