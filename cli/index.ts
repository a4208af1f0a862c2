import { check } from './check.ts';
import { hindcast } from './hindcast.ts';
import { complain, ExitCode, NoAnswer, print, printJson, UsageError } from './io.ts';
import { create } from './new.ts';
import { play } from './play.ts';
import { power } from './power.ts';
import { schema } from './schema.ts';
import { simulate } from './simulate.ts';
import { tally } from './tally.ts';
import { upgrade } from './upgrade.ts';
import { verify } from './verify.ts';

const USAGE = `demarche, a simulator of diplomacy, from the command line

  demarche new NAME [--title TITLE]          a small scenario to begin from, NAME.scenario.yaml
  demarche check FILE… [--search MOVES]      what is wrong with scenario files, and what they ask of players
  demarche play FILE [--record | --moves FILE] [--seed N] [--as PARTY=POLICY…]
                                             play: interactive on a terminal, otherwise by policy
                                             (interest; history: as recorded while legal; cautious;
                                             random; scripted:FILE, a list of moves)
  demarche hindcast FILE                     how probable the parties' interests make what history did
  demarche power FILE|BODY [--matter MATTER] how much power each voter has
  demarche simulate FILE [--runs N] [--seed S] [--workers K] [--decisions M]
                   [--fix PARTY=POLICY|SCENE.OPTION…]
                                             how many of many runs come to each ending
  demarche tally FILE…                       what ballots come to, and why
  demarche upgrade FILE                      write a file of an older format in the newest
  demarche verify FILE [--max-states N] [--max-memory MB] [--resume FILE]
                                             what all ways through a scenario hold: endings, dead ends, what it claims;
                                             what was explored is kept in a file and gone on from
  demarche schema [scenario|body|rules|page] what an editor checks files with; the page of all fields

  --json    one JSON document on standard output
`;

const commands = {
  check,
  hindcast,
  new: create,
  play,
  power,
  schema,
  simulate,
  tally,
  upgrade,
  verify,
} as const;

async function main(given: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = given;
  if (name === undefined || name === '--help' || name === 'help') {
    print(USAGE);
    return name === undefined ? ExitCode.usage : ExitCode.well;
  }
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (!command) throw new UsageError(`There is no command “${name}”.`);
  return command(rest);
}

const argv = process.argv.slice(2);
main(argv).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const isAnswered = error instanceof NoAnswer;
    complain(isAnswered ? message : `demarche: ${message}`);
    // A program that asks is answered in its own form, whatever went wrong.
    if (argv.slice(1).includes('--json')) printJson(isAnswered ? error.document : { problem: message });
    if (isAnswered) {
      process.exitCode = ExitCode.no;
      return;
    }
    if (error instanceof UsageError) complain('Try: demarche --help');
    process.exitCode = error instanceof UsageError ? ExitCode.usage : ExitCode.failed;
  },
);
