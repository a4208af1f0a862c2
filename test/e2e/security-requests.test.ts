import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { requestNames } from '../../engine/contract/names.ts';
import { serveFolder } from '../../main/protocol.ts';
import { isFromPage } from '../../main/sender.ts';
import { type Launched, launch, newFolder, root } from './support/app.ts';

let launched: Launched;
test.beforeAll(async () => {
  launched = await launch();
});
test.afterAll(() => launched.close());

/** Asks from a page in a second, hidden window that has the same preload script. */
const askFromAnotherWindow = (address: string) =>
  launched.app.evaluate(
    async ({ BrowserWindow }, { url, preload }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL(url);
      const answer: unknown = await window.webContents.executeJavaScript(
        "window.demarche.listScenarios({}).then(() => 'answered', (error) => error.message)",
      );
      window.destroy();
      return answer;
    },
    { url: address, preload: join(root, 'out', 'preload', 'preload.cjs') },
  );

const REFUSED = 'Only the window itself is answered.';

test('another window is not answered, whatever page it shows', async () => {
  expect(await askFromAnotherWindow('demarche://app/index.html')).toBe(REFUSED);
});

test('the window itself is not answered once it shows another page', async () => {
  const own = await launch();
  const answer = await own.app.evaluate(async ({ BrowserWindow, session }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // As if every other guard had failed.
    session.defaultSession.webRequest.onBeforeRequest(null);
    await contents?.loadURL('data:text/html,<p>elsewhere</p>');
    const said: unknown = await contents?.executeJavaScript(
      "window.demarche.listScenarios({}).then(() => 'answered', (error) => error.message)",
    );
    return said;
  });
  await own.close();
  expect(answer).toBe(REFUSED);
});

test('a message counts only from the top frame of the window’s page at its own address', () => {
  const page = {};
  const frame = { url: 'demarche://app/index.html#/', parent: null };
  expect(isFromPage(page, frame, page)).toBe(true);
  expect(isFromPage(page, { ...frame, parent: {} }, page)).toBe(false);
  expect(isFromPage({}, frame, page)).toBe(false);
  expect(isFromPage(undefined, frame, undefined)).toBe(false);
  expect(isFromPage(page, null, page)).toBe(false);
  for (const url of [
    'data:text/html,x',
    'about:blank',
    '',
    'demarche://other/index.html',
    'demarche://app.evil/index.html',
    'demarche:app/index.html',
    'https://app/index.html',
    'file:///demarche://app/',
  ]) {
    expect(isFromPage(page, { url, parent: null }, page), url).toBe(false);
  }
});

const hostile: readonly unknown[] = [
  undefined,
  null,
  0,
  'text',
  [],
  { unknown: 1 },
  { __proto__: null, file: '../../etc/passwd', party: 1, as: 'root' },
  { file: 'x'.repeat(500), party: null, as: 'play' },
  { run: '../../../etc', at: -1, id: '', move: { type: 'choose' } },
  { run: "a' OR '1'='1", node: 1.5 },
  {
    run: 'aaaaaaaa',
    at: 0,
    id: 'aaaaaaaa',
    move: { type: 'vote.cast', scene: 'a', party: 'b', seat: 'USA', ballot: 'veto' },
  },
  { theme: 'pink', language: 'en' },
  { theme: 'dark', language: 'en', more: true },
];

for (const name of requestNames) {
  test(`${name} refuses what it does not take`, async () => {
    const answers = await launched.page.evaluate(
      ([request, all]) =>
        Promise.all(
          all.map((args) =>
            (window.demarche[request] as (args: unknown) => Promise<unknown>)(args).then(
              (result) => ({ result }),
              (error: Error) => ({ said: error.message, kind: error.name }),
            ),
          ),
        ),
      [name, hostile] as const,
    );
    const because = `${name} was asked for with something it does not take.`;
    const rejected = { said: because, kind: 'Error' };
    const refused = { result: { ok: false, refusal: { code: 'bad-request', because } } };
    for (const answer of answers) expect([rejected, refused]).toContainEqual(answer);
  });
}

test('what goes wrong inside is told in one sentence; the particulars are in the log', async () => {
  const { page, data } = launched;
  mkdirSync(join(data, 'settings.json', 'in-the-way'), { recursive: true });
  const said = await page.evaluate(() =>
    window.demarche.writeSettings({ theme: 'dark', language: 'en' }).then(
      () => 'written',
      (error: Error) => error.message,
    ),
  );
  expect(said).toBe('The program could not do this. Its log says why.');
  expect(readFileSync(join(data, 'logs', 'demarche.log'), 'utf8')).toMatch(
    /writeSettings failed: .*\n {4}at /,
  );
});

test('files of the page are read from its folder only', async () => {
  const folder = newFolder();
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'page-of-another'));
  writeFileSync(join(page, 'index.html'), 'page');
  writeFileSync(join(page, 'assets', 'a.css'), 'style');
  writeFileSync(join(page, 'notes.txt'), 'not for the page');
  writeFileSync(join(folder, 'secret.json'), 'secret');
  writeFileSync(join(folder, 'page-of-another', 'secret.json'), 'secret');
  mkdirSync(join(page, 'pictures'));
  writeFileSync(join(page, 'pictures', 'page.svg'), 'never served');
  const serve = serveFolder(page, async (address) => {
    if (address === '/pictures/broken') throw new Error('broken');
    return address === '/pictures/shown' ? { bytes: Uint8Array.of(1, 2), type: 'image/png' } : undefined;
  });
  const ask = (url: string, method = 'GET') => serve({ url, method });
  const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).statusCode;

  expect((await ask('demarche://app/index.html')).data.toString()).toBe('page');
  expect(await status('demarche://app/assets/a.css')).toBe(200);
  expect(await status('demarche://app/assets/%61.css')).toBe(200);
  expect(await status('demarche://app/missing.html')).toBe(404);
  expect(await status('demarche://app/index.html', 'POST')).toBe(405);
  expect(await status('demarche://other/index.html')).toBe(403);
  expect(await status('demarche://app/notes.txt')).toBe(403);
  const { data, headers } = await ask('demarche://app/pictures/shown');
  expect([...data]).toEqual([1, 2]);
  expect(headers['Content-Type']).toBe('image/png');
  expect(headers['Cache-Control']).toBe('no-store');
  expect(headers['Content-Security-Policy']).toContain("img-src 'self';");
  for (const address of ['other', 'broken', 'page.svg', '..%2findex.html'])
    expect(await status(`demarche://app/pictures/${address}`), address).toBe(404);
  for (const path of [
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%2fpage-of-another/secret.json',
    '/..%5csecret.json',
    '/secret.json%00.html',
    '/%ff.html',
  ]) {
    expect(await status(`demarche://app${path}`), path).toBe(403);
  }
  rmSync(folder, { recursive: true });
});

test('the running program serves no file outside its page', async () => {
  const statuses = await launched.app.evaluate(
    ({ net }, addresses) => Promise.all(addresses.map(async (address) => (await net.fetch(address)).status)),
    ['demarche://app/index.html', 'demarche://app/..%2f..%2fpackage.json', 'demarche://other/index.html'],
  );
  expect(statuses).toEqual([200, 403, 403]);
});
