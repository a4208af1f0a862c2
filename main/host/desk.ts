import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Desk, Written } from '../../engine/host/storage.ts';
import type { Picture } from '../../engine/machine/picture.ts';

/** What the thread is asked for. */
export type Asked =
  | { readonly what: 'read' | 'check'; readonly given: Written }
  | { readonly what: 'layOut'; readonly given: Picture };
export type Task = Asked & { readonly number: number };

type Waiting = { resolve(value: unknown): void; reject(problem: unknown): void };
type Answer = { readonly number: number; readonly value: unknown; readonly problem?: unknown };

/** What the thread runs, beside this file once both are built. */
const WORKER = 'desk.cjs';

/**
 * Reads and checks texts and lays out drawings in a thread of its own: a file of 6,000 lines takes a second, and the
 * window answers meanwhile. The thread is begun when it is first needed, and begun anew where it has ended.
 */
export function openDesk(): Desk & { close(): void } {
  let worker: Worker | undefined;
  let count = 0;
  const waiting = new Map<number, Waiting>();

  function begin(): Worker {
    const begun = new Worker(join(__dirname, WORKER));
    const ended = (problem: unknown) => {
      if (worker === begun) worker = undefined;
      for (const { reject } of waiting.values()) reject(problem);
      waiting.clear();
    };
    begun.on('message', ({ number, value, problem }: Answer) => {
      const asked = waiting.get(number);
      waiting.delete(number);
      if (problem === undefined) asked?.resolve(value);
      else asked?.reject(problem);
    });
    begun.on('error', ended);
    begun.on('exit', (code) => ended(new Error(`The thread that reads files ended (${code}).`)));
    // The program may end while it waits.
    begun.unref();
    return begun;
  }

  function ask<W extends keyof Desk>(asked: Asked & { readonly what: W }): ReturnType<Desk[W]> {
    worker ??= begin();
    const task: Task = { number: ++count, ...asked };
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(task.number, { resolve, reject });
    });
    worker.postMessage(task);
    return answer as ReturnType<Desk[W]>;
  }

  return {
    read: (given) => ask({ what: 'read', given }),
    check: (given) => ask({ what: 'check', given }),
    layOut: (given) => ask({ what: 'layOut', given }),
    close: () => void worker?.terminate(),
  };
}
