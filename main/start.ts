import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, protocol, session } from 'electron';
import type { News } from '../engine/contract/names.ts';
import { createHost } from '../engine/host/host.ts';
import { handleDocuments } from './documents.ts';
import { guardSession } from './guards.ts';
import { analystInThreads } from './host/analyst.ts';
import { openDesk } from './host/desk.ts';
import { type OpenedStorage, openStorage } from './host/open-storage.ts';
import { openRecent } from './host/recent.ts';
import { openSettings } from './host/settings.ts';
import { openShelf, shelfOf } from './host/shelf.ts';
import { createSurroundings, seedNamed } from './host/surroundings.ts';
import { watchFolder } from './host/watch.ts';
import { answerRequests, hearDrops, tellNews, tellPage } from './ipc.ts';
import type { Log } from './log.ts';
import { showMenu } from './menu.ts';
import { SCHEME, serveFolder } from './protocol.ts';
import { saveExports } from './save-export.ts';
import { answerForShell, applyTheme } from './shell.ts';
import { openWindow } from './window.ts';
import { languageOf, type MessageId, wordsIn } from './words.ts';

type Started = {
  readonly window: BrowserWindow;
  /** Opens scenario files that the system hands over. */
  open(paths: readonly string[]): void;
  close(): void;
};

/** Everything between a ready Electron and an open window. */
export async function start(log: Log, stamp: () => string): Promise<Started> {
  const developing = !app.isPackaged;
  const data = app.getPath('userData');
  const troubles: [MessageId, Record<string, string>][] = [];

  const settings = openSettings(data, stamp, (aside) => troubles.push(['trouble.settings', { aside }]));
  const language = () => languageOf(settings.read().language, app.getLocale());
  const words = () => wordsIn(language());
  applyTheme(settings.read());

  const opened = await openStorage(data, stamp, (run, problem) =>
    log.note(`Run ${run} makes no sense`, problem),
  );
  noteStorageTrouble(opened, log, troubles);
  const leftOut = (file: string, because: string) => log.note(`${file} was left out: ${because}`);
  const places = { own: ownFolder(), shipped: scenariosFolder() };
  const shelf = shelfOf(openShelf(places.shipped, leftOut), openShelf(places.own, leftOut));
  const desk = openDesk();
  const recent = openRecent(data, stamp, (aside) => log.note(`The list of recent files is now ${aside}`));

  guardSession(session.defaultSession, developing);
  protocol.handle(SCHEME, serveFolder(join(__dirname, '../renderer')));

  const host = createHost(
    // `--seed=N` gives every new run the same luck: for a class that compares, and for tests.
    createSurroundings(
      opened.storage,
      shelf,
      analystInThreads(cpus().length, (problem) => log.note('An analysis failed', problem)),
      desk,
      language,
      seedNamed(app.commandLine.getSwitchValue('seed')),
    ),
  );
  const window = openWindow({ data, developing, log, stamp, words });
  const shell = answerForShell(settings, (now) => {
    applyTheme(now);
    refreshMenu();
  });
  const page = () => (window.isDestroyed() ? undefined : window.webContents);
  const tell = (what: News) => {
    if (!window.isDestroyed()) tellNews(window.webContents, what);
  };
  const watched = watchFolder(
    places.own,
    () => tell('shelf'),
    (problem) => log.note('The folder of one’s own cannot be watched', problem),
  );
  window.on('focus', () => watched.look());
  const documents = handleDocuments({
    window,
    places,
    recent,
    watched,
    log,
    stamp,
    words,
    tell,
    onRecent: () => refreshMenu(),
  });
  answerRequests(
    { ...host, ...shell, ...documents.client, saveExport: saveExports(window, words) },
    {
      page,
      checkResults: developing,
      onFailure: (request, problem) => log.note(`${request} failed`, problem),
    },
  );

  hearDrops(page, (paths) => void documents.open(paths));

  const refreshMenu = () =>
    showMenu({
      words: words(),
      settings: settings.read(),
      developing,
      tell: (command) => tellPage(window.webContents, command),
      files: {
        recent: recent.list(),
        open: () => void documents.choose(),
        openRecent: (path) => void documents.open([path]),
        clearRecent: () => {
          recent.clear();
          refreshMenu();
        },
        showFolder: () => void documents.client.showInFolder({}),
      },
      choose: async (next) => {
        try {
          await shell.writeSettings(next);
          // The page reads its settings when it is loaded; its address says where it was.
          window.webContents.reload();
        } catch (problem) {
          log.note('The settings could not be saved', problem);
          refreshMenu();
          await dialog.showMessageBox(window, { type: 'warning', message: words()('trouble.notSaved') });
        }
      },
      showAbout: async () => {
        const { app: version, ...versions } = await shell.readAbout({});
        await dialog.showMessageBox(window, {
          type: 'info',
          message: words()('about.text', { version }),
          detail: words()('about.versions', versions),
        });
      },
    });
  refreshMenu();

  if (troubles.length > 0) {
    const message = troubles.map(([id, values]) => words()(id, values)).join('\n');
    window.once('show', () => dialog.showMessageBox(window, { type: 'warning', message }));
  }
  const close = () => {
    watched.close();
    desk.close();
    opened.close();
  };
  return { window, open: (paths) => void documents.open(paths), close };
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

function noteStorageTrouble(
  { trouble }: OpenedStorage,
  log: Log,
  troubles: [MessageId, Record<string, string>][],
): void {
  if (trouble === undefined) return;
  log.note(`Runs: ${trouble.kind}`, trouble.kind === 'set-aside' ? trouble.aside : trouble.because);
  troubles.push([`trouble.${trouble.kind}`, trouble.kind === 'set-aside' ? { aside: trouble.aside } : {}]);
}
