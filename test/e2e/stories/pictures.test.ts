import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { OWN_FOLDER, root } from '../support/app.ts';
import { audit } from '../support/axe.ts';
import { layoutFaults } from '../support/layout.ts';
import { oneWindow } from '../support/one-window.ts';
import { Cover, Library, Stage } from '../support/pages.ts';

const window = oneWindow();
const fixtures = join(root, 'test', 'fixtures');
const secretMap = readFileSync(join(fixtures, 'procedures', 'pictures-secret.scenario.yaml'), 'utf8');

/** How wide the file of a picture is: nought where it has not come. */
const widthOf = (picture: Locator): Promise<number> =>
  picture.evaluate((image) => (image as HTMLImageElement).naturalWidth);

test('pictures stand in the briefing, in a scene and in a brief, each with its words', async () => {
  const { page } = window.current;
  const library = new Library(page);
  await library.takeDown('The river');
  await page.getByRole('link', { name: 'Read the briefing' }).click();
  const map = page.getByRole('img', { name: /^A map of the Orra, drawn in ink\./ });
  await expect(map).toHaveAttribute('data-state', 'here');
  expect(await widthOf(map)).toBe(1800);
  const figure = page.locator('figure.picture').filter({ has: map });
  await expect(figure).toContainText('Whoever stands further left has the water first.');
  await expect(figure).toContainText('Picture: Démarche contributors · MIT');
  expect(await audit(page)).toEqual([]);
  expect(await layoutFaults(page)).toEqual([]);

  await page.getByRole('radio', { name: /^The Republic of Sundra/ }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const post = page.getByRole('img', { name: /^A white post in the water/ });
  await expect(post).toHaveAttribute('data-state', 'here');
  const wells = page.locator('.brief').getByRole('img', { name: /^Five rows of wells/ });
  await expect(wells).toHaveAttribute('data-state', 'here');
  expect(await audit(page)).toEqual([]);
  expect(await layoutFaults(page)).toEqual([]);
});

test('a picture of a confidential brief is served while its seat is taken, and not after', async () => {
  const { page, app, data } = window.current;
  const own = join(data, OWN_FOLDER);
  mkdirSync(join(own, 'pictures'), { recursive: true });
  copyFileSync(join(fixtures, 'pictures', 'tiny.webp'), join(own, 'pictures', 'tiny.webp'));
  writeFileSync(join(own, 'secret-map.scenario.yaml'), secretMap);
  const library = new Library(page);
  const [cover, stage] = [new Cover(page), new Stage(page)];
  const served = (address: string) =>
    app.evaluate(async ({ net }, url) => (await net.fetch(url)).status, `demarche://app${address}`);

  await library.open();
  await library.takeDown('A secret map');
  await library.seat(['Aldery', 'Borrow']);
  await cover.calls('Aldery');
  await cover.sitDown();
  const plan = page.getByRole('img', { name: 'Where the mines lie.' });
  await expect(plan).toHaveAttribute('data-state', 'here');
  const address = (await plan.getAttribute('src')) ?? '';
  expect(await served(address)).toBe(200);

  // The picture of the scene is not in the folder: what it shows is said, and nothing is asked for in vain.
  await expect(page.locator('.picture-in-words')).toContainText('The bridge in the morning.');

  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(cover.question).toBeVisible();
  expect(await served(address)).toBe(404);
  await cover.others.getByRole('button', { name: 'Borrow' }).click();
  await cover.calls('Borrow');
  await cover.sitDown();
  await expect(stage.headline).toBeVisible();
  await expect(page.locator('.brief .picture')).toHaveCount(0);
  expect(await served(address)).toBe(404);
});

test('an author puts a picture into the folder, and it is there at once; and another one in its place', async () => {
  const { page, app, data } = window.current;
  const library = new Library(page);
  const pictures = join(data, OWN_FOLDER, 'pictures');
  mkdirSync(pictures, { recursive: true });
  const own = secretMap.replace('A secret map', 'A morning').replace('pictures_secret', 'morning');
  writeFileSync(join(data, OWN_FOLDER, 'morning.scenario.yaml'), own);
  await library.open();
  await library.takeDown('A morning');
  // As when a person comes back to the window: the folder of one's own is watched from then on.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'));
  await library.speakFor('Borrow');
  await expect(page.locator('.picture-in-words')).toContainText('The bridge in the morning.');
  await expect(page.locator('.author-bar')).toContainText('There is no picture “tiny.jpeg”.');

  const put = (from: string) => copyFileSync(join(fixtures, 'pictures', from), join(pictures, 'tiny.jpeg'));
  put('tiny.jpeg');
  const view = page.getByRole('img', { name: 'The bridge in the morning.' });
  await expect(view).toHaveAttribute('data-state', 'here');
  expect(await widthOf(view)).toBe(6);
  await expect(page.locator('.author-bar')).not.toContainText('tiny.jpeg');

  put('gauge.png');
  await expect.poll(() => widthOf(view)).toBe(12);
});
