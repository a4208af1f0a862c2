import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect } from 'vitest';
import { checkWhole } from '../../../engine/scenario/check/whole.ts';
import { mutate, mutations } from './mutations.ts';
import { find } from './scenarios.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const inFolder = (folder: string) =>
  readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.scenario.yaml'))
    .map((name) => `${folder}/${name}`);

/** Valid scenarios that are soon checked; the flagship is not among them. */
export const smallFiles = (): string[] => [
  ...inFolder('test/fixtures'),
  ...inFolder('test/fixtures/procedures'),
  ...inFolder('scenarios/templates'),
];

/** Codes of files that are not read far enough for their meaning to be looked at. */
const UNREAD = [
  'too-large',
  'yaml',
  'hidden-character',
  'format',
  'schema',
  'claim-note',
  'picture-alt',
  'picture-licence',
];

/** No mutation may take longer, in seconds of the processor’s time: other programs do not count. */
const LONGEST = 2;
/** Nor may the whole process ever hold more, in megabytes. */
const LARGEST = 512;

export type MutationRun = {
  readonly runs: number;
  /** How many passed the schema, in percent. */
  readonly read: number;
  readonly errors: number;
  readonly slowest: number;
  readonly largest: number;
};

type Options = { numRuns: number; seed?: number; interruptAfterTimeLimit?: number };

/** Checks mutated files: diagnostics at a place, never an exception, soon and in little room. */
export function runMutations(paths: readonly string[], options: Options): MutationRun {
  const texts = paths.map((path) => readFileSync(`${root}/${path}`, 'utf8'));
  let [runs, read, errors, slowest, largest] = [0, 0, 0, 0, 0];
  const before = process.memoryUsage().heapUsed;
  fc.assert(
    fc.property(mutations(texts.length), ({ file, harms }) => {
      const text = mutate(texts[file] ?? '', harms);
      const start = process.cpuUsage();
      const { diagnostics } = checkWhole('mutated.scenario.yaml', text, find);
      const { user, system } = process.cpuUsage(start);
      const seconds = (user + system) / 1_000_000;
      const megabytes = (process.memoryUsage().heapUsed - before) / 1_048_576;
      expect(seconds, `seconds for ${paths[file]}`).toBeLessThan(LONGEST);
      expect(megabytes).toBeLessThan(LARGEST);
      for (const { line, column, message } of diagnostics) {
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        expect(message.length).toBeLessThan(600);
      }
      runs++;
      if (!diagnostics.some(({ code }) => UNREAD.includes(code))) read++;
      if (diagnostics.some(({ severity }) => severity === 'error')) errors++;
      slowest = Math.max(slowest, seconds);
      largest = Math.max(largest, megabytes);
    }),
    options,
  );
  return {
    runs,
    read: Math.round((100 * read) / Math.max(1, runs)),
    errors: Math.round((100 * errors) / Math.max(1, runs)),
    slowest: Math.round(slowest * 100) / 100,
    largest: Math.round(largest),
  };
}

export function inWords({ runs, read, errors, slowest, largest }: MutationRun): string {
  return `${runs} mutations: ${read} % pass the schema, ${errors} % have errors; slowest ${slowest} s, most ${largest} MB.`;
}
