/**
 * Work that is done in many small jobs, by as many hands as there are, in any order. What comes out hangs on the answers
 * alone, not on who gave them or when.
 */
export type Study<Job, Answer, Found> = {
  /** The jobs of the next stage, once all before have been answered; none when the work is done. */
  next(): readonly Job[];
  take(job: Job, answer: Answer): void;
  /** How much of the work a job is, in runs or the like. */
  size(job: Job): number;
  /** What is known by now. */
  found(): Found;
};

/** Somebody who does one job at a time: a thread, or whoever calls. */
export type Hand<Job, Answer> = (job: Job) => Promise<Answer>;

export type Progress = { readonly done: number; readonly of: number };

/**
 * Carries a study out, stage by stage. Resolves when it is done, or soon after it was stopped.
 *
 * @param tell told after each job
 */
export async function carryOut<Job, Answer>(
  study: Study<Job, Answer, unknown>,
  hands: readonly Hand<Job, Answer>[],
  isStopped: () => boolean,
  tell: (progress: Progress) => void,
): Promise<void> {
  let done = 0;
  let of = 0;
  for (let jobs = study.next(); jobs.length > 0 && !isStopped(); jobs = study.next()) {
    for (const job of jobs) of += study.size(job);
    const left = jobs[Symbol.iterator]();
    const work = async (hand: Hand<Job, Answer>): Promise<void> => {
      // One iterator is shared: each takes the next job that nobody has taken.
      for (let next = left.next(); !next.done && !isStopped(); next = left.next()) {
        study.take(next.value, await hand(next.value));
        done += study.size(next.value);
        tell({ done, of });
      }
    };
    await Promise.all(hands.map(work));
  }
}
