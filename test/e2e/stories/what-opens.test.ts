import { expect, type JSHandle, test } from '@playwright/test';
import { oneWindow } from '../support/one-window.ts';
import { Library } from '../support/pages.ts';

const opened = oneWindow();

/** What the page's policy forbade while these stories went on. The kit of components gets no exception. */
let forbidden: JSHandle<string[]>;
test.beforeAll(async () => {
  forbidden = await opened.current.page.evaluateHandle(() => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      seen.push(`${violatedDirective} ${sample}`),
    );
    return seen;
  });
});
test.afterEach(async () => {
  expect(await forbidden.jsonValue()).toEqual([]);
});

test('a sheet takes the focus in, keeps it, and gives it back however it is closed', async () => {
  const { page } = opened.current;
  await new Library(page).open();
  const opener = page.getByRole('button', { name: 'New scenario…' });
  const sheet = page.getByRole('dialog', { name: 'A scenario of your own' });
  const field = sheet.getByRole('textbox');
  const close = sheet.getByRole('button', { name: 'Close' });

  await opener.click();
  await expect(field).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(close).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();

  // Written words are not lost to a press beside the sheet, nor do they reach the page under it.
  await page.keyboard.type('A bridge?');
  await page.mouse.click(2, 2);
  await field.press('End');
  await page.keyboard.type(' Half built?');
  await expect(field).toHaveValue('A bridge? Half built?');
  await expect(page.getByRole('dialog')).toHaveCount(1);

  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await close.press('Enter');
  await expect(sheet).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('what a word means opens beside it, is read, and gives the focus back', async () => {
  const { page } = opened.current;
  await page.keyboard.press('F1');
  const word = page.locator('.term', { hasText: /^veto$/i });
  const meaning = page.getByRole('dialog', { name: 'Veto' });
  await word.focus();
  await page.keyboard.press('Enter');
  await expect(meaning).toBeFocused();
  await expect(meaning).toHaveAccessibleDescription(/permanent member/);
  await expect(word).toHaveAttribute('aria-expanded', 'true');
  const [of, shown] = [await word.boundingBox(), await meaning.boundingBox()];
  expect(Math.abs((shown?.y ?? 0) - (of?.y ?? 0))).toBeLessThan(200);
  // A key pressed in it is not the page’s: no list of keys opens, and Escape does not leave the help.
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  await expect(word).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await word.click();
  await expect(meaning).toBeVisible();
  await page.locator('h1').click();
  await expect(meaning).toHaveCount(0);
  await word.click();
  await page.getByRole('link', { name: 'All words' }).click();
  await expect(page.locator('.term-list')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
