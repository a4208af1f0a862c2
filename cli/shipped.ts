import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Read } from '../engine/scenario/diagnostic.ts';
import { type FindPart, readScenario } from '../engine/scenario/read.ts';
import type { Scenario } from '../engine/scenario/scenario.ts';
import { partsIn, readText } from './files.ts';

/** The scenarios that ship, from where the bundle of the command line stands. */
export const shipped = join(__dirname, '..', '..', 'scenarios');

/** Finds bodies and rule sets in a folder first, then among those that ship. */
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

/** Reads a scenario file; bodies and rule sets are in folders beside it, or ship. */
export function readScenarioFile(path: string): Read<Scenario> {
  return readScenario(basename(path), readText(path), partsFor(dirname(path)));
}
