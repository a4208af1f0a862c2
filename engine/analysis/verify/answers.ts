import type { Move } from '../../contract/move.ts';
import type { Interval } from '../simulate/intervals.ts';
import type { Claim } from './claims.ts';
import type { Exploration } from './explore.ts';
import type { Graph } from './graph.ts';

export type Status = 'holds' | 'fails' | 'unknown';

/** What playing has shown of a share: so many of so many runs, and between what bounds the share lies. */
export type Share = Interval & { readonly runs: number; readonly seed: number; readonly count: number };

/** Whether what the author claims is so. It holds only where nothing was left out that could say otherwise. */
export type Answer = {
  readonly name: string;
  readonly status: Status;
  /** Moves from the beginning that show it fails; none where what shows it is that nothing was found anywhere. */
  readonly counterexample?: readonly Move[];
  /** Moves from the beginning to where it is so, for what can be reached. */
  readonly example?: readonly Move[];
  /** Where it follows from the rule of one vote alone, whatever else happens, so that nothing need be explored. */
  readonly byRule?: true;
  /** What playing has shown, for what is claimed to be likely. */
  readonly share?: Share;
  /**
   * Of what should always be possible and is unknown: from how many of the places gone through it is, as explored so
   * far; from the others nothing was found to speak against it.
   */
  readonly withinReach?: { readonly places: number; readonly of: number };
};

export function answerOf(claim: Claim, number: number, of: Exploration, graph: Graph): Answer {
  const { assertion } = claim;
  const { name } = assertion;
  const isTrue = (place: number) => place < of.gone && of.places.isTrue(number, place);
  const isFalse = (place: number) => place < of.gone && !of.places.isTrue(number, place);
  const fails = (moves?: readonly Move[]): Answer => ({
    name,
    status: 'fails',
    ...(moves ? { counterexample: moves } : {}),
  });
  const unlessShown: Answer = { name, status: of.complete ? 'holds' : 'unknown' };
  if ('always' in assertion || 'never' in assertion || 'unreachable' in assertion) {
    const shown = first(of.gone, 'always' in assertion ? isFalse : isTrue);
    return shown === undefined ? unlessShown : fails(of.wayTo(shown));
  }
  if ('reachable' in assertion) {
    const shown = first(of.gone, isTrue);
    if (shown !== undefined) return { name, status: 'holds', example: of.wayTo(shown) };
    return of.complete ? fails() : { name, status: 'unknown' };
  }
  if ('possible' in assertion) {
    const could = graph.before((place) => isTrue(place) || place >= of.gone || of.open.has(place));
    const stuck = first(of.gone, (place) => could[place] === 0);
    if (stuck !== undefined) return fails(of.wayTo(stuck));
    if (of.complete) return unlessShown;
    const can = graph.before(isTrue).subarray(0, of.gone);
    return { ...unlessShown, withinReach: { places: can.reduce((sum, one) => sum + one, 0), of: of.gone } };
  }
  if (!('within' in assertion)) throw new Error(`${name} does not speak of moments`);
  return withinSteps(assertion.within.steps, of, graph, isFalse, fails, name);
}

/** Every run comes to it soon enough: none stops before, goes round before, or makes so many moves before. */
function withinSteps(
  steps: number,
  of: Exploration,
  graph: Graph,
  isFalse: (place: number) => boolean,
  fails: (moves: readonly Move[]) => Answer,
  name: string,
): Answer {
  const { through: stopped, leaves } = nearestStop(of, isFalse);
  if (stopped) return fails(of.along(stopped));
  const { through, round } = graph.longest(isFalse);
  if (round) return fails(of.along(through));
  if (through.length > steps) return fails(of.along(through.slice(0, steps + 1)));
  return { name, status: leaves ? 'unknown' : 'holds' };
}

/** The nearest place, through some places only, where the story stops; and whether any leads to what is not explored. */
function nearestStop(
  of: Exploration,
  among: (place: number) => boolean,
): { readonly through?: number[]; readonly leaves: boolean } {
  if (!among(0)) return { leaves: of.gone === 0 };
  const from = new Map<number, number>([[0, -1]]);
  let leaves = false;
  for (const place of from.keys()) {
    if (of.places.endingAt(place) !== undefined || of.places.isDeadEnd(place)) {
      const through: number[] = [];
      for (let at = place; at >= 0; at = from.get(at) ?? -1) through.push(at);
      return { through: through.reverse(), leaves };
    }
    if (of.open.has(place)) leaves = true;
    for (const next of of.places.after(place)) {
      if (next >= of.gone) leaves = true;
      else if (among(next) && !from.has(next)) from.set(next, place);
    }
  }
  return { leaves };
}

function first(size: number, test: (place: number) => boolean): number | undefined {
  for (let place = 0; place < size; place++) if (test(place)) return place;
  return undefined;
}
