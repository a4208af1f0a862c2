import type { Analyst, Begun, Found, News } from '../analysis/analyst.ts';
import type { AnalysisView } from '../contract/analysis.ts';
import type { Planned, Subject } from './analysed.ts';

type Kept = {
  readonly subject: Subject | undefined;
  readonly begun: Begun;
  /** Whether it was ended: then it cannot go on. */
  ended: boolean;
  readonly shown: Planned['shown'];
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

  /** Begins one and returns its id. */
  start({ task, shown, subject }: Planned): string {
    for (const id of this.#kept.keys()) this.end(id);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MOST_KEPT) this.#kept.delete(oldest);
    const id = this.#newId();
    const begun = this.#analyst.begin(task, ({ state, ...last }) => this.#note(id, state, last));
    const last = { done: 0, of: null, found: null };
    this.#kept.set(id, { subject, begun, ended: false, shown, state: 'running', news: 1, last, waiting: [] });
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

  /** Stops one, and says how it stands once it has; what it has found is kept. */
  async stop(id: string): Promise<AnalysisView | undefined> {
    const kept = this.#kept.get(id);
    if (!kept) return undefined;
    if (kept.state === 'running') kept.begun.stop();
    while (kept.state === 'running') await new Promise<void>((resolve) => kept.waiting.push(resolve));
    return this.#view(id, kept);
  }

  /** Goes on with one that stands still, if it can. */
  goOn(id: string): AnalysisView | undefined {
    const kept = this.#kept.get(id);
    if (!kept) return undefined;
    if (canGoOn(kept)) {
      kept.state = 'running';
      kept.news++;
      kept.begun.goOn?.();
    }
    return this.#view(id, kept);
  }

  /** Ends one at once and frees what it holds; what it has found is kept. */
  end(id: string): AnalysisView | undefined {
    const kept = this.#kept.get(id);
    if (!kept) return undefined;
    if (!kept.ended) {
      kept.begun.end();
      kept.ended = true;
      this.#note(id, 'stopped', kept.last);
    }
    return this.#view(id, kept);
  }

  /** What one has found, by ids, and of what. */
  about(id: string): { readonly subject: Subject | undefined; readonly found: Found | null } | undefined {
    const kept = this.#kept.get(id);
    return kept && { subject: kept.subject, found: kept.last.found };
  }

  #note(id: string, state: AnalysisView['state'], last: Kept['last']): void {
    const kept = this.#kept.get(id);
    if (kept?.state !== 'running') return;
    kept.state = state;
    kept.last = { ...last, found: last.found ?? kept.last.found };
    kept.news++;
    for (const go of kept.waiting.splice(0)) go();
  }

  #view(id: string, kept: Kept): AnalysisView {
    const { state, news, last, shown } = kept;
    const { done, of, found } = last;
    return { id, state, news, done, of, canGoOn: canGoOn(kept), found: found && shown(found) };
  }
}

/** Whether one stands still before all was explored, and still holds what it would go on from. */
function canGoOn({ begun, ended, state, last: { found } }: Kept): boolean {
  if (ended || begun.goOn === undefined || state === 'running' || state === 'failed') return false;
  if (found?.kind !== 'verify' || found.further <= found.progress.states) return false;
  return found.report?.stopped === 'asked' || found.report?.stopped === 'states';
}
