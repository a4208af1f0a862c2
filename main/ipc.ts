import type { WebContents } from 'electron';
import { firstRequests } from '../engine/contract/first-requests.ts';
import { changesRuns, type MenuCommand, type News } from '../engine/contract/names.ts';
import type { Client, RequestName, Requests } from '../engine/contract/requests.ts';
import { MENU_CHANNEL, NEWS_CHANNEL, type Reply } from './channels.ts';
import type { Answering } from './door.ts';
import { isFromPage } from './sender.ts';

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

/** Answers every request of the contract, and nobody but the pages of our own windows. */
export function answerRequests({ windows, checkResults, onFailure }: AnswerOptions): Answering {
  return async (event, name, args) => {
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
  };
}

/** Passes what was chosen from the menu on to the page. */
export function tellPage(page: WebContents, command: MenuCommand): void {
  page.send(MENU_CHANNEL, command);
}

/** Tells the page that something has changed outside it; what, it asks for itself. */
export function tellNews(page: WebContents, what: News): void {
  page.send(NEWS_CHANNEL, what);
}

async function answer<N extends RequestName>(
  client: Client,
  name: N,
  args: unknown,
  checkResult: boolean,
): Promise<Reply> {
  const { args: accepted, result: promised } = await schemasOf(name);
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

const isFirst = (name: RequestName): name is keyof typeof firstRequests => name in firstRequests;

/** The schemas of most requests are made once one of them is asked. */
async function schemasOf(name: RequestName): Promise<Requests[RequestName]> {
  if (isFirst(name)) return firstRequests[name];
  const { requests } = await import('../engine/contract/requests.ts');
  return requests[name];
}
