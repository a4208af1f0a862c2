import { parseArgs } from 'node:util';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { moveSchema } from '../engine/contract/move.ts';
import { namedPolicy, type Policy } from '../engine/contract/requests.ts';
import { compile, type Game } from '../engine/machine/game.ts';
import type { Line } from '../engine/run/line.ts';
import { playMoves, playRecord } from '../engine/run/moves.ts';
import { playOut } from '../engine/run/playout.ts';
import { diagnosticLine, readText } from './files.ts';
import { complain, ExitCode, print, printJson, UsageError } from './io.ts';
import { parsed, seedOf } from './options.ts';
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

const moveList = z.union([
  z.array(moveSchema),
  z.object({ moves: z.array(moveSchema) }).transform(({ moves }) => moves),
]);

/** The moves in a file: a list, or a document with a list under `moves`, as JSON or YAML. */
function movesIn(path: string) {
  let document: unknown;
  try {
    document = parseYaml(readText(path), { maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} is neither JSON nor YAML.`);
  }
  const list = moveList.safeParse(document);
  if (!list.success) throw new UsageError(`${path} does not hold a list of moves.`);
  return list.data;
}

function policiesOf(given: readonly string[], parties: readonly string[]): Record<string, Policy> {
  return Object.fromEntries(
    given.map((one) => {
      const [party = '', ...rest] = one.split('=');
      if (!parties.includes(party))
        throw new UsageError(`There is no party “${party}”: ${parties.join(', ')}.`);
      return [party, policyNamed(rest.join('='))];
    }),
  );
}

const SCRIPTED = 'scripted:';

function policyNamed(name: string): Policy {
  if (name.startsWith(SCRIPTED)) return { script: movesIn(name.slice(SCRIPTED.length)) };
  const known = namedPolicy.safeParse(name);
  if (known.success) return known.data;
  const names = [...namedPolicy.options, `${SCRIPTED}FILE`];
  throw new UsageError(`There is no policy “${name}”: ${names.join(', ')}.`);
}
