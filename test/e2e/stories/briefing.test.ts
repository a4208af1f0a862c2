import { expect, test } from '@playwright/test';
import { oneWindow } from '../support/one-window.ts';
import { Library } from '../support/pages.ts';

const opened = oneWindow();

test('a first-time player reads who is who, looks at the map and begins from there', async () => {
  const { page } = opened.current;
  await new Library(page).takeDown('The call and the votes');
  await page.getByRole('link', { name: 'Read the briefing' }).click();
  await expect(page.getByRole('heading', { name: 'Who is who' })).toBeVisible();
  expect(await page.locator('.who > li').count()).toBeGreaterThan(7);
  const map = page.getByRole('img', { name: /Map of the world with the parties/ });
  await expect(map.locator('g[data-fill=party]').first()).toBeAttached({ timeout: 20_000 });
  await page.getByLabel('Show how this party stands with the others:').selectOption({ label: 'Ukraine' });
  await expect(map.locator('g[data-fill=you]').first()).toBeAttached();
  await expect(map.locator('g[data-fill=foe], g[data-fill=friend]').first()).toBeAttached();

  await page.getByRole('radio', { name: /^Ukraine/ }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('[data-screen=stage] h1')).toBeVisible();

  // What is confidential is shown only to who plays the party, in the run.
  await page.getByRole('link', { name: 'Briefing' }).click();
  await expect(page.getByRole('heading', { name: 'Your brief' })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
});
