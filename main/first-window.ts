import { join } from 'node:path';
import { app, type BrowserWindow, protocol, session } from 'electron';
import { type Answering, openDoor } from './door.ts';
import { type Feeding, feedingOf } from './feeding.ts';
import { guardSession } from './guards.ts';
import { openSettings, type SettingsFile } from './host/settings.ts';
import type { Log } from './log.ts';
import { type Pictures, SCHEME, serveFolder } from './protocol.ts';
import { applyTheme } from './shell.ts';
import { openWindow } from './window.ts';
import { type Language, languageOf, type Words, wordsIn } from './words.ts';

/** What there is before the rest of the program: a window whose page is on its way, and what it was opened with. */
export type FirstWindow = {
  readonly window: BrowserWindow;
  readonly settings: SettingsFile;
  /** The new name of a file of settings that made no sense. */
  readonly settingsAside: string | undefined;
  readonly language: () => Language;
  readonly words: () => Words;
  /** How far its page has come: a start does nothing else whenever the page waits for this process. */
  readonly feeding: Feeding;
  /** To be told who answers what the page asks; until then it waits. */
  readonly answerWith: (answering: Answering) => void;
  /** To be told where its page has pictures from; until then it has none, and no view that names any. */
  readonly picturesFrom: (pictures: Pictures) => void;
};

/**
 * Opens the first window with as little of the program as that takes: its page is fetched, read and drawn by other
 * processes, while this one gets the rest ready. The guards stand before the window does.
 */
export function openFirstWindow(log: Log, stamp: () => string): FirstWindow {
  const developing = !app.isPackaged;
  const data = app.getPath('userData');
  let settingsAside: string | undefined;
  const settings = openSettings(data, stamp, (aside) => {
    settingsAside = aside;
  });
  const language = () => languageOf(settings.read().language, app.getLocale());
  const words = () => wordsIn(language());
  applyTheme(settings.read());
  guardSession(session.defaultSession, developing);
  let pictures: Pictures = async () => undefined;
  const serve = serveFolder(join(__dirname, '../renderer'), (address) => pictures(address));
  const feeding = feedingOf();
  // Not `protocol.handle`: it makes Node load all of `fetch` before the page gets its first byte.
  protocol.registerBufferProtocol(SCHEME, async (request, answer) => {
    answer(await serve(request));
    feeding.served();
  });
  const door = openDoor();
  const window = openWindow({ place: 1, beside: undefined, data, developing, log, stamp, words });
  // A page that never comes to ask for anything will not be waited for.
  window.webContents.once('did-fail-load', feeding.end);
  window.webContents.once('render-process-gone', feeding.end);
  window.webContents.once('destroyed', feeding.end);
  return {
    window,
    settings,
    settingsAside,
    language,
    words,
    feeding,
    answerWith: door.answerWith,
    picturesFrom: (from) => {
      pictures = from;
    },
  };
}
