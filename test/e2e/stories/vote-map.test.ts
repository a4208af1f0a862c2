import { expect, test } from '@playwright/test';
import { audit } from '../support/axe.ts';
import { oneWindow } from '../support/one-window.ts';
import { playHistory, show } from '../support/scenes.ts';

const opened = oneWindow();

test('a vote of the Assembly stands on a map, in patterns and in words', async () => {
  test.setTimeout(120_000);
  const { page } = opened.current;
  const moments = await playHistory(page, null);
  const counted = moments.find(({ scene, step }) => scene === 'vote_kyiv_text' && step === 'decided');
  if (counted === undefined) throw new Error('the scenario has changed');
  await show(page, counted);
  await page.getByText('On a map').click();
  const map = page.getByRole('img', { name: /Map of the world/ });
  await expect(map.locator('g[data-fill=yes]').first()).toBeAttached({ timeout: 20_000 });
  expect(await map.locator('g[data-fill=yes] path').count()).toBeGreaterThan(60);
  await expect(map.locator('g[data-fill=no]').first()).toBeAttached();
  await expect(page.getByText('Crimea is drawn as Ukraine’s')).toBeVisible();
  expect(await audit(page)).toEqual([]);
});
