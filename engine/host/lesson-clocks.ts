import type { ClockTurn } from '../contract/view/deadline.ts';

/** A clock that counts down the minutes of a lesson. Times are milliseconds of a clock that never goes back. */
export type LessonClock = {
  /** What was left when it was last turned. */
  readonly left: number;
  /** Since when it runs; null while it stands. */
  readonly since: number | null;
};

const ofMinutes = (minutes: number): number => minutes * 60_000;

export function leftOf({ left, since }: LessonClock, now: number): number {
  return Math.max(0, left - (since === null ? 0 : now - since));
}

/** The clock after somebody has turned it. One whose time is up runs again only when it is begun anew. */
export function turned(clock: LessonClock, turn: ClockTurn, minutes: number, now: number): LessonClock {
  if (turn === 'anew') return { left: ofMinutes(minutes), since: now };
  return { left: leftOf(clock, now), since: turn === 'run' ? now : null };
}

/** One coming of a story to a scene. */
export type Visit = { readonly run: string; readonly scene: string; readonly node: number };

/**
 * The clocks of lessons, one for each time that a story came to a scene. They are no part of any run: time is a fact from
 * outside, and what comes of it is a move that somebody makes. Nothing of them is kept when the program ends.
 */
export class LessonClocks {
  readonly #clocks = new Map<string, LessonClock>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** How a clock is; it stands with all its minutes until somebody has it run. */
  read(visit: Visit, minutes: number): { readonly left: number; readonly clock: 'runs' | 'stands' } {
    const clock = this.#of(visit, minutes);
    return { left: leftOf(clock, this.#now()), clock: clock.since === null ? 'stands' : 'runs' };
  }

  turn(visit: Visit, minutes: number, turn: ClockTurn): void {
    this.#clocks.set(keyOf(visit), turned(this.#of(visit, minutes), turn, minutes, this.#now()));
  }

  letGo(): void {
    this.#clocks.clear();
  }

  #of(visit: Visit, minutes: number): LessonClock {
    return this.#clocks.get(keyOf(visit)) ?? { left: ofMinutes(minutes), since: null };
  }
}

const keyOf = ({ run, scene, node }: Visit): string => JSON.stringify([run, scene, node]);
