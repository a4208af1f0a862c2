import * as electron from 'electron';
import { menuCommands, news, requestNames } from '../engine/contract/names.ts';
import type { DemarcheWindow } from '../engine/contract/window.ts';
import { channelOf, DROP_CHANNEL, MENU_CHANNEL, NEWS_CHANNEL, type Reply } from './channels.ts';

const { contextBridge, ipcRenderer } = electron;

async function ask(request: string, args: unknown): Promise<unknown> {
  const reply: Reply = await ipcRenderer.invoke(channelOf(request), args);
  if ('failed' in reply) throw new Error(reply.failed);
  return reply.result;
}

/** Passes on the words of a channel that are known, and nothing else. */
function wordsOf<T extends string>(channel: string, known: readonly T[]) {
  return (listener: (word: T) => void): (() => void) => {
    // The event stays here: it would hand the page the sender of every channel.
    const heard = (_event: unknown, said: unknown) => {
      const word = known.find((one) => one === said);
      if (word !== undefined) listener(word);
    };
    ipcRenderer.on(channel, heard);
    return () => {
      ipcRenderer.removeListener(channel, heard);
    };
  };
}

const onMenu: DemarcheWindow['onMenu'] = wordsOf(MENU_CHANNEL, menuCommands);
const onNews: DemarcheWindow['onNews'] = wordsOf(NEWS_CHANNEL, news);

const requests = Object.fromEntries(requestNames.map((name) => [name, (args: unknown) => ask(name, args)]));

contextBridge.exposeInMainWorld('demarche', Object.freeze({ ...requests, onMenu, onNews }));

/** What of the page's window and its events is used here. */
type Drag = {
  readonly isTrusted: boolean;
  readonly dataTransfer: { readonly types: readonly string[]; readonly files: Iterable<File> } | null;
  preventDefault(): void;
};
declare const window: {
  addEventListener(type: 'dragover' | 'drop', listener: (event: Drag) => void): void;
};

const holdsFiles = ({ dataTransfer }: Drag): boolean => dataTransfer?.types.includes('Files') === true;

// Where a dropped file lies is told from here, so that no page needs to know it, nor can make it up: a drop that a
// page pretends is not trusted. Nothing is ever opened in place of the page.
window.addEventListener('dragover', (event) => {
  if (holdsFiles(event)) event.preventDefault();
});
window.addEventListener('drop', (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  if (!event.isTrusted) return;
  const paths = [...(event.dataTransfer?.files ?? [])].map(pathOf).filter((path) => path !== '');
  if (paths.length > 0) ipcRenderer.send(DROP_CHANNEL, paths);
});

type WithWebUtils = { readonly webUtils: { getPathForFile(file: File): string } };

/** Where a file lies. Older runtimes write it on the file itself. */
function pathOf(file: File): string {
  const runtime: object = electron;
  if ('webUtils' in runtime) return (runtime as WithWebUtils).webUtils.getPathForFile(file);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}
