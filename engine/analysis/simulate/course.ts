import type { AnswerTo } from './jobs.ts';

/** What a run did at a moment of a line: stayed on it, or left it and came to an ending, null for none. */
type Left = AnswerTo<'leave'>['runs'][number];

/** One moment of a line, and how often each ending comes from there. */
export type Moment = {
  /** How many moves of the line have been made. */
  readonly at: number;
  readonly runs: number;
  readonly endings: Readonly<Record<string, number>>;
};

/** What became of each run that was begun again at each moment of a line. */
export class Course {
  /** By how many moves of the line have been made, in order. */
  readonly moments: readonly number[];
  readonly #runs: number;
  readonly #ended: string | null;
  readonly #left = new Map<number, Map<number, Left>>();

  /** @param ended where the line itself ends, if it has */
  constructor(moments: readonly number[], runs: number, ended: string | null) {
    this.moments = moments;
    this.#runs = runs;
    this.#ended = ended;
  }

  /** Notes what some runs did at a moment, in the order of their numbers. */
  note(at: number, from: number, runs: readonly Left[]): void {
    const known = this.#left.get(at) ?? new Map<number, Left>();
    this.#left.set(at, known);
    for (const [index, left] of runs.entries()) known.set(from + index, left);
  }

  /** Where each run comes to from a moment, null for no ending; undefined where it is not known yet. */
  ends(at: number): (string | null | undefined)[] {
    const later = this.moments.filter((moment) => moment >= at);
    return Array.from({ length: this.#runs }, (_, run) => {
      for (const moment of later) {
        const left = this.#left.get(moment)?.get(run);
        if (left === undefined) return undefined;
        if (left.leaves) return left.ending;
      }
      return this.#ended;
    });
  }

  /** How often each ending comes from a moment, of the runs that are known. */
  moment(at: number): Moment {
    const endings: Record<string, number> = {};
    let runs = 0;
    for (const end of this.ends(at)) {
      if (end === undefined) continue;
      runs++;
      if (end !== null) endings[end] = (endings[end] ?? 0) + 1;
    }
    return { at, runs, endings };
  }

  /** The moment that follows one; the end of the line behind the last. */
  after(at: number, end: number): number {
    return this.moments.find((moment) => moment > at) ?? end;
  }
}
