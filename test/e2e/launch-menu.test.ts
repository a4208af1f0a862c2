import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Launched, launch } from './support/app.ts';
import { Library, Stage } from './support/pages.ts';

let launched: Launched;
test.beforeEach(async () => {
  launched = await launch();
});
test.afterEach(() => launched.close());

type Item = {
  id: string;
  label: string;
  accelerator: string;
  type: string;
  checked: boolean;
  visible: boolean;
  enabled: boolean;
};

const menu = (): Promise<Item[]> =>
  launched.app.evaluate(({ Menu }) => {
    const walk = (items: Electron.MenuItem[]): Item[] =>
      items.flatMap(({ id, role, label, accelerator, type, checked, visible, enabled, submenu }) => [
        {
          id: String(id ?? `role.${role ?? ''}`),
          label,
          accelerator: String(accelerator ?? ''),
          type,
          checked,
          visible,
          enabled,
        },
        ...walk(submenu?.items ?? []),
      ]);
    return walk(Menu.getApplicationMenu()?.items ?? []);
  });

const click = (id: string) =>
  launched.app.evaluate(({ Menu, BrowserWindow }, of) => {
    Menu.getApplicationMenu()
      ?.getMenuItemById(of)
      ?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  }, id);

/** Commands without a key: what is chosen once, and what only looks. */
const withoutKey = /^(theme|language)\.|^(about|showFolder|clearRecent)$/;

test('every command has a key of its own', async () => {
  const items = await menu();
  const commands = items.filter(({ type }) => type !== 'separator' && type !== 'submenu');
  expect(
    commands.filter(({ id, accelerator }) => accelerator === '' && !withoutKey.test(id)).map(({ id }) => id),
  ).toEqual([]);
  const keys = items.map(({ accelerator }) => accelerator).filter((key) => key !== '');
  expect(new Set(keys).size).toBe(keys.length);
  expect(
    items
      .filter(({ id }) => ['newWindow', 'library', 'back', 'forward', 'tree', 'help', 'keys'].includes(id))
      .map(({ id, accelerator }) => [id, accelerator]),
  ).toEqual([
    ['library', 'CommandOrControl+L'],
    ['newWindow', 'CommandOrControl+Shift+N'],
    ['back', 'Alt+Left'],
    ['forward', 'Alt+Right'],
    ['tree', 'CommandOrControl+T'],
    ['help', 'F1'],
    ['keys', 'CommandOrControl+K'],
  ]);
});

test('a command of the menu reaches the page', async () => {
  await launched.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.demarche.onMenu((command) => heard.push(command));
  });
  for (const id of ['library', 'back', 'forward', 'tree', 'keys']) await click(id);
  const heard = () => launched.page.evaluate(() => Reflect.get(window, 'heard'));
  await expect.poll(heard).toEqual(['library', 'back', 'forward', 'tree', 'keys']);
});

test('the language chosen in the menu is the menu’s and the page’s, and is kept', async () => {
  await click('language.fr');
  await expect(launched.page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(await launched.page.evaluate(() => window.demarche.readSettings({}))).toMatchObject({
    theme: 'system',
    language: 'fr',
  });
  const items = await menu();
  expect(items.map(({ label }) => label)).toContain('Bibliothèque');
  expect(items.find(({ id }) => id === 'language.fr')?.checked).toBe(true);
});

test('a theme chosen in the page is the system’s for the window, and the menu’s', async () => {
  await launched.page.evaluate(() => window.demarche.writeSettings({ theme: 'dark', language: 'system' }));
  expect(await launched.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  expect((await menu()).find(({ id }) => id === 'theme.dark')?.checked).toBe(true);
});

test('About names the versions and where the data is', async () => {
  const said = launched.app.evaluate(
    ({ dialog }) =>
      new Promise<{ message: string; detail?: string }>((resolve) => {
        dialog.showMessageBox = (async (_window: unknown, options: Electron.MessageBoxOptions) => {
          resolve({
            message: options.message,
            ...(options.detail === undefined ? {} : { detail: options.detail }),
          });
          return { response: 0, checkboxChecked: false };
        }) as typeof dialog.showMessageBox;
      }),
  );
  await click('about');
  const { message, detail } = await said;
  expect(message).toMatch(/^Démarche \d+\.\d+\.\d+$/);
  expect(detail).toMatch(/^Electron \d+\.\d+\.\d+, Chromium [\d.]+, Node [\d.]+\nYour data: /);
  expect(detail).toContain(launched.data);
});

test('two windows: each at its own address, and what one does the other notices', async () => {
  const { app, page: first } = launched;
  const library = new Library(first);
  await library.speakFor('The town of Hollen');
  const stage = new Stage(first);
  const enabled = async (of: string) => (await menu()).find(({ id }) => id === of)?.enabled;
  // At the beginning there is nothing to go back to.
  await expect.poll(() => enabled('tree')).toBe(true);
  expect(await enabled('back')).toBe(false);

  const opening = app.waitForEvent('window');
  await click('newWindow');
  const second = await opening;
  await expect(second.locator('.library h1')).toBeVisible();
  await expect.poll(() => enabled('tree')).toBe(false);
  expect(await second.evaluate(() => window.demarche.readSettings({}))).toHaveProperty('theme');

  // The same run in both: a move in the first one is shown in the second.
  const address = await first.evaluate(() => window.location.hash);
  await second.evaluate((hash) => window.location.assign(hash), address);
  const other = new Stage(second);
  await expect(other.headline).toHaveText(await stage.title());
  await stage.goOn();
  await expect(other.headline).toHaveText(await stage.title());
  // A setting, and the library’s cards.
  await second.evaluate(() => window.demarche.writeSettings({ textSize: 150 }));
  await expect(first.locator('html')).toHaveAttribute('data-text-size', '150');

  await second.close();
  await expect.poll(() => enabled('tree')).toBe(true);
  const places = await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
  );
  expect(places).toBe(1);
});

test('deleting it all asks first, says what was deleted, and shows an empty shelf of runs', async () => {
  const { app, page, data } = launched;
  await new Library(page).speakFor('The town of Hollen');
  await page.evaluate(() => window.demarche.writeSettings({ theme: 'dark' }));
  const answer = (response: number) =>
    app.evaluate(({ dialog }, given) => {
      dialog.showMessageBox = (async () => ({
        response: given,
        checkboxChecked: false,
      })) as typeof dialog.showMessageBox;
    }, response);
  await page.evaluate(() => window.location.assign('#/help/data'));
  const erase = page.getByRole('button', { name: 'Delete everything…' });
  await answer(0);
  await erase.click();
  await expect(page.getByText('Nothing was deleted.')).toBeVisible();
  await answer(1);
  await erase.click();
  await expect(page.getByText('Deleted: 1 run, the settings, the logs.')).toBeVisible();
  expect(readdirSync(data)).not.toContain('settings.json');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await new Library(page).open();
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
});

test('a run goes out as one file, and comes in as a new run where it stood', async () => {
  const { app, page, data } = launched;
  await new Library(page).speakFor('The town of Hollen');
  const stage = new Stage(page);
  await stage.goOn();
  const title = await stage.title();
  const file = join(data, 'a.run.json');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = (async () => ({
      canceled: false,
      filePath: path,
    })) as typeof dialog.showSaveDialog;
    dialog.showOpenDialog = (async () => ({
      canceled: false,
      filePaths: [path],
    })) as typeof dialog.showOpenDialog;
  }, file);
  await click('exportRun');
  await expect(page.getByText('The whole run was written: a.run.json.')).toBeVisible();
  const before = await page.evaluate(() => window.location.hash);
  await click('importRun');
  await expect.poll(() => page.evaluate(() => window.location.hash)).not.toBe(before);
  await expect(stage.headline).toHaveText(title);

  writeFileSync(file, readFileSync(file, 'utf8').replace('"version":1', '"version":2'));
  await click('importRun');
  await expect(page.getByText('This run comes from a newer version of Démarche.')).toBeVisible();
  await expect(stage.headline).toHaveText(title);
});
