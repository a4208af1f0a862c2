import { layoutOf } from '../machine/layout.ts';
import { checkWhole } from '../scenario/check/whole.ts';
import type { Part } from '../scenario/parts.ts';
import { openScenario, withParts } from '../scenario/read.ts';
import type { Desk, Written } from './storage.ts';

/** The most texts that are kept open until their parts have come. */
const MOST_OPEN = 32;

/** Reads, checks and lays out at once, in the thread that asks. */
export const plainDesk: Desk = newDesk();

function newDesk(): Desk {
  // Opening a text is most of the work: it is not done again once its parts have come.
  const open = new Map<string, ReturnType<typeof openScenario>>();
  return {
    read: async ({ file, text, parts }) => {
      const key = `${file}\n${text}`;
      const opened = open.get(key) ?? openScenario(file, text);
      const missing = new Set<string>();
      const read = withParts(opened, (part: Part, id: string) => {
        const name = `${part}/${id}`;
        if (!parts.has(name)) missing.add(name);
        return parts.get(name);
      });
      open.delete(key);
      if (missing.size > 0 && open.size < MOST_OPEN) open.set(key, opened);
      return { read: read.ok ? { ...read, value: read.value.written } : read, missing: [...missing] };
    },
    check: async ({ file, text, parts }: Written) =>
      checkWhole(file, text, (part, id) => parts.get(`${part}/${id}`)).diagnostics,
    layOut: layoutOf,
  };
}
