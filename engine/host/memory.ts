import type { RunStorage, StoredHead, StoredMove, StoredRun } from './storage.ts';

/** Keeps runs as long as the program runs: for a terminal, and for tests. */
export function memoryStorage(): RunStorage {
  const runs = new Map<string, { run: StoredRun; moves: StoredMove[]; head: StoredHead; touched: number }>();
  let touches = 0;
  const touch = (id: string) => {
    const found = runs.get(id);
    if (!found) throw new Error(`there is no run ${id}`);
    found.touched = ++touches;
    return found;
  };
  return {
    begin: async (run, head) => {
      runs.set(run.run, { run, moves: [], head, touched: ++touches });
    },
    append: async (id, moves, head) => {
      const found = touch(id);
      found.moves.push(...moves);
      found.head = head;
    },
    stand: async (id, head) => {
      touch(id).head = head;
    },
    read: async (id) => runs.get(id),
    list: async () =>
      [...runs.values()].sort((a, b) => b.touched - a.touched).map(({ run, head }) => ({ run, head })),
  };
}
