import { join } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { openFirstWindow } from './first-window.ts';
import { guardPages } from './guards.ts';
import { filesNamed } from './host/recent.ts';
import { type Log, openLog } from './log.ts';
import { SCHEME } from './protocol.ts';
import { languageOf, wordsIn } from './words.ts';

const now = () => new Date().toISOString();
/** The time as part of a file's name: Windows allows no colon there. */
const stamp = () => now().replace(/[:.]/g, '-');

// Every process of every page, whatever a window asks for. Only a start as root on Linux gives that switch: Chromium
// cannot sandbox its processes there, and this call would take the switch back.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// It would hold the program's name; a letter beyond ASCII in a header makes Electron 25 fail the request.
app.userAgentFallback = 'demarche';
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
guardPages(app, !app.isPackaged);

const log = openLog(join(app.getPath('userData'), 'logs'), now);

endOnUncaught(log);

// macOS hands files over one by one, the first of them before anything is there to open them.
let handOver = (path: string): void => void early.push(path);
const early = filesNamed(process.argv, process.cwd());
app.on('open-file', (event, path) => {
  event.preventDefault();
  handOver(path);
});

if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(async () => {
    const first = openFirstWindow(log, stamp);
    // Nothing of it while the page waits for this process: for its files, and before that for its preload script.
    await first.feeding.isBegun;
    await import('./host/database.ts');
    await first.feeding.isDone;
    const { openKept } = await import('./kept.ts');
    const kept = await openKept(log, stamp, first.language);
    const { start } = await import('./start.ts');
    const { windows, open, close } = start(first, kept, log, stamp);
    handOver = (path) => open([path]);
    open(early);
    app.on('second-instance', (_event, argv, folder) => {
      windows.bringForward();
      open(filesNamed(argv, folder));
    });
    app.on('activate', () => windows.bringForward());
    app.on('will-quit', close);
  });
} else {
  app.quit();
}

/**
 * What nobody caught leaves the program in a state nobody foresaw: it says so in one sentence and ends. All that
 * was acknowledged is on the disk.
 */
function endOnUncaught({ note, file }: Log): void {
  let ending = false;
  process.on('uncaughtException', async (problem) => {
    note('Uncaught', problem);
    if (ending) return;
    ending = true;
    await app.whenReady();
    const words = wordsIn(languageOf('system', app.getLocale()));
    await dialog.showMessageBox({ type: 'error', message: words('trouble.crash', { log: file }) });
    app.exit(1);
  });
  process.on('unhandledRejection', (problem) => {
    throw problem;
  });
}
