import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { News } from '../engine/contract/names.ts';
import { loadAnewBetweenSeats } from './between-seats.ts';
import { answerForData } from './data.ts';
import { handleDocuments } from './documents.ts';
import { hearDrops } from './door.ts';
import type { FirstWindow } from './first-window.ts';
import type { OpenedStorage } from './host/open-storage.ts';
import { openRecent } from './host/recent.ts';
import { answerRequests, tellNews, tellPage } from './ipc.ts';
import type { Kept } from './kept.ts';
import type { Log } from './log.ts';
import { offerInMenu, showMenu } from './menu.ts';
import { answerForPictures, pictureFor } from './pictures.ts';
import { answerForRunFiles } from './run-files.ts';
import { saveExports } from './save-export.ts';
import { answerForShell, applyTheme } from './shell.ts';
import { openWindow } from './window.ts';
import { Windows } from './windows.ts';
import type { MessageId } from './words.ts';

/**
 * So long after its first cards a page has them on the screen, in milliseconds. Only then is the rest of the program loaded:
 * until there is something to see, the page has the processor for itself.
 */
const READ_AHEAD_AFTER = 300;

type Started = {
  readonly windows: Windows;
  /** Opens scenario files that the system hands over. */
  open(paths: readonly string[]): void;
  close(): void;
};

/** Everything between an open window and one that answers. */
export function start(first: FirstWindow, kept: Kept, log: Log, stamp: () => string): Started {
  const developing = !app.isPackaged;
  const data = app.getPath('userData');
  const troubles: [MessageId, Record<string, string>][] = [];

  const { settings, settingsAside, words } = first;
  if (settingsAside !== undefined) troubles.push(['trouble.settings', { aside: settingsAside }]);
  const { opened, places, shelf, digests, host, watched } = kept;
  noteStorageTrouble(opened, log, troubles);
  const recent = openRecent(data, stamp, (aside) => log.note(`The list of recent files is now ${aside}`));

  let isReadAhead = false;
  const readAhead = () => {
    if (isReadAhead) return;
    isReadAhead = true;
    void import('../engine/contract/requests.ts');
    host.readAhead().catch(() => undefined);
  };
  const tellAll = (what: News) => {
    kept.cards.drop();
    for (const { page } of windows.all) tellNews(page, what);
  };
  kept.tellOfShelf(() => tellAll('shelf'));
  const shell = answerForShell(settings, (now) => {
    applyTheme(now);
    refreshMenu();
    tellAll('settings');
  });
  const erased = (): void => {
    host.letGo();
    settings.forget();
    digests.forget();
    recent.clear();
    applyTheme(settings.read());
    tellAll('erased');
    refreshMenu();
  };
  let isFirstTaken = first.window.isDestroyed();
  const windows = new Windows({
    open: (place, beside) => {
      const window =
        place === 1 && !isFirstTaken
          ? first.window
          : openWindow({ place, beside, data, developing, log, stamp, words });
      isFirstTaken = true;
      window.on('focus', () => watched.look());
      return window;
    },
    equip: (window) => {
      const documents = handleDocuments({
        window,
        places,
        recent,
        watched,
        log,
        stamp,
        words,
        tell: (what) => !window.isDestroyed() && tellNews(window.webContents, what),
        onRecent: () => refreshMenu(),
      });
      const ofHost = host.newClient();
      const client = {
        ...ofHost,
        listScenarios: async () => {
          const cards = await (kept.cards.take() ?? ofHost.listScenarios({}));
          setTimeout(readAhead, READ_AHEAD_AFTER);
          return cards;
        },
        ...loadAnewBetweenSeats(ofHost, () => window.webContents.reload()),
        ...shell,
        ...documents.client,
        ...answerForData(window, { data, log, words, opened, onErased: erased }),
        ...answerForRunFiles(window, { host, client: ofHost, words, log }),
        saveExport: saveExports(window, words),
        ...answerForPictures(ofHost, shelf),
      };
      return { client, documents, pictures: ofHost };
    },
    onFront: () => offerInMenu(windows.offers),
  });
  first.picturesFrom((address) =>
    pictureFor(
      address,
      windows.all.map(({ pictures }) => pictures),
      shelf,
    ),
  );
  const answering = answerRequests({
    windows: () => windows.all,
    checkResults: developing,
    onFailure: (request, problem) => log.note(`${request} failed`, problem),
  });
  hearDrops(
    () => windows.all,
    ({ documents }, paths) => void documents.open(paths),
  );
  const open = (paths: readonly string[]) => void windows.documents?.open(paths);

  const refreshMenu = () =>
    showMenu({
      words: words(),
      settings: settings.read(),
      developing,
      offers: windows.offers,
      tell: (command) => windows.front && tellPage(windows.front.webContents, command),
      newWindow: () => windows.open(),
      files: {
        recent: recent.list(),
        open: () => void windows.documents?.choose(),
        openRecent: (path) => open([path]),
        clearRecent: () => {
          recent.clear();
          refreshMenu();
        },
        showFolder: () => void windows.documents?.client.showInFolder({}),
      },
      choose: async (change) => {
        try {
          await shell.writeSettings(change);
        } catch (problem) {
          log.note('The settings could not be saved', problem);
          refreshMenu();
          await tell(windows.front, { type: 'warning', message: words()('trouble.notSaved') });
        }
      },
      showAbout: async () => {
        const { app: version, ...versions } = await shell.readAbout({});
        await tell(windows.front, {
          type: 'info',
          message: words()('about.text', { version }),
          detail: words()('about.versions', versions),
        });
      },
    });
  refreshMenu();
  const opening = windows.open();
  first.answerWith(answering);

  if (troubles.length > 0) {
    const message = troubles.map(([id, values]) => words()(id, values)).join('\n');
    whenShown(opening, () => tell(opening, { type: 'warning', message }));
  }
  return { windows, open, close: kept.close };
}

function whenShown(window: BrowserWindow, then: () => void): void {
  if (window.isVisible()) then();
  else window.once('show', then);
}

/** Says something over a window, or by itself where there is none. */
const tell = (window: BrowserWindow | undefined, what: MessageBoxOptions) =>
  window === undefined ? dialog.showMessageBox(what) : dialog.showMessageBox(window, what);

function noteStorageTrouble(
  { trouble }: OpenedStorage,
  log: Log,
  troubles: [MessageId, Record<string, string>][],
): void {
  if (trouble === undefined) return;
  log.note(`Runs: ${trouble.kind}`, trouble.kind === 'set-aside' ? trouble.aside : trouble.because);
  troubles.push([`trouble.${trouble.kind}`, trouble.kind === 'set-aside' ? { aside: trouble.aside } : {}]);
}
