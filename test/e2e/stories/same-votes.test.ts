import { expect, type Page, test } from '@playwright/test';
import { oneWindow } from '../support/one-window.ts';
import { Stage } from '../support/pages.ts';
import { playHistory, show } from '../support/scenes.ts';

const opened = oneWindow();

/** Presses Tab until what has the focus says these words. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 100; step += 1) {
    const now = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (now === words) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to “${words}”.`);
}

test('after a veto, somebody without a mouse asks what other rules would have made of the same votes', async () => {
  const { page } = opened.current;
  const moments = await playHistory(page, null);
  const decided = moments.find(({ scene, step }) => scene === 'vote_council_just' && step === 'decided');
  if (decided === undefined) throw new Error('history has no such vote');
  await show(page, decided);
  const stage = new Stage(page);
  const part = page.locator('.same-votes');
  await expect(stage.main.locator('.outcome')).toContainText('vetoed by Russian Federation');
  await expect(part.getByRole('button')).toHaveCount(0);

  await tabTo(page, 'The same votes under another rule');
  await page.keyboard.press('Enter');
  await expect(part.locator('.ruled').first()).toContainText('11–1–3, vetoed by Russian Federation');

  await tabTo(page, 'General Assembly of the United Nations');
  await page.keyboard.press('Enter');
  const status = part.getByRole('status');
  await expect(status.locator('li', { hasText: 'More yes than no' }).first()).toContainText('Adopted 11–1–3');
  await expect(status.locator('li', { hasText: 'More yes than no' }).first()).toContainText(
    'the other way round',
  );

  await tabTo(page, 'North Atlantic Council');
  await page.keyboard.press('Space');
  await expect(status).toContainText('there was an objection');
  await expect(part.getByRole('button', { pressed: true })).toHaveText('North Atlantic Council');

  // Nothing of the run has changed: the outcome stands where it stood.
  await expect(stage.main.locator('.outcome')).toContainText('vetoed by Russian Federation');
  await stage.settled();
});
