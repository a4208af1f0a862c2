import { drawsOf } from '../../chance/draw.ts';
import type { Move } from '../../contract/move.ts';
import type { LoweredGame } from '../../machine/lowered/game.ts';
import type { Lowered, Offer } from '../../machine/lowered/lowered.ts';
import type { WayFor } from '../../machine/lowered/tables.ts';
import { recordedMoves } from '../../parties/record.ts';
import { type Chooser, type Fixed, LONGEST_RUN, type Start } from './batch.ts';
import type { Tally } from './tally.ts';

/** What an innermost state asks for where nobody need be asked: its offers are known, and one of them is drawn. */
type Drawn = {
  readonly scene: number;
  readonly offers: readonly Offer[];
  readonly deeds: readonly number[];
  readonly drawn: (seed: number, turn: number) => number;
};

/**
 * Plays runs on the lowered machine itself. Where a party draws among options that the file always offers, the draw is
 * all there is to be done; everywhere else the parties are asked as they always are. Both give the same runs, and a
 * test holds that.
 */
export class InPlace {
  readonly #game: LoweredGame;
  readonly #machine: Lowered;
  readonly #fixed: Fixed;
  readonly #tally: Tally;
  readonly #drawnAt: (Drawn | null | undefined)[] = [];
  readonly #open: WayFor[] = [];
  readonly #which: number[] = [];

  constructor(game: LoweredGame, fixed: Fixed, tally: Tally) {
    this.#game = game;
    this.#machine = game.lowered;
    this.#fixed = fixed;
    this.#tally = tally;
  }

  /** Plays a run from where the machine stands to its end. */
  play(seed: number, choose: Chooser, before: Start['made']): void {
    const made = [...before];
    const most = before.length + LONGEST_RUN;
    this.#tally.begin();
    while (made.length < most) {
      const drawn = this.#drawn(this.#machine.leaf);
      const move = drawn ? this.#draw(drawn, seed, made.length) : this.#ask(choose, made);
      if (!move) break;
      made.push(move);
    }
    this.#arrive();
    this.#tally.end(this.#machine.ending() ?? null, this.#machine.here);
  }

  #draw({ scene, offers, deeds, drawn }: Drawn, seed: number, turn: number): Move | undefined {
    this.#tally.comes(scene);
    let count = 0;
    for (let at = 0; at < offers.length; at++) {
      const offer = offers[at];
      const way = offer && this.#machine.wayOf(offer);
      if (!way) continue;
      this.#open[count] = way;
      this.#which[count++] = at;
    }
    const at = count > 1 ? Math.floor(drawn(seed, turn) * count) : 0;
    const way = this.#open[at];
    const which = this.#which[at];
    const offer = which === undefined ? undefined : offers[which];
    if (count === 0 || !way || !offer || which === undefined) return undefined;
    this.#tally.does(deeds[which] ?? 0);
    this.#machine.takeUp(offer, way);
    return offer.candidate.move;
  }

  #ask(choose: Chooser, made: readonly Move[]): Move | undefined {
    this.#arrive();
    const point = this.#game.now();
    const move = choose(this.#game, point, made);
    if (!move || !this.#game.apply(point, move).ok) return undefined;
    this.#tally.does(this.#tally.deedOf(move));
    return move;
  }

  #arrive(): void {
    for (const place of this.#machine.places()) {
      if (place.at === 'scene') this.#tally.comes(this.#tally.sceneNumber(place.scene));
    }
  }

  #drawn(leaf: number): Drawn | null {
    const known = this.#drawnAt[leaf];
    if (known !== undefined) return known;
    const found = this.#lookAt(leaf);
    this.#drawnAt[leaf] = found;
    return found;
  }

  /** What is drawn at an innermost state, or null where the parties are to be asked. */
  #lookAt(leaf: number): Drawn | null {
    const place = this.#machine.soleAt(leaf);
    if (place?.at !== 'scene') return null;
    const { story } = this.#game;
    const scene = story.scene(place.scene);
    if (scene.kind !== 'decision') return null;
    const { policyOf, options } = this.#fixed;
    const follows = recordedMoves(story.scenario).some(
      (move) => move.scene === place.scene && policyOf(move.party) === 'history',
    );
    const isForced = options.some((option) => option.scene === place.scene);
    if (policyOf(scene.by) !== 'random' || follows || isForced) return null;
    const offers = this.#machine.offersAt(leaf);
    const types = offers?.map(({ candidate }) => candidate.move.type);
    if (!offers || !types?.every((type) => type === 'choose' || type === 'story.continue')) return null;
    return {
      scene: this.#tally.sceneNumber(place.scene),
      offers,
      deeds: offers.map(({ candidate }) => this.#tally.deedOf(candidate.move)),
      drawn: drawsOf(scene.by, 'move'),
    };
  }
}
