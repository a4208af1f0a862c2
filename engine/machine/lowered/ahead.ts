import type { Move } from '../../contract/move.ts';
import type { Candidate } from '../../procedures/procedure.ts';
import type { Story } from '../../world/story.ts';
import type { Place } from '../place.ts';
import type { Lowered } from './lowered.ts';

/** A place that the machine has stood at: all its numbers, the world first. */
export type Spot = { readonly world: Int32Array };

const REFUSED = { ok: false } as const;

/**
 * The game for who only looks ahead: it goes from spot to spot, each a copy of the machine's numbers and nothing more,
 * and leaves the machine wherever it looked last.
 */
export class LookingAhead {
  readonly #machine: Lowered;

  constructor(machine: Lowered) {
    this.#machine = machine;
  }

  get story(): Story {
    return this.#machine.story;
  }

  /** Where the machine stands. */
  here(): Spot {
    return { world: this.#machine.here.slice() };
  }

  goTo({ world }: Spot): void {
    this.#machine.here.set(world);
  }

  places(at: Spot): readonly Place[] {
    this.goTo(at);
    return this.#machine.places();
  }

  legalMoves(at: Spot, party?: string): readonly Candidate[] {
    this.goTo(at);
    return this.#machine.legalMoves(party);
  }

  apply(at: Spot, move: Move): { readonly ok: true; readonly point: Spot } | { readonly ok: false } {
    this.goTo(at);
    return this.#machine.apply(move) ? { ok: true, point: this.here() } : REFUSED;
  }
}
