import type { CardView } from '../contract/view.ts';
import type { Read } from '../scenario/diagnostic.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Shelf, StoredHead, StoredRunSummary } from './storage.ts';

/** The most problems a card lists; the rest are counted. */
const MOST_PROBLEMS = 5;

/** Reads a scenario off the shelf with the bodies it uses; undefined where there is no such file. */
export async function readFromShelf(shelf: Shelf, file: string): Promise<Read<Scenario> | undefined> {
  const found = (await shelf.list()).find((one) => one.file === file);
  return found && readWithBodies(shelf, file, found.text);
}

async function readWithBodies(shelf: Shelf, file: string, text: string): Promise<Read<Scenario>> {
  const bodies = new Map<string, string | undefined>();
  for (;;) {
    let missing: string | undefined;
    const read = readScenario(file, text, (id) => {
      if (!bodies.has(id)) missing ??= id;
      return bodies.get(id);
    });
    if (missing === undefined) return read;
    bodies.set(missing, await shelf.body(missing));
  }
}

/** What each run of a list shows on its scenario's card. */
export type Kept = { readonly run: StoredRunSummary; readonly head: StoredHead };

/** One card for each scenario file, those that cannot be read included. */
export async function cardsOf(shelf: Shelf, kept: readonly Kept[]): Promise<CardView[]> {
  const files = await shelf.list();
  return Promise.all(
    files.map(async ({ file, text }) => {
      const read = await readWithBodies(shelf, file, text);
      return cardOf(file, read, kept);
    }),
  );
}

function cardOf(file: string, read: Read<Scenario>, kept: readonly Kept[]): CardView {
  const problems = read.diagnostics.filter(({ severity }) => severity === 'error');
  const common = {
    file,
    problems: problems
      .slice(0, MOST_PROBLEMS)
      .map(({ line, column, message, hint }) => ({ line, column, message, ...(hint ? { hint } : {}) })),
    problemCount: problems.length,
  };
  if (!read.ok) return { ...common, title: file, parties: [], endings: 0, hasRecord: false };
  const scenario = read.value;
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
