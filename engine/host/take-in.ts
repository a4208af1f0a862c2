import type { WrittenScenario } from '../scenario/scenario.ts';
import { type NotTaken, readRunFile } from './run-file.ts';
import type { KeptRun, StoredRun, Surroundings } from './storage.ts';

/** Why a run is not taken in: its file, or the scenario in it, which may have been written by anybody. */
export type NotTakenIn = NotTaken | 'broken-scenario';

export type TakenIn = Pick<KeptRun, 'run' | 'moves' | 'marks'> & {
  readonly written: WrittenScenario;
  /** Where the run stood, and the endings it has found. */
  readonly head: { readonly node: number; readonly endings: string[] };
};

/**
 * Makes a new run of what a file says; one of the same origin that is here already stays as it is. Its scenario is read
 * as if it came from a file of its own: nothing that the file says of itself is believed.
 */
export async function takeIn(
  text: string,
  { desk, hash, newRunId }: Pick<Surroundings, 'desk' | 'hash' | 'newRunId'>,
): Promise<TakenIn | NotTakenIn> {
  const file = readRunFile(text);
  if (typeof file === 'string') return file;
  const { read, missing } = await desk.read(file.written);
  // Without a picture a run is what it was.
  const lacks = missing.some((part) => !part.startsWith('picture/'));
  if (!read.ok || lacks) return 'broken-scenario';
  const written = read.value;
  const { parties, facilitator, as, policies } = file.run;
  const knows = (id: string) => Object.hasOwn(written.parties, id);
  const arePlayed = parties.every((party) => knows(party) && written.parties[party]?.playable === true);
  if (!arePlayed || new Set(parties).size < parties.length) return 'damaged';
  if ((facilitator && parties.length < 2) || !Object.keys(policies).every(knows)) return 'damaged';
  if (as === 'history' && (parties.length > 0 || written.record === undefined)) return 'damaged';
  const resolved = JSON.stringify(written);
  const run: StoredRun = {
    ...file.run,
    run: newRunId(),
    scenario: written.id,
    hash: hash(resolved),
    resolved,
  };
  const endings = file.endings.filter((ending) => Object.hasOwn(written.endings, ending));
  return { run, moves: file.moves, marks: file.marks, written, head: { node: file.at, endings } };
}
