import { parseArgs } from 'node:util';
import { USUAL, type Verified, verifying } from '../engine/analysis/verify/verify.ts';
import type { Move } from '../engine/contract/move.ts';
import { nameOf, wordsOf } from '../engine/host/view/names.ts';
import { compile, type Game } from '../engine/machine/game.ts';
import { isAutomatic } from '../engine/parties/chair.ts';
import { diagnosticLine } from './files.ts';
import { complain, ExitCode, print, printJson, UsageError } from './io.ts';
import { parsed } from './options.ts';
import { plainly } from './report.ts';
import { readScenarioFile } from './shipped.ts';

const options = { 'max-states': { type: 'string' }, json: { type: 'boolean' } } as const;

/** `demarche verify FILE [--max-states N]` */
export async function verify(argv: string[]): Promise<ExitCode> {
  const { positionals, values } = parsed(() => parseArgs({ args: argv, allowPositionals: true, options }));
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('Say which one file to verify.');
  const states = statesOf(values['max-states']);
  const read = readScenarioFile(path);
  if (!read.ok) {
    for (const diagnostic of read.diagnostics) complain(diagnosticLine(diagnostic));
    return ExitCode.no;
  }
  const game = compile(read.value);
  const began = performance.now();
  const found = explored(game, states);
  const seconds = (performance.now() - began) / 1000;
  if (values.json) printJson({ ...found, seconds, statesPerSecond: Math.round(found.states / seconds) });
  else print(inWords(game, found, seconds));
  return found.assertions.every(({ status }) => status === 'holds') ? ExitCode.well : ExitCode.no;
}

/** Explores; on a terminal with a line that says how far it is. */
function explored(game: Game, states: number): Verified {
  const work = verifying(game, { ...USUAL, states });
  for (;;) {
    const { done, value } = work.next();
    if (done) {
      if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
      return value;
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${value.states} places, ${value.depth} moves deep …`);
  }
}

function statesOf(text: string | undefined): number {
  if (text === undefined) return USUAL.states;
  const states = Number(text);
  if (!Number.isInteger(states) || states < 1)
    throw new UsageError(`--max-states takes a whole number from 1, not “${text}”.`);
  return states;
}

const SAID = { holds: 'holds', fails: 'FAILS', unknown: 'unknown' } as const;

function inWords(game: Game, found: Verified, seconds: number): string {
  const { scenario } = game.story;
  const title = (scene: string) => `${scenario.scenes[scene]?.title ?? scene} (${scene})`;
  const lines = [
    found.complete
      ? `${found.states} places: all there are, up to ${found.depth} moves from the beginning.`
      : `${found.states} places, not all there are: explored ${found.depth} moves deep, ${found.frontier} places still open.`,
    `${seconds.toFixed(1)} s, ${Math.round(found.bytes / 1_000_000)} MB.`,
    '',
    ...found.endings.map(
      ({ id, shortest }) => `Ending ${id}: the shortest way has ${shortest.length} moves.`,
    ),
    ...found.endingsPlayed.map(
      ({ id, moves }) => `Ending ${id}: not explored yet; playing came to it in ${moves.length} moves.`,
    ),
    ...found.endingsNotMet.map(
      (id) => `Ending ${id}: ${found.complete ? 'no run comes to it.' : 'not seen so far.'}`,
    ),
    ...found.unreachable.map((scene) => `No run comes to ${title(scene)}. This is proved.`),
    ...(found.notSeen.length > 0
      ? [`Not seen so far, which proves nothing: ${found.notSeen.join(', ')}.`]
      : []),
    ...found.neverOpen.map(
      ({ scene, party, option }) => `Never open in ${title(scene)}: ${option} of ${party}.`,
    ),
    ...found.deadEnds.flatMap((moves) => [
      '',
      'Here nothing can be done, and it is no ending:',
      ...numbered(game, moves),
    ]),
    ...found.livelocks.flatMap((scenes, index) => [
      '',
      `From here no ending can be reached any more; it goes round for ever in ${scenes.map(title).join(', ')}:`,
      ...numbered(game, found.waysIntoLivelocks[index] ?? []),
    ]),
  ];
  for (const answer of found.assertions) {
    lines.push('', `${SAID[answer.status]}: ${answer.name}`);
    if (answer.share) {
      const { count, runs, low, high, seed } = answer.share;
      const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
      lines.push(
        `  ${count} of ${runs} runs, seeds from ${seed}: between ${percent(low)} and ${percent(high)}.`,
      );
    }
    if (answer.counterexample) lines.push(...numbered(game, answer.counterexample));
    else if (answer.status === 'fails' && !answer.share) lines.push('  It is so at no moment of any run.');
  }
  return lines.join('\n');
}

/** Moves as a person counts them; what follows of itself is left out, and the numbers tell. */
function numbered(game: Game, moves: readonly Move[]): string[] {
  const { story } = game;
  const lines: string[] = [];
  let point = game.begin();
  for (const [index, move] of moves.entries()) {
    const { title } = wordsOf(move, { story, world: point.world });
    if (!isAutomatic(move)) {
      const words = title === '' ? plainly(move) : title;
      lines.push(`  ${index + 1}. ${nameOf(story.scenario, move.party)}: ${words} (${move.scene})`);
    }
    const applied = game.apply(point, move);
    if (!applied.ok) throw new Error(`move ${index + 1}: ${applied.because}`);
    point = applied.point;
  }
  return lines.length === 0 ? ['  At the very beginning.'] : lines;
}
