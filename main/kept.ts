import { join, resolve } from 'node:path';
import { app } from 'electron';
import type { CardView } from '../engine/contract/view/card.ts';
import { type LateHost, lateHost } from '../engine/host/late-host.ts';
import { openDesk } from './host/desk.ts';
import { type KeptDigests, openDigests, readerOf } from './host/digests.ts';
import { type OpenedStorage, openStorage } from './host/open-storage.ts';
import type { Places } from './host/own-folder.ts';
import { openShelf, shelfOf } from './host/shelf.ts';
import { digestsIn, openReadings } from './host/shipped.ts';
import { createSurroundings, seedNamed } from './host/surroundings.ts';
import { type Watched, watchFolder } from './host/watch.ts';
import type { Log } from './log.ts';
import type { Language } from './words.ts';

/** What is kept and what lies on the shelf, opened while the page is still on its way. */
export type Kept = {
  readonly opened: OpenedStorage;
  readonly places: Places;
  readonly shelf: ReturnType<typeof shelfOf>;
  readonly digests: KeptDigests;
  readonly host: LateHost;
  readonly watched: Watched;
  /** Made before anybody asks for them: for the first page that does, unless something has changed since. */
  readonly cards: {
    readonly take: () => Promise<CardView[]> | undefined;
    readonly drop: () => void;
  };
  /** To be told who is told that files of the shelf have changed. */
  readonly tellOfShelf: (tell: () => void) => void;
  readonly close: () => void;
};

export async function openKept(log: Log, stamp: () => string, language: () => Language): Promise<Kept> {
  const data = app.getPath('userData');
  const opened = await openStorage(data, stamp, (run, problem) =>
    log.note(`Run ${run} makes no sense`, problem),
  );
  const leftOut = (file: string, because: string) => log.note(`${file} was left out: ${because}`);
  const places = { own: ownFolder(), shipped: scenariosFolder() };
  const shelf = shelfOf(openShelf(places.shipped, leftOut), openShelf(places.own, leftOut));
  const desk = openDesk();
  const madeBy = readerOf(join(__dirname, 'desk.cjs'));
  const shipped = join(__dirname, '../shipped');
  const digests = openDigests(data, madeBy, digestsIn(shipped));
  const around = createSurroundings(
    opened.storage,
    shelf,
    desk,
    language,
    // `--seed=N` gives every new run the same luck: for a class that compares, and for tests.
    {
      seed: seedNamed(app.commandLine.getSwitchValue('seed')),
      digests,
      readings: openReadings(shipped, madeBy),
    },
  );
  const host = lateHost(around, async () => {
    const { wholeHost } = await import('./host/whole-host.ts');
    return wholeHost(around, (problem) => log.note('An analysis failed', problem));
  });

  let cards: Promise<CardView[]> | undefined;
  let tell: () => void = () => undefined;
  const watched = watchFolder(
    places.own,
    () => {
      cards = undefined;
      tell();
    },
    (problem) => log.note('The folder of one’s own cannot be watched', problem),
  );
  // Watched already, so that no change is missed.
  cards = host.newClient().listScenarios({});
  cards.catch(() => undefined);
  return {
    opened,
    places,
    shelf,
    digests,
    host,
    watched,
    cards: {
      take: () => {
        const taken = cards;
        cards = undefined;
        return taken;
      },
      drop: () => {
        cards = undefined;
      },
    },
    tellOfShelf: (to) => {
      tell = to;
    },
    close: () => {
      watched.close();
      desk.close();
      opened.close();
    },
  };
}

/** Beside the program's own code in a checkout; among its resources once packaged. */
function scenariosFolder(): string {
  return app.isPackaged ? join(process.resourcesPath, 'scenarios') : join(__dirname, '../../scenarios');
}

/**
 * Where a person's own scenarios lie: among their documents, or where `--scenarios=FOLDER` says. It is made when
 * something is first put into it.
 */
function ownFolder(): string {
  const named = app.commandLine.getSwitchValue('scenarios');
  if (named !== '') return resolve(named);
  try {
    return join(app.getPath('documents'), app.getName());
  } catch {
    // A system without such a folder.
    return join(app.getPath('userData'), 'scenarios');
  }
}
