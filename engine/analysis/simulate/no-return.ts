import { keyOf } from '../../contract/move.ts';
import type { Game } from '../../machine/game.ts';
import type { Step } from '../../run/line.ts';
import { type Batch, merge, noRuns } from './batch.ts';
import type { Course } from './course.ts';
import { type AnswerTo, type Job, piecesOf } from './jobs.ts';
import { othersAt } from './turns.ts';

/**
 * How many moves of a line had been made when its ending was as good as certain: from then on no legal decision brought
 * its share to 95 % or less. `never`: up to its last move something else was possible.
 */
export type NoReturnFound = number | 'never' | 'unknown';

const FEW = 10;
const AS_GOOD_AS_CERTAIN = 0.95;

/**
 * Seeks the point of no return of a line that has ended: what else could have been decided is tried, the last decision
 * first, until one could still have led elsewhere.
 */
export class NoReturn {
  found: NoReturnFound = 'unknown';
  readonly #game: Game;
  readonly #steps: readonly Step[];
  readonly #course: Course;
  readonly #ended: string;
  readonly #runs: number;
  /** The moments that were not looked at yet, the last one at the end. */
  readonly #left: number[];
  #certainFrom: number;
  #trying: { readonly at: number; readonly batches: Map<string, Batch> } | undefined;

  constructor(game: Game, steps: readonly Step[], course: Course, ended: string, runs: number) {
    this.#game = game;
    this.#steps = steps;
    this.#course = course;
    this.#ended = ended;
    this.#runs = runs;
    this.#left = [...course.moments];
    this.#certainFrom = steps.length;
  }

  /** What is to be tried next; nothing once it is found. */
  next(): Job[] {
    if (this.found !== 'unknown') return [];
    if (this.#trying) {
      const { at, batches } = this.#trying;
      if (![...batches.values()].every((batch) => this.#isCertain(batch))) return this.#settle();
      this.#certainFrom = at;
      this.#trying = undefined;
    }
    for (let at = this.#left.pop(); at !== undefined; at = this.#left.pop()) {
      const step = this.#steps[at];
      if (!step || !this.#isCertain(this.#course.moment(at))) break;
      const others = othersAt(this.#game, step);
      if (others.length > 0) return this.#try(at, others);
      this.#certainFrom = at;
    }
    return this.#settle();
  }

  take({ move }: Extract<Job, { does: 'try' }>, { batch }: AnswerTo<'try'>): void {
    const into = this.#trying?.batches.get(keyOf(move));
    if (into) merge(into, batch);
  }

  #try(at: number, others: readonly Extract<Job, { does: 'try' }>['move'][]): Job[] {
    this.#trying = { at, batches: new Map(others.map((move) => [keyOf(move), noRuns()])) };
    return others.flatMap((move) =>
      piecesOf(this.#runs, FEW).map((piece): Job => ({ does: 'try', at, move, ...piece })),
    );
  }

  #settle(): Job[] {
    this.found = this.#certainFrom === this.#steps.length ? 'never' : this.#certainFrom;
    return [];
  }

  #isCertain({ runs, endings }: Pick<Batch, 'runs' | 'endings'>): boolean {
    return (endings[this.#ended] ?? 0) > AS_GOOD_AS_CERTAIN * runs;
  }
}
