import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch, newFolder, runToItsEnd } from './support/app.ts';
import { confinements, launchAsOrdinaryUser } from './support/ordinary-user.ts';

let data: string;
test.beforeEach(() => {
  data = newFolder();
});
test.afterEach(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));

test('the window shows itself, with the program’s name', async () => {
  const { app, page, close } = await launch({ data });
  const shown = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
  await expect.poll(shown).toEqual([true]);
  expect(await page.title()).toContain('Démarche');
  // A first start has its cards from the build: what is read of a scenario for its card would be kept here.
  await page.locator('.library h1').waitFor();
  expect(existsSync(join(data, 'shelf.json'))).toBe(false);
  await close();
});

test('started by an ordinary user, the page runs in the system’s sandbox', async () => {
  const { app, end } = await launchAsOrdinaryUser();
  try {
    const page = await app.firstWindow();
    await expect(page.locator('#root > *').first()).toBeAttached();
    const main = await app.evaluate(({ app: electron }) => ({
      pid: process.pid,
      root: process.getuid?.() === 0,
      off: electron.commandLine.hasSwitch('no-sandbox'),
      forEveryPage: electron.commandLine.hasSwitch('enable-sandbox'),
    }));
    expect(main).toMatchObject({ root: false, off: false, forEveryPage: true });
    // What confines a process can be read on Linux only.
    if (process.platform === 'linux') {
      const { own, renderers } = confinements(main.pid);
      expect(renderers).not.toHaveLength(0);
      for (const { seccomp, namespaces } of renderers) {
        expect(seccomp).toBe('2');
        for (const kind of ['pid', 'user', 'net'] as const)
          expect(namespaces[kind]).not.toBe(own.namespaces[kind]);
      }
    }
  } finally {
    await end();
  }
});

test('a second start brings the first window forward and ends', async () => {
  const { app, close } = await launch({ data });
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('There is no window.');
    window.focus = () => Object.assign(globalThis, { broughtForward: true });
  });
  expect(await runToItsEnd(data)).toBe(0);
  expect(await app.evaluate(() => Object.hasOwn(globalThis, 'broughtForward'))).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await close();
});

const boundsOf = (app: Awaited<ReturnType<typeof launch>>['app']) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('the window comes back where it was, as large and as zoomed', async () => {
  const placed = { x: 60, y: 70, width: 1000, height: 700 };
  const first = await launch({ data });
  // A window that is only then shown is put where the system puts new ones.
  const isShown = () =>
    first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(isShown).toBe(true);
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds(bounds);
    window?.webContents.setZoomLevel(2);
  }, placed);
  await expect.poll(() => boundsOf(first.app)).toEqual(placed);
  await first.close();

  const second = await launch({ data });
  await expect.poll(() => boundsOf(second.app)).toEqual(placed);
  const zoom = () =>
    second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());
  await expect.poll(zoom).toBe(2);
  await second.close();
});

test('a remembered place that cannot be seen is moved to where it can', async () => {
  const bounds = { x: 90_000, y: -90_000, width: 900, height: 600 };
  writeFileSync(join(data, 'window.json'), JSON.stringify({ bounds, maximised: false }));
  const { app, close } = await launch({ data });
  const { area, seen } = await app.evaluate(({ screen, BrowserWindow }) => ({
    area: screen.getPrimaryDisplay().workArea,
    seen: BrowserWindow.getAllWindows()[0]?.getBounds() ?? screen.getPrimaryDisplay().bounds,
  }));
  expect(seen).toMatchObject({ width: 900, height: 600 });
  expect(seen.x >= area.x && seen.x + seen.width <= area.x + area.width).toBe(true);
  expect(seen.y >= area.y && seen.y + seen.height <= area.y + area.height).toBe(true);
  await close();
});

test('a page that stops is opened again', async () => {
  const { app, close } = await launch({ data });
  const back = await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<unknown>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('render-process-gone', () => {
          contents.once('did-finish-load', () =>
            resolve(
              contents.executeJavaScript('window.demarche.listScenarios({}).then(() => location.href)'),
            ),
          );
        });
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(back).toContain('demarche://app/index.html');
  expect(readFileSync(join(data, 'logs', 'demarche.log'), 'utf8')).toMatch(/The page stopped: /);
  await close();
});

test('damaged files do not keep the window from opening, and are kept', async () => {
  for (const name of ['runs.sqlite', 'settings.json', 'window.json'])
    writeFileSync(join(data, name), '{"damaged": ');
  const { app, page, close } = await launch({ data });
  expect(await page.evaluate(() => window.demarche.readSettings({}))).toMatchObject({
    theme: 'system',
    language: 'system',
  });
  expect(
    readdirSync(data)
      .filter((name) => name.includes('.corrupt-'))
      .map((name) => name.split('.corrupt-')[0])
      .sort(),
  ).toEqual(['runs.sqlite', 'settings.json', 'window.json']);
  // Two sentences in a dialog of the system's, which nothing here could press.
  await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => {});
  await close();
});

test('what nobody caught is said in one sentence, and logged with its particulars', async () => {
  const { app, close } = await launch({ data });
  const said = await app.evaluate(
    ({ dialog, app: electron }) =>
      new Promise<unknown>((resolve) => {
        electron.exit = () => {};
        dialog.showMessageBox = (async (options: unknown) => {
          resolve(options);
          return { response: 0, checkboxChecked: false };
        }) as typeof dialog.showMessageBox;
        setTimeout(() => {
          throw new Error('something unforeseen');
        }, 0);
      }),
  );
  const log = join(data, 'logs', 'demarche.log');
  expect(said).toEqual({
    type: 'error',
    message: `Démarche met a problem and has to close. Every decision you made is kept. What happened is written in ${log}.`,
  });
  expect(readFileSync(log, 'utf8')).toMatch(/Uncaught: Error: something unforeseen\n {4}at /);
  await close();
});
