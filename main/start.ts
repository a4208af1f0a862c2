import { cpus } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, protocol, session } from 'electron';
import { createHost } from '../engine/host/host.ts';
import { guardSession } from './guards.ts';
import { analystInThreads } from './host/analyst.ts';
import { type OpenedStorage, openStorage } from './host/open-storage.ts';
import { openSettings } from './host/settings.ts';
import { openShelf } from './host/shelf.ts';
import { createSurroundings, seedNamed } from './host/surroundings.ts';
import { answerRequests, tellPage } from './ipc.ts';
import type { Log } from './log.ts';
import { showMenu } from './menu.ts';
import { SCHEME, serveFolder } from './protocol.ts';
import { saveExports } from './save-export.ts';
import { answerForShell, applyTheme } from './shell.ts';
import { openWindow } from './window.ts';
import { languageOf, type MessageId, wordsIn } from './words.ts';

type Started = { readonly window: BrowserWindow; close(): void };

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
  const shelf = openShelf(scenariosFolder(), (file, because) => log.note(`${file} was left out: ${because}`));

  guardSession(session.defaultSession, developing);
  protocol.handle(SCHEME, serveFolder(join(__dirname, '../renderer')));

  const host = createHost(
    // `--seed=N` gives every new run the same luck: for a class that compares, and for tests.
    createSurroundings(
      opened.storage,
      shelf,
      analystInThreads(cpus().length, (problem) => log.note('An analysis failed', problem)),
      language,
      seedNamed(app.commandLine.getSwitchValue('seed')),
    ),
  );
  const window = openWindow({ data, developing, log, stamp, words });
  const shell = answerForShell(settings, (now) => {
    applyTheme(now);
    refreshMenu();
  });
  answerRequests(
    { ...host, ...shell, saveExport: saveExports(window, words) },
    {
      page: () => (window.isDestroyed() ? undefined : window.webContents),
      checkResults: developing,
      onFailure: (request, problem) => log.note(`${request} failed`, problem),
    },
  );

  const refreshMenu = () =>
    showMenu({
      words: words(),
      settings: settings.read(),
      developing,
      tell: (command) => tellPage(window.webContents, command),
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
  return { window, close: () => opened.close() };
}

/** Beside the program's own code in a checkout; among its resources once packaged. */
function scenariosFolder(): string {
  return app.isPackaged ? join(process.resourcesPath, 'scenarios') : join(__dirname, '../../scenarios');
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
