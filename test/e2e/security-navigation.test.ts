import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type Launched, launch } from './support/app.ts';

let launched: Launched;
let server: Server;
let elsewhere: string;
let asked: string[];

test.beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/leads-on') response.writeHead(302, { Location: '/landed' });
    response.end('elsewhere');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  launched = await launch();
});
test.beforeEach(() => {
  asked = [];
});
test.afterAll(async () => {
  await launched.close();
  server.close();
});

/** Marks the document, lets the page try something, and says whether that document is still there. */
async function survives(attempt: string): Promise<boolean> {
  const { app, page } = launched;
  const before = page.url();
  await page.evaluate(() => Object.assign(window, { marked: true }));
  await page.evaluate((code) => {
    const link = (address: string, target = '') => {
      const element = document.createElement('a');
      element.href = address;
      element.target = target;
      document.body.append(element);
      element.click();
      element.remove();
    };
    const [kind = '', address = ''] = code.split(' ');
    if (kind === 'assign') location.assign(address);
    if (kind === 'click') link(address);
    if (kind === 'blank') link(address, '_blank');
    if (kind === 'refresh') {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=${address}`;
      document.head.append(meta);
    }
    if (kind === 'form') {
      const form = document.createElement('form');
      form.action = address;
      document.body.append(form);
      form.submit();
      form.remove();
    }
  }, attempt);
  // Nothing happening has no event to wait for; a navigation that is let through takes less than this.
  await app.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  // The document that was marked is the one that answers, at the same address.
  const marked = await page.evaluate(() => 'marked' in window);
  return marked && page.url() === before;
}

for (const kind of ['assign', 'click', 'refresh', 'form', 'blank']) {
  for (const address of [
    'https://example.invalid/?next=demarche://app/index.html',
    'demarche://app/favicon.svg',
    'demarche://other/index.html',
    'data:text/html,<p>elsewhere</p>',
    'file:///etc/hostname',
    'javascript:document.write(1)',
  ]) {
    test(`the page stays where it is: ${kind} ${address}`, async () => {
      expect(await survives(`${kind} ${address}`)).toBe(true);
    });
  }
}

test('the page opens no window', async () => {
  const opened = await launched.page.evaluate(() =>
    ['https://example.invalid/', location.href, 'about:blank', ''].map((address) => window.open(address)),
  );
  expect(opened).toEqual([null, null, null, null]);
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a download is stopped', async () => {
  const stopped = launched.app.evaluate(
    ({ session }) =>
      new Promise<boolean>((resolve) => {
        session.defaultSession.once('will-download', (event) => {
          resolve(event.defaultPrevented);
          event.preventDefault();
        });
      }),
  );
  await launched.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'demarche://app/index.html';
    link.download = 'page.html';
    link.click();
  });
  expect(await stopped).toBe(true);
});

test('nothing but the program’s own files is reached, even by a page that leaves', async () => {
  const outcome = await launched.app.evaluate(async ({ BrowserWindow }, address) => {
    const window = new BrowserWindow({ show: false });
    const loaded = await window.loadURL(address).then(
      () => 'loaded',
      () => 'refused',
    );
    window.destroy();
    return loaded;
  }, `${elsewhere}/`);
  expect(outcome).toBe('refused');
  expect(asked).toEqual([]);
});

test('a redirect is not followed', async () => {
  await launched.app.evaluate(async ({ BrowserWindow }, address) => {
    // A session of its own, without the rule about what can be reached.
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'unguarded' } });
    await window.loadURL(address).catch(() => {});
    window.destroy();
  }, `${elsewhere}/leads-on`);
  expect(asked).toEqual(['/leads-on']);
});

test('a web view is not attached, even where the tag is allowed', async () => {
  const types = await launched.app.evaluate(async ({ BrowserWindow, webContents }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { webviewTag: true, partition: 'unguarded' },
    });
    await window.loadURL('data:text/html,<webview src="about:blank"></webview>');
    const prevented = new Promise((resolve) => {
      window.webContents.once('will-attach-webview', () => setTimeout(resolve, 300));
    });
    await window.webContents.executeJavaScript(
      "document.body.append(document.createElement('webview')); document.querySelectorAll('webview').forEach((view) => { view.src = 'about:blank'; });",
    );
    await Promise.race([prevented, new Promise((resolve) => setTimeout(resolve, 1000))]);
    const found = webContents.getAllWebContents().map((contents) => contents.getType());
    window.destroy();
    return found;
  });
  expect(types).not.toContain('webview');
});
