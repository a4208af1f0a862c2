import { compile } from '../../machine/game.ts';
import { isAutomatic } from '../../parties/chair.ts';
import { replay } from '../../run/line.ts';
import type { Study } from '../study.ts';
import { Course, type Moment } from './course.ts';
import { type Answer, type Job, piecesOf, type Table } from './jobs.ts';
import { NoReturn, type NoReturnFound } from './no-return.ts';
import { type Turn, turnsOf } from './turns.ts';

export type TurningTask = {
  readonly kind: 'turning';
  /** Its line is the one whose turning points are sought. */
  readonly table: Table;
  /** How many runs are begun again at each moment. */
  readonly runs: number;
};

export type Turning = {
  /** The ending that the line has come to; null where it has come to none. */
  readonly ended: string | null;
  readonly moments: readonly Moment[];
  readonly turns: readonly Turn[];
  readonly noReturn: NoReturnFound;
};

const FEW = 10;

/**
 * Where the chances of the endings turned on a line: runs are begun again at each moment of it, with the same draws. A run
 * that makes the line’s own move goes on as it does from the next moment, so that only runs that leave the line are
 * played. Then the point of no return is sought.
 */
export function turning({ table, runs }: TurningTask): Study<Job, Answer, Turning> {
  const game = compile(table.scenario);
  const { steps, end } = replay(game, table.line);
  const place = game.place(end);
  const ended = place.at === 'ending' ? place.ending : null;
  const moments = steps.flatMap(({ move }, at) => (isAutomatic(move) ? [] : [at]));
  const course = new Course(ended === null ? [...moments, steps.length] : moments, runs, ended);
  const atTheEnd = ended === null ? [] : [{ at: steps.length, runs, endings: { [ended]: runs } }];
  const noReturn = ended === null ? undefined : new NoReturn(game, steps, course, ended, runs);
  // All moments of the first runs before any of the next: what is known half-way is known of the whole line.
  let left: Job[] = piecesOf(runs, FEW).flatMap((piece) =>
    course.moments.map((at): Job => ({ does: 'leave', at, ...piece })),
  );
  return {
    next: () => {
      const jobs = left.length > 0 ? left : (noReturn?.next() ?? []);
      left = [];
      return jobs;
    },
    take: (job, answer) => {
      if (job.does === 'leave' && answer.does === 'leave') course.note(job.at, job.from, answer.runs);
      if (job.does === 'try' && answer.does === 'try') noReturn?.take(job, answer);
    },
    size: ({ from, to }) => to - from,
    found: () => ({
      ended,
      moments: [...course.moments.map((at) => course.moment(at)), ...atTheEnd],
      turns: turnsOf(game, steps, course),
      noReturn: noReturn?.found ?? 'unknown',
    }),
  };
}
