import { readdirSync, readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { partsIn } from '../../../cli/files.ts';
import {
  type BallotFile,
  ballotFile,
  type Claim,
  type ElectionClaim,
} from '../../../engine/analysis/ballots/ballot-file.ts';
import { type Elected, elect, goThrough } from '../../../engine/analysis/ballots/elect.ts';
import { type Hall, hallOf } from '../../../engine/analysis/ballots/hall.ts';
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
import { compile, type Game } from '../../../engine/machine/game.ts';
import type { FindPart } from '../../../engine/scenario/parts.ts';
import { inRoot } from '../../../setup/steps/root.mjs';

/** A voting case: a ballot file that says what comes out. */
export type VotingCase = BallotFile & {
  readonly id: string;
  readonly then: Claim | ElectionClaim;
  readonly file: string;
};

/** Whether it claims something of an election. */
export function isOfElection(then: Claim | ElectionClaim): then is ElectionClaim {
  return !['adopted', 'not-adopted'].includes(then.outcome);
}

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
  const ballot = ballotOf(one);
  return one.election
    ? comparedElection(one, elect(ballot, find, charts))
    : compared(one, put(ballot, find, charts));
}

const halls = new WeakMap<VotingCase, { readonly hall: Hall; readonly game?: Game }>();

/** The same of an election, whose machine is made only once: so that many engines can go through it. */
export function electionDeviations(one: VotingCase): string[] {
  const known = halls.get(one) ?? made(hallOf(ballotOf(one), shipped));
  halls.set(one, known);
  const { hall, game } = known;
  return comparedElection(one, hall.ok && game ? goThrough(ballotOf(one), game, hall.names) : failed(hall));
}

function made(hall: Hall): { readonly hall: Hall; readonly game?: Game } {
  return hall.ok ? { hall, game: compile(hall.scenario) } : { hall };
}

function failed(hall: Hall): Elected {
  return { ok: false, because: hall.ok ? 'it was not made' : hall.because };
}

/** A case played up to its last move, so that many engines can close the same vote. */
export type Rehearsed = {
  readonly case: VotingCase;
  /** Undefined for an election, which is gone through anew. */
  readonly prepared?: Prepared;
  readonly progress?: Progress;
};

export function rehearse(one: VotingCase): Rehearsed {
  if (one.election) return { case: one };
  const prepared = prepare(ballotOf(one), shipped);
  if (!prepared.ok) return { case: one, prepared };
  return { case: one, prepared, progress: goOn(prepared, undefined, prepared.moves.length - 1) };
}

export function deviationsAtTheEnd({ case: one, prepared, progress }: Rehearsed): string[] {
  if (!prepared) return deviations(one);
  if (!prepared.ok) return [prepared.because];
  return compared(one, resultOf(prepared, goOn(prepared, progress)));
}

function ballotOf({ file: _, ...ballot }: VotingCase): BallotFile {
  return ballot;
}

function compared(one: VotingCase, result: Put): string[] {
  if (!result.ok) return [result.because];
  const { outcome, stands, corrections } = result;
  return [
    ...refusals(one, result),
    ...differences({ because: undefined, ...one.then }, { ...outcome, stands, corrections }),
  ];
}

function comparedElection(one: VotingCase, result: Elected): string[] {
  if (!result.ok) return [result.because];
  const { rounds, setAside, ...rest } = result;
  const found = {
    ...rest,
    base: rounds.map(({ base }) => base),
    needed: rounds.map(({ needed }) => needed),
    kinds: rounds.map(({ kind }) => kind),
    'set-aside': setAside,
  };
  return [...refusals(one, result), ...differences({ next: undefined, ...one.then }, found, IN_TURN)];
}

/** What comes ballot by ballot, so that its order counts. */
const IN_TURN = ['base', 'needed', 'kinds'];

function refusals({ moves }: VotingCase, { refused }: Pick<Extract<Put, { ok: true }>, 'refused'>): string[] {
  const expected = (moves ?? []).flatMap((step, at) => (step.refused ? [at] : [])).join(',');
  const found = refused.map(({ at }) => at).join(',');
  return expected === found ? [] : [`refused: ${found || 'none'}, not ${expected || 'none'}`];
}

function differences(
  claimed: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
  inTurn: readonly string[] = [],
): string[] {
  return Object.entries(claimed).flatMap(([name, value]) => {
    const text = (one: unknown) =>
      JSON.stringify(Array.isArray(one) && !inTurn.includes(name) ? [...one].sort() : one);
    return text(found[name]) === text(value) ? [] : [`${name}: ${text(found[name])}, not ${text(value)}`];
  });
}
