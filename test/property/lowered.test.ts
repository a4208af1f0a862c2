import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '../../engine/chance/draw.ts';
import type { Move } from '../../engine/contract/move.ts';
import { type Template, templates } from '../../engine/machine/charts.ts';
import { compile, type Game } from '../../engine/machine/game.ts';
import { lowered } from '../../engine/machine/lowered/game.ts';
import type { Point } from '../../engine/machine/place.ts';
import type { Candidate } from '../../engine/procedures/procedure.ts';
import { playRecord } from '../../engine/run/moves.ts';
import { readScenario } from '../../engine/scenario/read.ts';
import { largeScenario } from '../unit/support/large.ts';
import {
  everyProcedureText,
  find,
  flagshipText,
  procedureTexts,
  smallestText,
} from '../unit/support/scenarios.ts';
import { filled } from '../unit/support/walks.ts';

/** How many runs hold the two forms against one another, over all scenarios. */
const RUNS = 10_000;

/** Scenarios whose runs are long or whose votes are large get fewer; the others share what is left. */
const FEW: Readonly<Record<string, number>> = {
  'the flagship': 12,
  'the story of every procedure': 120,
  'a generated story of 60 scenes': 40,
  'vote-chaired': 700,
  'alliance-pact': 1000,
  'call-hotline': 1200,
  'call-quiet': 300,
  'leaning-nobody': 12,
};

const folder = (path: string): [string, string][] =>
  readdirSync(path)
    .filter((name) => name.endsWith('.scenario.yaml'))
    .map((name) => [name, readFileSync(`${path}/${name}`, 'utf8')]);

const texts: readonly [string, string][] = [
  ['the flagship', flagshipText()],
  ['the story of every procedure', everyProcedureText()],
  ['the smallest story', smallestText()],
  ['a generated story of 60 scenes', largeScenario(60)],
  ...procedureTexts(),
  ...folder('scenarios/templates'),
  ...folder('docs/tutorial/steps'),
  ...readdirSync('test/check-cases')
    .filter((name) => !['bodies', 'pictures'].includes(name))
    .map((name): [string, string] => [
      name,
      readFileSync(`test/check-cases/${name}/near-miss.scenario.yaml`, 'utf8'),
    ]),
];

/** Those that can be played; what a few of the cases use lies beside them. */
const games = texts.flatMap(([name, text]): [string, Game][] => {
  const read = readScenario(name, text, find);
  return read.ok ? [[name, compile(read.value)]] : [];
});

const spoken = Object.entries(FEW).reduce((sum, [, runs]) => sum + runs, 0);
const rest = Math.ceil((RUNS - spoken) / (games.length - Object.keys(FEW).length));
const runsOf = (name: string) => FEW[name] ?? rest;

/** The transitions of the templates that some run took in the lowered form, as `kind: state, move, way`. */
const taken = new Set<string>();
let runs = 0;
/** How many moves have been made in one stride as well. */
let inStride = 0;

type Choose = (legal: readonly Candidate[], turn: number, point: Point) => Move | undefined;

/** A run through both forms, and all that must be the same at each point of it. */
function sideBySide(game: Game, other: ReturnType<typeof lowered>, choose: Choose): void {
  runs++;
  let point = game.begin();
  let theirs = other.begin();
  expect(theirs).toStrictEqual(point);
  for (let turn = 0; turn < 400; turn++) {
    const legal = game.legalMoves(point);
    const listed = other.legalMoves(theirs);
    if (JSON.stringify(listed) !== JSON.stringify(legal)) expect(listed).toStrictEqual(legal);
    expect(other.places(theirs)).toStrictEqual(game.places(point));
    const move = choose(legal, turn, point);
    if (!move) return;
    note(game, other, move);
    const stride = inOneStride(other, legal, move);
    const applied = game.apply(point, move);
    const same = other.apply(theirs, move);
    if (stride && stride.join() !== other.lowered.here.join()) expect(stride).toEqual(other.lowered.here);
    if (JSON.stringify(same) !== JSON.stringify(applied)) expect(same).toStrictEqual(applied);
    if (!applied.ok || !same.ok) throw new Error(`${JSON.stringify(move)} is listed and refused`);
    point = applied.point;
    theirs = same.point;
  }
}

/** Where a move leads that is taken in one stride; the machine itself is left where it stands. */
function inOneStride(
  { lowered: machine, strides }: ReturnType<typeof lowered>,
  legal: readonly Candidate[],
  move: Move,
): Int32Array | undefined {
  const stop = machine.soleAt(machine.leaf) && strides.stopAt(machine.leaf);
  if (!stop) return undefined;
  const open = Array.from({ length: strides.open(stop) }, (_, at) => stop.takes[strides.opened(at)]);
  expect(open.map((take) => take?.move)).toEqual(legal.map((one) => one.move));
  const take = open.find((one) => JSON.stringify(one?.move) === JSON.stringify(move));
  if (!take) return undefined;
  inStride++;
  const before = machine.here.slice();
  machine.now.notes = false;
  strides.take(take);
  machine.now.notes = true;
  const after = machine.here.slice();
  machine.here.set(before);
  return after;
}

/** At every point one of the legal moves. */
function atRandom(game: Game, seed: number): Choose {
  return (legal, turn, point) => {
    const at = draw({ seed, run: 0, party: 'test', turn, purpose: 'walk' });
    const chosen = legal[Math.floor(at * legal.length)];
    return chosen && filled(game, point, chosen.move, seed);
  };
}

/** The moves of a list. */
const inTurn =
  (moves: readonly Move[]): Choose =>
  (_legal, turn) =>
    moves[turn];

function note({ story }: Game, { lowered: machine }: ReturnType<typeof lowered>, move: Move): void {
  for (const { source } of machine.ways(move)) {
    const ways = machine.tables.heard(source.number, move.type);
    const way = ways.findIndex(({ ask }) => ask === undefined || ask(machine.here, machine.now, move));
    taken.add(`${story.scene(move.scene).kind}: ${source.node.key}, ${move.type}, way ${way + 1}`);
  }
}

describe('the lowered form and XState', () => {
  it.each(games)('have the same points, legal moves and endings on runs of %s', (name, game) => {
    const other = lowered(game);
    sideBySide(game, other, inTurn(playRecord(game).steps.map(({ move }) => move)));
    const half = Math.ceil(runsOf(name) / 2);
    fc.assert(
      fc.property(fc.nat(0xffff_ffff), (seed) => sideBySide(game, other, atRandom(game, seed))),
      { numRuns: runsOf(name), examples: Array.from({ length: half }, (_, seed) => [seed]) },
    );
  });

  it('have been held against one another on ten thousand runs and on every transition of every template', () => {
    const every = Object.entries(templates).flatMap(([kind, { states }]: [string, Template]) =>
      Object.entries(states).flatMap(([state, { on = {} }]) =>
        Object.entries(on).flatMap(([move, ways]) =>
          [ways].flat().map((_, way) => `${kind}: ${state}, ${move}, way ${way + 1}`),
        ),
      ),
    );
    const missed = every.filter((transition) => !taken.has(transition));
    console.info(
      `${runs} runs; transitions of the templates taken: ${every.length - missed.length} of ${every.length}`,
    );
    expect(runs).toBeGreaterThanOrEqual(RUNS);
    expect(inStride).toBeGreaterThan(RUNS);
    expect(missed).toEqual([]);
  });
});
