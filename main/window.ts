import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme, type Rectangle, screen } from 'electron';
import { readJson, writeJson } from './host/json-file.ts';
import { type Placement, placement, SMALLEST, visibleBounds } from './host/placement.ts';
import type { Log } from './log.ts';
import { PAGE } from './protocol.ts';
import type { Words } from './words.ts';

/** The page's colour before it has drawn anything, so that nothing flashes. */
const PAPER = { light: '#fafaf7', dark: '#15181a' };

/** A page that stops this often within a minute is not opened again by itself. */
const MOST_STOPS = 3;

type WindowOptions = {
  /** Which remembered place it takes: the first window’s is 1. */
  readonly place: number;
  /** A window that is open already: without a place of its own this one stands a little beside it. */
  readonly beside: BrowserWindow | undefined;
  readonly data: string;
  readonly developing: boolean;
  readonly log: Log;
  readonly stamp: () => string;
  readonly words: () => Words;
};

/** Opens the window where it was last. It shows itself once its page has been drawn. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const file = join(options.data, options.place === 1 ? 'window.json' : `window-${options.place}.json`);
  const remembered = readJson(file, placement, options.stamp, (aside) =>
    options.log.note(`The window's place could not be read; the old file is ${aside}`),
  );
  const window = new BrowserWindow({
    ...visibleBounds(remembered?.bounds ?? besideOf(options.beside), workAreas()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    title: 'Démarche',
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Would fetch dictionaries from the internet.
      spellcheck: false,
      devTools: options.developing,
    },
  });
  window.once('ready-to-show', () => {
    if (remembered?.maximised) window.maximize();
    window.show();
  });
  rememberPlace(window, file, options.log);
  reviveWhenStopped(window, options);
  askWhenUnresponsive(window, options.words);
  window.loadURL(PAGE).catch((problem) => options.log.note('The page could not be loaded', problem));
  return window;
}

/** How far a new window stands from the one it is opened from, in pixels to the right and down. */
const STEP = 32;

function besideOf(window: BrowserWindow | undefined): Rectangle | undefined {
  if (window === undefined) return undefined;
  const { x, y, width, height } = window.getNormalBounds();
  return { x: x + STEP, y: y + STEP, width, height };
}

function workAreas(): [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
}

function rememberPlace(window: BrowserWindow, file: string, log: Log): void {
  const save = () => {
    const place: Placement = {
      bounds: window.getNormalBounds(),
      maximised: window.isMaximized(),
    };
    try {
      writeJson(file, place);
    } catch (problem) {
      log.note("The window's place could not be saved", problem);
    }
  };
  // On leaving the window too: not every end of a program closes its windows first.
  window.on('blur', save);
  window.on('close', save);
}

function reviveWhenStopped(window: BrowserWindow, { log, words }: WindowOptions): void {
  let stops: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.note(`The page stopped: ${reason} (${exitCode})`);
    const now = Date.now();
    stops = [...stops.filter((stop) => now - stop < 60_000), now];
    if (stops.length <= MOST_STOPS) window.webContents.reload();
    else
      dialog.showMessageBox(window, { type: 'error', message: words()('trouble.window', { log: log.file }) });
  });
}

function askWhenUnresponsive(window: BrowserWindow, words: () => Words): void {
  window.on('unresponsive', async () => {
    const say = words();
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: say('trouble.unresponsive'),
      buttons: [say('trouble.wait'), say('trouble.reload')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    // Its end makes it open again.
    if (response === 1) window.webContents.forcefullyCrashRenderer();
  });
}
