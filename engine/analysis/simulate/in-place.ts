import { drawHashed, hash32 } from '../../chance/draw.ts';
import type { Move } from '../../contract/move.ts';
import type { LoweredGame } from '../../machine/lowered/game.ts';
import type { Lowered } from '../../machine/lowered/lowered.ts';
import type { Stop, Strides } from '../../machine/lowered/strides.ts';
import { recordedMoves } from '../../parties/record.ts';
import { type Chooser, type Fixed, LONGEST_RUN, type Start } from './batch.ts';
import type { Tally } from './tally.ts';
import { type Weigher, Weighing } from './weighing.ts';

/** An innermost state where nobody need be asked: one of what is open there is drawn. */
type Drawn = {
  readonly scene: number;
  readonly stop: Stop;
  /** By take, what is counted of it. */
  readonly deeds: Int32Array;
  /** The party that draws, as draws are keyed by it. */
  readonly who: number;
  /** How it weighs what is open; undefined where it draws among all alike. */
  readonly weigher: Weigher | undefined;
};

const MOVE = hash32('move');

/**
 * Plays runs on the lowered machine itself. Where a party draws among options that the file always offers, the draw
 * is all there is to be done, after weighing them where it decides by interest; everywhere else the parties are asked as they always are. Both give the same runs, and a
 * test holds that.
 */
export class InPlace {
  readonly #game: LoweredGame;
  readonly #machine: Lowered;
  readonly #strides: Strides;
  readonly #fixed: Fixed;
  readonly #tally: Tally;
  readonly #weighing: Weighing;
  readonly #drawnAt: (Drawn | null | undefined)[] = [];

  constructor(game: LoweredGame, fixed: Fixed, tally: Tally) {
    this.#game = game;
    this.#machine = game.lowered;
    this.#strides = game.strides;
    this.#weighing = new Weighing(game);
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
      const move = (drawn && this.#draw(drawn, seed, made.length)) ?? this.#ask(choose, made);
      if (!move) break;
      made.push(move);
    }
    this.#arrive();
    this.#tally.end(this.#tally.endingNumber(this.#machine.ending()), this.#machine.here);
  }

  /** Draws and makes a move; undefined where that is left to the parties. */
  #draw({ scene, stop, deeds, who, weigher }: Drawn, seed: number, turn: number): Move | undefined {
    this.#tally.comes(scene);
    const count = this.#strides.open(stop);
    if (count === 0) return undefined;
    let at: number | undefined = 0;
    if (count > 1) {
      const drawn = drawHashed(who, MOVE, seed, turn);
      at = weigher ? this.#weighing.drawn(weigher, stop, count, drawn) : Math.floor(drawn * count);
      if (at === undefined) return undefined;
    }
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
    const policy = policyOf(scene.by);
    if (follows || isForced || (policy !== 'random' && policy !== 'interest' && policy !== 'cautious'))
      return null;
    const stop = this.#strides.stopAt(leaf);
    const types = stop?.takes.map(({ move }) => move.type);
    if (!stop || !types?.every((type) => type === 'choose' || type === 'story.continue')) return null;
    const weigher = policy === 'random' ? undefined : this.#weighing.weigher(scene.by, stop);
    if (weigher === undefined && policy !== 'random') return null;
    return {
      weigher,
      scene: this.#tally.sceneNumber(place.scene),
      stop,
      deeds: Int32Array.from(stop.takes, ({ move }) => this.#tally.deedOf(move)),
      who: hash32(scene.by),
    };
  }
}
