import * as z from 'zod';
import { philox } from '../../chance/philox.ts';
import type { Move } from '../../contract/move.ts';
import type { Game, Point } from '../../machine/game.ts';
import { nextAutomatic, type Players } from '../../parties/automatic.ts';

const counts = z.record(z.string(), z.int().min(0));

/**
 * What some runs of many came to, in counts alone: two batches are merged by adding, in any order, so that it does not
 * matter who played which run.
 */
export const batchSchema = z.strictObject({
  runs: z.int().min(0),
  /** Runs that came to no ending: nobody had anything to do, or they went on too long. */
  unended: z.int().min(0),
  endings: counts,
  /** By indicator, how many runs ended at each number. */
  indicators: z.record(z.string(), counts),
  /** By scene, how many runs came to it. */
  scenes: counts,
  /** By `scene.option`, how many runs took it. */
  options: counts,
  /** By ending, how many runs came to it by each way: the scenes in turn. */
  ways: z.record(z.string(), counts),
});
export type Batch = z.infer<typeof batchSchema>;

export const noRuns = (): Batch => ({
  runs: 0,
  unended: 0,
  endings: {},
  indicators: {},
  scenes: {},
  options: {},
  ways: {},
});

/** Who decides in a run. The game may be in its lowered form; what it is told by is the same. */
export type Chooser = (game: Game, point: Point, made: readonly Move[]) => Move | undefined;

/** What is held fixed in all runs: how some parties are played, and options that are taken wherever they are open. */
export type Fixed = {
  readonly policyOf: Players['policyOf'];
  readonly options: readonly { readonly scene: string; readonly option: string }[];
};

/** More moves than any story has; a run that gets here goes round in a loop. */
const LONGEST_RUN = 5000;

/** Between the scenes of a way. No id contains it. */
export const THEN = ' > ';

/** The luck of one run of many: another for each, and the same whoever plays it. */
export function seedOfRun(seed: number, run: number): number {
  return philox([run, 0, 0, 0], [seed, 0])[0];
}

/** The parties as they play without anybody, except for what is held fixed. */
export function chooserFor({ policyOf, options }: Fixed, seed: number): Chooser {
  const players: Players = { isPerson: () => false, policyOf, seed };
  if (options.length === 0) return (game, point, made) => nextAutomatic(game, point, made, players);
  return (game, point, made) => {
    const forced = game
      .legalMoves(point)
      .find(({ move }) => options.some((one) => one.scene === move.scene && one.option === optionOf(move)));
    return forced?.move ?? nextAutomatic(game, point, made, players);
  };
}

/** Plays the runs from one number up to another, that one left out, of those that a seed gives. */
export function playBatch(game: Game, seed: number, from: number, to: number, fixed: Fixed): Batch {
  const batch = noRuns();
  for (let run = from; run < to; run++) playOne(game, chooserFor(fixed, seedOfRun(seed, run)), batch);
  return batch;
}

function playOne(game: Game, choose: Chooser, batch: Batch): void {
  const made: Move[] = [];
  const options = new Set<string>();
  const way: string[] = [];
  let point = game.begin();
  const arrive = () => {
    for (const place of game.places(point)) {
      if (place.at === 'scene' && way.at(-1) !== place.scene) way.push(place.scene);
    }
  };
  arrive();
  while (made.length < LONGEST_RUN) {
    const move = choose(game, point, made);
    if (!move) break;
    const applied = game.apply(point, move);
    if (!applied.ok) break;
    const option = optionOf(move);
    if (option !== undefined) options.add(`${move.scene}.${option}`);
    made.push(move);
    point = applied.point;
    arrive();
  }
  const { story } = game;
  const end = game.place(point);
  batch.runs++;
  if (end.at === 'ending') {
    add(batch.endings, end.ending);
    add(within(batch.ways, end.ending), way.join(THEN));
  } else batch.unended++;
  for (const scene of new Set(way)) add(batch.scenes, scene);
  for (const option of options) add(batch.options, option);
  for (const id of Object.keys(story.scenario.indicators)) {
    add(within(batch.indicators, id), String(story.read(point.world, `indicators.${id}`)));
  }
}

/** Adds what other runs came to. */
export function merge(into: Batch, other: Batch): void {
  into.runs += other.runs;
  into.unended += other.unended;
  for (const family of ['endings', 'scenes', 'options'] as const) addAll(into[family], other[family]);
  for (const family of ['indicators', 'ways'] as const) {
    for (const [id, those] of Object.entries(other[family])) addAll(within(into[family], id), those);
  }
}

type Counts = Record<string, number>;

function add(to: Counts, key: string, amount = 1): void {
  to[key] = (to[key] ?? 0) + amount;
}

function addAll(to: Counts, those: Counts): void {
  for (const [key, amount] of Object.entries(those)) add(to, key, amount);
}

function within(families: Record<string, Counts>, id: string): Counts {
  const known = families[id] ?? {};
  families[id] = known;
  return known;
}

/** Which option of its scene a move takes: of a decision, of chance, of a statement. */
function optionOf(move: Move): string | undefined {
  if ('option' in move) return move.option;
  return move.type === 'chance.draw' ? move.outcome : undefined;
}
