import { Analyses } from './analyses.ts';
import { analysing } from './asking/analysing.ts';
import { looking } from './asking/looking.ts';
import { playing } from './asking/playing.ts';
import { readingFiles } from './asking/reading-files.ts';
import { sitting } from './asking/sitting.ts';
import { Client, isOpenTo } from './client.ts';
import type { Digest } from './digest.ts';
import type { HostClient } from './host-client.ts';
import { findPicture, type PictureFile } from './pictures.ts';
import { writeRunFile } from './run-file.ts';
import { Runs } from './runs.ts';
import type { ShelfFile, Surroundings } from './storage.ts';
import type { NotTakenIn } from './take-in.ts';

export type Host = {
  /** One more client: a window, a terminal, a student’s page. At a table it sits where it has taken a seat. */
  readonly newClient: () => OwnClient;
};

/** A client together with what only the shell around it may ask. */
export type OwnClient = HostClient & {
  /**
   * A run as one file with all that is kept of it; undefined where there is no such run. Kept back from a seat at a table
   * that may not see all of it.
   */
  readonly writeOut: (
    run: string,
  ) => Promise<{ readonly title: string; readonly text: string } | 'kept-back' | undefined>;
  /** The file of a picture that this client is shown, by the address in its view; undefined for every other address. */
  readonly findPicture: (address: string) => Promise<PictureFile | undefined>;
};

/** A host together with what only who started it may do. */
export type OwnHost = Host & {
  /** Lets go of all runs, once what was kept of them is gone. */
  readonly letGo: () => void;
  /** What is kept of a file on the shelf for its card. */
  readonly digest: (found: ShelfFile, language: string) => Promise<Digest>;
  /** Reads all that is on the shelf, so that each scenario is at hand once it is asked for. */
  readonly readAhead: () => Promise<void>;
  /** Makes a new run of such a file. Nothing is kept where it cannot be read. */
  readonly takeIn: (text: string) => Promise<{ readonly run: string } | NotTakenIn | 'not-saved'>;
};

/**
 * Owns runs: knows where each stands, makes moves only when they are legal, acknowledges them only when they are
 * kept, and gives each client its view. Requests for one run are taken one after another.
 */
export function createHost(around: Surroundings): OwnHost {
  const runs = new Runs(around);
  const analyses = new Analyses(around.analyst, around.newRunId);
  return {
    letGo: () => runs.letGo(),
    digest: (found, language) => runs.reader.digest(found, language),
    readAhead: () => runs.reader.readAhead(),
    takeIn: (text) => runs.takeIn(text),
    newClient: () => {
      const client = new Client(runs);
      return {
        ...readingFiles(client),
        ...playing(client),
        ...sitting(client),
        ...looking(client),
        ...analysing(client, analyses),
        writeOut: (run) => writeOut(client, run),
        findPicture: (address) => findPicture(client, address),
      };
    },
  };
}

function writeOut(client: Client, run: string): ReturnType<OwnClient['writeOut']> {
  const { runs } = client;
  return runs.inTurn(run, async () => {
    const kept = await runs.around.storage.read(run);
    const opened = await runs.find(run);
    if (kept === undefined || !('session' in opened)) return undefined;
    const seat = client.seat(opened);
    if (!seat || !isOpenTo(seat)) return 'kept-back';
    return { title: opened.session.game.story.scenario.title, text: writeRunFile(kept) };
  });
}
