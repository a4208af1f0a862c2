import { type BallotBox, EMPTY_BOX, hasCast, withPaper } from '../procedures/vote/secret.ts';
import type { RunStorage, StoredHead, StoredMark, StoredMove, StoredRun } from './storage.ts';

type Kept = {
  run: StoredRun;
  moves: StoredMove[];
  head: StoredHead;
  marks: StoredMark[];
  boxes: Map<number, BallotBox>;
  touched: number;
};

/** Keeps runs as long as the program runs: for a terminal, and for tests. */
export function memoryStorage(): RunStorage {
  const runs = new Map<string, Kept>();
  let touches = 0;
  const touch = (id: string) => {
    const found = runs.get(id);
    if (!found) throw new Error(`there is no run ${id}`);
    found.touched = ++touches;
    return found;
  };
  return {
    begin: async (run, head) => {
      runs.set(run.run, { run, moves: [], head, marks: [], boxes: new Map(), touched: ++touches });
    },
    take: async ({ run, moves, head, marks }) => {
      runs.set(run.run, {
        run,
        moves: [...moves],
        head,
        marks: [...marks],
        boxes: new Map(),
        touched: ++touches,
      });
    },
    append: async (id, moves, head, emptied = []) => {
      const found = touch(id);
      found.moves.push(...moves);
      found.head = head;
      for (const box of emptied) found.boxes.delete(box);
    },
    stand: async (id, head, emptied = []) => {
      const found = touch(id);
      found.head = head;
      for (const box of emptied) found.boxes.delete(box);
    },
    seal: async (run, { box, seat, id, ballot }) => {
      const { boxes } = touch(run);
      const before = boxes.get(box) ?? EMPTY_BOX;
      if (hasCast(before, seat)) throw new Error(`${seat} has a paper in the box`);
      boxes.set(box, withPaper(before, seat, id, ballot));
    },
    read: async (id) => {
      const found = runs.get(id);
      if (!found) return undefined;
      const { run, moves, head, marks, boxes } = found;
      return { run, moves, head, marks, boxes: [...boxes].map(([box, inside]) => ({ box, ...inside })) };
    },
    rewrite: async (id, text, head) => {
      const found = touch(id);
      found.run = { ...found.run, ...text };
      found.head = head;
    },
    mark: async (id, mark) => {
      touch(id).marks.push(mark);
    },
    list: async () =>
      [...runs.values()].sort((a, b) => b.touched - a.touched).map(({ run, head }) => ({ run, head })),
  };
}
