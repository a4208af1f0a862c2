import type { CheckView } from '../contract/authoring.ts';
import type { CardView } from '../contract/view.ts';
import type { Diagnostic, Read } from '../scenario/diagnostic.ts';
import { type Part, readRules } from '../scenario/read.ts';
import type { RuleSet } from '../scenario/rules.ts';
import { inLanguage, type WrittenScenario } from '../scenario/scenario.ts';
import type { Desk, Shelf, ShelfFile, StoredHead, StoredRunSummary, Written } from './storage.ts';

/** The most problems a card lists; the rest are counted. */
const MOST_PROBLEMS = 5;

/** The most problems that a check lists. */
const MOST_CHECKED = 20;

/** A scenario file as it was read, with the texts it was read from. */
type Reading = Written & { readonly read: Read<WrittenScenario> };

/** Reads scenarios off a shelf with the bodies and rule sets they use; what has not changed since is not read again. */
export class ShelfReader {
  readonly #shelf: Shelf;
  readonly #desk: Desk;
  /** What is being read, or has been: a file that is asked for twice at once is read once. */
  readonly #known = new Map<string, { readonly text: string; readonly reading: Promise<Reading> }>();
  readonly #checked = new WeakMap<Reading, Promise<readonly Diagnostic[]>>();

  constructor(shelf: Shelf, desk: Desk) {
    this.#shelf = shelf;
    this.#desk = desk;
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
  async check(file: string): Promise<Omit<CheckView, 'changed'> | undefined> {
    const found = await this.#find(file);
    if (found?.own !== true) return undefined;
    const reading = await this.#readText(found);
    const known = this.#checked.get(reading) ?? this.#desk.check(reading);
    this.#checked.set(reading, known);
    return {
      file,
      name: found.name ?? file,
      opens: reading.read.ok,
      ...problemsOf(await known, MOST_CHECKED),
    };
  }

  async #find(file: string): Promise<ShelfFile | undefined> {
    return (await this.#shelf.list()).find((one) => one.file === file);
  }

  /** One card for each scenario file, those that cannot be read included. */
  async cards(kept: readonly Kept[], language: string): Promise<CardView[]> {
    const files = await this.#shelf.list();
    const names = new Set(files.map(({ file }) => file));
    // A way that verifying has shown was played by nobody.
    const own = kept.filter(({ run }) => run.as === 'play' || run.as === 'history');
    return Promise.all(
      files.map(async (found) => {
        const { read } = await this.#readText(found);
        const runs = own.filter(({ run }) => isOf(found.file, read, run, names));
        return cardOf(found, read, { runs, latest: own[0]?.run.run }, language);
      }),
    );
  }

  /** All rule sets there are for a file, but for those that cannot be read: they are no rules to compare with. */
  async ruleSets(of: string): Promise<RuleSet[]> {
    const ids = await this.#shelf.ruleSets(of);
    const texts = await Promise.all(ids.map(async (id) => [id, await this.#shelf.rules(id, of)] as const));
    const byId = new Map(texts);
    return ids.flatMap((id) => {
      const read = readRules(id, (_, one) => byId.get(one));
      return read?.ok ? [read.value] : [];
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
    for (;;) {
      const { read, missing } = await this.#desk.read({ file, text, parts });
      if (missing.length === 0) return { file, text, parts, read };
      for (const key of missing) parts.set(key, await this.#part(key, file));
    }
  }

  async #isCurrent({ parts, file }: Reading): Promise<boolean> {
    const same = await Promise.all(
      [...parts].map(async ([key, text]) => (await this.#part(key, file)) === text),
    );
    return same.every(Boolean);
  }

  #part(key: string, of: string): Promise<string | undefined> {
    const [part, id = ''] = key.split('/') as [Part, string | undefined];
    return this.#shelf[part](id, of);
  }
}

/** What each run of a list shows on its scenario's card. */
export type Kept = { readonly run: StoredRunSummary; readonly head: StoredHead };

/** Whether a run was begun from a file: by its name, or, where that name is gone, by the scenario's own id. */
function isOf(
  file: string,
  read: Read<WrittenScenario>,
  run: StoredRunSummary,
  names: ReadonlySet<string>,
): boolean {
  return run.file === file || (read.ok && run.scenario === read.value.id && !names.has(run.file));
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Problems as a client sees them: the worst first, in the order of the file, no more than `most`. */
function problemsOf(
  diagnostics: readonly Diagnostic[],
  most: number,
): Pick<CheckView, 'errors' | 'warnings' | 'problems'> {
  const [errors = [], warnings = [], infos = []] = SEVERITIES.map((severity) =>
    diagnostics.filter((one) => one.severity === severity),
  );
  return {
    errors: errors.length,
    warnings: warnings.length,
    problems: [...errors, ...warnings, ...infos]
      .slice(0, most)
      .map(({ severity, line, column, message, hint }) => ({
        severity,
        line,
        column,
        message,
        ...(hint ? { hint } : {}),
      })),
  };
}

function cardOf(
  { file, name = file, own }: ShelfFile,
  read: Read<WrittenScenario>,
  { runs, latest }: { readonly runs: readonly Kept[]; readonly latest: string | undefined },
  language: string,
): CardView {
  const found = problemsOf(
    read.diagnostics.filter(({ severity }) => severity === 'error'),
    MOST_PROBLEMS,
  );
  const common = { file, name, own: own ?? false, problems: found.problems, problemCount: found.errors };
  if (!read.ok) return { ...common, title: name, parties: [], endings: 0, hasRecord: false, scenes: [] };
  const scenario = inLanguage(read.value, language);
  const [last] = runs;
  const endings = new Set(runs.flatMap(({ head }) => head.endings));
  const playable = Object.entries(scenario.parties).filter(([, party]) => party.playable);
  return {
    ...common,
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    from: scenario.period.from,
    to: scenario.period.to,
    minutes: scenario.minutes,
    parties: playable.map(([id, party]) => ({ id, name: party.name, brief: party.brief })),
    endings: Object.keys(scenario.endings).length,
    hasRecord: scenario.record !== undefined,
    scenes: Object.values(scenario.scenes).map(({ kind }) => kind),
    ...(scenario.content_note ? { contentNote: scenario.content_note } : {}),
    ...(last
      ? {
          last: {
            run: last.run.run,
            date: last.head.date,
            sceneTitle: last.head.sceneTitle,
            parties: last.run.parties.map((party) => scenario.parties[party]?.name ?? party),
            ended: last.head.ended,
            found: Object.keys(scenario.endings).filter((ending) => endings.has(ending)).length,
            latest: last.run.run === latest,
          },
        }
      : {}),
  };
}
