import { parseArgs } from 'node:util';
import { compile, type Game } from '../engine/machine/game.ts';
import type { Line } from '../engine/run/line.ts';
import { playMoves, playRecord } from '../engine/run/moves.ts';
import { playOut } from '../engine/run/playout.ts';
import { diagnosticLine } from './files.ts';
import { complain, ExitCode, print, printJson, UsageError } from './io.ts';
import { movesIn } from './moves.ts';
import { parsed, seedOf } from './options.ts';
import { policiesOf } from './policies.ts';
import { reportOf, storyOf } from './report.ts';
import { readScenarioFile } from './shipped.ts';
import { playInTerminal } from './terminal.ts';

const options = {
  record: { type: 'boolean' },
  moves: { type: 'string' },
  seed: { type: 'string' },
  as: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

/** `demarche play FILE [--record | --moves FILE] [--seed N] [--as PARTY=POLICY…]` */
export async function play(argv: string[]): Promise<ExitCode> {
  const { positionals, values } = parsed(() => parseArgs({ args: argv, allowPositionals: true, options }));
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('Say which one file to play.');
  if (values.record && values.moves !== undefined)
    throw new UsageError('--record and --moves exclude each other.');
  const seed = seedOf(values.seed);
  const read = readScenarioFile(path);
  if (!read.ok) {
    for (const diagnostic of read.diagnostics) complain(diagnosticLine(diagnostic));
    return ExitCode.no;
  }
  const policies = policiesOf(values.as ?? [], Object.keys(read.value.parties));
  const plain = !values.record && values.moves === undefined && values.as === undefined && seed === undefined;
  if (plain && !values.json && process.stdin.isTTY && process.stdout.isTTY)
    return playInTerminal(path, read.value);

  const game = compile(read.value);
  if (values.record && !read.value.record) throw new UsageError(`${path} has no record of history.`);
  const line = values.record
    ? playRecord(game)
    : values.moves === undefined
      ? playOut(game, {
          isPerson: () => false,
          policyOf: (party) => policies[party] ?? 'history',
          seed: seed ?? 0,
        })
      : playMoves(game, movesIn(values.moves));
  if (values.json) printJson(reportOf(game, line));
  else print(storyOf(game, line));
  return wayItEnded(game, line);
}

/** A move that was refused is a "no"; a story that stopped short is said so, too. */
function wayItEnded(game: Game, { stopped, end }: Line): ExitCode {
  if (stopped) {
    complain(`Move ${stopped.at + 1} (${stopped.move.type}) is not legal: ${stopped.because}`);
    return ExitCode.no;
  }
  if (game.place(end).at === 'ending') return ExitCode.well;
  complain('The story did not come to an ending.');
  return ExitCode.no;
}
