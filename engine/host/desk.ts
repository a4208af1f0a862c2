import { checkWhole } from '../scenario/check/whole.ts';
import { readWritten } from '../scenario/read.ts';
import type { Desk, Written } from './storage.ts';

/** Reads and checks at once, in the thread that asks. */
export const plainDesk: Desk = {
  read: async (written) => {
    const missing = new Set<string>();
    const read = readWritten(written.file, written.text, (part, id) => {
      const key = `${part}/${id}`;
      if (!written.parts.has(key)) missing.add(key);
      return written.parts.get(key);
    });
    return { read, missing: [...missing] };
  },
  check: async ({ file, text, parts }: Written) =>
    checkWhole(file, text, (part, id) => parts.get(`${part}/${id}`)).diagnostics,
};
