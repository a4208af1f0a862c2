import { readFileSync } from 'node:fs';
import { afterAll, bench, describe } from 'vitest';
import { partsIn } from '../../cli/files.ts';
import { Exploration } from '../../engine/analysis/verify/explore.ts';
import { USUAL } from '../../engine/analysis/verify/verify.ts';
import { compile, type Game } from '../../engine/machine/game.ts';
import { readScenario } from '../../engine/scenario/read.ts';
import { benchmarkStory } from './verify/benchmark-story.ts';
import { searchByHand } from './verify/by-hand.ts';

/** Places that each of them finds, in each of so many rounds. */
const STATES = 1_000_000;
const ROUNDS = { iterations: 3, time: 0, warmupIterations: 0, warmupTime: 0 };

function gameOf(text: string): Game {
  const read = readScenario('benchmark', text, partsIn('scenarios'));
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics.slice(0, 3)));
  return compile(read.value);
}

/** What one round came to: how long it took in seconds, how many places it found, how many bytes it kept. */
type Round = { readonly seconds: number; readonly states: number; readonly bytes: number };
const rounds = new Map<string, Round[]>();

function measured(name: string, search: () => Omit<Round, 'seconds'>): void {
  const began = performance.now();
  const found = search();
  const seconds = (performance.now() - began) / 1000;
  rounds.set(name, [...(rounds.get(name) ?? []), { ...found, seconds }]);
}

function explored(game: Game): Omit<Round, 'seconds'> {
  const exploration = new Exploration(game);
  while (!exploration.step(10_000, { ...USUAL, states: STATES }));
  return { states: exploration.size, bytes: exploration.bytes };
}

const searches = [
  ['the benchmark story, searched by hand', () => searchByHand(STATES)],
  ['the benchmark story, verify', () => explored(gameOf(benchmarkStory()))],
  [
    'The call and the votes, verify',
    () => explored(gameOf(readFileSync('scenarios/the-call-and-the-votes.scenario.yaml', 'utf8'))),
  ],
] as const;

describe(`${STATES} places found, reading the file included`, () => {
  for (const [name, search] of searches) bench(name, () => measured(name, search), ROUNDS);
});

afterAll(() => {
  const median = (name: string, of: (round: Round) => number) =>
    (rounds.get(name) ?? []).map(of).sort((one, other) => one - other)[1] ?? 0;
  const speed = ({ states, seconds }: Round) => states / seconds;
  const limit = median(searches[0][0], speed);
  const table = searches.map(([name]) =>
    [
      name.padEnd(40),
      `${Math.round(median(name, speed))} states/s`.padStart(18),
      `${(limit / median(name, speed)).toFixed(1)} × slower`.padStart(16),
      `${median(name, ({ bytes, states }) => bytes / states).toFixed(0)} bytes/state`.padStart(18),
    ].join(''),
  );
  process.stdout.write(`\nMedians of ${ROUNDS.iterations} rounds\n${table.join('\n')}\n`);
});
