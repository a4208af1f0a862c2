import { parseArgs } from 'node:util';
import { type Hindcast, hindcast as measure, type Score } from '../engine/analysis/hindcast.ts';
import { compile } from '../engine/machine/game.ts';
import { ExitCode, NoAnswer, print, printJson, UsageError } from './io.ts';
import { parsed } from './options.ts';
import { readScenarioFile } from './shipped.ts';

/** `demarche hindcast FILE`: how probable the model finds what history did. */
export async function hindcast(argv: string[]): Promise<ExitCode> {
  const options = { json: { type: 'boolean' } } as const;
  const { positionals, values } = parsed(() => parseArgs({ args: argv, allowPositionals: true, options }));
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('Say which one file to look back on.');
  const scenario = readScenarioFile(path);
  if (!scenario.record) throw new UsageError(`${path} has no record of history to look back on.`);
  const found = measure(compile(scenario));
  if (found.decisions.length === 0) {
    throw new NoAnswer(
      `${path} gives no party with a choice in its record anything to decide by: no positions, no wants.`,
    );
  }
  if (values.json) printJson({ parties: found.parties, scenes: found.scenes });
  else print(tables(found));
  return ExitCode.well;
}

function tables({ parties, scenes }: Hindcast): string {
  return [
    'Mean log score of what history did (nearer to 0 is better), by interest only, beside drawing at random.',
    '',
    ...table('party', parties),
    '',
    ...table('scene', scenes),
  ].join('\n');
}

function table(what: string, scores: readonly Score[]): string[] {
  const width = Math.max(what.length, ...scores.map(({ id }) => id.length));
  const row = (id: string, ...cells: string[]) =>
    [id.padEnd(width), ...cells.map((cell) => cell.padStart(10))].join('  ').trimEnd();
  return [
    row(what, 'decisions', 'model', 'uniform', 'better by'),
    ...scores.map(({ id, decisions, meanLogScore, uniformLogScore }) =>
      row(
        id,
        String(decisions),
        meanLogScore.toFixed(3),
        uniformLogScore.toFixed(3),
        (meanLogScore - uniformLogScore).toFixed(3),
      ),
    ),
  ];
}
