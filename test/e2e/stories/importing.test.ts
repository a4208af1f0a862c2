import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Launched, launch, newFolder, OWN_FOLDER, root, runToItsEnd } from '../support/app.ts';
import { audit } from '../support/axe.ts';
import { layoutFaults } from '../support/layout.ts';
import { complaintsOf, logOf } from '../support/one-window.ts';
import { Library, Stage } from '../support/pages.ts';
import { standInForSystem } from '../support/system.ts';

const smallest = () => readFileSync(join(root, 'test', 'fixtures', 'smallest.scenario.yaml'), 'utf8');

let elsewhere: string;
let launched: Launched;
let complaints: string[];
test.beforeAll(async () => {
  elsewhere = newFolder();
  for (const part of ['bodies', 'rules'])
    cpSync(join(root, 'test', 'fixtures', part), join(elsewhere, part), { recursive: true });
  writeFileSync(
    join(elsewhere, 'bridge.scenario.yaml'),
    smallest().replace('start: offer', 'start: nowhere'),
  );
  writeFileSync(join(elsewhere, 'shopping.yaml'), 'milk: 2\n');
  writeFileSync(join(elsewhere, 'ferry.yaml'), smallest().replace('title: The bridge', 'title: The ferry'));
  mkdirSync(join(elsewhere, 'later'));
  writeFileSync(
    join(elsewhere, 'later', 'bridge.scenario.yaml'),
    smallest().replace('The bridge', 'The later bridge'),
  );
  launched = await launch({ files: [join(elsewhere, 'bridge.scenario.yaml')] });
  complaints = complaintsOf(launched.page);
});
test.afterEach(() => {
  expect(complaints).toEqual([]);
  expect(logOf(launched.data)).toBe('');
});
test.afterAll(async () => {
  await launched.close();
  rmSync(elsewhere, { recursive: true, force: true });
});

const own = (...path: readonly string[]) => join(launched.data, OWN_FOLDER, ...path);

/** Drops files onto the middle of the window, as from a file manager. */
async function drop(files: readonly string[]): Promise<void> {
  const { page } = launched;
  const debug = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    debug.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  const place = page.locator('.drop-place');
  await drag('dragEnter');
  await drag('dragOver');
  await expect(place).toHaveText(/Let go to take the file over/);
  // Who leaves the window with it leaves nothing behind; the debugger cannot leave, and says so to nobody.
  await page.evaluate(() => document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true })));
  await expect(place).toHaveCount(0);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await drag(type);
  await expect(place).toHaveCount(0);
  await debug.detach();
}

test('a broken file that the file manager opens is taken over with its bodies, shown with its first problem, and played once it is mended', async () => {
  const { page } = launched;
  const library = new Library(page);
  const system = await standInForSystem(launched);
  const broken = library.broken('bridge.scenario.yaml');
  await broken.waitFor();
  const line = smallest().split('\n').indexOf('start: offer') + 1;
  await expect(broken.locator('li').first()).toContainText(`Line ${line}, column 8`);
  await expect(broken.getByRole('heading')).toBeFocused();
  expect(existsSync(own('bodies', 'three_seats.body.yaml'))).toBe(true);

  expect(await audit(page)).toEqual([]);
  expect(await layoutFaults(page)).toEqual([]);

  await broken.getByRole('button', { name: 'Edit the file' }).click();
  await expect.poll(system.asked).toEqual([`opened: ${own('bridge.scenario.yaml')}`]);
  writeFileSync(own('bridge.scenario.yaml'), smallest());
  // It was opened: mended, it comes to the front by itself.
  await expect(library.headline).toHaveText('The bridge');
  await expect(broken).toHaveCount(0);
  await library.speakFor('Aldery');
  await expect(new Stage(page).question).toHaveText('What does Aldery offer?');
});

test('what is no scenario is refused in a sentence, wherever it comes from, and the page stays', async () => {
  const { page } = launched;
  await page.locator('h1').waitFor();
  const address = page.url();
  await drop([join(elsewhere, 'shopping.yaml')]);
  await expect(page.getByRole('alert')).toContainText('shopping.yaml is no scenario file');
  expect(page.url()).toBe(address);
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const system = await standInForSystem(launched);
  await system.choose([join(elsewhere, 'gone.scenario.yaml')]);
  await new Library(page).open();
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await expect(page.getByRole('alert')).toContainText('gone.scenario.yaml is not there any more.');
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  // A drop that a page pretends opens nothing.
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['format: 1'], '/etc/x.scenario.yaml'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await drop([join(elsewhere, 'ferry.yaml')]);
  await expect(new Library(page).headline).toHaveText('The ferry');
  expect(existsSync(own('ferry.scenario.yaml'))).toBe(true);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a file that the file manager opens while the program runs goes over no other without asking', async () => {
  const { page, data } = launched;
  const library = new Library(page);
  const system = await standInForSystem(launched);
  await system.press(0);
  expect(await runToItsEnd(data, [join(elsewhere, 'later', 'bridge.scenario.yaml')])).toBe(0);
  await expect(library.headline).toHaveText('The later bridge');
  expect(await system.asked()).toEqual([
    'asked: You have a file bridge.scenario.yaml already, and it says something else.',
  ]);
  expect(readFileSync(own('bridge.scenario.yaml'), 'utf8')).toBe(smallest());
  await expect(page.locator('.lead-file')).toContainText('bridge-2.scenario.yaml');
});

test('files opened last are in the menu, and the shelf is searched', async () => {
  const { app, page } = launched;
  const library = new Library(page);
  const recent = () =>
    app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()
        ?.getMenuItemById('recent')
        ?.submenu?.items.map(({ label }) => label),
    );
  expect(await recent()).toEqual([
    'bridge.scenario.yaml',
    'ferry.yaml',
    'bridge.scenario.yaml',
    '',
    'Clear this list',
  ]);
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items[1]?.click();
  });
  await expect(library.headline).toHaveText('The ferry');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('clearRecent')?.click());
  await expect.poll(recent).toEqual(['Clear this list']);

  const search = page.getByRole('searchbox', { name: 'Search the shelf' });
  await search.fill('zzz');
  await expect(page.getByText('Nothing on the shelf has “zzz”')).toBeVisible();
  await search.fill('ukraine TELEPHONE');
  await expect(library.entry('The call and the votes')).toBeVisible();
  await expect(page.locator('.shelf li')).toHaveCount(1);
});

test('a file of one’s own goes to the trash once the person says so', async () => {
  const { page } = launched;
  const library = new Library(page);
  const system = await standInForSystem(launched);
  await system.press(1);
  await page.getByRole('button', { name: 'Remove…' }).click();
  await expect.poll(system.asked).toHaveLength(1);
  expect(existsSync(own('ferry.scenario.yaml'))).toBe(true);
  await system.press(0);
  await page.getByRole('button', { name: 'Remove…' }).click();
  await expect.poll(system.asked).toContain(`trashed: ${own('ferry.scenario.yaml')}`);
  // What the trash, which is not a test's, would have done.
  rmSync(own('ferry.scenario.yaml'));
  await expect(library.headline).not.toHaveText('The ferry');
});
