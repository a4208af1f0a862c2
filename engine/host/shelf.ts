import type { CardView } from '../contract/view.ts';
import type { Read } from '../scenario/diagnostic.ts';
import { type Part, readRules, readWritten } from '../scenario/read.ts';
import type { RuleSet } from '../scenario/rules.ts';
import { inLanguage, type WrittenScenario } from '../scenario/scenario.ts';
import type { Shelf, StoredHead, StoredRunSummary } from './storage.ts';

/** The most problems a card lists; the rest are counted. */
const MOST_PROBLEMS = 5;

type Reading = {
  readonly text: string;
  /** The bodies and rule sets it uses, by kind and id. */
  readonly parts: ReadonlyMap<string, string | undefined>;
  readonly read: Read<WrittenScenario>;
};

/** Reads scenarios off a shelf with the bodies and rule sets they use; what has not changed since is not read again. */
export class ShelfReader {
  readonly #shelf: Shelf;
  readonly #known = new Map<string, Reading>();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** A scenario by the name of its file; undefined where there is no such file. */
  async read(file: string): Promise<Read<WrittenScenario> | undefined> {
    const found = (await this.#shelf.list()).find((one) => one.file === file);
    return found && this.#readText(file, found.text);
  }

  /** One card for each scenario file, those that cannot be read included. */
  async cards(kept: readonly Kept[], language: string): Promise<CardView[]> {
    const files = await this.#shelf.list();
    return Promise.all(
      files.map(async ({ file, text }) => cardOf(file, await this.#readText(file, text), kept, language)),
    );
  }

  /** All rule sets there are, but for files that cannot be read: they are no rules to compare with. */
  async ruleSets(): Promise<RuleSet[]> {
    const ids = await this.#shelf.ruleSets();
    const texts = await Promise.all(ids.map(async (id) => [id, await this.#shelf.rules(id)] as const));
    const byId = new Map(texts);
    return ids.flatMap((id) => {
      const read = readRules(id, (_, one) => byId.get(one));
      return read?.ok ? [read.value] : [];
    });
  }

  async #readText(file: string, text: string): Promise<Read<WrittenScenario>> {
    const known = this.#known.get(file);
    if (known?.text === text && (await this.#isCurrent(known.parts))) return known.read;
    const parts = new Map<string, string | undefined>();
    for (;;) {
      const missing = new Set<string>();
      const read = readWritten(file, text, (part, id) => {
        const key = `${part}/${id}`;
        if (!parts.has(key)) missing.add(key);
        return parts.get(key);
      });
      if (missing.size === 0) {
        this.#known.set(file, { text, parts, read });
        return read;
      }
      for (const key of missing) parts.set(key, await this.#part(key));
    }
  }

  async #isCurrent(parts: Reading['parts']): Promise<boolean> {
    const same = await Promise.all([...parts].map(async ([key, text]) => (await this.#part(key)) === text));
    return same.every(Boolean);
  }

  #part(key: string): Promise<string | undefined> {
    const [part, id = ''] = key.split('/') as [Part, string | undefined];
    return this.#shelf[part](id);
  }
}

/** What each run of a list shows on its scenario's card. */
export type Kept = { readonly run: StoredRunSummary; readonly head: StoredHead };

function cardOf(
  file: string,
  read: Read<WrittenScenario>,
  kept: readonly Kept[],
  language: string,
): CardView {
  const problems = read.diagnostics.filter(({ severity }) => severity === 'error');
  const common = {
    file,
    problems: problems
      .slice(0, MOST_PROBLEMS)
      .map(({ line, column, message, hint }) => ({ line, column, message, ...(hint ? { hint } : {}) })),
    problemCount: problems.length,
  };
  if (!read.ok) return { ...common, title: file, parties: [], endings: 0, hasRecord: false };
  const scenario = inLanguage(read.value, language);
  const last = kept.find(({ run }) => run.scenario === scenario.id);
  const found = new Set(
    kept.filter(({ run }) => run.scenario === scenario.id).flatMap(({ head }) => head.endings),
  );
  const playable = Object.entries(scenario.parties).filter(([, party]) => party.playable);
  return {
    ...common,
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    from: scenario.period.from,
    to: scenario.period.to,
    minutes: scenario.minutes,
    parties: playable.map(([id, { name, brief }]) => ({ id, name, brief })),
    endings: Object.keys(scenario.endings).length,
    hasRecord: scenario.record !== undefined,
    ...(scenario.content_note ? { contentNote: scenario.content_note } : {}),
    ...(last
      ? {
          last: {
            run: last.run.run,
            date: last.head.date,
            sceneTitle: last.head.sceneTitle,
            partyName:
              last.run.party === null ? null : (scenario.parties[last.run.party]?.name ?? last.run.party),
            ended: last.head.ended,
            found: found.size,
          },
        }
      : {}),
  };
}
