import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { plantIn } from '../../unit/support/canaries.ts';
import { type Launched, launch, newFolder, removeFolder, root } from '../support/app.ts';
import { audit } from '../support/axe.ts';
import { complaintsOf, logOf } from '../support/one-window.ts';
import { type OwnShelf, ownShelf } from '../support/own-shelf.ts';
import { Cover, Library, Stage } from '../support/pages.ts';

const text = readFileSync(join(root, 'test', 'fixtures', 'hot-seat.scenario.yaml'), 'utf8');
const { source, canaries } = plantIn(text, { quiet: { caller: 'aldery', callee: 'borrow' } });

const deadline = readFileSync(
  join(root, 'test', 'fixtures', 'procedures', 'deadline-answer.scenario.yaml'),
  'utf8',
);

let shelf: OwnShelf;
let data: string;
let launched: Launched;
let complaints: string[];

async function open(): Promise<void> {
  launched = await launch({ from: shelf.folder, data });
  complaints = complaintsOf(launched.page);
  await recordAnswers();
}

test.beforeAll(async () => {
  data = newFolder();
  shelf = ownShelf({ 'hot-seat.scenario.yaml': source, 'deadline.scenario.yaml': deadline });
  await open();
});
test.afterEach(() => {
  expect(complaints).toEqual([]);
  expect(logOf(data)).toBe('');
});
test.afterAll(async () => {
  await launched.close();
  shelf.remove();
  await removeFolder(data);
});

/** What crossed to the page, and who sat at the machine then. */
type Crossed = { readonly seat: string | null; readonly words: string };

/** From now on the main process keeps every answer it gives to the page, with the seat that was taken then. */
async function recordAnswers(): Promise<void> {
  await launched.app.evaluate(({ ipcMain }) => {
    type Handler = (event: unknown, args: unknown) => Promise<unknown>;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const answers: Crossed[] = [];
    let seat: string | null = null;
    Object.assign(globalThis, { answers });
    for (const [channel, handler] of [...handlers]) {
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, async (event, args: unknown) => {
        if (channel.endsWith(':takeSeat')) seat = (args as { seat: string }).seat;
        if (channel.endsWith(':leaveSeat')) seat = null;
        const answer = await handler(event, args);
        answers.push({ seat, words: JSON.stringify([channel, answer]) });
        return answer;
      });
    }
  });
}

/** The canaries among some words that a seat may not know. */
function leaked(words: string, seat: string | null): string[] {
  return canaries
    .filter(({ word, owners }) => words.includes(word) && !owners.some((owner) => owner === seat))
    .map(({ word, field }) => `${word} of ${field}`);
}

/** Nothing of what another seat alone may know has crossed since the last time, nor is it in the page of this one. */
async function expectOnlyItsOwn(page: Page, seat: string | null): Promise<void> {
  const crossed = await launched.app.evaluate(() =>
    (globalThis as unknown as { answers: Crossed[] }).answers.splice(0),
  );
  expect(crossed.length).toBeGreaterThan(0);
  expect(crossed.flatMap((one) => leaked(one.words, one.seat))).toEqual([]);
  const markup = await page.evaluate(() => document.documentElement.outerHTML);
  expect(leaked(markup, seat)).toEqual([]);
}

/** Marks the page as this seat's, so that one can tell whether it was loaded anew. */
async function leaveATrace(page: Page, seat: string): Promise<void> {
  await page.evaluate((words) => Object.assign(window, { trace: words }), seat);
}

async function expectNoTrace(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => 'trace' in window)).toBe(false);
}

test('three people in hot seat play to an ending, and nobody’s page has what is another’s', async () => {
  test.setTimeout(60_000);
  let { page } = launched;
  let [cover, stage] = [new Cover(page), new Stage(page)];
  const library = new Library(page);
  await library.takeDown('The crossing');
  await library.seat(['Aldery', 'Borrow', 'Castel']);

  // Aldery, by keyboard alone. Enter alone lifts no cover.
  await cover.calls('Aldery');
  await page.keyboard.press('Enter');
  await cover.calls('Aldery');
  await expectOnlyItsOwn(page, null);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You speak for: Aldery')).toBeVisible();
  await expect(page.locator('.brief')).toContainText('Half of the boats leak.');
  await stage.settled();
  await page.keyboard.press('Enter');
  await expect(stage.question).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(stage.question).toContainText('What do the two settle in private?');
  await expectOnlyItsOwn(page, 'aldery');
  await leaveATrace(page, 'aldery');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');

  // The cover comes by itself, and says no more than whose turn it is.
  await cover.calls('Borrow');
  await expectNoTrace(page);
  await expect(page.locator('main.cover')).toContainText('a decision waits for you');
  await expect(page.locator('main.cover')).not.toContainText('call');
  await expectOnlyItsOwn(page, null);

  // Castel looks in first: outside the call.
  await cover.others.getByRole('button', { name: 'Castel' }).click();
  await cover.calls('Castel');
  await cover.sitDown();
  await expect(stage.headline).toHaveText('Two valleys are speaking');
  await expect(page.locator('.brief')).toContainText('The toll pays for a wedding.');
  await expect(page.getByRole('link', { name: 'Tree', exact: true })).toHaveCount(0);
  await page.evaluate(() => window.location.assign(`${window.location.hash}/tree`));
  await expect(page.locator('[data-screen=tree]')).toContainText('This is shown after the ending.');
  await page.getByRole('link', { name: 'Stage', exact: true }).click();
  await expectOnlyItsOwn(page, 'castel');
  // Who goes to the shelf has left the seat: whoever comes back finds the cover.
  await leaveATrace(page, 'castel');
  await new Library(page).open();
  await expectNoTrace(page);
  await expectOnlyItsOwn(page, null);
  await new Library(page).goOn.click();
  await cover.calls('Borrow');
  await cover.others.getByRole('button', { name: 'Castel' }).click();
  await cover.calls('Castel');
  await cover.sitDown();
  await leaveATrace(page, 'castel');
  await page.keyboard.press('h');
  await cover.calls('Borrow');
  await expectNoTrace(page);

  // The program is killed: it opens under the cover, at the same point.
  await launched.kill();
  await open();
  ({ page } = launched);
  [cover, stage] = [new Cover(page), new Stage(page)];
  await new Library(page).goOn.click();
  await cover.calls('Borrow');
  await expectOnlyItsOwn(page, null);
  await cover.sitDown();
  await expectOnlyItsOwn(page, 'borrow');
  await take(page, 'Pick up the receiver');
  await cover.calls('Aldery');
  await cover.sitDown();
  await take(page, 'Aldery boats on Borrow ropes');
  await cover.calls('Borrow');
  await cover.sitDown();
  await stage.choose('Accept');
  await stage.choose('Hang up');
  // Nobody has to decide: whoever sits there goes on.
  while (!(await stage.asks())) await stage.goOn();

  // Ballots are cast one after another, and nobody sees another's before the close.
  await take(page, 'Vote no');
  for (const [party, ballot] of [
    ['Aldery', 'yes'],
    ['Castel', 'yes'],
  ] as const) {
    await cover.calls(party);
    await expect(page.locator('main.cover')).toContainText('It is your turn to vote.');
    await cover.sitDown();
    await expect(page.locator('.roll li', { hasText: 'Borrow' })).toContainText(
      'has voted; how is not shown',
    );
    await expectOnlyItsOwn(page, party.toLowerCase());
    await (party === 'Castel' ? stage.choose(`Vote ${ballot}`) : take(page, `Vote ${ballot}`));
  }
  await expect(page.locator('.figures')).toContainText(
    'Who has voted is shown; how, when the vote is closed.',
  );
  await expectOnlyItsOwn(page, 'castel');
  await stage.goOn();
  await expect(page.locator('.roll li', { hasText: 'Borrow' })).toContainText(': no');
  while (!(await stage.hasEnded())) await stage.goOn();

  // The ending is looked at together; then the cover is over the table again.
  await expect(stage.headline).toHaveText('Everybody crosses');
  await page.getByRole('link', { name: 'Tree', exact: true }).click();
  await expect(page.locator('.branches tbody tr').first()).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Debrief' }).click();
  await expect(page.locator('.debrief')).toContainText('Borrow: Accept');
  await expect(page.locator('.goals-of-all h4')).toHaveText(['Aldery', 'Borrow', 'Castel']);
  await page.getByRole('link', { name: 'Stage', exact: true }).click();
  await page.keyboard.press('Backspace');
  await cover.calls('Castel');
  expect(leaked(await page.evaluate(() => document.documentElement.outerHTML), null)).toEqual([]);
});

test('the minutes of a lesson run on while another sits down, and end in words that move nothing', async () => {
  const { page } = launched;
  const [cover, stage, library] = [new Cover(page), new Stage(page), new Library(page)];
  await library.open();
  await library.takeDown('Three days to answer');
  await library.seat(['Aldery', 'Borrow']);
  await cover.calls('Borrow');
  await page.clock.install();
  await cover.sitDown();
  const clock = page.locator('.lesson-clock');
  const figure = clock.getByRole('timer');
  await expect(figure).toHaveText('5:00');
  const before = await clock.boundingBox();
  await clock.getByRole('button', { name: 'Start the clock' }).click();
  await expect(clock).toHaveAttribute('data-standing', 'runs');
  await stage.settled();
  await page.keyboard.press('h');
  await cover.sitDown();
  await expect(clock).toHaveAttribute('data-standing', 'runs');
  await clock.getByRole('button', { name: 'Stop the clock' }).click();
  await expect(clock).toContainText('The clock is stopped.');
  await clock.getByRole('button', { name: 'Start the clock' }).click();
  await expect(clock).toHaveAttribute('data-standing', 'runs');

  await page.clock.fastForward('05:00');
  await expect(figure).toHaveText('0:00');
  await expect(clock.locator('[aria-live]')).toHaveText('The time is up.');
  await expect(stage.headline).toHaveText('Borrow has three days');
  expect((await clock.boundingBox())?.height).toBe(before?.height);
  expect(await audit(page)).toEqual([]);

  // What follows in the story is done by a person, and can be taken back like anything else.
  await clock.getByRole('button', { name: 'Let all 3 days pass' }).click();
  await expect(stage.headline).toHaveText('The drums');
  await expect(clock).toHaveCount(0);
  await stage.settled();
  await page.keyboard.press('Backspace');
  await expect(stage.headline).toHaveText('Borrow has three days');
});

/** Takes an option up and does it; the turn passes to somebody else. */
async function take(page: Page, title: string): Promise<void> {
  const option = new Stage(page).option(title);
  await option.getByRole('button').first().click();
  await option.getByRole('button', { name: 'Do this' }).click();
  await expect(page.locator('main.cover h1')).toBeVisible();
}
