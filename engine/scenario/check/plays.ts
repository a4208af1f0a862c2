import { draw, pick } from '../../chance/draw.ts';
import type { Move } from '../../contract/move.ts';
import type { Game } from '../../machine/game.ts';
import type { Point } from '../../machine/place.ts';
import { chairsMove } from '../../parties/chair.ts';
import { drawSeats } from '../../parties/leanings.ts';
import { drawPapers } from '../../parties/papers.ts';
import { EMPTY_BOX } from '../../procedures/vote/secret.ts';
import type { Line } from '../../run/line.ts';
import { type Decided, decidedOn, decisionsApart, isDecision, type Played, wordOf } from './apart.ts';

/** A way from the beginning to an ending. */
export type Way = {
  readonly ending: string;
  readonly moves: readonly Move[];
  /** Every scene gone through, in order. */
  readonly scenes: readonly string[];
  readonly decided: Decided;
};

/** What playing has found: ways to endings, and how near ways to two endings came to each other. */
export type Found = {
  /** The shortest ways to each ending, the shortest first. */
  readonly ways: ReadonlyMap<string, readonly Way[]>;
  /** The fewest decisions between a way to the one and a way to the other; undefined where one has none. */
  readonly apart: (one: string, other: string) => number | undefined;
};

/** As many moves as a check spends on looking for endings, unless it is told otherwise. */
export const MOVES_SPENT = 1000;
/** One play for so many moves, at the most: in a short story a few plays have seen what there is to see. */
const MOVES_A_PLAY = 40;
/** More moves than this in one play, and it is given up: it goes round somewhere. */
const LONGEST_PLAY = 1000;
/** More ways to one ending are not kept. */
const WAYS_KEPT = 4;

/**
 * Ways to endings: the record’s, if it has one, and those found by playing on and on. Every other play chooses what has
 * been chosen least, from the beginning or from somewhere on a way that is known. The others go a way that is known,
 * decide one thing otherwise, and then keep to it wherever they are asked what was asked there: so the nearest
 * ways are found. Finds what it finds: an ending without a way here may have one.
 */
export function waysFound(game: Game, record: Line | undefined, most: number): Found {
  const ways = new Map<string, Way[]>();
  const apart = new Map<string, number>();
  const known: Played[] = [];
  const keep = (played: Played) => {
    const { moves, points } = played;
    const place = game.place(points.at(-1) ?? game.begin());
    if (place.at !== 'ending') return;
    known.push(played);
    const scenes = moves.map(({ scene }) => scene).filter((scene, index, all) => scene !== all[index - 1]);
    const way = { ending: place.ending, moves, scenes, decided: decidedOn(game, played) };
    for (const other of [...ways.values()].flat()) {
      const between = pairOf(way.ending, other.ending);
      const least = apart.get(between) ?? Number.POSITIVE_INFINITY;
      apart.set(between, Math.min(least, decisionsApart(way.decided, other.decided)));
    }
    const all = [...(ways.get(place.ending) ?? []), way];
    ways.set(place.ending, all.sort((a, b) => decisionsIn(a) - decisionsIn(b)).slice(0, WAYS_KEPT));
  };
  if (record && !record.stopped) {
    keep({ moves: record.steps.map(({ move }) => move), points: record.steps.map(({ after }) => after) });
  }
  const tried = new Map<string, number>();
  for (let spent = 0, seed = 0; spent < most && seed * MOVES_A_PLAY < most; seed++) {
    const whole = seed % 2 === 1 ? wayKnown(known, seed) : NOTHING;
    const from = seed % 4 === 2 ? someWhereOn(wayKnown(known, seed), seed) : someWhereOn(whole, seed);
    const play = playOn(game, from, whole, tried, seed, Math.min(LONGEST_PLAY, most - spent));
    keep(play);
    spent += Math.max(1, play.moves.length - from.moves.length);
  }
  return { ways, apart: (one, other) => apart.get(pairOf(one, other)) };
}

function pairOf(one: string, other: string): string {
  return [one, other].sort().join(' ');
}

const NOTHING: Played = { moves: [], points: [] };

function wayKnown(known: readonly Played[], seed: number): Played {
  return known[oneOf(known.length, seed, 'way')] ?? NOTHING;
}

/** The beginning of a way. */
function someWhereOn({ moves, points }: Played, seed: number): Played {
  const length = oneOf(moves.length, seed, 'place');
  return { moves: moves.slice(0, length), points: points.slice(0, length) };
}

function oneOf(many: number, seed: number, purpose: string): number {
  return pick(
    Array.from({ length: Math.max(1, many) }, (_, index) => [index, 1] as const),
    draw({ seed, run: 0, party: 'chance', turn: 0, purpose }),
  );
}

function decisionsIn({ moves }: Way): number {
  return moves.filter(isDecision).length;
}

/**
 * Plays on to an ending, or until `most` moves are made: after the first move as on the way that is to be kept to, where
 * that can be done. The same `tried` and seed give the same play.
 */
function playOn(
  game: Game,
  from: Played,
  keptTo: Played,
  tried: Map<string, number>,
  seed: number,
  most: number,
): Played {
  const moves = [...from.moves];
  const points = [...from.points];
  const left = keptTo.moves.slice(from.moves.length + 1);
  while (moves.length - from.moves.length < most) {
    const point = points.at(-1) ?? game.begin();
    const legal = game.legalMoves(point);
    const all = legal.map(({ move }) => move);
    const kept = takeOut(left, all);
    const turn = seed * LONGEST_PLAY + moves.length;
    const move = chairsMove(legal) ?? kept ?? leastTried(game, point, all, tried, turn);
    const applied = move && game.apply(point, move);
    if (!move || !applied?.ok) break;
    moves.push(move);
    points.push(applied.point);
  }
  return { moves, points };
}

/** The first of the moves left that is legal now, taken out of them. */
function takeOut(left: Move[], legal: readonly Move[]): Move | undefined {
  const can = new Set(legal.map(wordOf));
  const at = left.findIndex((move) => can.has(wordOf(move)) || isOfSeats(move, legal));
  return at < 0 ? undefined : left.splice(at, 1)[0];
}

/** Whether a move says how seats vote of which the form alone is legal. */
function isOfSeats(move: Move, legal: readonly Move[]): boolean {
  return (
    move.type === 'vote.castMany' &&
    legal.some(({ type, scene }) => type === move.type && scene === move.scene)
  );
}

/** Moves that decide where a story goes; the others are drawn, all alike. */
const DECISIVE: readonly Move['type'][] = [
  'choose',
  'chance.draw',
  'statement.make',
  'vote.cast',
  'draft.word',
];

/** A move drawn among those legal; of decisive ones, one of those that were chosen least so far. */
function leastTried(
  game: Game,
  { world }: Point,
  legal: readonly Move[],
  tried: Map<string, number>,
  turn: number,
): Move | undefined {
  if (legal.length === 0) return undefined;
  const counted = legal.map(
    (move) => [move, DECISIVE.includes(move.type) ? (tried.get(wordOf(move)) ?? 0) : 0] as const,
  );
  const least = Math.min(...counted.map(([, count]) => count));
  const fresh = counted.filter(([, count]) => count === least).map(([move]) => [move, 1] as const);
  const move = pick(fresh, draw({ seed: 0, run: 0, party: 'chance', turn, purpose: 'check' }));
  tried.set(wordOf(move), (tried.get(wordOf(move)) ?? 0) + 1);
  if (move.type === 'election.count') {
    const held = game.story.sceneOf('election', move.scene);
    return drawPapers(move.scene, held, { story: game.story, world }, { seed: turn, turn }, EMPTY_BOX);
  }
  if (move.type !== 'vote.castMany') return move;
  const scene = game.story.sceneOf('vote', move.scene);
  return drawSeats(move.scene, scene, { story: game.story, world }, { seed: turn, turn });
}
