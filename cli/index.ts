import { check } from './check.ts';
import { ExitCode, print, UsageError } from './io.ts';
import { play } from './play.ts';

const USAGE = `demarche, a simulator of diplomacy, from the command line

  demarche check FILE…                       what is wrong with scenario files
  demarche play FILE [--record | --moves FILE] [--seed N] [--as PARTY=POLICY…]
                                             play: interactive on a terminal, otherwise by policy
                                             (history: as recorded while legal; random)

  --json    one JSON document on standard output
`;

const commands = { check, play } as const;

async function main(argv: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === 'help') {
    print(USAGE);
    return name === undefined ? ExitCode.usage : ExitCode.well;
  }
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (!command) throw new UsageError(`There is no command “${name}”.`);
  return command(rest);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`demarche: ${message}\n`);
    if (error instanceof UsageError) process.stderr.write('Try: demarche --help\n');
    process.exitCode = error instanceof UsageError ? ExitCode.usage : ExitCode.failed;
  },
);
