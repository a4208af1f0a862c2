import { expect, type Page, test } from '@playwright/test';
import type { Screen } from '../../../renderer/router.ts';
import { audit } from '../support/axe.ts';
import { oneWindow } from '../support/one-window.ts';
import { oneOfEachKind, playHistory, show } from '../support/scenes.ts';
import { onEveryScreen } from '../support/screens.ts';

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

/** A run that stands at an ending: every screen has something to show then. */
async function endedRun(page: Page): Promise<string> {
  const played = await playHistory(page, 'united_states');
  return played.at(-1)?.run ?? '';
}

/** What opens over a screen, one of each kind. */
const openers: Partial<Record<Screen, readonly { opener: string; role: 'dialog' | 'menu' }[]>> = {
  tree: [{ opener: '.branches .opens-menu', role: 'menu' }],
  statechart: [{ opener: '.statechart .term', role: 'dialog' }],
};

test('an audit finds nothing on any screen of the router, nor on what lies over it', async () => {
  test.setTimeout(120_000);
  const { page } = opened.current;
  const run = await endedRun(page);
  for (const theme of themes) {
    await setTheme(page, theme);
    await onEveryScreen(page, run, async (screen) => {
      // What is folded is audited too.
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      if (screen === 'statechart') await page.getByRole('combobox').fill('a');
      expect.soft(await audit(page), `${screen}, ${theme}`).toEqual([]);
      for (const { opener, role } of openers[screen] ?? []) {
        await page.locator(opener).first().click();
        await page.getByRole(role).waitFor();
        expect.soft(await audit(page), `${role} on ${screen}, ${theme}`).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    expect.soft(await audit(page), `settings, ${theme}`).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
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

/** What the Tab key should lead to, and what it led to, by their place in the page. */
async function tabbed(page: Page): Promise<{ expected: number; reached: number; unseen: string[] }> {
  const expected = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ];
    const groups = new Set<string>();
    const tabbable = all.filter((one) => {
      if (!(one instanceof HTMLElement || one instanceof SVGElement)) return false;
      if (!one.checkVisibility() || one.tabIndex < 0) return false;
      if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
      const first = !groups.has(one.name);
      groups.add(one.name);
      return first;
    });
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
    return tabbable.length;
  });
  const reached = new Set<string>();
  const unseen: string[] = [];
  for (let stroke = 0; stroke < expected + 20; stroke += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const one = document.activeElement;
      if (one === null || one === document.body) return null;
      const place = [...document.querySelectorAll('*')].indexOf(one);
      const marked = one.matches(':focus-visible');
      return { place: String(place), marked, words: one.textContent?.trim().slice(0, 40) ?? '' };
    });
    if (focused === null || reached.has(focused.place)) break;
    reached.add(focused.place);
    if (!focused.marked) unseen.push(focused.words);
  }
  return { expected, reached: reached.size, unseen };
}

test('the Tab key leads to everything that can be operated on every screen, and one sees where', async () => {
  test.setTimeout(120_000);
  const { page } = opened.current;
  await onEveryScreen(page, await endedRun(page), async (screen) => {
    const { expected, reached, unseen } = await tabbed(page);
    expect.soft(unseen, screen).toEqual([]);
    expect.soft(reached, screen).toBe(expected);
    expect.soft(expected, screen).toBeGreaterThan(3);
  });
});
