import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPart, partNamed } from '../engine/scenario/check/part.ts';
import type { Summary } from '../engine/scenario/check/summary.ts';
import { type Checked, checkWhole } from '../engine/scenario/check/whole.ts';
import { aboutCode } from '../engine/scenario/codes.ts';
import type { Diagnostic } from '../engine/scenario/diagnostic.ts';
import { diagnosticLine, readText } from './files.ts';
import { complain, ExitCode, print, printJson, UsageError } from './io.ts';
import { parsed } from './options.ts';
import { partsFor, placed } from './shipped.ts';

const MOST_SEARCHED = 10_000_000;

/** `demarche check FILE… [--search MOVES]` */
export async function check(argv: string[]): Promise<ExitCode> {
  const { positionals, values } = parsed(() =>
    parseArgs({
      args: argv,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, search: { type: 'string' } },
    }),
  );
  if (positionals.length === 0) throw new UsageError('Say which file to check.');
  const moves = values.search === undefined ? undefined : Number(values.search);
  if (moves !== undefined && !(Number.isInteger(moves) && moves >= 0 && moves <= MOST_SEARCHED)) {
    throw new UsageError(`--search takes how many moves to look for endings: 0 to ${MOST_SEARCHED}.`);
  }
  const checked = positionals.map((path) => ({ file: path, ...checkFile(path, moves) }));
  const diagnostics = checked.flatMap((one) => one.diagnostics);
  if (values.json) {
    const summaries = checked.flatMap(({ file, summary }) => (summary ? [{ file, ...summary }] : []));
    printJson({ diagnostics: diagnostics.map(withReason), summaries });
  } else {
    for (const line of linesOf(diagnostics)) print(line);
    for (const { file, summary } of checked) if (summary) complain(`${file}: ${inWords(summary)}`);
    complain(counted(diagnostics));
  }
  return diagnostics.some(({ severity }) => severity === 'error') ? ExitCode.no : ExitCode.well;
}

/** A scenario with all it uses, or a body or a rule set alone: their folders stand beside the scenarios. */
function checkFile(path: string, moves: number | undefined): Checked {
  const part = partNamed(basename(path));
  const checked = part
    ? { diagnostics: checkPart(part, readText(path), partsFor(dirname(dirname(resolve(path))))) }
    : checkWhole(path, readText(path), partsFor(dirname(path)), moves);
  return { ...checked, diagnostics: checked.diagnostics.map(placed(path)) };
}

function withReason(diagnostic: Diagnostic) {
  const { why } = aboutCode(diagnostic.code);
  return { ...diagnostic, why, page: `docs/diagnostics/${diagnostic.code}.md` };
}

/** Each diagnostic on a line; why it matters and where to read on once for each code, below its first. */
function linesOf(diagnostics: readonly Diagnostic[]): string[] {
  const said = new Set<string>();
  return diagnostics.flatMap((diagnostic) => {
    const line = diagnosticLine(diagnostic);
    if (said.has(diagnostic.code)) return [line];
    said.add(diagnostic.code);
    const { why, page } = withReason(diagnostic);
    return [line, `    ${why} See ${page}.`];
  });
}

function counted(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const found = errors === 0 ? 'No errors found' : `${many(errors, 'error')} found`;
  return warnings === 0 ? `${found}.` : `${found}, ${many(warnings, 'warning')}.`;
}

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** A summary for a person. */
function inWords({ words, minutes, decisions, endings, apart }: Summary): string {
  const long = minutes.counted === null ? 'no way to an ending found' : `about ${minutes.counted} minutes`;
  const known = endings.filter((ending) => ending.decisions !== null);
  const lines = [
    `${words} words; ${long} (the file says ${minutes.said}).`,
    `  Decisions: ${Object.entries(decisions)
      .map(([party, count]) => `${party} ${count}`)
      .join(', ')}.`,
    `  Endings found by playing a little: ${known.length} of ${endings.length} (--search looks longer).`,
    ...endings.map(
      ({ id, decisions: least }) => `    ${id}: ${least === null ? 'not found' : many(least, 'decision')}`,
    ),
    ...apart.flatMap(({ endings: [one, other], decisions: count }) =>
      count === null
        ? []
        : [`    ${one} and ${other}: ${count === 0 ? 'chance decides' : `${many(count, 'decision')} apart`}`],
    ),
  ];
  return lines.join('\n');
}
