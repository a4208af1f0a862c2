import { expect, test } from '@playwright/test';
import { oneWindow } from '../support/one-window.ts';
import { Library, Stage } from '../support/pages.ts';

const opened = oneWindow();

test('many runs are played in the window, stopped half-way, and played again to the end', async () => {
  const { page } = opened.current;
  await expect(new Library(page).headline).toHaveText('First steps');
  await page.getByRole('link', { name: 'What many runs show' }).click();
  await expect(page.getByRole('heading', { name: 'What many runs show' })).toBeVisible();
  await expect(page.getByText('no forecast').first()).toBeVisible();

  await page.getByLabel('Number of runs').selectOption('10000');
  await page.getByRole('button', { name: 'Play the runs' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How it ends' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText('Stopped. Below is what had been found by then.')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.locator('.shares').first().getByText('%').first()).toBeVisible();

  await page.getByLabel('Seed').fill('many');
  await expect(page.getByText('A seed is a whole number from 0 to 4294967295.')).toBeVisible();
  await page.getByLabel('Seed').fill('7');
  await page.getByLabel('Number of runs').selectOption('100');
  await page.getByLabel('Decisions played all ways').selectOption('20');
  await page.getByRole('button', { name: 'Play the runs' }).click();
  await expect(page.getByText('Done.', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^In 20 runs every decision was played all ways/)).toBeVisible();
  await expect(page.getByText(/of \d+ scenes, \d+ of \d+ options\./)).toBeVisible();
});

test('who plays may ask what to expect, and where the run turned', async () => {
  const { page } = opened.current;
  const stage = new Stage(page);
  const library = new Library(page);
  await library.open();
  await page.locator('.party-form input[type=radio]').first().check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  while (!(await stage.asks())) await stage.goOn();

  const options = await page.locator('.option[data-open=true]').count();
  const expected = page.getByLabel('Show where each option leads in many runs');
  await expect(expected).not.toBeChecked();
  await expected.check();
  await expect(page.getByText('Done.', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.expectations > li')).toHaveCount(options);
  await expected.uncheck();
  await expect(page.locator('.expectations')).toHaveCount(0);

  await page.locator('.option[data-open=true] .option-title').first().click();
  await page.getByRole('button', { name: 'Do this' }).click();
  await stage.settled();
  await page.getByRole('link', { name: 'Chances' }).click();
  await expect(page.getByRole('button', { name: 'Find the turning points' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show it all the same' }).click();
  await page.getByRole('button', { name: 'Find the turning points' }).click();
  await expect(page.getByText('Done.', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.chances-chart .course-row').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Turning points', exact: true })).toBeVisible();
});
