import { expect, type Page, test } from '@playwright/test';
import { launch, newFolder, removeFolder } from '../../e2e/support/app.ts';
import { SCENARIO } from '../../e2e/support/scenes.ts';
import { openEmptyWindow } from './empty-window.ts';
import { ms, quantile, report } from './figures.ts';

/** Begins a replay of history and shows it. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(async (file) => {
    const answer = await window.demarche.startRun({ file, party: null, as: 'history' });
    if (answer.ok) window.location.hash = `#/run/${answer.value.run}`;
  }, SCENARIO);
  await page.getByRole('button', { name: 'One move' }).waitFor();
}

/**
 * Milliseconds from a click on “One move” to the frame that shows what came of it, for each move up to the ending
 * or the most that is asked for.
 */
async function clickThrough(page: Page, most: number): Promise<number[]> {
  return page.evaluate(async (limit) => {
    const taken: number[] = [];
    const step = () =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('One move'));
    const painted = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
    for (;;) {
      const button = step();
      const stage = document.querySelector('main.stage');
      if (!button || !stage || taken.length >= limit) return taken;
      const changed = new Promise<void>((resolve) => {
        // Not every move changes a word: the answer is there once the stage is busy no more.
        new MutationObserver((_, observer) => {
          if (stage.getAttribute('aria-busy') !== 'false') return;
          observer.disconnect();
          resolve();
        }).observe(stage, { attributeFilter: ['aria-busy'] });
      });
      const start = performance.now();
      button.click();
      await changed;
      await painted();
      taken.push(performance.now() - start);
    }
  }, most);
}

/** The least that a click can take here: one word changes in a window with nothing else in it. */
async function clickInEmptyWindow(times: number): Promise<number[]> {
  const data = newFolder();
  const { app, page } = await openEmptyWindow(data);
  const taken = await page.evaluate(async (most) => {
    const button = document.createElement('button');
    document.body.append(button);
    button.addEventListener('click', () => {
      button.textContent = String(performance.now());
    });
    const all: number[] = [];
    while (all.length < most) {
      const start = performance.now();
      button.click();
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
      all.push(performance.now() - start);
    }
    return all;
  }, times);
  await app.close();
  await removeFolder(data);
  return taken;
}

test('from a click to the painted scene, 500 moves', async () => {
  test.setTimeout(300_000);
  const { page, close } = await launch();
  const taken: number[] = [];
  while (taken.length < 500) {
    await watch(page);
    const more = await clickThrough(page, 500 - taken.length);
    expect(more.length).toBeGreaterThan(0);
    taken.push(...more);
  }
  await close();
  const least = await clickInEmptyWindow(500);
  report('From a click to the next painted scene, 500 moves', {
    median: ms(quantile(taken, 0.5)),
    '95 of 100 (goal: 50 ms)': ms(quantile(taken, 0.95)),
    slowest: ms(Math.max(...taken)),
    'one word in an empty window, median': ms(quantile(least, 0.5)),
    'one word in an empty window, 95 of 100': ms(quantile(least, 0.95)),
  });
});

test('memory of the page over 2,000 moves', async () => {
  test.setTimeout(600_000);
  const { page, close } = await launch();
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1_048_576;
  };
  let moves = 0;
  const kept: number[] = [];
  while (moves < 2000) {
    await watch(page);
    moves += (await clickThrough(page, 500)).length;
    kept.push(await heap());
  }
  report(`Memory of the page after each of ${kept.length} runs, ${moves} moves in all`, {
    first: `${kept[0]?.toFixed(1)} MB`,
    second: `${kept[1]?.toFixed(1)} MB`,
    last: `${kept.at(-1)?.toFixed(1)} MB`,
    'last / second (stable: about 1)': ((kept.at(-1) ?? 0) / (kept[1] ?? 1)).toFixed(2),
  });
  await close();
});
