import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Document, LineCounter, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { type BallotFile, ballotFile } from '../engine/analysis/ballots/ballot-file.ts';
import { elect } from '../engine/analysis/ballots/elect.ts';
import { put } from '../engine/analysis/ballots/put.ts';
import { schemaFaults } from '../engine/scenario/schema-faults.ts';
import { Source } from '../engine/scenario/source.ts';
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
  const results: (Result | ElectionResult)[] = [];
  const lines: string[] = [];
  const problems: string[] = [];
  for (const path of positionals) {
    for (const { where, ballot, problem } of ballotsIn(path)) {
      if (!ballot) {
        problems.push(`${where}: ${problem}`);
        continue;
      }
      const find = partsFor(dirname(path));
      const counted = ballot.election ? elect(ballot, find) : put(ballot, find);
      if (!counted.ok) problems.push(`${where}: ${counted.because}`);
      else {
        const result =
          'rounds' in counted ? electionOf(path, ballot, counted) : resultOf(path, ballot, counted);
        results.push(result);
        lines.push(`${ballot.id ?? where}: ${result.reason}`);
      }
    }
  }
  if (values.json) printJson({ results, ...(problems.length > 0 ? { problems } : {}) });
  else for (const line of lines) print(line);
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

type ElectionResult = {
  file: string;
  case?: string;
  outcome: 'elected' | 'put-off' | 'undecided';
  elected: readonly string[];
  /** Ballot by ballot: what kind, the majority that was asked for, and what it came to. */
  ballots: readonly { kind: string; base: number; needed: number; counts: string; reason: string }[];
  next?: string;
  between: readonly string[];
  lot: boolean;
  setAside: readonly string[];
  reason: string;
  refused: readonly { at: number; because: string }[];
};

function electionOf(
  file: string,
  ballot: BallotFile,
  { rounds, next, ...counted }: Extract<ReturnType<typeof elect>, { ok: true }>,
): ElectionResult {
  const { outcome, elected, between, lot, setAside, refused } = counted;
  const drawn = lot && outcome === 'elected' ? ', by lot' : '';
  const soFar = outcome === 'undecided' ? ' so far' : '';
  const reasons = rounds.map(({ reason }, index) => `ballot ${index + 1}: ${reason}`);
  return {
    file,
    ...(ballot.id === undefined ? {} : { case: ballot.id }),
    outcome,
    elected,
    ballots: rounds,
    ...(next ? { next } : {}),
    between,
    lot,
    setAside,
    reason: `${[...reasons, `${outcome}: ${elected.join(', ') || 'nobody'}${drawn}${soFar}`].join('; ')}`,
    refused,
  };
}

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

/** One ballot of a file, or what is wrong with it; `where` leads to it. */
type Found = { readonly where: string; readonly ballot?: BallotFile; readonly problem?: string };

/** Every ballot in a file: one document, several, or lists of them; YAML or JSON. */
function ballotsIn(path: string): Found[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(readText(path), { lineCounter: lines });
  const nothing = [{ where: path, problem: 'there is nothing in it.' }];
  if (!Array.isArray(documents)) return nothing;
  const found = documents.flatMap((document, index) =>
    ballotsOf(documents.length === 1 ? path : `${path}, ${index + 1}`, path, document, lines),
  );
  return found.length === 0 ? nothing : found;
}

function ballotsOf(where: string, path: string, document: Document, lines: LineCounter): Found[] {
  const [error] = document.errors;
  if (error) return [{ where, problem: error.message.split('\n')[0] ?? 'it is not YAML.' }];
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 0 });
  } catch {
    return [{ where, problem: 'it uses aliases (&, *), which a ballot file needs nowhere.' }];
  }
  const source = new Source(path, document, lines);
  if (!Array.isArray(content)) return content === null ? [] : [readBallot(where, source, content)];
  return content.map((one, index) => readBallot(`${where}, ${index + 1}`, source, one, index));
}

const several = z.array(ballotFile);

function readBallot(where: string, source: Source, content: unknown, index?: number): Found {
  const read = ballotFile.safeParse(content);
  if (read.success) return { where: read.data.id ? `${where} (${read.data.id})` : where, ballot: read.data };
  const { issues } = read.error;
  const [fault] =
    index === undefined
      ? schemaFaults(source, ballotFile, content, issues)
      : schemaFaults(
          source,
          several,
          Array.from({ length: index + 1 }, (_, at) => (at === index ? content : undefined)),
          issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })),
        );
  if (!fault) return { where, problem: 'it is not a ballot file.' };
  const { line, column, message, hint } = fault;
  return { where: `${source.file}:${line}:${column}`, problem: hint ? `${message} ${hint}` : message };
}
