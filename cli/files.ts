import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic, Read } from '../engine/scenario/diagnostic.ts';
import { readScenario } from '../engine/scenario/read.ts';
import type { Scenario } from '../engine/scenario/scenario.ts';
import { UsageError } from './io.ts';

/** Reads a text file; a missing one is the caller's mistake, said in a sentence. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new UsageError(`There is no file ${path}.`);
    if (code === 'EISDIR') throw new UsageError(`${path} is a folder, not a file.`);
    throw error;
  }
}

/** Reads a scenario file; its bodies are in the folder `bodies` beside it. */
export function readScenarioFile(path: string): Read<Scenario> {
  return readScenario(basename(path), readText(path), (id) => {
    try {
      return readFileSync(join(dirname(path), 'bodies', `${id}.body.yaml`), 'utf8');
    } catch {
      return undefined;
    }
  });
}

/** A diagnostic as compilers print it, so that an editor can jump to it. */
export function diagnosticLine({ file, line, column, severity, code, message, hint }: Diagnostic): string {
  return `${file}:${line}:${column}: ${severity} ${code}: ${message}${hint ? ` ${hint}` : ''}`;
}
