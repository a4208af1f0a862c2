import { type Page, test } from '@playwright/test';
import { launch } from '../../e2e/support/app.ts';
import { ownShelf } from '../../e2e/support/own-shelf.ts';
import { largeScenario } from '../../unit/support/large.ts';
import { ms, quantile, report } from './figures.ts';

const FILE = 'large.scenario.yaml';

/** The time between frames while a box is scrolled to and fro for about two seconds. */
async function framesWhileScrolling(page: Page, box: string): Promise<number[]> {
  return page.locator(box).evaluate(async (element) => {
    const times: number[] = [];
    await new Promise<void>((resolve) => {
      const scroll = (time: number) => {
        times.push(time);
        const at = times.length / 120;
        element.scrollLeft = (1 - Math.abs(1 - 2 * (at % 1))) * (element.scrollWidth - element.clientWidth);
        if (times.length > 120) resolve();
        else requestAnimationFrame(scroll);
      };
      requestAnimationFrame(scroll);
    });
    return times.slice(1).map((time, index) => time - (times[index] ?? time));
  });
}

const rows = (frames: readonly number[]) => ({
  'median frame': ms(quantile(frames, 0.5)),
  'longest frame (goal: 100 ms)': ms(Math.max(...frames)),
});

test('a tree of 5,000 nodes and a statechart of 1,000 states', async () => {
  test.setTimeout(900_000);
  const shelf = ownShelf({ [FILE]: largeScenario(200) });
  const { page, close } = await launch({ from: shelf.folder });
  const run = await page.evaluate(async (file) => {
    const { demarche } = window;
    const started = await demarche.startRun({ file, party: null, as: 'play', seed: 1 });
    if (!started.ok) throw new Error(started.refusal.because);
    const { run: id } = started.value;
    let nodes = 0;
    // Many short branches: as deep as there is room, then back to the beginning and on with another choice.
    for (let branch = 0; nodes < 5000; branch += 1) {
      let at: Awaited<ReturnType<typeof demarche.openRun>> = await demarche.goTo({ run: id, node: 0 });
      for (let move = 0; at.ok && at.value.ending === null && nodes < 5000; move += 1) {
        const options = at.value.asks.flatMap(({ options: all }) => all.filter(({ open }) => open));
        const option = options[(branch >> (move % 12)) % Math.max(1, options.length)];
        const point = { run: id, at: at.value.at, id: crypto.randomUUID() };
        at = option
          ? await demarche.makeMove({ ...point, move: option.move })
          : await demarche.advance({ ...point, until: 'one-move' });
        if (at.ok) nodes = Math.max(nodes, at.value.at);
      }
    }
    return id;
  }, FILE);
  await page.evaluate((id) => window.location.assign(`#/run/${id}/tree`), run);
  await page.locator('.lanes').waitFor({ timeout: 120_000 });
  report('Scrolling a tree of 5,000 nodes', rows(await framesWhileScrolling(page, '.tree-scroll')));
  await page.evaluate((id) => window.location.assign(`#/run/${id}/statechart`), run);
  await page.locator('.chart-box[data-lit="true"]').waitFor({ timeout: 120_000 });
  const states = await page.locator('.chart-step').count();
  report(
    `Scrolling a statechart of ${states} states`,
    rows(await framesWhileScrolling(page, '.chart-scroll')),
  );
  await close();
  shelf.remove();
});
