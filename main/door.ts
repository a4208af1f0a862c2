import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { requestNames } from '../engine/contract/names.ts';
import type { RequestName } from '../engine/contract/requests.ts';
import { z } from '../engine/contract/zod.ts';
import { channelOf, DROP_CHANNEL, type Reply } from './channels.ts';
import { isFromPage } from './sender.ts';

/** The most files that are opened from one drop. */
const MOST_DROPPED = 20;

/** Answers one request of a page. */
export type Answering = (event: IpcMainInvokeEvent, name: RequestName, args: unknown) => Promise<Reply>;

export type Door = {
  /** To be told, once, who answers. */
  readonly answerWith: (answering: Answering) => void;
};

/**
 * Hears every request of the contract from now on: the first window opens before there is anything to answer it with,
 * and what its page asks meanwhile waits. Messages of a page arrive in this file and nowhere else.
 */
export function openDoor(): Door {
  let answerWith: Door['answerWith'] = () => undefined;
  const answering = new Promise<Answering>((resolve) => {
    answerWith = resolve;
  });
  for (const name of requestNames) {
    ipcMain.handle(channelOf(name), async (event, args: unknown) => (await answering)(event, name, args));
  }
  return { answerWith };
}

const droppedPaths = z.array(z.string().min(1).max(4096)).max(MOST_DROPPED);

/** Hears of files that were dropped onto the page. The page itself never learns where they lie. */
export function hearDrops<One extends { readonly page: WebContents }>(
  windows: () => readonly One[],
  open: (onto: One, paths: readonly string[]) => void,
): void {
  ipcMain.on(DROP_CHANNEL, (event, paths: unknown) => {
    const dropped = droppedPaths.safeParse(paths);
    const onto = windows().find(({ page }) => isFromPage(event.sender, event.senderFrame, page));
    if (onto !== undefined && dropped.success) open(onto, dropped.data);
  });
}
