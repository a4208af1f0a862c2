import { keyOf, type Move } from '../../contract/move.ts';
import type { Story } from '../../world/story.ts';
import { type Batch, decisionOf, NO_ENDING, optionOf } from './batch.ts';
import { WayCounts } from './way-counts.ts';

/** Something that a run does or not, however often: how many runs did, and the last of them. */
type Once = { runs: number; last: number };

/** What is counted of a move: the option it takes, the decision it makes and how, and by ending the runs after it. */
type Deed = {
  readonly option: Once | undefined;
  readonly decision: Once | undefined;
  /** The name of the decision, and what is done there. */
  readonly of: string;
  readonly key: string;
  readonly ended: Float64Array;
};

const NONE = -1;

/**
 * Counts what runs come to, in numbers alone while they are played; words are put to them once, when the batch is asked
 * for. A deed is told by its number: one that is met in many runs is taken apart in the first of them.
 */
export class Tally {
  readonly #scenes: ReadonlyMap<string, number>;
  readonly #came: readonly Once[];
  /** Scenes in which a run never stands itself, as their threads do, and where their visits are counted. */
  readonly #around: readonly { readonly came: Once; readonly visits: number }[];
  readonly #indicators: readonly {
    readonly id: string;
    readonly slot: number;
    readonly ended: Float64Array;
  }[];
  /** The endings of the file in turn, and last that there is none. */
  readonly #endings: readonly string[];
  readonly #ended: Float64Array;
  readonly #ways: readonly WayCounts[];
  readonly #deeds: Deed[] = [];
  readonly #known = new Map<string, number>();
  readonly #options = new Map<string, Once>();
  readonly #decisions = new Map<string, Once>();
  #run = 0;
  /** The scenes that the run has come to, and what it did first at each decision. */
  #way = new Uint16Array(256);
  #length = 0;
  readonly #first: Deed[] = [];

  constructor(story: Story) {
    const { scenes, endings, indicators } = story.scenario;
    this.#scenes = new Map(Object.keys(scenes).map((id, number) => [id, number]));
    this.#came = Object.keys(scenes).map(() => ({ runs: 0, last: 0 }));
    this.#around = Object.entries(scenes).flatMap(([id, { kind }], number) => {
      const came = this.#came[number];
      return came && kind === 'threads' ? [{ came, visits: story.index(`visits.${id}`) }] : [];
    });
    this.#endings = [...Object.keys(endings), NO_ENDING];
    this.#ended = new Float64Array(this.#endings.length);
    this.#ways = this.#endings.map(() => new WayCounts());
    this.#indicators = Object.keys(indicators).map((id) => {
      const slot = story.index(`indicators.${id}`);
      const most = story.slots[slot]?.max ?? 0;
      return { id, slot, ended: new Float64Array(most + 1) };
    });
  }

  /** A run begins. */
  begin(): void {
    this.#run++;
    this.#length = 0;
    this.#first.length = 0;
  }

  sceneNumber(scene: string): number {
    return this.#scenes.get(scene) ?? NONE;
  }

  /** The number of an ending, or of none. */
  endingNumber(ending: string | null | undefined): number {
    const number = this.#endings.indexOf(ending ?? NO_ENDING);
    return number < 0 ? this.#endings.length - 1 : number;
  }

  /** The run stands in a scene; standing there still counts once. */
  comes(scene: number): void {
    if (this.#length > 0 && this.#way[this.#length - 1] === scene) return;
    if (this.#length === this.#way.length) {
      const more = new Uint16Array(2 * this.#length);
      more.set(this.#way);
      this.#way = more;
    }
    this.#way[this.#length++] = scene;
    this.#once(this.#came[scene]);
  }

  /** The number of what a move does. */
  deedOf(move: Move): number {
    const option = optionOf(move);
    const of = decisionOf(move);
    // A ballot of every seat in the world would be known by all their names.
    if (option === undefined && of === undefined) return NONE;
    const key = keyOf(move);
    const name = `${move.scene}/${move.party}/${key}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const number = this.#deeds.push({
      option: option === undefined ? undefined : onceIn(this.#options, `${move.scene}.${option}`),
      decision: of === undefined ? undefined : onceIn(this.#decisions, of),
      of: of ?? '',
      key,
      ended: new Float64Array(this.#endings.length),
    });
    this.#known.set(name, number - 1);
    return number - 1;
  }

  /** Something is done. */
  does(number: number): void {
    const deed = this.#deeds[number];
    if (!deed) return;
    this.#once(deed.option);
    if (this.#once(deed.decision)) this.#first.push(deed);
  }

  /** The run stands at its end. */
  end(ending: number, world: ArrayLike<number>): void {
    oneMore(this.#ended, ending);
    for (const { came, visits } of this.#around) if ((world[visits] ?? 0) > 0) this.#once(came);
    this.#ways[ending]?.add(this.#way, 0, this.#length, 1);
    for (const { slot, ended } of this.#indicators) oneMore(ended, world[slot] ?? 0);
    for (const { ended } of this.#first) oneMore(ended, ending);
  }

  /** All that was counted, in words. */
  batch(): Batch {
    const decided: Batch['decided'] = {};
    for (const { of, key, ended } of this.#deeds) {
      const endings = this.#byEnding(ended);
      if (Object.keys(endings).length > 0) decided[of] = { ...decided[of], [key]: endings };
    }
    const { [NO_ENDING]: unended = 0, ...endings } = this.#byEnding(this.#ended);
    return {
      runs: this.#run,
      unended,
      endings,
      indicators: Object.fromEntries(this.#indicators.map(({ id, ended }) => [id, seen(ended, String)])),
      scenes: seenOnce([...this.#scenes.keys()].map((id, number) => [id, this.#came[number]])),
      options: seenOnce([...this.#options]),
      ways: Object.fromEntries(
        Object.keys(endings).map((id) => [
          id,
          [this.#ways[this.endingNumber(id)] ?? []].flat().map((ways) => ways.rows()),
        ]),
      ),
      decided,
    };
  }

  /** Notes that the run does something; the answer is whether for the first time. */
  #once(one: Once | undefined): boolean {
    if (!one || one.last === this.#run) return false;
    one.last = this.#run;
    one.runs++;
    return true;
  }

  #byEnding(ended: Float64Array): Record<string, number> {
    return seen(ended, (number) => this.#endings[number] ?? NO_ENDING);
  }
}

function onceIn(all: Map<string, Once>, name: string): Once {
  const known = all.get(name) ?? { runs: 0, last: 0 };
  all.set(name, known);
  return known;
}

function oneMore(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** The counts that are more than none, each under its word. */
function seen(counts: Float64Array, word: (number: number) => string): Record<string, number> {
  return Object.fromEntries(
    Array.from(counts, (count, number) => [word(number), count] as const).filter(([, count]) => count > 0),
  );
}

function seenOnce(all: readonly (readonly [string, Once | undefined])[]): Record<string, number> {
  return Object.fromEntries(all.flatMap(([name, one]) => (one && one.runs > 0 ? [[name, one.runs]] : [])));
}
