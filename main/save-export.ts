import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { ExportFormat } from '../engine/contract/export.ts';
import type { Client } from '../engine/contract/requests.ts';
import { writeExport } from './host/write-export.ts';
import type { Words } from './words.ts';

const endings: Readonly<Record<ExportFormat, string>> = {
  pdf: 'pdf',
  html: 'html',
  markdown: 'md',
  csv: 'csv',
  json: 'json',
};

/** Asks where to, and writes there what a page exports. The page never learns of any folder. */
export function saveExports(window: BrowserWindow, words: () => Words): Client['saveExport'] {
  return async (request) => {
    const extension = endings[request.format];
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), `${request.name}.${extension}`),
      filters: [{ name: words()(`export.${request.format}`), extensions: [extension] }],
    });
    if (canceled || !filePath) return { outcome: 'cancelled' };
    const content =
      request.format === 'pdf'
        ? await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true })
        : request.text;
    return writeExport(filePath, content) ?? { outcome: 'saved', file: basename(filePath) };
  };
}
