import { ipcMain, type WebContents } from 'electron';
import * as z from 'zod';
import { changesRuns, type MenuCommand, type News, requestNames } from '../engine/contract/names.ts';
import { type Client, type RequestName, requests } from '../engine/contract/requests.ts';
import { channelOf, DROP_CHANNEL, MENU_CHANNEL, NEWS_CHANNEL, type Reply } from './channels.ts';
import { isFromPage } from './sender.ts';

/** The most files that are opened from one drop. */
const MOST_DROPPED = 20;

/** One window of ours: its page, and what answers that page. */
export type Answered = { readonly page: WebContents; readonly client: Client };

type AnswerOptions = {
  /** Our windows, as they are now: the only ones that are answered. */
  readonly windows: () => readonly Answered[];
  /** Whether results are held to their schemas too. */
  readonly checkResults: boolean;
  /** Told what went wrong with a request, for the log; the page gets a sentence. */
  readonly onFailure: (request: RequestName, problem: unknown) => void;
};

/** Answers every request of the contract. The only place where messages of a page arrive. */
export function answerRequests({ windows, checkResults, onFailure }: AnswerOptions): void {
  for (const name of requestNames) {
    ipcMain.handle(channelOf(name), async (event, args: unknown): Promise<Reply> => {
      const asking = windows().find(({ page }) => isFromPage(event.sender, event.senderFrame, page));
      if (asking === undefined) return { failed: 'Only the window itself is answered.' };
      try {
        const reply = await answer(asking.client, name, args, checkResults);
        if (changesRuns.has(name))
          for (const { page } of windows()) if (page !== asking.page) tellNews(page, 'runs');
        return reply;
      } catch (problem) {
        onFailure(name, problem);
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
export function hearDrops<One extends Answered>(
  windows: () => readonly One[],
  open: (onto: One, paths: readonly string[]) => void,
): void {
  ipcMain.on(DROP_CHANNEL, (event, paths: unknown) => {
    const dropped = droppedPaths.safeParse(paths);
    const onto = windows().find(({ page }) => isFromPage(event.sender, event.senderFrame, page));
    if (onto !== undefined && dropped.success) open(onto, dropped.data);
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
