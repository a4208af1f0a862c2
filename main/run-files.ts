import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Client } from '../engine/contract/requests.ts';
import type { OwnClient, OwnHost } from '../engine/host/host.ts';
import { LONGEST_RUN_FILE } from '../engine/host/run-file.ts';
import { writeExport } from './host/write-export.ts';
import type { Log } from './log.ts';
import type { Words } from './words.ts';

type RunFilesOptions = {
  readonly host: Pick<OwnHost, 'takeIn'>;
  /** The window’s own client: what it writes out is what its seat may see. */
  readonly client: Pick<OwnClient, 'writeOut'>;
  readonly words: () => Words;
  readonly log: Log;
};

/** What no system takes in the name of a file. */
const UNFIT = /[\\/:*?"<>|\p{Cc}]+/gu;

/** Takes runs out and in, as one file each. The page never learns where they lie, nor what is in them. */
export function answerForRunFiles(
  window: BrowserWindow,
  { host, client, words, log }: RunFilesOptions,
): Pick<Client, 'exportRun' | 'importRun'> {
  const filters = () => [{ name: words()('run.file'), extensions: ['json'] }];
  return {
    exportRun: async ({ run }) => {
      const file = await client.writeOut(run);
      if (file === undefined) return { outcome: 'failed', because: 'gone' };
      if (file === 'kept-back') return { outcome: file };
      const name = file.title.replace(UNFIT, ' ').replace(/^\.+/, '').trim();
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(app.getPath('documents'), `${name}.run.json`),
        filters: filters(),
      });
      if (canceled || !filePath) return { outcome: 'cancelled' };
      return writeExport(filePath, file.text) ?? { outcome: 'saved', file: basename(filePath) };
    },

    importRun: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: filters(),
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return { outcome: 'cancelled' };
      try {
        // Before it is opened: opening a pipe would wait for somebody to write to it.
        const found = statSync(path);
        if (!found.isFile()) return { outcome: 'refused', because: 'not-a-run' };
        // A character has at most four bytes.
        if (found.size > 4 * LONGEST_RUN_FILE) return { outcome: 'refused', because: 'too-large' };
        const taken = await host.takeIn(await readFile(path, 'utf8'));
        if (typeof taken !== 'string') return { outcome: 'imported', run: taken.run };
        return { outcome: 'refused', because: taken };
      } catch (problem) {
        log.note(`${basename(path)} could not be read`, problem);
        return { outcome: 'refused', because: 'unreadable' };
      }
    },
  };
}
