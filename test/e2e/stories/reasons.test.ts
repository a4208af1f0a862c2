import { expect, test } from '@playwright/test';
import { oneWindow } from '../support/one-window.ts';
import { Library, Stage } from '../support/pages.ts';

const opened = oneWindow();

test('the others play by their interests, and each of their decisions can be opened', async () => {
  const { page } = opened.current;
  const stage = new Stage(page);
  const policy = page.getByRole('combobox', { name: 'How do the others play?' });
  await new Library(page).takeDown('The call and the votes');
  await expect(policy).toHaveValue('history');
  await policy.selectOption('By their interests');
  await expect(page.getByText('mostly takes what is better for it')).toBeVisible();
  await new Library(page).speakFor('Germany');

  // On, until another party has decided something.
  const ask = page.getByRole('button', { name: 'Show why they act' });
  while ((await ask.count()) === 0) await stage.goOn();
  await expect(page.getByText('Why did they do that?')).toHaveCount(0);
  await ask.click();
  await stage.settled();
  await expect(ask).toHaveCount(0);

  const why = page.locator('.why').last();
  await why.getByText('Why did they do that?').click();
  await expect(why.getByText('It weighed what each option was worth to it')).toBeVisible();
  const options = why.locator('.explanation li');
  expect(await options.count()).toBeGreaterThan(1);
  await expect(why.getByText('(done)')).toHaveCount(1);
  const shares = await options.locator('.standing-line > b').allTextContents();
  const sum = shares.reduce((total, share) => total + Number(share.replace('%', '')), 0);
  expect(Math.abs(sum - 100)).toBeLessThanOrEqual(shares.length);
  await expect(why.getByText('The number drawn')).toBeVisible();

  // What the parties disagree on stands beside it, folded away.
  await page.getByText('What they disagree on').click();
  await expect(page.getByText('half of the weight is reached at').first()).toBeVisible();
  await page.locator('.why').last().scrollIntoViewIfNeeded();
});
