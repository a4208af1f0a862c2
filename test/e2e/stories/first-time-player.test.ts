import { expect, test } from '@playwright/test';
import { oneWindow } from '../support/one-window.ts';
import { Library, Stage, Tree } from '../support/pages.ts';

// Seats whose vote no source has are drawn; the story is told with one luck.
const opened = oneWindow({ switches: ['--seed=1'] });

/** What Washington did in February 2025: under each headline, what is chosen there, by the words one sees. */
const asInHistory: readonly (readonly [headline: string, ...titles: string[]])[] = [
  ['Washington reaches for the telephone', 'Call Moscow'],
  [
    'Washington calls Moscow',
    'Dial Moscow',
    'Begin at once, with teams on both sides',
    'Report that talks begin and visits follow',
  ],
  ['Washington calls Kyiv', 'Dial Kyiv', 'Hang up'],
  ['Washington decides who may come', 'Invite neither'],
  ['Washington calls Paris', 'Dial Paris', 'The French president comes on 24 February'],
  ['Washington may call London too', 'Leave it to next week'],
  [
    'Washington and Moscow meet in Riyadh',
    'Send a delegation to Riyadh',
    'Staff both embassies again',
    'Accept',
    'Explore closer relations and business',
    'Name what was agreed',
  ],
  ['The American president is asked about Kyiv', 'Blame Kyiv for the war and its delayed elections'],
  ['The American president writes a post', 'president a dictator'],
  ['The vice-president may have a word', 'Warn Kyiv in public'],
  ['Kyiv writes a text for the Assembly', 'Ask for no other words'],
  ['Washington tables a text of its own', 'Show the draft to the others', 'Table the text'],
  ['Washington writes to all members', 'Ask them to vote against all other texts'],
  ['The Assembly votes on Kyiv’s text', 'Vote no'],
  ['Amendment: name the invasion', 'Vote yes'],
  ['Amendment: reaffirm the borders', 'Vote yes'],
  ['Amendment: ask for a just peace', 'Vote yes'],
  ['Amendment: add the root causes', 'Vote no'],
  ['The Assembly votes on Washington’s text', 'Abstain'],
  ['Washington takes its text to the Council', 'Show the draft to the others', 'Put the text to the Council'],
  ['The Council votes on waiting a day', 'Vote no'],
  ['Russia 1: the conflict', 'Abstain'],
  ['Europe 1: name the invasion', 'Abstain'],
  ['Europe 2: reaffirm the borders', 'Abstain'],
  ['Europe 3: a just peace', 'Abstain'],
  ['Russia 2: the root causes', 'Abstain'],
  ['The Council votes on the text', 'Vote yes'],
  ['The American delegate speaks last', 'Call it a first and crucial step'],
  ['Two presidents before the press', 'Within weeks'],
];

/** Goes on with the mouse, choosing what is listed, until the story has ended. */
async function playToTheEnd(
  stage: Stage,
  choices: readonly (readonly [headline: string, ...titles: string[]])[],
): Promise<void> {
  const left = choices.flatMap(([headline, ...titles]) => titles.map((title) => ({ headline, title })));
  while (!(await stage.hasEnded())) {
    if (await stage.asks()) {
      const next = left.shift();
      if (next === undefined) throw new Error(`Asked once more: ${await stage.title()}`);
      await expect(stage.headline).toContainText(next.headline);
      await stage.choose(next.title);
    } else {
      await stage.goOn();
    }
  }
  expect(left).toEqual([]);
}

test('a first-time player reads, plays to an ending, goes back and finds another one', async () => {
  test.setTimeout(90_000);
  const { page } = opened.current;
  const library = new Library(page);
  const stage = new Stage(page);
  const tree = new Tree(page);

  // Reads what it is about. Nothing is preselected, and nothing can be continued yet.
  await expect(library.headline).toHaveText('First steps');
  await library.takeDown('The call and the votes');
  await expect(page.getByText('12–25 February 2025')).toBeVisible();
  await expect(library.goOn).toHaveCount(0);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await library.speakFor('United States');
  await expect(stage.headline).toHaveText('Three years of war, and a telephone');
  await stage.goOn();

  // Taking an option up is not doing it.
  await expect(stage.question).toHaveText('Whom does Washington call first?');
  await stage.option('Leave the telephone alone').getByRole('button').first().click();
  await expect(stage.headline).toHaveText('Washington reaches for the telephone');

  // The help leads back to where one was.
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'How to play' })).toBeVisible();
  await page.getByRole('link', { name: 'Stage', exact: true }).click();
  await expect(stage.question).toHaveText('Whom does Washington call first?');

  await playToTheEnd(stage, asInHistory);
  await expect(stage.headline).toHaveText('A first step, and a torn alliance');
  await expect(page.getByText('1 of 13')).toBeVisible();
  await expect(stage.votes).toHaveCount(13);
  const firstOutcome = await stage.votes.last().textContent();

  // Back to the last decision, and otherwise.
  await stage.main.getByRole('button', { name: 'Back to my last decision' }).click();
  await expect(stage.headline).toHaveText('Two presidents before the press');
  await playToTheEnd(stage, [['Two presidents before the press', 'When Kyiv can bear it']]);
  await expect(stage.headline).toHaveText('A first step, and a torn alliance');

  // Back further, to the vote on the text: each decision is listed after an ending.
  await stage.main
    .locator('.decisions li', { hasText: 'The Council votes on the text' })
    .getByRole('button')
    .click();
  await expect(stage.question).toHaveText('Does the Council adopt the text?');
  await playToTheEnd(stage, [
    ['The Council votes on the text', 'Vote no'],
    ['The American delegate speaks last', 'Leave the chamber without a word'],
  ]);
  await expect(stage.headline).toHaveText('The Council has nothing to say');
  await expect(page.getByText('2 of 13')).toBeVisible();

  // The tree has the three roads with their endings; the first can still be gone to.
  await tree.open();
  await expect(tree.branches).toHaveCount(3);
  await expect(tree.branches.filter({ hasText: 'A first step, and a torn alliance' })).toHaveCount(2);
  await expect(tree.branches.filter({ hasText: 'The Council has nothing to say' })).toHaveCount(1);
  await tree.branches
    .first()
    .getByRole('button', { name: /Go to its end/ })
    .click();
  await expect(stage.headline).toHaveText('A first step, and a torn alliance');
  expect(await stage.votes.last().textContent()).toBe(firstOutcome);
});
