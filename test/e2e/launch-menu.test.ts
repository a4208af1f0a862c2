import { expect, test } from '@playwright/test';
import { type Launched, launch } from './support/app.ts';

let launched: Launched;
test.beforeEach(async () => {
  launched = await launch();
});
test.afterEach(() => launched.close());

type Item = { id: string; label: string; accelerator: string; checked: boolean; visible: boolean };

const menu = (): Promise<Item[]> =>
  launched.app.evaluate(({ Menu }) => {
    const walk = (items: Electron.MenuItem[]): Item[] =>
      items.flatMap(({ id, label, accelerator, checked, visible, submenu }) => [
        { id: String(id ?? ''), label, accelerator: String(accelerator ?? ''), checked, visible },
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

test('every command has a key of its own', async () => {
  const items = await menu();
  const keys = items.map(({ accelerator }) => accelerator).filter((key) => key !== '');
  expect(new Set(keys).size).toBe(keys.length);
  expect(
    items
      .filter(({ id }) => ['library', 'back', 'forward', 'tree', 'keys'].includes(id))
      .map(({ id, accelerator }) => [id, accelerator]),
  ).toEqual([
    ['library', 'CommandOrControl+L'],
    ['back', 'Alt+Left'],
    ['forward', 'Alt+Right'],
    ['tree', 'CommandOrControl+T'],
    ['keys', 'F1'],
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
  const reloaded = launched.page.waitForEvent('load');
  await click('language.fr');
  await reloaded;
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
