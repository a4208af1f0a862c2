import { draw, pick } from '../../chance/draw.ts';
import { impersonal, type Move } from '../../contract/move.ts';
import type { Game, Point } from '../../machine/game.ts';
import { chairsMove, isAutomatic } from '../../parties/chair.ts';
import { drawSeats } from '../../parties/leanings.ts';
import type { Line } from '../../run/line.ts';

/** A way from the beginning to an ending. */
export type Way = {
  readonly ending: string;
  readonly moves: readonly Move[];
  /** Every scene gone through, in order. */
  readonly scenes: readonly string[];
};

/** As many moves as a check spends on looking for endings, unless it is told otherwise. */
export const MOVES_SPENT = 1000;
/** One play for so many moves, at the most: in a short story a few plays have seen what there is to see. */
const MOVES_A_PLAY = 40;
/** More moves than this in one play, and it is given up: it goes round somewhere. */
const LONGEST_PLAY = 1000;
/** More ways to one ending are not kept. */
const WAYS_KEPT = 4;

/** Moves from the beginning, with the point after each. */
type Played = { readonly moves: readonly Move[]; readonly points: readonly Point[] };

/**
 * Ways to endings, the shortest first: the record’s, if it has one, and those found by playing on and on, from the
 * beginning and from somewhere on a way that is known, each time choosing what has been chosen least. Finds what it
 * finds: an ending without a way here may have one.
 */
export function waysFound(
  game: Game,
  record: Line | undefined,
  most: number,
): ReadonlyMap<string, readonly Way[]> {
  const found = new Map<string, Way[]>();
  const known: Played[] = [];
  const keep = (played: Played) => {
    const { moves, points } = played;
    const place = game.place(points.at(-1) ?? game.begin());
    if (place.at !== 'ending') return;
    known.push(played);
    const scenes = moves.map(({ scene }) => scene).filter((scene, index, all) => scene !== all[index - 1]);
    const ways = [...(found.get(place.ending) ?? []), { ending: place.ending, moves, scenes }];
    found.set(place.ending, ways.sort((a, b) => decisionsIn(a) - decisionsIn(b)).slice(0, WAYS_KEPT));
  };
  if (record && !record.stopped) {
    keep({ moves: record.steps.map(({ move }) => move), points: record.steps.map(({ after }) => after) });
  }
  const tried = new Map<string, number>();
  for (let spent = 0, seed = 0; spent < most && seed * MOVES_A_PLAY < most; seed++) {
    const from = seed % 3 === 0 ? NOTHING : someWhereOn(known, seed);
    const play = playOn(game, from, tried, seed, Math.min(LONGEST_PLAY, most - spent));
    keep(play);
    spent += Math.max(1, play.moves.length - from.moves.length);
  }
  return found;
}

const NOTHING: Played = { moves: [], points: [] };

/** The beginning of a way that is known. */
function someWhereOn(known: readonly Played[], seed: number): Played {
  const at = (purpose: string, of: number) => {
    const chance = draw({ seed, run: 0, party: 'chance', turn: 0, purpose });
    return pick(
      Array.from({ length: Math.max(1, of) }, (_, index) => [index, 1] as const),
      chance,
    );
  };
  const { moves, points } = known[at('way', known.length)] ?? NOTHING;
  const length = at('place', moves.length);
  return { moves: moves.slice(0, length), points: points.slice(0, length) };
}

/** Whether a move is one that somebody decides on. */
export function isDecision(move: Move): boolean {
  return !isAutomatic(move) && !impersonal.options.some((one) => one === move.party);
}

function decisionsIn({ moves }: Way): number {
  return moves.filter(isDecision).length;
}

/** Plays on to an ending, or until `most` moves are made. The same `tried` and seed give the same play. */
function playOn(game: Game, from: Played, tried: Map<string, number>, seed: number, most: number): Played {
  const moves = [...from.moves];
  const points = [...from.points];
  while (moves.length - from.moves.length < most) {
    const point = points.at(-1) ?? game.begin();
    const legal = game.legalMoves(point);
    const all = legal.map(({ move }) => move);
    const move = chairsMove(legal) ?? leastTried(game, point, all, tried, seed * LONGEST_PLAY + moves.length);
    const applied = move && game.apply(point, move);
    if (!move || !applied?.ok) break;
    moves.push(move);
    points.push(applied.point);
  }
  return { moves, points };
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
    (move) => [move, DECISIVE.includes(move.type) ? (tried.get(keyOf(move)) ?? 0) : 0] as const,
  );
  const least = Math.min(...counted.map(([, count]) => count));
  const fresh = counted.filter(([, count]) => count === least).map(([move]) => [move, 1] as const);
  const move = pick(fresh, draw({ seed: 0, run: 0, party: 'chance', turn, purpose: 'check' }));
  tried.set(keyOf(move), (tried.get(keyOf(move)) ?? 0) + 1);
  if (move.type !== 'vote.castMany') return move;
  const scene = game.story.sceneOf('vote', move.scene);
  return drawSeats(move.scene, scene, { story: game.story, world }, { seed: turn, turn });
}

function keyOf(move: Move): string {
  return JSON.stringify(move);
}

/**
 * At how many decisions two ways part: the same party, asked the same in the same scene for the same time, answers
 * otherwise. 0 where chance alone makes the difference.
 */
export function decisionsApart(one: Way, other: Way): number {
  const answers = answersOf(one);
  return [...answersOf(other)].filter(([asked, answer]) => (answers.get(asked) ?? answer) !== answer).length;
}

function answersOf({ moves }: Way): Map<string, string> {
  const times = new Map<string, number>();
  return new Map(
    moves.filter(isDecision).map((move) => {
      const asked = `${move.scene} ${move.party}`;
      const time = (times.get(asked) ?? 0) + 1;
      times.set(asked, time);
      return [`${asked} ${time}`, JSON.stringify(move)] as const;
    }),
  );
}
