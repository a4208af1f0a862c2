import { drawHashed, hash32 } from '../../chance/draw.ts';
import type { Move } from '../../contract/move.ts';
import type { LoweredGame } from '../../machine/lowered/game.ts';
import type { Lowered } from '../../machine/lowered/lowered.ts';
import type { Stop, Strides } from '../../machine/lowered/strides.ts';
import { recordedMoves } from '../../parties/record.ts';
import { type Chooser, type Fixed, LONGEST_RUN, type Start } from './batch.ts';
import type { Tally } from './tally.ts';

/** An innermost state where nobody need be asked: one of what is open there is drawn. */
type Drawn = {
  readonly scene: number;
  readonly stop: Stop;
  /** By take, what is counted of it. */
  readonly deeds: Int32Array;
  /** The party that draws, as draws are keyed by it. */
  readonly who: number;
};

const MOVE = hash32('move');

/**
 * Plays runs on the lowered machine itself. Where a party draws among options that the file always offers, the draw is
 * all there is to be done; everywhere else the parties are asked as they always are. Both give the same runs, and a
 * test holds that.
 */
export class InPlace {
  readonly #game: LoweredGame;
  readonly #machine: Lowered;
  readonly #strides: Strides;
  readonly #fixed: Fixed;
  readonly #tally: Tally;
  readonly #drawnAt: (Drawn | null | undefined)[] = [];

  constructor(game: LoweredGame, fixed: Fixed, tally: Tally) {
    this.#game = game;
    this.#machine = game.lowered;
    this.#strides = game.strides;
    this.#fixed = fixed;
    this.#tally = tally;
  }

  /** Plays a run from where the machine stands to its end. */
  play(seed: number, choose: Chooser, before: Start['made']): void {
    const made = [...before];
    const most = before.length + LONGEST_RUN;
    this.#tally.begin();
    while (made.length < most && this.#machine.ending() === undefined) {
      const drawn = this.#drawn(this.#machine.leaf);
      const move = drawn ? this.#draw(drawn, seed, made.length) : this.#ask(choose, made);
      if (!move) break;
      made.push(move);
    }
    this.#arrive();
    this.#tally.end(this.#tally.endingNumber(this.#machine.ending()), this.#machine.here);
  }

  #draw({ scene, stop, deeds, who }: Drawn, seed: number, turn: number): Move | undefined {
    this.#tally.comes(scene);
    const count = this.#strides.open(stop);
    if (count === 0) return undefined;
    const at = count > 1 ? Math.floor(drawHashed(who, MOVE, seed, turn) * count) : 0;
    const opened = this.#strides.opened(at);
    const take = stop.takes[opened];
    if (!take) return undefined;
    this.#tally.does(deeds[opened] ?? 0);
    this.#strides.take(take);
    return take.move;
  }

  #ask(choose: Chooser, made: readonly Move[]): Move | undefined {
    this.#arrive();
    const point = this.#game.now();
    const move = choose(this.#game, point, made);
    if (!move || !this.#game.make(point, move)) return undefined;
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
    const stop = this.#strides.stopAt(leaf);
    const types = stop?.takes.map(({ move }) => move.type);
    if (!stop || !types?.every((type) => type === 'choose' || type === 'story.continue')) return null;
    return {
      scene: this.#tally.sceneNumber(place.scene),
      stop,
      deeds: Int32Array.from(stop.takes, ({ move }) => this.#tally.deedOf(move)),
      who: hash32(scene.by),
    };
  }
}
