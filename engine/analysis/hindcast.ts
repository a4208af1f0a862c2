import { impersonal, type Move } from '../contract/move.ts';
import type { Game } from '../machine/game.ts';
import type { Point } from '../machine/place.ts';
import { Deliberation } from '../parties/model/deliberation.ts';
import { interestsOf } from '../parties/model/interests.ts';
import { sameMove } from '../parties/record.ts';
import { playRecord } from '../run/moves.ts';

/** What history did at one point, and how probable the model found it. */
export type Foretold = {
  readonly scene: string;
  readonly party: string;
  readonly move: Move;
  /** Between how many moves the party had to decide. */
  readonly options: number;
  /** From 0 to 1: what the model gave the move. */
  readonly probability: number;
};

/** The scores of some decisions: natural logarithms, their mean; 0 would be foreknowledge, nearer to it is better. */
export type Score = {
  readonly id: string;
  readonly decisions: number;
  readonly meanLogScore: number;
  readonly uniformLogScore: number;
};

export type Hindcast = {
  readonly parties: readonly Score[];
  readonly scenes: readonly Score[];
  readonly decisions: readonly Foretold[];
};

/**
 * How probable the model, by interest only, finds what each party really did: at every point of the record at which
 * a party had a choice, the logarithm of what it gave the move that was made (I. J. Good, “Rational Decisions”, 1952),
 * beside that of a chooser who draws among the same moves alike. The model sees the point and never the record.
 *
 * @param game the scenario with its record
 * @param minds the scenario that the interests are read from, where it is another: to ask what other minds would do
 */
export function hindcast(game: Game, minds: Game = game): Hindcast {
  const decisions = playRecord(game).steps.flatMap(({ before, move }) => foretell(minds, before, move) ?? []);
  return {
    parties: scores(decisions, ({ party }) => party),
    scenes: scores(decisions, ({ scene }) => scene),
    decisions,
  };
}

/** What the model gives one recorded move; undefined where nobody had a choice, or none that the model weighs. */
function foretell(game: Game, point: Point, move: Move): Foretold | undefined {
  const { scene, party } = move;
  if (impersonal.options.some((one) => one === party)) return undefined;
  const options = new Deliberation(game, interestsOf(game.story)).weigh(point, scene, party);
  const made = options.find((option) => sameMove(option.move, move));
  if (!made || options.length < 2) return undefined;
  const total = options.reduce((sum, { weight }) => sum + weight, 0);
  return { scene, party, move, options: options.length, probability: made.weight / total };
}

function scores(decisions: readonly Foretold[], of: (decision: Foretold) => string): Score[] {
  const ids = [...new Set(decisions.map(of))];
  return ids.map((id) => {
    const own = decisions.filter((decision) => of(decision) === id);
    const mean = (score: (decision: Foretold) => number) =>
      rounded(own.reduce((sum, decision) => sum + score(decision), 0) / own.length);
    return {
      id,
      decisions: own.length,
      meanLogScore: mean(({ probability }) => Math.log(probability)),
      uniformLogScore: mean(({ options }) => Math.log(1 / options)),
    };
  });
}

/** To six digits: logarithms may differ in their last ones from machine to machine. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
