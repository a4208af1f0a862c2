import { expect, test } from '@playwright/test';
import { oneWindow } from '../support/one-window.ts';
import { playHistory, show } from '../support/scenes.ts';

const opened = oneWindow();

test('someone who watched sees the machine that ran, goes back in it and finds a way', async () => {
  test.setTimeout(120_000);
  const { page } = opened.current;
  const moments = await playHistory(page, null);
  const middle = moments.find(({ scene }) => scene === 'call_kyiv');
  if (middle === undefined) throw new Error('the scenario has changed');
  await show(page, middle);
  await page.getByRole('link', { name: 'Story map' }).click();
  await expect(page.getByRole('heading', { name: 'Every scene and every ending' })).toBeVisible();
  const lit = page.locator('.chart-box[data-lit="true"]');
  await expect(lit).toHaveCount(1, { timeout: 20_000 });
  await expect(lit).toBeInViewport();
  await expect(lit.locator('.chart-step[data-lit="true"]')).toHaveCount(1);
  const drawn = await page.locator('.chart-box:not(.chart-ending)').count();
  const summary = await page.locator('.statechart .quiet').first().textContent();
  expect(summary).toContain(`${drawn} scenes`);

  // What lies ahead shows how it can be reached.
  const search = page.getByRole('combobox', { name: 'Find a scene' });
  await search.fill('council votes on');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ found/ })).toBeVisible();
  const found = page.getByRole('option');
  const [first = '', second = ''] = await found.allTextContents();
  await expect(found.first()).toHaveAttribute('data-highlighted');
  await search.press('ArrowDown');
  await search.press('Enter');
  await expect(page.locator('.chart-panel h2')).toHaveText(second);
  await search.fill('council votes on');
  await search.press('Enter');
  await expect(page.locator('.chart-panel h2')).toHaveText(first);
  await expect(found).toHaveCount(0);
  await page.getByRole('button', { name: 'How to get there' }).click();
  await expect(page.getByRole('heading', { name: 'The shortest way from here' })).toBeVisible();
  expect(await page.locator('.chart-way li').count()).toBeGreaterThan(2);
  await expect(page.locator('polyline').first()).toBeAttached();

  // What has been passed can be gone back to.
  await page.locator('.chart-box[data-passed="true"]:not([data-lit="true"])').first().click();
  await page.getByRole('button', { name: 'Go back to here' }).click();
  await expect(page.locator('[data-screen=stage] h1')).toBeVisible();
});

test('who plays a party is asked before the drawing gives away what may come', async () => {
  const { page } = opened.current;
  const run = await page.evaluate(async () => {
    const answer = await window.demarche.startRun({
      file: 'the-call-and-the-votes.scenario.yaml',
      party: 'ukraine',
      as: 'play',
    });
    return answer.ok ? answer.value.run : '';
  });
  const refused = await page.evaluate(
    (one) => window.demarche.readStatechart({ run: one, facilitating: false }),
    run,
  );
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-shown-yet' } });
  await page.evaluate((one) => window.location.assign(`#/run/${one}/statechart`), run);
  await expect(page.getByText('also those you have not come to')).toBeVisible();
  await expect(page.locator('.chart-box')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show it all the same' }).click();
  await expect(page.locator('.chart-box[data-lit="true"]')).toBeVisible({ timeout: 20_000 });
});

test('the drawing is walked with the arrows, and zoomed', async () => {
  const { page } = opened.current;
  const chosen = page.locator('.chart-box[data-chosen="true"]');
  await chosen.focus();
  const first = await chosen.getAttribute('data-box');
  await page.keyboard.press('ArrowRight');
  await expect(chosen).toBeFocused();
  expect(await chosen.getAttribute('data-box')).not.toBe(first);
  await page.keyboard.press('-');
  await expect(page.getByText('60 %')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-screen=stage] h1')).toBeVisible();
});
