import type { AnalysisTask, Analyst, Found, News } from '../analysis/analyst.ts';
import type { AnalysisView, FoundView } from '../contract/analysis.ts';

type Kept = {
  readonly stop: () => void;
  readonly shown: (found: Found) => FoundView | null;
  state: AnalysisView['state'];
  news: number;
  last: Pick<News, 'done' | 'of' | 'found'>;
  /** Who waits for more than they have read. */
  waiting: (() => void)[];
};

/** So many are kept to be read again; the oldest is forgotten, and stopped if it still goes on. */
const MOST_KEPT = 8;

/** The analyses that were asked of a host. Only one goes on at a time: a later one stops the one before. */
export class Analyses {
  readonly #analyst: Analyst;
  readonly #newId: () => string;
  readonly #kept = new Map<string, Kept>();

  constructor(analyst: Analyst, newId: () => string) {
    this.#analyst = analyst;
    this.#newId = newId;
  }

  /**
   * Begins one.
   *
   * @param shown what a client sees of what was found
   * @returns its id
   */
  start(task: AnalysisTask, shown: Kept['shown']): string {
    for (const id of this.#kept.keys()) this.stop(id);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MOST_KEPT) this.#kept.delete(oldest);
    const id = this.#newId();
    const begun = this.#analyst.begin(task, ({ state, ...last }) => this.#note(id, state, last));
    const last = { done: 0, of: null, found: null };
    this.#kept.set(id, { stop: begun, shown, state: 'running', news: 1, last, waiting: [] });
    return id;
  }

  /** How one goes, once there is more than what was seen; undefined where there is none of this id. */
  async read(id: string, seen: number): Promise<AnalysisView | undefined> {
    const kept = this.#kept.get(id);
    if (!kept) return undefined;
    if (kept.state === 'running' && kept.news <= seen) {
      await new Promise<void>((resolve) => kept.waiting.push(resolve));
    }
    return this.#view(id, kept);
  }

  /** Stops one; what it has found is kept. */
  stop(id: string): AnalysisView | undefined {
    const kept = this.#kept.get(id);
    if (!kept) return undefined;
    if (kept.state === 'running') {
      kept.stop();
      this.#note(id, 'stopped', kept.last);
    }
    return this.#view(id, kept);
  }

  #note(id: string, state: AnalysisView['state'], last: Kept['last']): void {
    const kept = this.#kept.get(id);
    if (kept?.state !== 'running') return;
    kept.state = state;
    kept.last = { ...last, found: last.found ?? kept.last.found };
    kept.news++;
    for (const go of kept.waiting.splice(0)) go();
  }

  #view(id: string, { state, news, last: { done, of, found }, shown }: Kept): AnalysisView {
    return { id, state, news, done, of, found: found && shown(found) };
  }
}
