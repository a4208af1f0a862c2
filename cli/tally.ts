import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { type BallotFile, ballotFile } from '../engine/analysis/ballots/ballot-file.ts';
import { put } from '../engine/analysis/ballots/put.ts';
import { readText } from './files.ts';
import { complain, ExitCode, print, printJson, UsageError } from './io.ts';
import { parsed } from './options.ts';
import { partsFor } from './shipped.ts';

/** `demarche tally FILE…` */
export async function tally(argv: string[]): Promise<ExitCode> {
  const { positionals, values } = parsed(() =>
    parseArgs({ args: argv, allowPositionals: true, options: { json: { type: 'boolean' } } }),
  );
  if (positionals.length === 0) throw new UsageError('Say which ballot file to count.');
  const results: Result[] = [];
  const problems: string[] = [];
  for (const path of positionals) {
    for (const { where, ballot, problem } of ballotsIn(path)) {
      if (!ballot) {
        problems.push(`${where}: ${problem}`);
        continue;
      }
      const counted = put(ballot, partsFor(dirname(path)));
      if (counted.ok) results.push(resultOf(path, ballot, counted));
      else problems.push(`${where}: ${counted.because}`);
    }
  }
  if (values.json) printJson({ results });
  else for (const result of results) print(`${result.case ?? result.file}: ${result.reason}`);
  for (const problem of problems) complain(problem);
  return problems.length === 0 ? ExitCode.well : ExitCode.no;
}

type Result = {
  file: string;
  case?: string;
  outcome: 'adopted' | 'not-adopted';
  because?: string;
  vetoes: readonly string[];
  objectors: readonly string[];
  base: number | null;
  needed: number | null;
  again: boolean;
  reason: string;
  refused: readonly { at: number; because: string }[];
  stands: 'adopted' | 'not-adopted';
  corrections: readonly string[];
};

function resultOf(
  file: string,
  ballot: BallotFile,
  counted: Extract<ReturnType<typeof put>, { ok: true }>,
): Result {
  const { outcome, because, vetoes, objectors, base, needed, again } = counted.outcome;
  return {
    file,
    ...(ballot.id === undefined ? {} : { case: ballot.id }),
    outcome,
    ...(because ? { because } : {}),
    vetoes,
    objectors,
    base,
    needed,
    again,
    reason: counted.reason,
    refused: counted.refused,
    stands: counted.stands,
    corrections: counted.corrections,
  };
}

/** Every ballot in a file: one document, several, or lists of them; YAML or JSON. */
function ballotsIn(path: string): { where: string; ballot?: BallotFile; problem?: string }[] {
  const documents = parseAllDocuments(readText(path));
  if (!Array.isArray(documents)) return [{ where: path, problem: 'there is nothing in it.' }];
  return documents.flatMap((document) => {
    const [error] = document.errors;
    if (error) return [{ where: path, problem: error.message.split('\n')[0] ?? 'it is not YAML.' }];
    const content: unknown = document.toJS({ maxAliasCount: 0 });
    const list = Array.isArray(content) ? content : [content];
    return list.map((one, index) => readBallot(list.length > 1 ? `${path}, ${index + 1}` : path, one));
  });
}

function readBallot(
  where: string,
  content: unknown,
): { where: string; ballot?: BallotFile; problem?: string } {
  const read = ballotFile.safeParse(content);
  if (read.success) return { where: read.data.id ? `${where} (${read.data.id})` : where, ballot: read.data };
  const [issue] = read.error.issues;
  return { where, problem: `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'is not a ballot file'}` };
}
