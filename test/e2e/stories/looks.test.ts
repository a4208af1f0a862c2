import { expect, type Page, test } from '@playwright/test';
import { lookAt, looksAlike, motions, ringAfterTab, unreadable } from '../support/looks.ts';
import { oneWindow } from '../support/one-window.ts';
import { oneOfEachKind, show } from '../support/scenes.ts';
import { onEveryScreen } from '../support/screens.ts';

const opened = oneWindow();
const softly = expect.configure({ soft: true });

/** What is wrong on the page as it stands, however a person’s system has it painted. */
async function expectClear(page: Page, name: string): Promise<void> {
  expect.soft(await unreadable(page), `${name}: words under forced colours`).toEqual([]);
  expect.soft(await ringAfterTab(page), `${name}: where one is`).toBeGreaterThanOrEqual(2);
  await softly.poll(() => looksAlike(page, 'forced'), `${name}: forced colours`).toEqual([]);
  await softly.poll(() => looksAlike(page, 'contrast'), `${name}: more contrast`).toEqual([]);
  await lookAt(page, null);
  expect.soft(await motions(page), `${name}: motion`).toEqual([]);
}

test('colours taken away or made stronger hide nothing, and nothing moves that should not, anywhere', async () => {
  test.setTimeout(180_000);
  const { page } = opened.current;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const kinds = await oneOfEachKind(page);
  for (const { name, moment } of kinds) {
    await show(page, moment);
    // An option that is taken up is painted otherwise than those beside it.
    if (name === 'decision') await page.keyboard.press('1');
    await expectClear(page, name);
  }
  const ended = kinds.find(({ moment }) => moment.kind === 'ending')?.moment;
  if (ended === undefined) throw new Error('No run of these has ended.');
  await onEveryScreen(page, ended.run, (screen) => expectClear(page, screen));
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await expectClear(page, 'settings');
});
