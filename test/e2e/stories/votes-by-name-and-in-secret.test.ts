import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Launched, launch, root } from '../support/app.ts';
import { audit } from '../support/axe.ts';
import { complaintsOf, logOf } from '../support/one-window.ts';
import { type OwnShelf, ownShelf } from '../support/own-shelf.ts';
import { Library, Stage } from '../support/pages.ts';

const procedure = (name: string) =>
  readFileSync(join(root, 'test', 'fixtures', 'procedures', `${name}.scenario.yaml`), 'utf8');

let shelf: OwnShelf;
let launched: Launched;
let complaints: string[];
test.beforeAll(async () => {
  shelf = ownShelf({
    'vote-chaired.scenario.yaml': procedure('vote-chaired'),
    'vote-secret.scenario.yaml': procedure('vote-secret'),
    'election-envoys.scenario.yaml': procedure('election-envoys'),
  });
  launched = await launch({ from: shelf.folder });
  complaints = complaintsOf(launched.page);
});
test.afterEach(() => {
  expect(complaints).toEqual([]);
  expect(logOf(launched.data)).toBe('');
});
test.afterAll(async () => {
  await launched.close();
  shelf.remove();
});

async function begin(page: Page, title: string): Promise<Stage> {
  const library = new Library(page);
  await library.open();
  await page.getByRole('button', { name: title }).click();
  await expect(library.headline).toHaveText(title);
  await library.speakFor('Aldery');
  return new Stage(page);
}

test('a roll is called by name, passed on, answered and mended, and the chair has the last word', async () => {
  const { page } = launched;
  const stage = await begin(page, 'The ferry');
  const chamber = page.locator('.chamber');
  await expect(chamber).toContainText('A person is in the chair.');
  await expect(stage.wayOn).toContainText('Draw the first name');
  await stage.goOn();
  await stage.goOn();
  while (!(await stage.asks())) await stage.goOn();

  await expect(chamber).toContainText('Aldery is called.');
  await expect(chamber.locator('.threshold')).toBeVisible();
  await stage.choose('Pass for now');
  await expect(chamber).toContainText('Called again at the end: Aldery.');
  while (!(await stage.asks())) await stage.goOn();
  await expect(stage.option('Abstain')).toHaveCount(0);
  await stage.choose('Vote yes');

  // What is cast may be changed, and nobody waits for it.
  await expect(stage.question).toHaveText('Would you change your ballot?');
  await stage.choose('Change it to no');
  await expect(page.locator('.roll li', { hasText: 'Aldery' })).toContainText(': no');
  while ((await chamber.locator('p.outcome b').count()) === 0) await stage.goOn();

  // The result is on the table: a correction is noted and changes nothing, and the chair puts another in its place.
  const figures = await page.locator('.figures dd').allTextContents();
  await expect(page.locator('.ask h2')).toHaveText([
    'Did you mean to vote otherwise?',
    'You are in the chair: what stands?',
  ]);
  await stage.choose('Have it noted: yes was meant');
  await expect(chamber).toContainText('Aldery wishes it noted that it meant: yes.');
  expect(await page.locator('.figures dd').allTextContents()).toEqual(figures);
  await stage.choose('Put “adopted” in its place');
  await expect(chamber).toContainText('The chair has put “adopted” in its place. Both results are kept.');
  await expect(stage.wayOn).toContainText('Let it stand');
  while (!(await stage.hasEnded())) await stage.goOn();
  await expect(stage.headline).toHaveText('By the chair');
});

test('a secret ballot says who has voted and never how, and survives a closed window', async () => {
  const { page } = launched;
  const stage = await begin(page, 'The warden');
  await stage.goOn();
  await expect(page.locator('.chamber')).toContainText('This ballot is secret.');
  await stage.choose('Vote no');
  await expect(page.locator('.roll li', { hasText: 'Aldery' })).toContainText('has voted; how is not shown');
  await expect(stage.wayOn).toContainText('Count the ballots');
  await page.reload();
  await expect(stage.wayOn).toContainText('Count the ballots');
  await expect(page.locator('.roll')).not.toContainText(/: (yes|no)X/);
  await stage.goOn();
  await expect(page.locator('.roll li', { hasText: 'voted in secret' })).toHaveCount(3);
  while (!(await stage.hasEnded())) await stage.goOn();
});

test('an election takes a paper with two names, and says what a ballot came to, not who named whom', async () => {
  const { page } = launched;
  const stage = await begin(page, 'The envoys');
  const hall = page.locator('.election');
  await expect(hall).toContainText('2 places are to be filled.');
  await stage.goOn();
  await expect(hall).toContainText('0 of 4 papers are in the box.');
  const paper = page.getByRole('region', { name: 'Your paper: up to 2 names' });
  await paper.getByRole('checkbox', { name: 'Anna' }).check();
  await paper.getByRole('checkbox', { name: 'Cleo' }).check();
  await expect(paper.getByRole('checkbox', { name: 'Béla' })).toBeDisabled();
  await paper.getByRole('button', { name: 'Put it into the box' }).click();
  await expect(hall).toContainText('1 of 4 papers are in the box, yours among them.');
  await expect(stage.wayOn).toContainText('Count the papers');
  await stage.goOn();
  await expect(hall.getByRole('table')).toContainText('1, open');
  await expect(page.locator('main > [aria-live]')).toHaveText(/Ballot 1: .*majority/);
  expect(await audit(page)).toEqual([]);
  await expect(stage.wayOn).toContainText('Close the ballot');
});
