import { MOST_PLACES } from '../../contract/analysis.ts';
import { compile } from '../../machine/game.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { Exploration } from './explore.ts';
import { type Progress, progressOf, USUAL, type Verified, verifying } from './verify.ts';

/** All ways through a scenario, up to so many places. Plain data: it is handed to a thread. */
export type VerifyTask = { readonly kind: 'verify'; readonly scenario: Scenario; readonly states: number };

/** What exploring has found, and once it stands still what that shows. */
export type Explored = {
  readonly kind: 'verify';
  readonly progress: Progress;
  /** Up to how many places it goes this time. */
  readonly most: number;
  /** Up to how many it would go if it were asked to go on then; no more than it has found where that is all it may. */
  readonly further: number;
  readonly report: Verified | null;
};

/** Explores a scenario as often as it is asked to go on. */
export class Verifier {
  readonly #exploration: Exploration;
  #most: number;

  constructor({ scenario, states }: VerifyTask) {
    this.#exploration = new Exploration(compile(scenario));
    this.#most = states;
  }

  /**
   * Goes on until it stands still, or soon after it was stopped.
   *
   * @param tell told between two slices
   * @param pause awaited between two slices, so that whoever stops it is heard
   */
  async goOn(
    isStopped: () => boolean,
    tell: (found: Explored) => void,
    pause: () => Promise<unknown>,
  ): Promise<Explored> {
    const exploration = this.#exploration;
    this.#most = fartherThan(this.#most, exploration.size);
    const most = this.#most;
    const asked = { ...USUAL, states: most };
    const work = verifying(exploration.game, asked, exploration);
    for (let next = work.next(); ; next = work.next(!isStopped())) {
      const further = fartherThan(most, exploration.size);
      if (next.done)
        return { kind: 'verify', progress: progressOf(exploration), most, further, report: next.value };
      tell({ kind: 'verify', progress: next.value, most, further, report: null });
      await pause();
    }
  }
}

/**
 * Up to how many places it makes sense to go on: as many as were asked for, where it was stopped before it had found
 * them, or else twice as many.
 */
function fartherThan(most: number, found: number): number {
  return found < most ? most : Math.min(2 * most, MOST_PLACES);
}
