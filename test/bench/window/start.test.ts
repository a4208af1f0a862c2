import { type Page, test } from '@playwright/test';
import { launch, newFolder, removeFolder } from '../../e2e/support/app.ts';
import { openEmptyWindow } from './empty-window.ts';
import { median, ms, quantile, report } from './figures.ts';

const ROUNDS = 7;

/** What both pages have, once they can be used: of the library cards, a field to search them by, a party to speak for. */
const LIBRARY = ['.library h1', '.shelf button', '.library input[type=search]', '.library input[type=radio]'];
const EMPTY = ['h1'];

/**
 * Waits until a page has all of this and has drawn it. The page itself looks, before each of its frames: who asks from
 * outside, again and again after longer and longer pauses, measures his pauses.
 */
async function drawn(page: Page, all: readonly string[]): Promise<void> {
  await page.evaluate(
    (selectors) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const isThere = selectors.every((selector) => document.querySelector(selector) !== null);
          // Once this frame is drawn.
          if (isThere) setTimeout(resolve);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    all,
  );
}

/**
 * Milliseconds from the start of a process to a page that can be used.
 * @param data the folder of earlier starts; without one the program starts for the first time.
 */
async function toLibrary(data?: string): Promise<number> {
  const start = performance.now();
  const launched = await launch(data === undefined ? {} : { data });
  await drawn(launched.page, LIBRARY);
  const taken = performance.now() - start;
  await launched.close();
  return taken;
}

/** The same for the least that a window can be. */
async function toEmptyWindow(data?: string): Promise<number> {
  const folder = data ?? newFolder();
  const start = performance.now();
  const { app, page } = await openEmptyWindow(folder);
  await drawn(page, EMPTY);
  const taken = performance.now() - start;
  await app.close();
  if (data === undefined) await removeFolder(folder);
  return taken;
}

const row = (taken: readonly number[]): string =>
  `${ms(median(taken))}   (95 of 100: ${ms(quantile(taken, 0.95))})`;

test('start, against an empty window', async () => {
  test.setTimeout(300_000);
  const [ours, first, empty, emptyFirst]: [number[], number[], number[], number[]] = [[], [], [], []];
  const [data, ofEmpty] = [newFolder(), newFolder()];
  // Once each before anything counts: files come from the disk only then. In turn, so that noise meets both.
  await toEmptyWindow(ofEmpty);
  await toLibrary(data);
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await toEmptyWindow(ofEmpty));
    ours.push(await toLibrary(data));
    emptyFirst.push(await toEmptyWindow());
    first.push(await toLibrary());
  }
  report('Start to a library that can be used', {
    'empty window': row(empty),
    'the program': row(ours),
    'ratio (goal: 1.5)': (median(ours) / median(empty)).toFixed(2),
    'empty window, for the first time': row(emptyFirst),
    'the program, for the first time': row(first),
    'ratio for the first time (goal: 1.5)': (median(first) / median(emptyFirst)).toFixed(2),
  });
  await Promise.all([removeFolder(data), removeFolder(ofEmpty)]);
});
