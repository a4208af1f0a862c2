import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { oneWindow } from '../support/one-window.ts';
import { type Moment, playHistory, show } from '../support/scenes.ts';

const opened = oneWindow();

/** Plays on from a point, always the last thing that is open, to an ending. */
async function otherwise(page: Page, { run, node }: Moment): Promise<number> {
  return page.evaluate(
    async (from) => {
      const { demarche } = window;
      let answer = await demarche.goTo(from);
      while (answer.ok && answer.value.ending === null) {
        const { at, asks } = answer.value;
        const point = { run: from.run, at, id: crypto.randomUUID() };
        const option = asks.flatMap(({ options }) => options).findLast(({ open }) => open);
        answer =
          option === undefined
            ? await demarche.advance({ ...point, until: 'decision' })
            : await demarche.makeMove({ ...point, move: option.move });
      }
      return answer.ok ? answer.value.at : 0;
    },
    { run, node },
  );
}

/** A run with two endings: as in history, and one after leaving the telephone alone; it stands at the second. */
async function twoEndings(page: Page): Promise<{ run: string; first: Moment; end: Moment }> {
  const played = await playHistory(page, 'united_states');
  const first = played.find((one) => one.scene === 'first_call' && one.asked);
  const last = played.at(-1);
  if (first === undefined || last === undefined) throw new Error('The scenario has changed.');
  const node = await otherwise(page, first);
  const end = { ...last, node };
  await show(page, end);
  return { run: first.run, first, end };
}

/** The save dialog answers with this file from now on; without one it is cancelled. */
async function saveTo(file: string | null): Promise<void> {
  await opened.current.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, file);
}

test('after an ending one reads what it means, sees where it turned, and takes it home in every form', async () => {
  test.setTimeout(120_000);
  const { page } = opened.current;
  const { first } = await twoEndings(page);
  await page.getByRole('link', { name: 'Debrief: what it means' }).click();
  await expect(page.locator('.debrief h1')).toHaveText('No opening');

  // Where it turned: the line left history at its first decision, and each point leads back to it.
  const parting = page.locator('.turning-points li').filter({ hasText: 'leaves history' });
  await expect(parting.getByRole('button')).toHaveText('Washington: Leave the telephone alone');
  await expect(page.locator('.comparison .parting td')).toHaveText([
    'Washington: Leave the telephone alone',
    'Washington: Call Moscow',
  ]);
  const ballots = page.locator('.ballots article').first();
  await expect(ballots).toContainText('Advancing a comprehensive');
  await ballots.getByText('The same votes under another rule').click();
  await ballots.getByRole('button', { name: 'North Atlantic Council' }).click();
  await expect(ballots.getByRole('status')).toContainText('there was an objection');
  await expect(page.locator('.questions li').first()).toBeVisible();
  await expect(page.locator('.source-list li').first()).toBeVisible();

  // The lines say in words what they draw, and the table has it all again.
  await expect(page.getByRole('img', { name: /^Momentum of talks: from \d+ to \d+/ })).toBeVisible();
  await page.getByText('As a table').click();
  const cells = page.locator('.course-table tbody tr').last().locator('td');
  await expect(cells.nth(1)).toHaveText((await page.locator('.course-now').nth(1).textContent()) ?? '');

  const folder = mkdtempSync(join(tmpdir(), 'demarche-export-'));
  const save = async (button: string, name: string): Promise<Buffer> => {
    const file = join(folder, name);
    await saveTo(file);
    await page.locator('.exports').getByRole('button', { name: button }).click();
    await expect(page.locator('.exported')).toHaveText(`Written: ${name}`, { timeout: 20_000 });
    return readFileSync(file);
  };
  const pdf = (await save('PDF', 'a.pdf')).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect((pdf.match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(2);
  const html = (await save('Web page', 'a.html')).toString();
  expect(html).toContain('<h1>No opening</h1>');
  expect(html.match(/<svg/g)?.length).toBe(5);
  expect((await save('Markdown', 'a.md')).toString()).toMatch(/^# No opening\n/);
  expect((await save('Tables (CSV)', 'a.csv')).toString()).toContain('\r\nSeat,Ballot\r\n');
  const data = JSON.parse((await save('Data (JSON)', 'a.json')).toString()) as {
    version: number;
    run: string;
  };
  expect(data).toMatchObject({ format: 'demarche-debrief', version: 2, run: first.run });

  await saveTo(null);
  await page.getByRole('button', { name: 'Web page' }).click();
  await expect(page.locator('.exported')).toHaveText('Nothing was written.');
  await saveTo(join(folder, 'gone', 'a.html'));
  await page.getByRole('button', { name: 'Web page' }).click();
  await expect(page.locator('.exported')).toContainText('That folder is not there any more.');
  expect(existsSync(join(folder, 'gone'))).toBe(false);
  // What was taken for a folder is a file.
  await saveTo(join(folder, 'a.html', 'b.html'));
  await page.getByRole('button', { name: 'Web page' }).click();
  await expect(page.locator('.exported')).toContainText('That folder is not there any more.');

  // Back to the decision on which it turned.
  await parting.getByRole('button').click();
  await expect(page.locator('main.stage')).toBeVisible();
});

test('on paper stands what is read, and nothing that is operated', async () => {
  const { app, page } = opened.current;
  const { run, first } = await twoEndings(page);
  await page.evaluate((to) => window.location.assign(to), `#/run/${run}/debrief`);
  await expect(page.locator('.debrief .turning-points')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.masthead nav', '.foot', '.exports'])
    await expect(page.locator(hidden)).toBeHidden();
  await expect(page.locator('.ballots')).toBeVisible();
  await page.emulateMedia({ media: null });

  // A brief is a sheet of its own: it is there while it is printed, and gone afterwards.
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = document.querySelector('.print-sheet')?.textContent ?? '';
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await page.evaluate((to) => window.demarche.goTo(to), { run, node: first.node });
  await page.evaluate((to) => window.location.assign(to), `#/run/${run}/briefing`);
  await page.getByRole('button', { name: 'Print the brief' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', /^The call and the votes.*Confidential/);
  await expect(page.locator('.print-sheet')).toHaveCount(0);

  // Nothing of the page comes along, not even empty leaves of its height.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Print the brief' }).click();
  await expect(page.locator('.print-sheet')).toHaveCount(1);
  const leaves = await app.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
    return pdf?.toString('latin1').match(/\/Type \/Page\b/g)?.length;
  });
  expect(leaves).toBe(1);
  await page.reload();
});

test('a branch is named, deleted and restored; any two are laid side by side, with the keyboard alone', async () => {
  const { page } = opened.current;
  const { run } = await twoEndings(page);
  await page.evaluate((to) => window.location.assign(to), `#/run/${run}/tree`);
  const rows = page.locator('.branches tbody tr');
  await expect(rows).toHaveCount(2);

  const press = async (name: string, within = page.locator('body')): Promise<void> => {
    await within.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  const items = page.getByRole('menuitem');
  const more = page.getByRole('button', { name: 'More “Leave the telephone alone”' });
  await press('More “Leave the telephone alone”');
  await expect(items).toHaveText(['Name…', 'Compare with history']);
  await page.keyboard.press('Escape');
  await expect(items).toHaveCount(0);
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(items.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('The silent line');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Who would have called?');
  await press('Keep', page.getByRole('dialog'));
  await expect(rows.nth(1).getByRole('rowheader')).toContainText('The silent line Who would have called?');
  await expect(page.locator('.lane-name', { hasText: 'The silent line' })).toBeVisible();

  // Where one stands, and the way there, cannot be deleted, as the menu said; go to the other road first.
  await press('Go to its end of “First road”');
  await expect(page.locator('main.stage')).toBeVisible();
  await page.getByRole('link', { name: 'Tree', exact: true }).click();
  await press('More “The silent line”');
  await expect(items).toHaveText(['Name…', 'Compare with where you are', 'Delete']);
  await expect(items.first()).toBeFocused();
  for (const [key, at] of [
    ['End', 2],
    ['ArrowDown', 0],
    ['d', 2],
  ] as const) {
    await page.keyboard.press(key);
    await expect(items.nth(at)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toContainText('deleted');
  await expect(page.locator('.compare-choice select').first().locator('option')).toHaveText([
    'First road',
    'History',
  ]);
  await page.reload();
  await expect(rows.nth(1)).toContainText('deleted');
  await press('More “The silent line”');
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).not.toContainText('deleted');

  // Side by side, from the menu and by choice.
  await press('More “The silent line”');
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Two roads side by side' })).toBeFocused();
  await expect(page.getByLabel('Right').locator('option:checked')).toHaveText('The silent line');
  await page.getByLabel('Left').selectOption('First road');
  await page.getByLabel('Right').selectOption('The silent line');
  await expect(page.locator('.comparison .parting td')).toHaveText([
    'Washington: Call Moscow',
    'Washington: Leave the telephone alone',
  ]);
  await page.getByLabel('Right').selectOption('First road');
  await expect(page.locator('.comparison')).toContainText('Nothing was done differently.');
});

test('the stage draws relations where they strain, and the indicators for whoever opens them', async () => {
  const { page } = opened.current;
  const { first } = await twoEndings(page);
  await show(page, first);
  await expect(page.getByRole('img', { name: 'A drawing of relations and alliances' })).toBeVisible();
  await expect(page.locator('.network-alliances [data-kind="cohesive"]')).toContainText('cohesive');
  await expect(page.locator('.network line[data-tie="hostile"]').first()).toBeAttached();
  await page.getByText('Indicators over time').focus();
  await page.locator('.course-so-far summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.course-so-far')).toContainText('Nothing has moved yet.');
});

test('before an ending the debrief says when there is one', async () => {
  const { page } = opened.current;
  const { first } = await twoEndings(page);
  await show(page, first);
  await page.evaluate((to) => window.location.assign(to), `#/run/${first.run}/debrief`);
  await expect(page.locator('.debrief')).toContainText('There is a debrief once the story has ended.');
});
