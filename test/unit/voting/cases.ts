import { readdirSync, readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { partsIn } from '../../../cli/files.ts';
import { type BallotFile, ballotFile, type Claim } from '../../../engine/analysis/ballots/ballot-file.ts';
import {
  goOn,
  type Prepared,
  type Progress,
  type Put,
  prepare,
  put,
  resultOf,
} from '../../../engine/analysis/ballots/put.ts';
import type { Templates } from '../../../engine/machine/charts.ts';
import type { FindPart } from '../../../engine/scenario/read.ts';
import { inRoot } from '../../../setup/steps/root.mjs';

/** A voting case: a ballot file that says what comes out. */
export type VotingCase = BallotFile & {
  readonly id: string;
  readonly then: Claim;
  readonly file: string;
};

export const shipped: FindPart = partsIn(inRoot('scenarios'));

/** Every case that is published, in the order of the files. Throws for one that is not well formed. */
export function votingCases(): VotingCase[] {
  const folder = inRoot('test', 'voting-cases');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((file) =>
      parseAllDocuments(readFileSync(`${folder}/${file}`, 'utf8')).map((document) => {
        const one = ballotFile.parse(document.toJS({ maxAliasCount: 0 }));
        if (one.id === undefined || one.then === undefined)
          throw new Error(`${file} has a case without an id or a result`);
        return { ...one, id: one.id, then: one.then, file };
      }),
    );
}

/** Where a case came out otherwise than it says, in words; empty where it holds. */
export function deviations(one: VotingCase, find: FindPart = shipped, charts?: Templates): string[] {
  return compared(one, put(ballotOf(one), find, charts));
}

/** A case played up to its last move, so that many engines can close the same vote. */
export type Rehearsed = {
  readonly case: VotingCase;
  readonly prepared: Prepared;
  readonly progress?: Progress;
};

export function rehearse(one: VotingCase): Rehearsed {
  const prepared = prepare(ballotOf(one), shipped);
  if (!prepared.ok) return { case: one, prepared };
  return { case: one, prepared, progress: goOn(prepared, undefined, prepared.moves.length - 1) };
}

export function deviationsAtTheEnd({ case: one, prepared, progress }: Rehearsed): string[] {
  if (!prepared.ok) return [prepared.because];
  return compared(one, resultOf(prepared, goOn(prepared, progress)));
}

function ballotOf({ file: _, ...ballot }: VotingCase): BallotFile {
  return ballot;
}

function compared(one: VotingCase, result: Put): string[] {
  return result.ok ? [...refusals(one, result), ...differences(one.then, result)] : [result.because];
}

function refusals({ moves }: VotingCase, { refused }: Extract<Put, { ok: true }>): string[] {
  const expected = (moves ?? []).flatMap((step, at) => (step.refused ? [at] : [])).join(',');
  const found = refused.map(({ at }) => at).join(',');
  return expected === found ? [] : [`refused: ${found || 'none'}, not ${expected || 'none'}`];
}

function differences(then: Claim, { outcome, stands, corrections }: Extract<Put, { ok: true }>): string[] {
  const sorted = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  const found: Readonly<Record<string, unknown>> = { ...outcome, stands, corrections };
  const claimed: Readonly<Record<string, unknown>> = { because: undefined, ...then };
  return Object.entries(claimed).flatMap(([name, value]) =>
    sorted(found[name]) === sorted(value) ? [] : [`${name}: ${sorted(found[name])}, not ${sorted(value)}`],
  );
}
