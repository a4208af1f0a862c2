import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Exploration } from '../engine/analysis/verify/explore.ts';
import { keep, resume } from '../engine/analysis/verify/kept.ts';
import {
  type Asked,
  type Progress,
  USUAL,
  type Verified,
  verifying,
} from '../engine/analysis/verify/verify.ts';
import type { Move } from '../engine/contract/move.ts';
import { nameOf, wordsOf } from '../engine/host/view/names.ts';
import { compile, type Game } from '../engine/machine/game.ts';
import { isAutomatic } from '../engine/parties/chair.ts';
import { readExplored, writeExplored } from '../main/host/explored-file.ts';
import { ExitCode, NoAnswer, print, printJson, UsageError } from './io.ts';
import { parsed } from './options.ts';
import { plainly } from './report.ts';
import { readScenarioFile } from './shipped.ts';

const options = {
  'max-states': { type: 'string' },
  'max-memory': { type: 'string' },
  resume: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `demarche verify FILE [--max-states N] [--max-memory MB] [--resume FILE]` */
export async function verify(argv: string[]): Promise<ExitCode> {
  const { positionals, values } = parsed(() => parseArgs({ args: argv, allowPositionals: true, options }));
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('Say which one file to verify.');
  const states = wholeNumber('--max-states', values['max-states']) ?? USUAL.states;
  const megabytes = wholeNumber('--max-memory', values['max-memory']);
  const scenario = readScenarioFile(path);
  const game = compile(scenario);
  const hash = createHash('sha256').update(JSON.stringify(scenario)).digest('hex');
  const exploration = goneOnFrom(values.resume, game, hash);
  const before = exploration.size;
  const began = performance.now();
  const found = await explored(exploration, {
    ...USUAL,
    states: values.resume === undefined ? states : before + states,
    ...(megabytes === undefined ? {} : { bytes: 1_000_000 * megabytes }),
  });
  const seconds = (performance.now() - began) / 1000;
  if (values.resume !== undefined) writeExplored(values.resume, keep(exploration, hash));
  if (values.json)
    printJson({ ...found, seconds, statesPerSecond: Math.round((found.states - before) / seconds) });
  else print(inWords(game, found, seconds));
  return found.assertions.every(({ status }) => status === 'holds') ? ExitCode.well : ExitCode.no;
}

const UNUSABLE = {
  damaged: 'it is damaged, or no file of this kind',
  'other-scenario': 'it is of another scenario, or of this one before it was changed',
  'other-explorer': 'another version of this program wrote it',
} as const;

/**
 * The exploration that a file keeps; a new one where there is no such file.
 * @throws NoAnswer where it cannot be gone on with.
 */
function goneOnFrom(file: string | undefined, game: Game, hash: string): Exploration {
  const kept = file === undefined ? undefined : readExplored(file);
  if (!kept) return new Exploration(game);
  const resumed = kept === 'damaged' ? kept : resume(game, hash, kept);
  if (typeof resumed !== 'string') return resumed;
  throw new NoAnswer(
    `${file} cannot be gone on from: ${UNUSABLE[resumed]}. Name another file, or delete it.`,
  );
}

/** Explores until it is done or interrupted; on a terminal with a line that says how far it is. */
async function explored(exploration: Exploration, asked: Asked): Promise<Verified> {
  let goesOn = true;
  const interrupted = () => {
    goesOn = false;
  };
  process.once('SIGINT', interrupted);
  try {
    const work = verifying(exploration.game, asked, exploration);
    for (let next = work.next(); ; next = work.next(goesOn)) {
      if (process.stderr.isTTY) process.stderr.write(next.done ? '\r\x1b[K' : lineOf(next.value));
      if (next.done) return next.value;
      // Between two slices, so that an interrupt is heard.
      await setImmediate();
    }
  } finally {
    process.off('SIGINT', interrupted);
  }
}

function lineOf({ states, depth, frontier, bytes }: Progress): string {
  return `\r${states} places, ${depth} moves deep, ${frontier} open, ${Math.round(bytes / 1_000_000)} MB …`;
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`${name} takes a whole number from 1, not “${text}”.`);
  return number;
}

const STOPPED = {
  explored: '',
  states: ' That is as many places as were asked for.',
  memory: ' There is no more memory for it.',
  asked: ' It was stopped.',
} as const;

const SAID = { holds: 'holds', fails: 'FAILS', unknown: 'unknown' } as const;

function inWords(game: Game, found: Verified, seconds: number): string {
  const { scenario } = game.story;
  const title = (scene: string) => `${scenario.scenes[scene]?.title ?? scene} (${scene})`;
  const lines = [
    found.complete
      ? `${found.states} places: all there are, up to ${found.depth} moves from the beginning.`
      : `${found.states} places, not all there are: explored ${found.depth} moves deep, ${found.frontier} places still open.${STOPPED[found.stopped]}`,
    `Seen: ${found.seen.scenes} of ${found.seen.ofScenes} scenes, ${found.seen.options} of ${found.seen.ofOptions} options.`,
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
    if (answer.withinReach) {
      const { places, of } = answer.withinReach;
      lines.push(
        `  It is within reach from ${places} of ${of} places gone through; of the others it is not known.`,
      );
    }
    if (answer.byRule) lines.push('  It follows from the rule of the vote, whatever else happens.');
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
