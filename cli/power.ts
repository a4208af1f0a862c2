import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { parse as parseYaml } from 'yaml';
import { gameFile, gameOfBody, gameOfFile, type VotingGame } from '../engine/analysis/power/game.ts';
import { type Power, powerOf } from '../engine/analysis/power/indices.ts';
import { readBody } from '../engine/scenario/read.ts';
import { readText } from './files.ts';
import { ExitCode, NoAnswer, print, printJson, UsageError } from './io.ts';
import { parsed } from './options.ts';
import { partsFor, shippedBodies } from './shipped.ts';

const options = { json: { type: 'boolean' }, matter: { type: 'string' } } as const;

/** `demarche power FILE|BODY [--matter MATTER]` */
export async function power(argv: string[]): Promise<ExitCode> {
  const { positionals, values } = parsed(() => parseArgs({ args: argv, allowPositionals: true, options }));
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('Say which one game or body to measure.');
  const game = existsSync(name) ? gameIn(name) : gameOf(name, values.matter);
  if (typeof game === 'string') throw new NoAnswer(`${name}: ${game}`);
  const found = powerOf(game);
  if (!found)
    throw new NoAnswer(`${name}: there are too many coalitions of too many weights to count them all.`);
  if (values.json) printJson(documentOf(game, found));
  else print(table(game, found));
  return ExitCode.well;
}

function gameIn(path: string): VotingGame | string {
  let document: unknown;
  try {
    document = parseYaml(readText(path), { maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return 'it is neither JSON nor YAML.';
  }
  const read = gameFile.safeParse(document);
  return read.success
    ? gameOfFile(read.data)
    : 'it is no voting game: a whole number “quota” and whole “weights” by player.';
}

/** A body that ships, by its id or by the id of the rule set that it votes by. */
function gameOf(name: string, matter: string | undefined): VotingGame | string {
  const find = partsFor(dirname(name));
  const bodies = shippedBodies();
  const direct = readBody(name.replaceAll('-', '_'), find);
  const byRules = () =>
    bodies.map((id) => readBody(id, find)).findLast((body) => body?.ok && body.value.ruleSet.id === name);
  const body = direct ?? byRules();
  if (body === undefined)
    throw new UsageError(`There is no file and no body “${name}”: ${bodies.join(', ')}.`);
  if (!body.ok) return body.diagnostics.map(({ message }) => message).join(' ');
  return gameOfBody(body.value, matter ?? Object.keys(body.value.rules)[0] ?? '');
}

function documentOf(game: VotingGame, { players, ...rest }: Power) {
  return {
    players: players.map(({ id, ...indices }, index) => {
      const sizes = game.players[index]?.sizes ?? [];
      return { id, ...(sizes.length === 1 ? { weight: sizes[0] } : {}), ...indices };
    }),
    ...rest,
  };
}

function table(
  game: VotingGame,
  { players, passProbability, minimalWinning, minimalBlocking }: Power,
): string {
  const width = Math.max(...players.map(({ id }) => id.length), 6);
  const lines = players.map(({ id, banzhaf, shapleyShubik }, index) => {
    const weight = game.players[index]?.sizes.join('/') ?? '';
    return `${id.padEnd(width)} ${weight.padStart(10)}  ${percent(banzhaf.value)}  ${percent(shapleyShubik.value)}`;
  });
  return [
    `${''.padEnd(width)} ${'weight'.padStart(10)}  ${'Banzhaf'.padStart(9)}  ${'Shapley'.padStart(9)}`,
    ...lines,
    '',
    `Carried when everybody tosses a coin: ${percent(passProbability.value).trim()} (${passProbability.fraction})`,
    `Coalitions that win and need every member: ${minimalWinning ?? 'not counted'}`,
    `Coalitions that block and need every member: ${minimalBlocking ?? 'not counted'}`,
  ].join('\n');
}

function percent(value: number): string {
  return `${(value * 100).toFixed(4)}%`.padStart(9);
}
