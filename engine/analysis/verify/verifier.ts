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
  readonly report: Verified | null;
};

/** Explores a scenario as often as it is asked to go on: so many places more each time. */
export class Verifier {
  readonly #exploration: Exploration;
  readonly #states: number;

  constructor({ scenario, states }: VerifyTask) {
    this.#exploration = new Exploration(compile(scenario));
    this.#states = states;
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
    const most = this.#states + (exploration.gone === 0 ? 0 : exploration.size);
    const asked = { ...USUAL, states: most };
    const work = verifying(exploration.game, asked, exploration);
    for (let next = work.next(); ; next = work.next(!isStopped())) {
      if (next.done) return { kind: 'verify', progress: progressOf(exploration), most, report: next.value };
      tell({ kind: 'verify', progress: next.value, most, report: null });
      await pause();
    }
  }
}
