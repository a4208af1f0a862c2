import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { root } from '../e2e/support/app.ts';
import { lookAt } from '../e2e/support/looks.ts';
import { oneWindow } from '../e2e/support/one-window.ts';
import { type Moment, oneOfEachKind, playHistory, show } from '../e2e/support/scenes.ts';
import { onEveryScreen } from '../e2e/support/screens.ts';
import { someonesFolder, states } from './states.ts';

const data = someonesFolder();
const opened = oneWindow({ data });
test.afterAll(() => rmSync(data, { recursive: true, force: true, maxRetries: 20 }));
const folder = join(root, 'out', 'gallery');

/** Pictures that the documents show, by their name in the gallery. */
const shown: Readonly<Record<string, string>> = {
  'light-1440-stage': 'stage.png',
  'light-1440-counted': 'chamber.png',
  'light-1440-tree': 'tree.png',
};

/** From a point of a run, does something else than history did and goes on a little, so that the tree has branches. */
async function doOtherwise(page: Page, { run, node }: Moment, scenes: number): Promise<void> {
  await page.evaluate(
    async ([from, more]) => {
      const { demarche } = window;
      let answer = await demarche.goTo(from);
      for (let step = 0; step < more && answer.ok && answer.value.ending === null; step += 1) {
        const { at, asks } = answer.value;
        const point = { run: from.run, at, id: crypto.randomUUID() };
        const option = asks.flatMap(({ options }) => options).findLast(({ open }) => open);
        answer =
          option === undefined
            ? await demarche.advance({ ...point, until: 'decision' })
            : await demarche.makeMove({ ...point, move: option.move });
      }
    },
    [{ run, node }, scenes] as const,
  );
}

test('pictures of every screen, kind of scene and state, in both themes, two sizes, and with colours of the system’s', async () => {
  mkdirSync(folder, { recursive: true });
  const { app, page } = opened.current;
  const take = async (name: string) => {
    await page.screenshot({ path: join(folder, `${name}.png`) });
    const picture = shown[name];
    if (picture === undefined) return;
    mkdirSync(join(root, 'docs', 'pictures'), { recursive: true });
    copyFileSync(join(folder, `${name}.png`), join(root, 'docs', 'pictures', picture));
  };
  const look = async (theme: 'light' | 'dark', width: number, height: number) => {
    await page.evaluate((one) => window.demarche.writeSettings({ theme: one, language: 'en' }), theme);
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await page.reload();
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeGreaterThan(width - 40);
    await page.locator('h1').waitFor();
  };

  await look('light', 1440, 900);
  await take('light-1440-first-start');
  const kinds = await oneOfEachKind(page);
  const played = await playHistory(page, 'united_states');
  const at = (scene: string) => played.find((one) => one.scene === scene && one.asked);
  const stage = at('inclusion');
  const first = at('first_call');
  const note = at('us_note');
  const end = played.at(-1);
  if (stage === undefined || first === undefined || note === undefined || end === undefined)
    throw new Error('The scenario has changed.');
  await doOtherwise(page, first, 12);
  await doOtherwise(page, note, 60);
  const moments = [...kinds, { name: 'stage', moment: stage }];
  for (const theme of ['light', 'dark'] as const) {
    for (const [width, height] of [
      [1440, 900],
      [1024, 640],
    ] as const) {
      await look(theme, width, height);
      for (const { name, moment } of moments) {
        await show(page, moment);
        await take(`${theme}-${width}-${name}`);
      }
      await show(page, end);
      await onEveryScreen(page, end.run, async (screen) => {
        // The stage has been taken with every kind of scene.
        if (screen !== 'stage') await take(`${theme}-${width}-${screen}`);
      });
      for (const { name, open } of states) {
        await open(opened.current);
        await take(`${theme}-${width}-${name}`);
      }
    }
  }
  for (const painted of ['forced', 'contrast'] as const) {
    await look('light', 1440, 900);
    await lookAt(page, painted);
    for (const { name, moment } of moments) {
      await show(page, moment);
      await take(`${painted}-1440-${name}`);
    }
    await show(page, end);
    await onEveryScreen(page, end.run, (screen) => take(`${painted}-1440-${screen}`));
  }
  await lookAt(page, null);
});
