import { expect, type Page, test } from '@playwright/test';
import { type Screen, screens } from '../../../renderer/router.ts';
import { audit } from '../support/axe.ts';
import { oneWindow } from '../support/one-window.ts';
import { oneOfEachKind, SCENARIO, show } from '../support/scenes.ts';

const opened = oneWindow();
const themes = ['light', 'dark'] as const;

/** Sets the theme for good and loads the page anew, as the menu does. */
async function setTheme(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.evaluate((one) => window.demarche.writeSettings({ theme: one, language: 'en' }), theme);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await page.locator('h1').waitFor();
}

test('an audit finds nothing on any kind of scene, light or dark', async () => {
  test.setTimeout(120_000);
  const { page } = opened.current;
  const kinds = await oneOfEachKind(page);
  for (const theme of themes) {
    await setTheme(page, theme);
    for (const { name, moment } of kinds) {
      await show(page, moment);
      expect.soft(await audit(page), `${name}, ${theme}`).toEqual([]);
    }
  }
});

test('an audit finds nothing on any screen of the router, nor on what lies over it', async () => {
  const { page } = opened.current;
  const started = await page.evaluate(() =>
    window.demarche
      .listScenarios({})
      .then((cards) => cards.find(({ last }) => last !== undefined)?.last?.run ?? ''),
  );
  const addresses: Readonly<Record<Screen, string>> = {
    library: '#/',
    scenario: `#/scenario/${SCENARIO}`,
    stage: `#/run/${started}`,
    briefing: `#/run/${started}/briefing`,
    tree: `#/run/${started}/tree`,
    statechart: `#/run/${started}/statechart`,
    debrief: `#/run/${started}/debrief`,
  };
  expect(Object.keys(addresses)).toEqual([...screens]);
  for (const theme of themes) {
    await setTheme(page, theme);
    for (const screen of screens) {
      await page.evaluate((address) => window.location.assign(address), addresses[screen]);
      await expect(page.locator(`[data-screen=${screen}] h1`)).toBeVisible();
      expect.soft(await audit(page), `${screen}, ${theme}`).toEqual([]);
    }
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    expect.soft(await audit(page), `settings, ${theme}`).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    expect.soft(await audit(page), `keys, ${theme}`).toEqual([]);
    await page.keyboard.press('Escape');
  }
  // A run that is not there has a screen of its own.
  await page.evaluate(() => window.location.assign('#/run/00000000-none'));
  await expect(page.getByRole('heading', { name: 'This run cannot be shown' })).toBeVisible();
  expect.soft(await audit(page), 'lost').toEqual([]);
});
