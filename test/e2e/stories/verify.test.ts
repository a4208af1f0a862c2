import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newFolder, OWN_FOLDER, removeFolder, root } from '../support/app.ts';
import { oneWindow } from '../support/one-window.ts';
import { Library } from '../support/pages.ts';

/** A person's folder with one small scenario whose claims are all wrong. */
function withClaims(): string {
  const folder = newFolder();
  const own = join(folder, OWN_FOLDER);
  mkdirSync(own);
  const fixtures = join(root, 'test', 'fixtures');
  for (const part of ['bodies', 'rules']) cpSync(join(fixtures, part), join(own, part), { recursive: true });
  cpSync(join(fixtures, 'verify', 'claims.scenario.yaml'), join(own, 'claims.scenario.yaml'));
  return folder;
}

const data = withClaims();
const opened = oneWindow({ data });
test.afterAll(() => removeFolder(data));

test('an author sees which claim fails and steps through the moves that show it', async () => {
  const { page } = opened.current;
  const library = new Library(page);
  await library.takeDown('Claims that do not hold');
  await page.getByRole('link', { name: 'Verify' }).click();
  await page.getByRole('button', { name: 'Explore all ways' }).click();
  await expect(page.getByText('Everything was explored')).toBeVisible();
  const claim = page.locator('.verify-claims li').filter({ hasText: 'It is always calm' });
  await expect(claim).toHaveAttribute('data-status', 'fails');
  await expect(page.locator('.verify-rows').first()).toContainText('Good');

  await claim.getByRole('button', { name: 'Open the counterexample: It is always calm' }).click();
  await expect(page.getByRole('heading', { name: 'A counterexample' })).toBeVisible();
  await expect(page.getByText('0 of 1 move made')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('this claim does not hold')).toBeVisible();
  await expect(page.locator('main.stage h1')).toHaveText('The second word');
  await page.keyboard.press('Backspace');
  await expect(page.getByText('0 of 1 move made')).toBeVisible();

  // What was found is still there, and the shortest way to an ending opens likewise.
  await page.getByRole('link', { name: 'Back to what was verified' }).click();
  await page.getByRole('button', { name: 'Open the way there: Bad' }).click();
  await page.getByRole('button', { name: 'To where it shows' }).click();
  await expect(page.locator('main.stage').getByText('It is not.')).toBeVisible();
});

test('who has seen enough stops, sees what was found by then, and may go on', async () => {
  test.setTimeout(90_000);
  const { page } = opened.current;
  const library = new Library(page);
  await library.open();
  await library.takeDown('The call and the votes');
  await page.getByRole('link', { name: 'Verify' }).click();
  await page.getByText('5,000,000 places').click();
  await page.getByRole('button', { name: 'Explore all ways' }).click();
  await expect(page.locator('.verify-facts')).toContainText('Places found', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped. This is what was found by then')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.verify-claims li[data-status=unknown]').first()).toBeVisible();
  await expect(page.getByText('Unknown means')).toBeVisible();
  await page.getByRole('button', { name: 'Go on exploring' }).click();
  await expect(page.getByText('Exploring …')).toBeVisible();
  // With the screen it ends.
  await library.open();
});
