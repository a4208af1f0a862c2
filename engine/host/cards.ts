import type { CardView } from '../contract/view/card.ts';
import type { CardFacts, Digest } from './digest.ts';
import { fits } from './fits.ts';
import type { ShelfFile, StoredHead, StoredRunSummary, Surroundings } from './storage.ts';

/**
 * The cards of a shelf. What a card says of a file that has not changed is kept, so that neither the file is read for it
 * nor what reads files is needed.
 */
export class Cards {
  readonly #around: Pick<Surroundings, 'shelf' | 'digests' | 'hash'>;
  readonly #read: (found: ShelfFile, language: string) => Promise<Digest>;

  /** @param read has what a card says of a file of which nothing is kept. */
  constructor(
    around: Pick<Surroundings, 'shelf' | 'digests' | 'hash'>,
    read: (found: ShelfFile, language: string) => Promise<Digest>,
  ) {
    this.#around = around;
    this.#read = read;
  }

  /** One card for each scenario file, those that cannot be read included. */
  async list(kept: readonly Kept[], language: string): Promise<CardView[]> {
    const files = await this.#around.shelf.list();
    const names = new Set(files.map(({ file }) => file));
    // A way that verifying has shown was played by nobody.
    const own = kept.filter(({ run }) => run.as === 'play' || run.as === 'history');
    return Promise.all(
      files.map(async (found) => {
        const facts = await this.#facts(found, language);
        const runs = own.filter(({ run }) => isOf(found.file, facts.id, run, names));
        return cardOf(found, facts, { runs, latest: own[0]?.run.run });
      }),
    );
  }

  async #facts(found: ShelfFile, language: string): Promise<CardFacts> {
    const { shelf, digests, hash } = this.#around;
    const key = `${found.hash ?? hash(found.text)}/${language}`;
    const kept = digests?.find(key);
    if (kept !== undefined && (await fits(shelf, hash, kept.parts, found.file))) return kept.facts;
    const made = await this.#read(found, language);
    digests?.keep(key, made);
    return made.facts;
  }
}

/** What each run of a list shows on its scenario's card. */
export type Kept = { readonly run: StoredRunSummary; readonly head: StoredHead };

/** Whether a run was begun from a file: by its name, or, where that name is gone, by the scenario's own id. */
function isOf(
  file: string,
  id: string | undefined,
  run: StoredRunSummary,
  names: ReadonlySet<string>,
): boolean {
  return run.file === file || (id !== undefined && run.scenario === id && !names.has(run.file));
}

function cardOf(
  { file, name = file, own }: ShelfFile,
  { title = name, partyNames, endingIds, ...facts }: CardFacts,
  { runs, latest }: { readonly runs: readonly Kept[]; readonly latest: string | undefined },
): CardView {
  const [last] = facts.id === undefined ? [] : runs;
  const endings = new Set(runs.flatMap(({ head }) => head.endings));
  return {
    file,
    name,
    own: own ?? false,
    title,
    ...facts,
    ...(last
      ? {
          last: {
            run: last.run.run,
            date: last.head.date,
            sceneTitle: last.head.sceneTitle,
            parties: last.run.parties.map((party) => partyNames[party] ?? party),
            ended: last.head.ended,
            found: endingIds.filter((ending) => endings.has(ending)).length,
            latest: last.run.run === latest,
          },
        }
      : {}),
  };
}
