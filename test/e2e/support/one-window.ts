import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Launched, launch } from './app.ts';

/**
 * What a window complains about from now on: messages of the console that are no mere information, errors nobody
 * caught, requests that failed. In a story that goes well there are none.
 */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type()))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A letter still on its way when the page is loaded anew is given up, not lost.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${why}`);
  });
  page.on('crash', () => complaints.push('the page stopped'));
  return complaints;
}

/** What the program itself noted in its log. */
export function logOf(data: string): string {
  const file = join(data, 'logs', 'demarche.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** One window for all stories of a file. After each of them nothing may have gone wrong unseen. */
export function oneWindow(options: Parameters<typeof launch>[0] = {}): { readonly current: Launched } {
  let launched: Launched | undefined;
  let complaints: string[] = [];
  const current = (): Launched => {
    if (launched === undefined) throw new Error('The window is open only while a test runs.');
    return launched;
  };
  test.beforeAll(async () => {
    launched = await launch(options);
    // A letter still on its way would be a request that failed.
    await launched.page.locator('h1').waitFor();
    await launched.page.evaluate(async () => {
      await document.fonts.ready;
    });
    complaints = complaintsOf(launched.page);
    // Once more, now that somebody listens.
    await launched.page.reload();
  });
  test.afterEach(() => {
    expect(complaints).toEqual([]);
    expect(logOf(current().data)).toBe('');
  });
  test.afterAll(() => launched?.close());
  return {
    get current() {
      return current();
    },
  };
}
