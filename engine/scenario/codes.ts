import type { Code, Codes } from './codes/code.ts';
import { FILE } from './codes/file.ts';
import { NAMES } from './codes/names.ts';
import { RECORD } from './codes/record.ts';
import { TEXTS } from './codes/texts.ts';
import { VOTES } from './codes/votes.ts';
import { WAYS } from './codes/ways.ts';

/**
 * Everything that can be wrong with a file. A code never changes its meaning, so that people can look it up and
 * programs can count on it. Each has a page under `docs/diagnostics/`, made from what is said here.
 */
export const CODES = {
  ...FILE,
  ...NAMES,
  ...WAYS,
  ...VOTES,
  ...TEXTS,
  ...RECORD,
} as const satisfies Codes;

export type DiagnosticCode = keyof typeof CODES;

/** What is known of a code. */
export function aboutCode(code: DiagnosticCode): Code {
  return CODES[code];
}
