import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** At this size, in bytes, the log is begun anew; the one before is kept. */
const FULL = 1024 * 1024;

export interface Log {
  readonly file: string;
  /** Notes what happened, with the particulars of an error. Never throws: a full disk must not end the program. */
  note(what: string, problem?: unknown): void;
}

export function openLog(folder: string, now: () => string): Log {
  const file = join(folder, 'demarche.log');
  return {
    file,
    note(what, problem) {
      const particulars = problem instanceof Error ? (problem.stack ?? problem.message) : problem;
      const line = `${now()} ${what}${particulars === undefined ? '' : `: ${String(particulars)}`}\n`;
      try {
        mkdirSync(folder, { recursive: true });
        if (sizeOf(file) > FULL) renameSync(file, join(folder, 'demarche.1.log'));
        appendFileSync(file, line);
      } catch {
        process.stderr.write(line);
      }
    },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
