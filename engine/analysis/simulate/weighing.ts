import type { LoweredGame } from '../../machine/lowered/game.ts';
import type { Lowered } from '../../machine/lowered/lowered.ts';
import type { Stop, Strides } from '../../machine/lowered/strides.ts';
import { weigh } from '../../parties/model/choice.ts';
import { type Interests, interestsOf } from '../../parties/model/interests.ts';
import { standsFor } from '../../parties/model/places.ts';
import type { Elsewhere, Worth } from '../../parties/model/worth.ts';

/** A party that decides by interest at a stop, one step ahead. */
export type Weigher = {
  readonly party: string;
  readonly worth: Worth;
  /** By take, what it stands for. */
  readonly stands: readonly Elsewhere[];
};

const NOWHERE_ELSE: Elsewhere = [];

/**
 * Weighs what is open at a stop on the machine itself, as `Deliberation` does from point to point: each take is taken, the
 * world it leads to is weighed, and the machine is put back. Both give the same, and a test holds that.
 */
export class Weighing {
  readonly #machine: Lowered;
  readonly #strides: Strides;
  readonly #interests: Interests;
  readonly #before: Int32Array;
  #values = new Float64Array(8);
  readonly #isEvent: (boolean | undefined)[] = [];

  constructor({ lowered, strides }: LoweredGame) {
    this.#machine = lowered;
    this.#strides = strides;
    this.#interests = interestsOf(lowered.story);
    this.#before = lowered.here.slice();
  }

  /** Who weighs at a stop; undefined where the party wants nothing, or looks further ahead than one step. */
  weigher(party: string, { takes }: Stop): Weigher | undefined {
    const worth = this.#interests.worth(party);
    if (worth?.mind.lookAhead !== 1) return undefined;
    return {
      party,
      worth,
      stands: takes.map(({ move }) => this.#interests.elsewhere(standsFor(move, this.#machine.now))),
    };
  }

  /**
   * Which of the open takes the party draws, by its position among them. Undefined where one leads to an event, of which
   * each outcome would have to be weighed.
   */
  drawn(
    { party, worth, stands }: Weigher,
    { takes }: Stop,
    count: number,
    drawn: number,
  ): number | undefined {
    const { here } = this.#machine;
    this.#before.set(here);
    if (count > this.#values.length) this.#values = new Float64Array(2 * count);
    const values = this.#values;
    const sharp = this.#interests.sharpWordsOf(party, here);
    for (let at = 0; at < count; at++) {
      const opened = this.#strides.opened(at);
      const take = takes[opened];
      if (!take) return undefined;
      this.#strides.take(take);
      const isOpen = this.#isAtEvent();
      const breaks = this.#interests.breaksPromise(party, this.#before, here);
      values[at] =
        worth.of(here, stands[opened] ?? NOWHERE_ELSE) - (breaks ? worth.mind.audience * sharp : 0);
      here.set(this.#before);
      if (isOpen) return undefined;
    }
    weigh(values, count, worth.mind.precision);
    let total = 0;
    for (let at = 0; at < count; at++) total += values[at] ?? 0;
    let left = Math.floor(drawn * total);
    for (let at = 0; at < count; at++) {
      const weight = values[at] ?? 0;
      if (left < weight) return at;
      left -= weight;
    }
    throw new Error('nothing to pick from');
  }

  #isAtEvent(): boolean {
    const { here, story } = this.#machine;
    for (let cell = story.slots.length; cell < here.length; cell++) {
      const leaf = here[cell] ?? 0;
      if (leaf >= 0 && (this.#isEvent[leaf] ?? this.#lookAt(leaf))) return true;
    }
    return false;
  }

  #lookAt(leaf: number): boolean {
    const place = this.#machine.placeOf(leaf);
    const isEvent = place?.at === 'scene' && this.#machine.story.scene(place.scene).kind === 'event';
    this.#isEvent[leaf] = isEvent;
    return isEvent;
  }
}
