import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../engine/scenario/diagnostic.ts';
import { type FindPart, fileOfPart } from '../engine/scenario/parts.ts';
import { pictureText } from '../main/host/pictures.ts';
import { UsageError } from './io.ts';

/** Reads a text file; a missing one is the caller's mistake, said in a sentence. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new UsageError(`There is no file ${path}.`);
    if (code === 'EISDIR') throw new UsageError(`${path} is a folder, not a file.`);
    if (code === 'EACCES' || code === 'EPERM') throw new UsageError(`${path} may not be read.`);
    throw error;
  }
}

/** Finds bodies, rule sets and what pictures are in a folder of scenarios. */
export function partsIn(scenarios: string): FindPart {
  return (part, id) => {
    if (part === 'picture') return pictureText(scenarios, id);
    const { folder, name } = fileOfPart(part, id);
    try {
      return readFileSync(join(scenarios, folder, name), 'utf8');
    } catch {
      return undefined;
    }
  };
}

/** A diagnostic as compilers print it, so that an editor can jump to it. */
export function diagnosticLine({ file, line, column, severity, code, message, hint }: Diagnostic): string {
  return `${file}:${line}:${column}: ${severity} ${code}: ${message}${hint ? ` ${hint}` : ''}`;
}
