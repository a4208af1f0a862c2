import { expect, type Page, test } from '@playwright/test';
import type { ArgsOf } from '../../../engine/contract/requests.ts';
import { playInTerminal } from '../support/command-line.ts';
import { oneWindow } from '../support/one-window.ts';
import { Library, Stage } from '../support/pages.ts';
import { SCENARIO } from '../support/scenes.ts';

const opened = oneWindow();

/** The votes of 24 February 2025, as the window must show them: what on, the count and what became of it. */
const votes: readonly (readonly [on: string, fate: string, oneSource?: 'one source'])[] = [
  ['Advancing a comprehensive, just and lasting peace in Ukraine', '93–18–65 adopted', 'one source'],
  ['Name the invasion', '?–?–? adopted'],
  ['Reaffirm the borders', '?–?–? adopted'],
  ['Ask for a just peace', '?–?–? adopted'],
  ['Add the root causes', '31–71–? lost'],
  ['The path to peace (General Assembly)', '93–8–73 adopted', 'one source'],
  ['To postpone the vote until 25 February', '6–3–6 lost', 'one source'],
  ['Russia 1: the conflict “around Ukraine”', '1–7–7 lost', 'one source'],
  ['Europe 1: name the invasion', '6–1–8 lost', 'one source'],
  ['Europe 2: reaffirm the borders', '9–1–5 vetoed', 'one source'],
  ['Europe 3: a just peace', '11–1–3 vetoed', 'one source'],
  ['Russia 2: the root causes', '4–6–5 lost', 'one source'],
  ['The path to peace (Security Council)', '10–0–5 adopted'],
];

test('history plays by itself, can be stopped, stepped and hurried, and ends as it did', async () => {
  const { page } = opened.current;
  const stage = new Stage(page);
  await new Library(page).takeDown('The call and the votes');
  await page.getByRole('button', { name: 'Replay history' }).click();
  await expect(page.getByRole('heading', { name: 'History, as it happened' })).toBeVisible();

  // By itself: nobody touches anything until the third scene.
  await expect(stage.headline).toHaveText('Three years of war, and a telephone');
  await expect(stage.headline).toHaveText('Washington calls Moscow', { timeout: 10_000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  await stage.settled();

  // One move at a time.
  const step = page.locator('.player').getByRole('button', { name: 'One move' });
  for (const words of ['Ringing…', 'On the line']) {
    await step.click();
    await expect(page.locator('.call-step')).toHaveText(words);
  }
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();

  // Quickly, and from now on without waiting for the clock.
  await page.getByRole('radio', { name: 'fast' }).check();
  await page.clock.install();
  await page.getByRole('button', { name: 'Play' }).click();
  while (!(await stage.hasEnded())) {
    await page.clock.runFor(250);
    await stage.settled();
  }
  await expect(stage.headline).toHaveText('A first step, and a torn alliance');
  await expect(stage.main.getByText('as in history')).toBeVisible();
  await expect(stage.main.getByText('simulated', { exact: true })).toHaveCount(0);

  const shown = await stage.votes.evaluateAll((rows) =>
    rows.map((row) => [row.children[1]?.textContent?.trim(), row.children[2]?.textContent?.trim()]),
  );
  expect(shown).toEqual(votes.map(([on, fate, oneSource]) => [on, oneSource ? `${fate}°` : fate]));
  await expect(page.getByText('° one source only')).toBeVisible();

  // A vote whose count has no names: thirteen seats are a question mark, as the table and the roll say.
  await page.locator('.story summary').click();
  const chapter = (title: string) =>
    page.locator('.story li').filter({ has: page.getByText(title, { exact: true }) });
  await chapter('Europe 1: name the invasion').getByRole('button', { name: 'Moscow: votes no' }).click();
  await expect(stage.headline).toHaveText('Europe 1: name the invasion');
  await step.click();
  const unnamed = page.locator('.council .mark[data-ballot="unnamed"]');
  await expect(unnamed).toHaveCount(13);
  await expect(unnamed).toHaveText(Array.from({ length: 13 }, () => '?'));
  await expect(page.locator('.roll .mark[data-ballot="unnamed"]')).toHaveCount(13);
  await expect(page.locator('.roll li', { hasText: 'Denmark' })).toContainText('no source');
  await expect(page.locator('.roll li', { hasText: 'Russian Federation' })).toContainText('no');
  await expect(page.locator('.figures dd')).toHaveText(['6', '1', '8']);

  // The first of the Russian amendments: the sources disagree about its place in the order.
  await chapter('Russia 1: the conflict “around Ukraine”').getByRole('button').first().click();
  await expect(stage.headline).toContainText('Russia 1');
  await expect(page.locator('.scene-note')).toContainText(
    'The other account has both Russian amendments after them',
  );
});

/** The moves of a run that nobody plays, one JSON text each, as the window's side of the contract has them. */
async function playedInWindow(
  page: Page,
  start: Omit<ArgsOf<'startRun'>, 'file' | 'party'>,
): Promise<string[]> {
  return page.evaluate(
    async (args) => {
      const { demarche } = window;
      let answer = await demarche.startRun(args);
      while (answer.ok && answer.value.ending === null) {
        const { run, at } = answer.value;
        answer = await demarche.advance({ run, at, id: crypto.randomUUID(), until: 'decision' });
      }
      const tree = answer.ok ? await demarche.readTree({ run: answer.value.run }) : answer;
      if (!tree.ok) throw new Error(tree.refusal.because);
      return tree.value.nodes.map(({ move }) => JSON.stringify(move));
    },
    { file: SCENARIO, party: null, ...start },
  );
}

test('the moves of history are the same bytes in the window and in the terminal', async () => {
  const terminal = playInTerminal('--record');
  expect(terminal.ending).toBe('first_step');
  const moves = await playedInWindow(opened.current.page, { as: 'history' });
  expect(moves).toEqual(terminal.moves.map((move) => JSON.stringify(move)));
});

for (const policies of [{}, { russia: 'random', france: 'random', united_states: 'random' }] as const) {
  const named = Object.entries(policies).map(([party, policy]) => `${party}=${policy}`);
  test(`the same seed gives the same bytes in the window and in the terminal: ${named.join(' ')}`, async () => {
    const seed = 20_250_224;
    const terminal = playInTerminal('--seed', `${seed}`, ...named.flatMap((one) => ['--as', one]));
    const moves = await playedInWindow(opened.current.page, { as: 'play', seed, policies });
    expect(moves).toEqual(terminal.moves.map((move) => JSON.stringify(move)));
  });
}

test('who watches may also let time stand still and come back to it later', async () => {
  const { page } = opened.current;
  const library = new Library(page);
  const stage = new Stage(page);
  await library.open();
  await library.watch();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(stage.headline).toHaveText('Washington reaches for the telephone');
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});
