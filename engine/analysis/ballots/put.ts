import { BALLOTS, type Move, moveSchema } from '../../contract/move.ts';
import type { Templates } from '../../machine/charts.ts';
import { compile, type Game } from '../../machine/game.ts';
import type { Point } from '../../machine/place.ts';
import type { Outcome } from '../../procedures/vote/decide.ts';
import { countOf, outcomeOf } from '../../procedures/vote/floor.ts';
import { correctedSeats } from '../../procedures/vote/review.ts';
import { reasonOf } from '../../procedures/vote/words.ts';
import type { FindPart } from '../../scenario/parts.ts';
import { type BallotFile, namesOf, numberOf, type Step } from './ballot-file.ts';
import { chamberOf, EXPLAINS, VOTE } from './chamber.ts';

/** What came of a ballot file that was put to the vote. */
export type Put =
  | {
      readonly ok: true;
      /** What the rule gives. */
      readonly outcome: Outcome;
      readonly reason: string;
      readonly refused: readonly Refusal[];
      /** What stands in the end: the same, unless the chair put another result in its place. */
      readonly stands: Outcome['outcome'];
      /** Seats that were counted in one way and said afterwards that they meant another. */
      readonly corrections: readonly string[];
    }
  | { readonly ok: false; readonly because: string };

/** A move that was not made, its position among the steps of the file, and why. */
export type Refusal = { readonly at: number; readonly because: string };

/** A ballot file as a game and the moves that are to be made in it. */
export type Prepared =
  | { readonly ok: true; readonly game: Game; readonly moves: readonly Move[]; readonly mayRefuse: boolean }
  | { readonly ok: false; readonly because: string };

/** How far the moves have been made. */
export type Progress = { readonly point: Point; readonly made: number; readonly refused: readonly Refusal[] };

/**
 * Counts a ballot file by putting it to the vote: a small scenario is made around it, compiled into the machine that
 * plays every scenario, and the ballots go in as moves (opened, cast, closed). Nothing else decides.
 *
 * @param charts other statecharts than those that ship; only in tests
 */
export function put(file: BallotFile, find: FindPart, charts?: Templates): Put {
  const prepared = prepare(file, find, charts);
  return prepared.ok ? resultOf(prepared, goOn(prepared)) : prepared;
}

/** Makes the game and the moves of a ballot file. */
export function prepare(file: BallotFile, find: FindPart, charts?: Templates): Prepared {
  const chamber = chamberOf(file, find, file.moves !== undefined);
  if (!chamber.ok) return chamber;
  const steps = file.moves ?? stepsOf(file, Object.keys(chamber.scenario.bodyOf.body?.seats ?? {}));
  const moves: Move[] = [];
  for (const step of steps) {
    const move = moveOf(step);
    if (typeof move === 'string') return { ok: false, because: move };
    moves.push(move);
  }
  const game = compile(chamber.scenario, charts);
  return { ok: true, game, moves, mayRefuse: file.moves !== undefined };
}

type Ready = Extract<Prepared, { ok: true }>;

/** Makes the moves from where they have got to, up to one of them or to the last. A refused move changes nothing. */
export function goOn(
  { game, moves }: Ready,
  from: Progress = { point: game.begin(), made: 0, refused: [] },
  until: number = moves.length,
): Progress {
  const refused = [...from.refused];
  let { point } = from;
  for (const [index, move] of moves.slice(from.made, until).entries()) {
    const applied = game.apply(point, move);
    if (applied.ok) point = applied.point;
    else refused.push({ at: from.made + index, because: applied.because });
  }
  return { point, made: until, refused };
}

/** What came out, once all moves have been made. */
export function resultOf({ game, mayRefuse }: Ready, { point, refused }: Progress): Put {
  const [first] = refused;
  if (first && !mayRefuse) return { ok: false, because: first.because };
  const { story } = game;
  const at = { story, world: point.world };
  if (story.read(point.world, `votes.${VOTE}.result`) === 0)
    return { ok: false, because: 'The vote was not closed.' };
  const scene = story.sceneOf('vote', VOTE);
  const outcome = outcomeOf(VOTE, scene, at);
  return {
    ok: true,
    outcome,
    reason: reasonOf(outcome, countOf(VOTE, scene, at).vetoes),
    refused,
    stands: story.read(point.world, `votes.${VOTE}.result`) === 1 ? 'adopted' : 'not-adopted',
    corrections: correctedSeats(VOTE, scene, at),
  };
}

/** The ballots of a file as steps: those with a name in one, the numbers in another. Who is left over is absent. */
function stepsOf({ votes = {}, 'no-by': noBy = [] }: BallotFile, seats: readonly string[]): Step[] {
  const named: Record<string, readonly string[]> = {};
  const nameless: Record<string, number> = {};
  let left = seats.length;
  for (const way of BALLOTS) {
    const names = [...namesOf(votes[way]), ...(way === 'no' ? noBy.filter(notIn(votes.no)) : [])];
    const rest = numberOf(votes[way]) - names.length;
    if (names.length > 0) named[way] = names;
    if (rest > 0) nameless[way] = rest;
    left -= Math.max(numberOf(votes[way]), names.length);
  }
  if (left > 0 && Object.keys(nameless).length === 0) {
    const cast = Object.values(named).flat();
    named.absent = [...(named.absent ?? []), ...seats.filter((code) => !cast.includes(code))];
  } else if (left > 0) nameless.absent = (nameless.absent ?? 0) + left;
  return [
    { type: 'vote.open' },
    ...(Object.keys(named).length > 0 ? [{ type: 'vote.castMany', ...named }] : []),
    ...(Object.keys(nameless).length > 0 ? [{ type: 'vote.countUnnamed', ...nameless }] : []),
    { type: 'vote.close' },
  ];
}

function notIn(entry: number | readonly string[] | undefined): (code: string) => boolean {
  return (code) => !namesOf(entry).includes(code);
}

/** A step as a move of the scene, made by whom such moves are for; a sentence where it is none. */
function moveOf({ refused: _, ...step }: Step): Move | string {
  const byChance = step.type === 'vote.castMany' || step.type === 'vote.draw';
  const by = byChance ? 'chance' : (step.seat?.toLowerCase() ?? 'facilitator');
  const party = step.party ?? by;
  const { seat: _seat, ...spoken } = step;
  const made = step.type === 'vote.explain' ? { ...spoken, option: EXPLAINS } : step;
  const move = moveSchema.safeParse({ ...made, scene: VOTE, party });
  return move.success ? move.data : `“${step.type}” is not a move, or lacks something.`;
}
