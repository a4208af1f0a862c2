import { expect, test } from '@playwright/test';
import { layoutFaults, notAtAGlance } from '../support/layout.ts';
import { oneWindow } from '../support/one-window.ts';
import { Library, Stage } from '../support/pages.ts';
import { oneOfEachKind, show } from '../support/scenes.ts';
import { onEveryScreen } from '../support/screens.ts';

const opened = oneWindow();

/** Sizes of the page in pixels, and by how much a person has enlarged it. */
const sizes = [
  { width: 1440, height: 900, zoom: 1 },
  { width: 1024, height: 640, zoom: 1 },
  { width: 1440, height: 900, zoom: 2 },
];

test('nothing is cut, hidden or pushed aside in a small window or at double size', async () => {
  test.setTimeout(120_000);
  const { app, page } = opened.current;
  const kinds = await oneOfEachKind(page);
  const ended = kinds.find(({ moment }) => moment.kind === 'ending')?.moment;
  for (const { width, height, zoom } of sizes) {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(size.width, size.height);
        window?.webContents.setZoomFactor(size.zoom);
      },
      { width, height, zoom },
    );
    const check = async (name: string) => {
      // Zooming is per address: a page that was loaded anew is enlarged anew.
      await app.evaluate(({ BrowserWindow }, factor) => {
        BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
      }, zoom);
      await expect
        .poll(() => page.evaluate(() => Math.round(window.innerWidth / 40)))
        .toBe(Math.round(width / zoom / 40));
      expect.soft(await layoutFaults(page), `${name} at ${width}×${height}, ${zoom * 100} %`).toEqual([]);
    };
    for (const { name, moment } of kinds) {
      await show(page, moment);
      await check(name);
      // Who sees no more than this picture knows who they are, what is asked, what they may do and what they are after.
      if (name === 'decision' && zoom === 1)
        expect.soft(await notAtAGlance(page), `${width}×${height}`).toEqual([]);
    }
    if (ended === undefined) throw new Error('No run of these has ended.');
    await show(page, ended);
    await onEveryScreen(page, ended.run, check);
    await page.evaluate(() => window.location.assign('#/'));
    await expect(page.locator('.library h1')).toBeVisible();
    await page.getByRole('button', { name: 'Settings' }).click();
    await check('settings');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await check('keys');
    await page.keyboard.press('Escape');
  }
});

test('a question that comes up within a scene comes with all that one may answer', async () => {
  const { app, page } = opened.current;
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1024, 640);
    window?.webContents.setZoomFactor(1);
  });
  const library = new Library(page);
  await library.open();
  await page.getByRole('button', { name: 'First steps' }).click();
  await library.speakFor('The town of Hollen');
  const stage = new Stage(page);
  await stage.goOn();
  await stage.choose('Write Brack a friendly note');
  await expect(stage.headline).toHaveText('Hollen rings Brack');
  await stage.main.locator('.option[data-open=true] button').first().click();
  await page.getByRole('button', { name: 'Do this' }).click();
  await stage.goOn();
  await expect(stage.question).toHaveText('Will Brack give its stone?');
  for (const option of await stage.main.locator('.option').all())
    await expect(option).toBeInViewport({ ratio: 1 });
});
