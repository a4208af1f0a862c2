import type { Move } from '../../contract/move.ts';
import type { Game } from '../../machine/game.ts';
import type { Point } from '../../machine/place.ts';
import { playRecord } from '../../run/moves.ts';
import { playOut } from '../../run/playout.ts';
import type { Answer } from './answers.ts';
import { type Claim, claimsOf } from './claims.ts';

/** What lines that were played show, where not every place could be gone through. One line is enough of a proof. */
export type Played = {
  /** The shortest of these lines to each ending that one of them comes to. */
  readonly endings: ReadonlyMap<string, readonly Move[]>;
  /** What was still unknown, as far as a line decides it. */
  readonly answers: ReadonlyMap<string, Answer>;
};

/**
 * Plays lines from the beginning: history’s, those in which one party draws and the others follow history, and those
 * in which all draw.
 *
 * @param unknown the names of the assertions that were left open
 * @param runs how many lines in which all draw
 */
export function played(game: Game, unknown: ReadonlySet<string>, runs: number, seed: number): Played {
  let here = game.begin();
  const claims = claimsOf(game.story, {
    places: () => game.places(here),
    legal: () => game.legalMoves(here),
  }).filter(({ assertion }) => unknown.has(assertion.name));
  const endings = new Map<string, readonly Move[]>();
  const answers = new Map<string, Answer>();
  for (const { moves, points } of linesOf(game, runs, seed)) {
    const last = game.place(points.at(-1) ?? here);
    const shortest = last.at === 'ending' ? endings.get(last.ending) : undefined;
    if (last.at === 'ending' && (shortest === undefined || moves.length < shortest.length))
      endings.set(last.ending, moves);
    const met = new Set<Claim>();
    for (const [made, point] of points.entries()) {
      here = point;
      for (const claim of claims) {
        if (answers.has(claim.assertion.name)) continue;
        const isTrue = claim.test(point.world) !== 0;
        if (isTrue) met.add(claim);
        const isOver = last.at === 'ending' && made === points.length - 1;
        const answer = decided(claim, { isTrue, met: met.has(claim), isOver }, moves.slice(0, made));
        if (answer) answers.set(answer.name, answer);
      }
    }
  }
  return { endings, answers };
}

/** One moment of a line: whether the claim is so there, whether it was so by then, whether the story is over there. */
type Met = { readonly isTrue: boolean; readonly met: boolean; readonly isOver: boolean };

/** What one moment of a line decides of a claim. */
function decided(
  { assertion }: Claim,
  { isTrue, met, isOver }: Met,
  moves: readonly Move[],
): Answer | undefined {
  const { name } = assertion;
  if ('reachable' in assertion) return isTrue ? { name, status: 'holds', example: moves } : undefined;
  return isBroken() ? { name, status: 'fails', counterexample: moves } : undefined;

  function isBroken(): boolean {
    if ('always' in assertion) return !isTrue;
    if ('within' in assertion) return !met && moves.length > assertion.within.steps;
    // From an ending one comes to nothing more: what is not so there can be had no more.
    if ('possible' in assertion) return isOver && !isTrue;
    return ('never' in assertion || 'unreachable' in assertion) && isTrue;
  }
}

type Line = { readonly moves: readonly Move[]; readonly points: readonly Point[] };

function* linesOf(game: Game, runs: number, seed: number): Generator<Line> {
  const { scenario } = game.story;
  const begin = game.begin();
  const line = (steps: ReturnType<typeof playOut>['steps']): Line => ({
    moves: steps.map(({ move }) => move),
    points: [begin, ...steps.map(({ after }) => after)],
  });
  const players = { isPerson: () => false };
  if (scenario.record) {
    yield line(playRecord(game).steps);
    for (const [index, drawing] of Object.keys(scenario.parties).entries()) {
      const policyOf = (party: string) => (party === drawing ? 'random' : 'history');
      yield line(playOut(game, { ...players, policyOf, seed: seed + index }).steps);
    }
  }
  for (let run = 0; run < runs; run += 1)
    yield line(playOut(game, { ...players, policyOf: () => 'random', seed: seed + run }).steps);
}
