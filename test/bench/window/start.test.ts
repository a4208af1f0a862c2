import { test } from '@playwright/test';
import { launch, newFolder, removeFolder } from '../../e2e/support/app.ts';
import { openEmptyWindow } from './empty-window.ts';
import { median, ms, quantile, report } from './figures.ts';

const ROUNDS = 7;

/**
 * Milliseconds from the start of a process to a page that can be used.
 * @param data the folder of earlier starts; without one the program starts for the first time.
 */
async function toLibrary(data?: string): Promise<number> {
  const start = performance.now();
  const launched = await launch(data === undefined ? {} : { data });
  // All of it: cards one can take down, a field to search them by, a party to speak for.
  await launched.page.locator('.library h1').waitFor();
  await launched.page.getByRole('searchbox').waitFor();
  await launched.page.getByRole('radio').first().waitFor();
  const taken = performance.now() - start;
  await launched.close();
  return taken;
}

/** The same for the least that a window can be. */
async function toEmptyWindow(data?: string): Promise<number> {
  const folder = data ?? newFolder();
  const start = performance.now();
  const { app } = await openEmptyWindow(folder);
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
