import { type Page, test } from '@playwright/test';
import { launch, newFolder, removeFolder } from '../../e2e/support/app.ts';
import { ms, quantile, report } from './figures.ts';
import { keepLargeRun } from './large-run.ts';

/** Frames for which something is moved: some two seconds where nothing is in the way. */
const FRAMES = 120;

/** Milliseconds between frames while a box, or the page where none is named, is scrolled to its far end and back. */
async function scrolled(page: Page, along: 'across' | 'down', box = 'html'): Promise<number[]> {
  return page.locator(box).evaluate(
    async (element, { direction, frames }) => {
      const times: number[] = [];
      await new Promise<void>((resolve) => {
        const scroll = (time: number) => {
          times.push(time);
          const share = 1 - Math.abs(1 - 2 * ((times.length / frames) % 1));
          if (direction === 'across')
            element.scrollLeft = share * (element.scrollWidth - element.clientWidth);
          else element.scrollTop = share * (element.scrollHeight - element.clientHeight);
          if (times.length > frames) resolve();
          else requestAnimationFrame(scroll);
        };
        requestAnimationFrame(scroll);
      });
      return times.slice(1).map((time, index) => time - (times[index] ?? time));
    },
    { direction: along, frames: FRAMES },
  );
}

/** Milliseconds from each of some clicks to the frame after the one that shows what came of it. */
async function zoomed(page: Page, button: string, clicks: number): Promise<number[]> {
  return page.getByRole('button', { name: button }).evaluate(async (element, most) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const taken: number[] = [];
    while (taken.length < most) {
      const before = await frame();
      element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await frame();
      taken.push((await frame()) - before);
    }
    return taken;
  }, clicks);
}

/** Goes to a screen: milliseconds until it shows something, and the longest that the page stood still meanwhile. */
async function opened(page: Page, hash: string, shows: string): Promise<Record<string, string>> {
  const { taken, longest, said } = await page.evaluate(
    async ([address, selector]) => {
      const start = performance.now();
      window.location.hash = address;
      let [last, still, told] = [start, 0, Number.NaN];
      for (;;) {
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        still = Math.max(still, now - last);
        last = now;
        if (Number.isNaN(told) && document.querySelector('.progress')) told = now - start;
        if (document.querySelector(selector)) break;
      }
      const end = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      return { taken: end - start, longest: Math.max(still, end - last), said: told };
    },
    [hash, shows] as const,
  );
  return {
    'to open': ms(taken),
    'longest that the page stood still': ms(longest),
    'says that it is working after': Number.isNaN(said) ? 'not needed' : ms(said),
  };
}

const row = (frames: readonly number[]): string =>
  `median ${ms(quantile(frames, 0.5))}, longest ${ms(Math.max(...frames))} (goal: 100 ms)`;

test('a tree of 5,000 nodes', async () => {
  const data = newFolder();
  const run = await keepLargeRun(data, { scenes: 60, nodes: 5000 });
  const { page, close } = await launch({ data });
  await page.locator('.library h1').waitFor();
  await page.evaluate((id) => window.location.assign(`#/run/${id}`), run);
  await page.locator('main.stage').waitFor();
  const opening = await opened(page, `#/run/${run}/tree`, '.lanes');
  const summary = await page.locator('.tree-head .quiet').textContent();
  report(`The tree: ${summary}`, {
    ...opening,
    'frames across': row(await scrolled(page, 'across', '.tree-scroll')),
    'frames down the drawing': row(await scrolled(page, 'down', '.tree-scroll')),
    'frames down the page': row(await scrolled(page, 'down')),
  });
  await close();
  await removeFolder(data);
});

test('a statechart of 1,000 states', async () => {
  const data = newFolder();
  const run = await keepLargeRun(data, { scenes: 250, nodes: 100 });
  const { page, close } = await launch({ data });
  await page.locator('.library h1').waitFor();
  await page.evaluate((id) => window.location.assign(`#/run/${id}`), run);
  await page.locator('main.stage').waitFor();
  const opening = await opened(page, `#/run/${run}/statechart`, '.chart-box');
  const states = await page.locator('.chart-step').count();
  report(`A statechart of ${states} states`, {
    ...opening,
    'frames across': row(await scrolled(page, 'across', '.chart-scroll')),
    'frames down': row(await scrolled(page, 'down', '.chart-scroll')),
    'away, a click a frame': row(await zoomed(page, 'Farther', 7)),
    'frames across, from far away': row(await scrolled(page, 'across', '.chart-scroll')),
    'closer, a click a frame': row(await zoomed(page, 'Closer', 7)),
    'frames across, from near': row(await scrolled(page, 'across', '.chart-scroll')),
  });
  await close();
  await removeFolder(data);
});
