import type { CheckView } from '../contract/authoring.ts';
import type { CardView } from '../contract/view/card.ts';
import type { Diagnostic, Read } from '../scenario/diagnostic.ts';
import { speak } from '../scenario/languages.ts';
import { readRules } from '../scenario/read.ts';
import type { RuleSet } from '../scenario/rules.ts';
import type { WrittenScenario } from '../scenario/scenario.ts';
import { Cards, type Kept } from './cards.ts';
import type { Digest } from './digest.ts';
import { factsOf } from './facts.ts';
import { fits, hashOrNull, partOf } from './fits.ts';
import { problemsOf } from './problems.ts';
import type { Desk, KeptReading, Readings, Shelf, ShelfFile, Surroundings, Written } from './storage.ts';

/** The most problems that a check lists. */
const MOST_CHECKED = 20;

/** A scenario file as it was read, with the texts it was read from. */
type Reading = Written & { readonly read: Read<WrittenScenario> };

/** Reads scenarios off a shelf with the bodies and rule sets they use; what has not changed since is not read again. */
export class ShelfReader {
  readonly #shelf: Shelf;
  readonly #desk: Desk;
  readonly #readings: Readings | undefined;
  readonly #hash: Surroundings['hash'];
  readonly #cards: Cards;
  /** What is being read, or has been: a file that is asked for twice at once is read once. */
  readonly #known = new Map<string, { readonly text: string; readonly reading: Promise<Reading> }>();
  readonly #checked = new WeakMap<Reading, Promise<readonly Diagnostic[]>>();

  constructor(around: Pick<Surroundings, 'shelf' | 'desk' | 'digests' | 'readings' | 'hash'>) {
    this.#shelf = around.shelf;
    this.#desk = around.desk;
    this.#readings = around.readings;
    this.#hash = around.hash;
    this.#cards = new Cards(around, (found, language) => this.digest(found, language));
  }

  /** Whether a file is the person's own. */
  async isOwn(file: string): Promise<boolean> {
    return (await this.#find(file))?.own === true;
  }

  /** A scenario by the name of its file; undefined where there is no such file. */
  async read(file: string): Promise<Read<WrittenScenario> | undefined> {
    const found = await this.#find(file);
    return found && (await this.#readText(found)).read;
  }

  /** What a check says of a file of the person's own; undefined where there is no such file. */
  async check(file: string, language: string): Promise<Omit<CheckView, 'changed'> | undefined> {
    const found = await this.#find(file);
    if (found?.own !== true) return undefined;
    const reading = await this.#readText(found);
    const known = this.#checked.get(reading) ?? this.#desk.check(reading);
    this.#checked.set(reading, known);
    return {
      file,
      name: found.name ?? file,
      opens: reading.read.ok,
      ...problemsOf(await known, MOST_CHECKED, language),
    };
  }

  async #find(file: string): Promise<ShelfFile | undefined> {
    return (await this.#shelf.list()).find((one) => one.file === file);
  }

  /** One card for each scenario file, those that cannot be read included. */
  cards(kept: readonly Kept[], language: string): Promise<CardView[]> {
    return this.#cards.list(kept, language);
  }

  /** What is kept of a file for its card. */
  async digest(found: ShelfFile, language: string): Promise<Digest> {
    const { read, parts } = await this.#readText(found);
    return { parts: this.#hashesOf(parts), facts: factsOf(read, language) };
  }

  /** What all files were read as, by the hash of each text, for `Readings`. */
  async readings(): Promise<Map<string, KeptReading>> {
    const made = new Map<string, KeptReading>();
    for (const found of await this.#shelf.list()) {
      const { parts, read } = await this.#readText(found);
      made.set(this.#hash(found.text), { file: found.file, parts: this.#hashesOf(parts), read });
    }
    return made;
  }

  /** Reads all files, one after another, so that each is at hand once it is asked for. */
  async readAhead(): Promise<void> {
    for (const found of await this.#shelf.list()) await this.#readText(found);
  }

  #hashesOf(parts: Written['parts']): Record<string, string | null> {
    return Object.fromEntries([...parts].map(([part, text]) => [part, hashOrNull(this.#hash, text)]));
  }

  /**
   * All rule sets there are for a file, said in a language, but for those that cannot be read: they are no rules to
   * compare with.
   */
  async ruleSets(of: string, language: string): Promise<RuleSet[]> {
    const ids = await this.#shelf.ruleSets(of);
    const texts = await Promise.all(ids.map(async (id) => [id, await this.#shelf.rules(id, of)] as const));
    const byId = new Map(texts);
    return ids.flatMap((id) => {
      const read = readRules(id, (_, one) => byId.get(one));
      return read?.ok ? [speak(read.value, language, language)] : [];
    });
  }

  async #readText({ file, text }: ShelfFile): Promise<Reading> {
    const known = this.#known.get(file);
    if (known?.text === text) {
      const reading = await known.reading;
      if (await this.#isCurrent(reading)) return reading;
    }
    const reading = this.#readAnew(file, text);
    this.#known.set(file, { text, reading });
    // What went wrong once is tried again.
    reading.catch(() => this.#known.delete(file));
    return reading;
  }

  async #readAnew(file: string, text: string): Promise<Reading> {
    const parts = new Map<string, string | undefined>();
    const ready = await this.#readings?.find(this.#hash(text));
    if (ready?.file === file && (await fits(this.#shelf, this.#hash, ready.parts, file))) {
      for (const key of Object.keys(ready.parts)) parts.set(key, await partOf(this.#shelf, key, file));
      return { file, text, parts, read: ready.read };
    }
    for (;;) {
      const { read, missing } = await this.#desk.read({ file, text, parts });
      if (missing.length === 0) return { file, text, parts, read };
      for (const key of missing) parts.set(key, await partOf(this.#shelf, key, file));
    }
  }

  async #isCurrent({ parts, file }: Reading): Promise<boolean> {
    const same = await Promise.all(
      [...parts].map(async ([key, text]) => (await partOf(this.#shelf, key, file)) === text),
    );
    return same.every(Boolean);
  }
}
