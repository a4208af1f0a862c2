import { keyOf, type Move } from '../../contract/move.ts';
import type { Story } from '../../world/story.ts';
import { type Batch, decisionOf, NO_ENDING, optionOf, wayOf } from './batch.ts';

/** What is counted of a move: the option it takes, and the decision it makes and how. */
type Deed = { readonly option: number; readonly decision: number; readonly key: string };

const NONE = -1;

/**
 * Counts what runs come to, in numbers alone while they are played; words are put to them once, when the batch is asked
 * for. A deed is told by its number: one that is met in many runs is taken apart in the first of them.
 */
export class Tally {
  readonly #scenes: readonly string[];
  readonly #numberOf: ReadonlyMap<string, number>;
  readonly #indicators: readonly {
    readonly id: string;
    readonly slot: number;
    readonly ended: Float64Array;
  }[];
  #run = 0;
  #unended = 0;
  readonly #endings = new Map<string, number>();
  readonly #ways = new Map<string, Map<string, number>>();
  readonly #came: Float64Array;
  /** By scene, option and decision: the last run that was counted for it. */
  readonly #cameIn: Float64Array;
  readonly #options: { readonly name: string; taken: number; takenIn: number }[] = [];
  readonly #decisions: { readonly name: string; madeIn: number }[] = [];
  readonly #deeds: Deed[] = [];
  readonly #ended: Map<string, number>[] = [];
  readonly #known = new Map<string, number>();
  readonly #optionNamed = new Map<string, number>();
  readonly #decisionNamed = new Map<string, number>();
  readonly #way: number[] = [];
  readonly #first: number[] = [];

  constructor(story: Story) {
    this.#scenes = Object.keys(story.scenario.scenes);
    this.#numberOf = new Map(this.#scenes.map((id, number) => [id, number]));
    this.#came = new Float64Array(this.#scenes.length);
    this.#cameIn = new Float64Array(this.#scenes.length);
    this.#indicators = Object.keys(story.scenario.indicators).map((id) => {
      const slot = story.index(`indicators.${id}`);
      const most = story.slots[slot]?.max ?? 0;
      return { id, slot, ended: new Float64Array(most + 1) };
    });
  }

  /** A run begins. */
  begin(): void {
    this.#run++;
    this.#way.length = 0;
    this.#first.length = 0;
  }

  sceneNumber(scene: string): number {
    return this.#numberOf.get(scene) ?? NONE;
  }

  /** The run stands in a scene; standing there still counts once. */
  comes(scene: number): void {
    if (this.#way[this.#way.length - 1] === scene) return;
    this.#way.push(scene);
    if (this.#cameIn[scene] === this.#run) return;
    this.#cameIn[scene] = this.#run;
    this.#came[scene] = (this.#came[scene] ?? 0) + 1;
  }

  /** The number of what a move does. */
  deedOf(move: Move): number {
    const key = keyOf(move);
    const name = `${move.scene}/${move.party}/${key}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const option = optionOf(move);
    const decision = decisionOf(move);
    const number = this.#deeds.push({
      key,
      option: option === undefined ? NONE : this.#option(`${move.scene}.${option}`),
      decision: decision === undefined ? NONE : this.#decision(decision),
    });
    this.#ended.push(new Map());
    this.#known.set(name, number - 1);
    return number - 1;
  }

  /** Something is done. */
  does(deed: number): void {
    const { option = NONE, decision = NONE } = this.#deeds[deed] ?? {};
    const taken = this.#options[option];
    if (taken && taken.takenIn !== this.#run) {
      taken.takenIn = this.#run;
      taken.taken++;
    }
    const made = this.#decisions[decision];
    if (made && made.madeIn !== this.#run) {
      made.madeIn = this.#run;
      this.#first.push(deed);
    }
  }

  /** The run stands at its end. */
  end(ending: string | null, world: ArrayLike<number>): void {
    if (ending === null) this.#unended++;
    else {
      addTo(this.#endings, ending);
      const ways = this.#ways.get(ending) ?? new Map<string, number>();
      this.#ways.set(ending, ways);
      addTo(ways, wayOf(this.#way));
    }
    for (const { slot, ended } of this.#indicators) {
      const at = world[slot] ?? 0;
      ended[at] = (ended[at] ?? 0) + 1;
    }
    for (const deed of this.#first) {
      const ended = this.#ended[deed];
      if (ended) addTo(ended, ending ?? NO_ENDING);
    }
  }

  /** All that was counted, in words. */
  batch(): Batch {
    const nameOf = (scene: number) => this.#scenes[scene] ?? '';
    const decided: Batch['decided'] = {};
    for (const [number, { decision, key }] of this.#deeds.entries()) {
      const name = this.#decisions[decision]?.name;
      const ended = this.#ended[number];
      if (name === undefined || !ended?.size) continue;
      decided[name] = { ...decided[name], [key]: Object.fromEntries(ended) };
    }
    return {
      runs: this.#run,
      unended: this.#unended,
      endings: Object.fromEntries(this.#endings),
      indicators: Object.fromEntries(this.#indicators.map(({ id, ended }) => [id, seen(ended, String)])),
      scenes: seen(this.#came, nameOf),
      options: Object.fromEntries(
        this.#options.filter(({ taken }) => taken > 0).map(({ name, taken }) => [name, taken]),
      ),
      ways: Object.fromEntries([...this.#ways].map(([ending, ways]) => [ending, Object.fromEntries(ways)])),
      decided,
    };
  }

  #option(name: string): number {
    const known = this.#optionNamed.get(name);
    if (known !== undefined) return known;
    const number = this.#options.push({ name, taken: 0, takenIn: 0 }) - 1;
    this.#optionNamed.set(name, number);
    return number;
  }

  #decision(name: string): number {
    const known = this.#decisionNamed.get(name);
    if (known !== undefined) return known;
    const number = this.#decisions.push({ name, madeIn: 0 }) - 1;
    this.#decisionNamed.set(name, number);
    return number;
  }
}

function addTo(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The counts that are more than none, each under its word. */
function seen(counts: Float64Array, word: (number: number) => string): Record<string, number> {
  return Object.fromEntries(
    Array.from(counts, (count, number) => [word(number), count] as const).filter(([, count]) => count > 0),
  );
}
