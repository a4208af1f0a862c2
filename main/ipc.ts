import { ipcMain, type WebContents } from 'electron';
import * as z from 'zod';
import { type MenuCommand, type News, requestNames } from '../engine/contract/names.ts';
import { type Client, type RequestName, requests } from '../engine/contract/requests.ts';
import { channelOf, DROP_CHANNEL, MENU_CHANNEL, NEWS_CHANNEL, type Reply } from './channels.ts';
import { isFromPage } from './sender.ts';

/** The most files that are opened from one drop. */
const MOST_DROPPED = 20;

type AnswerOptions = {
  /** The window's page, the only one that is answered. */
  readonly page: () => WebContents | undefined;
  /** Whether results are held to their schemas too. */
  readonly checkResults: boolean;
  /** Told what went wrong with a request, for the log; the page gets a sentence. */
  readonly onFailure: (request: RequestName, problem: unknown) => void;
};

/** Answers every request of the contract. The only place where messages of a page arrive. */
export function answerRequests(client: Client, options: AnswerOptions): void {
  for (const name of requestNames) {
    ipcMain.handle(channelOf(name), async (event, args: unknown): Promise<Reply> => {
      if (!isFromPage(event.sender, event.senderFrame, options.page()))
        return { failed: 'Only the window itself is answered.' };
      try {
        return await answer(client, name, args, options.checkResults);
      } catch (problem) {
        options.onFailure(name, problem);
        return { failed: 'The program could not do this. Its log says why.' };
      }
    });
  }
}

/** Passes what was chosen from the menu on to the page. */
export function tellPage(page: WebContents, command: MenuCommand): void {
  page.send(MENU_CHANNEL, command);
}

/** Tells the page that something has changed outside it; what, it asks for itself. */
export function tellNews(page: WebContents, what: News): void {
  page.send(NEWS_CHANNEL, what);
}

const droppedPaths = z.array(z.string().min(1).max(4096)).max(MOST_DROPPED);

/** Hears of files that were dropped onto the page. The page itself never learns where they lie. */
export function hearDrops(page: AnswerOptions['page'], open: (paths: readonly string[]) => void): void {
  ipcMain.on(DROP_CHANNEL, (event, paths: unknown) => {
    const dropped = droppedPaths.safeParse(paths);
    if (isFromPage(event.sender, event.senderFrame, page()) && dropped.success) open(dropped.data);
  });
}

async function answer<N extends RequestName>(
  client: Client,
  name: N,
  args: unknown,
  checkResult: boolean,
): Promise<Reply> {
  const { args: accepted, result: promised } = requests[name];
  const checked = accepted.safeParse(args);
  if (!checked.success) {
    const because = `${name} was asked for with something it does not take.`;
    const refused = promised.safeParse({ ok: false, refusal: { code: 'bad-request', because } });
    return refused.success ? { result: refused.data } : { failed: because };
  }
  const call = client[name] as (args: unknown) => Promise<unknown>;
  const result = await call(checked.data);
  return { result: checkResult ? promised.parse(result) : result };
}
