import * as z from 'zod';
import { firstWord } from '../../chance/philox.ts';
import { impersonal, type Move } from '../../contract/move.ts';
import type { Game } from '../../machine/game.ts';
import type { Point } from '../../machine/place.ts';
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
  /** By ending, how many runs came to it by each way: rows as `WayCounts` counts them. */
  ways: z.record(z.string(), z.array(z.instanceof(Uint16Array))),
  /** By decision and what was first done there, how many runs came to each ending. */
  decided: z.record(z.string(), z.record(z.string(), counts)),
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
  decided: {},
});

/** Who decides in a run. The game may be in its lowered form; what it is told by is the same. */
export type Chooser = (game: Game, point: Point, made: readonly Move[]) => Move | undefined;

/** What is held fixed in all runs: how some parties are played, and options that are taken wherever they are open. */
export type Fixed = {
  readonly policyOf: Players['policyOf'];
  readonly options: readonly { readonly scene: string; readonly option: string }[];
};

/** More moves than any story has; a run that gets here goes round in a loop. */
export const LONGEST_RUN = 5000;

/** The luck of one run of many: another for each, and the same whoever plays it. */
export function seedOfRun(seed: number, run: number): number {
  return firstWord(run, 0, 0, 0, seed, 0);
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

/** Where runs begin: at a point, with the moves that led there. */
export type Start = { readonly point: Point; readonly made: readonly Move[] };

/**
 * Plays a run to its end, and returns where that is.
 *
 * @param seen told each move before it is made, where it is made, and the moves before it
 */
export function playOn(
  game: Game,
  { point: from, made: before }: Start,
  choose: Chooser,
  seen: (move: Move, point: Point, made: readonly Move[]) => void = () => undefined,
): Point {
  const made = [...before];
  let point = from;
  while (made.length < before.length + LONGEST_RUN) {
    const move = choose(game, point, made);
    if (!move) break;
    const applied = game.apply(point, move);
    if (!applied.ok) break;
    seen(move, point, made);
    made.push(move);
    point = applied.point;
  }
  return point;
}

/** The ending that a point stands at; null where it stands at none. */
export function endingAt(game: Game, point: Point): string | null {
  const end = game.place(point);
  return end.at === 'ending' ? end.ending : null;
}

/** What a party decides for the first time in a scene is one decision, whatever it does there later. */
export function decisionOf({ scene, party }: Move): string | undefined {
  return impersonal.options.some((one) => one === party) ? undefined : `${scene}/${party}`;
}

/** What came to no ending is counted under this; no id is empty. */
export const NO_ENDING = '';

/** Adds what other runs came to. */
export function merge(into: Batch, other: Batch): void {
  into.runs += other.runs;
  into.unended += other.unended;
  for (const family of ['endings', 'scenes', 'options'] as const) addAll(into[family], other[family]);
  for (const [id, those] of Object.entries(other.indicators)) addAll(within(into.indicators, id), those);
  for (const [ending, rows] of Object.entries(other.ways)) {
    const known = into.ways[ending] ?? [];
    into.ways[ending] = known;
    known.push(...rows);
  }
  for (const [decision, keys] of Object.entries(other.decided)) {
    for (const [key, those] of Object.entries(keys))
      addAll(within(deeper(into.decided, decision), key), those);
  }
}

type Counts = Record<string, number>;

function addAll(to: Counts, those: Counts): void {
  for (const [key, amount] of Object.entries(those)) to[key] = (to[key] ?? 0) + amount;
}

function within(families: Record<string, Counts>, id: string): Counts {
  const known = families[id] ?? {};
  families[id] = known;
  return known;
}

function deeper(families: Record<string, Record<string, Counts>>, id: string): Record<string, Counts> {
  const known = families[id] ?? {};
  families[id] = known;
  return known;
}

/** Which option of its scene a move takes: of a decision, of chance, of a statement. */
export function optionOf(move: Move): string | undefined {
  if ('option' in move) return move.option;
  return move.type === 'chance.draw' ? move.outcome : undefined;
}
