import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { partNamed } from '../engine/scenario/check/part.ts';
import type { Diagnostic } from '../engine/scenario/diagnostic.ts';
import { type FindPart, fileOfPart } from '../engine/scenario/parts.ts';
import { readScenario } from '../engine/scenario/read.ts';
import type { Scenario } from '../engine/scenario/scenario.ts';
import { diagnosticLine, partsIn, readText } from './files.ts';
import { NoAnswer } from './io.ts';

/** The scenarios that ship, from where the bundle of the command line stands. */
export const shipped = join(__dirname, '..', '..', 'scenarios');

/** Finds bodies, rule sets and pictures in a folder first, then among those that ship. */
export function partsFor(folder: string): FindPart {
  const own = partsIn(folder);
  const others = partsIn(shipped);
  return (part, id) => own(part, id) ?? others(part, id);
}

/** The ids of the bodies that ship. */
export function shippedBodies(): string[] {
  return readdirSync(join(shipped, 'bodies'))
    .map((name) => /^(.*)\.body\.yaml$/.exec(name)?.[1])
    .filter((id) => id !== undefined);
}

/**
 * Reads a scenario file; bodies, rule sets and pictures are in folders beside it, or ship.
 * @throws NoAnswer with all that is wrong with it, where it cannot be read.
 */
export function readScenarioFile(path: string): Scenario {
  const read = readScenario(path, readText(path), partsFor(dirname(path)));
  if (read.ok) return read.value;
  const diagnostics = read.diagnostics.map(placed(path));
  throw new NoAnswer(diagnostics.map(diagnosticLine).join('\n'), {
    problem: `${path} cannot be read as a scenario.`,
    diagnostics,
  });
}

/**
 * Names the file of a diagnostic by its path, so that an editor can jump to it: the file that was asked about as it
 * was asked for, and a body or a rule set where it lies in the folders beside it. What ships keeps its bare name.
 */
export function placed(path: string): (diagnostic: Diagnostic) => Diagnostic {
  const folder = partNamed(basename(path)) ? join(dirname(path), '..') : dirname(path);
  return (diagnostic) => {
    if (diagnostic.file === basename(path)) return { ...diagnostic, file: path };
    const part = partNamed(diagnostic.file);
    if (!part) return diagnostic;
    const { folder: within, name } = fileOfPart(part.part, part.id);
    const beside = join(folder, within, name);
    return existsSync(beside) ? { ...diagnostic, file: beside } : diagnostic;
  };
}
