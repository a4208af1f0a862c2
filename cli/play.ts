import { parseArgs } from 'node:util';
import { compile, type Game } from '../engine/machine/game.ts';
import type { Line } from '../engine/run/line.ts';
import { playMoves, playRecord } from '../engine/run/moves.ts';
import { playOut } from '../engine/run/playout.ts';
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
  const scenario = readScenarioFile(path);
  const policies = policiesOf(values.as ?? [], Object.keys(scenario.parties));
  const plain = !values.record && values.moves === undefined && values.as === undefined && seed === undefined;
  if (plain && !values.json && process.stdin.isTTY && process.stdout.isTTY)
    return playInTerminal(path, scenario);

  const game = compile(scenario);
  if (values.record && !scenario.record) throw new UsageError(`${path} has no record of history.`);
  const line = values.record
    ? playRecord(game)
    : values.moves === undefined
      ? playOut(game, {
          isPerson: () => false,
          policyOf: (party) => policies[party] ?? 'history',
          seed: seed ?? 0,
        })
      : playMoves(game, movesIn(values.moves));
  const problem = shortOfAnEnding(game, line);
  if (values.json) printJson({ ...reportOf(game, line), ...(problem === undefined ? {} : { problem }) });
  else print(storyOf(game, line));
  if (problem === undefined) return ExitCode.well;
  complain(problem);
  return ExitCode.no;
}

/** Why a line came to no ending: a move that was refused, or a story that stopped short; undefined where it did. */
function shortOfAnEnding(game: Game, { stopped, end }: Line): string | undefined {
  if (stopped) return `Move ${stopped.at + 1} (${stopped.move.type}) is not legal: ${stopped.because}`;
  return game.place(end).at === 'ending' ? undefined : 'The story did not come to an ending.';
}
