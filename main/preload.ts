import { contextBridge, ipcRenderer } from 'electron';
import { type MenuCommand, menuCommands, requestNames } from '../engine/contract/names.ts';
import type { DemarcheWindow } from '../engine/contract/window.ts';
import { channelOf, MENU_CHANNEL, type Reply } from './channels.ts';

async function ask(request: string, args: unknown): Promise<unknown> {
  const reply: Reply = await ipcRenderer.invoke(channelOf(request), args);
  if ('failed' in reply) throw new Error(reply.failed);
  return reply.result;
}

const isMenuCommand = (value: unknown): value is MenuCommand =>
  menuCommands.some((command) => command === value);

const onMenu: DemarcheWindow['onMenu'] = (listener) => {
  // The event stays here: it would hand the page the sender of every channel.
  const heard = (_event: unknown, command: unknown) => {
    if (isMenuCommand(command)) listener(command);
  };
  ipcRenderer.on(MENU_CHANNEL, heard);
  return () => {
    ipcRenderer.removeListener(MENU_CHANNEL, heard);
  };
};

const requests = Object.fromEntries(requestNames.map((name) => [name, (args: unknown) => ask(name, args)]));

contextBridge.exposeInMainWorld('demarche', Object.freeze({ ...requests, onMenu }));
