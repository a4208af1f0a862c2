import { readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { app, type BrowserWindow, clipboard, dialog, session, shell } from 'electron';
import type { Client } from '../engine/contract/requests.ts';
import { diagnosticsOf } from './host/diagnostics.ts';
import { eraseBesideRuns } from './host/erase.ts';
import type { OpenedStorage } from './host/open-storage.ts';
import type { Log } from './log.ts';
import type { Words } from './words.ts';

type DataOptions = {
  readonly data: string;
  readonly log: Log;
  readonly words: () => Words;
  readonly opened: OpenedStorage;
  /** Told once everything is gone. */
  readonly onErased: () => void;
};

type DataClient = Pick<Client, 'openDataFolder' | 'copyDiagnostics' | 'deleteEverything'>;

/** What a person may do with what the program keeps: look at it, tell of its faults, delete it. */
export function answerForData(window: BrowserWindow, options: DataOptions): DataClient {
  return {
    openDataFolder: async () => (await shell.openPath(options.data)) === '',
    copyDiagnostics: async () => {
      const text = diagnostics(options);
      clipboard.writeText(text);
      return text;
    },
    deleteEverything: async () => {
      const say = options.words();
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: say('erase.question'),
        detail: say('erase.about'),
        buttons: [say('erase.keep'), say('erase.delete')],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      });
      return response === 1 ? erase(options) : { outcome: 'cancelled' };
    },
  };
}

async function erase({ data, log, opened, onErased }: DataOptions): ReturnType<Client['deleteEverything']> {
  const runs = (await opened.storage.list()).length;
  try {
    opened.erase();
    eraseBesideRuns(data);
    await session.defaultSession.clearCache();
  } catch (problem) {
    log.note('Not everything could be deleted', problem);
    return { outcome: 'failed' };
  } finally {
    onErased();
  }
  return { outcome: 'deleted', runs };
}

function diagnostics({ data, log }: DataOptions): string {
  const { electron = '', chrome = '', node } = process.versions;
  return diagnosticsOf(
    {
      Démarche: app.getVersion(),
      Electron: electron,
      Chromium: chrome,
      Node: node,
      [process.platform]: `${process.getSystemVersion()} ${process.arch}`,
    },
    textOf(log.file),
    {
      folders: [
        { path: data, as: '<data>' },
        { path: app.getAppPath(), as: '<program>' },
        { path: homedir(), as: '<home>' },
      ],
      names: [userInfo().username, hostname()],
    },
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
