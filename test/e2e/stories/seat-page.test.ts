import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type ElectronApplication, _electron as electron, expect, type Page, test } from '@playwright/test';
import { requests } from '../../../engine/contract/requests.ts';
import type { SeatClient } from '../../../renderer/seat/use-seat.ts';
import { hostOf } from '../../unit/support/hosts.ts';
import { asRoot, electronFile, environment, root } from '../support/app.ts';

/** The page of a seat, in a browser that knows nothing younger than 2020, as a client of a host over a wire. */

const FILE = 'every-procedure.scenario.yaml';
const WITH_PICTURES = 'pictures-secret.scenario.yaml';
const ELECTION = 'election-envoys.scenario.yaml';
const fixture = (...path: readonly string[]) => readFileSync(join(root, 'test', 'fixtures', ...path));
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};
const index = `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>Seat</title>
  <link rel="stylesheet" href="seat/style.css"></head>
  <body><div id="root"></div><script type="module" src="start.js"></script></body></html>`;
const start = `import { showSeat } from './seat/seat.js';
  const ask = (name) => (args) =>
    fetch('ask/' + name, { method: 'POST', body: JSON.stringify(args) }).then((answer) => answer.json());
  showSeat(document.getElementById('root'), {
    client: {
      openRun: ask('openRun'), makeMove: ask('makeMove'), advance: ask('advance'),
      turnClock: ask('turnClock'), letDeadlinePass: ask('letDeadlinePass'),
    },
    run: new URLSearchParams(location.search).get('run'),
    language: 'en',
  });`;

let server: Server;
let app: ElectronApplication;
let page: Page;
let run: string;
let runWithPictures: string;
let runOfElection: string;

test.beforeAll(async () => {
  const host = hostOf({
    [FILE]: fixture(FILE).toString(),
    [WITH_PICTURES]: fixture('procedures', WITH_PICTURES).toString(),
    [ELECTION]: fixture('procedures', ELECTION).toString(),
  });
  const begun = await host.startRun({ file: FILE, party: 'aldery', as: 'play', seed: 1 });
  if (!begun.ok) throw new Error(begun.refusal.because);
  run = begun.value.run;
  const other = await host.startRun({ file: WITH_PICTURES, party: 'aldery', as: 'play', seed: 1 });
  if (!other.ok) throw new Error(other.refusal.because);
  runWithPictures = other.value.run;
  const elects = await host.startRun({ file: ELECTION, party: 'aldery', as: 'play', seed: 1 });
  if (!elects.ok) throw new Error(elects.refusal.because);
  runOfElection = elects.value.run;
  server = createServer(async (request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '').slice(1);
    response.setHeader('content-security-policy', "default-src 'self'");
    const sent = (type: string, body: string | Buffer) => response.setHeader('content-type', type).end(body);
    if (path === '') return sent('text/html', index);
    if (path === 'start.js') return sent('text/javascript', start);
    if (path.startsWith('seat/'))
      return sent(types[extname(path)] ?? '', readFileSync(join(root, 'out', path)));
    if (path.startsWith('pictures/')) {
      const found = await host.findPicture(`/${path}`);
      return found && sent(found.type, fixture('pictures', found.file));
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const name = path.replace('ask/', '') as keyof SeatClient;
    const ask = host[name] as (args: unknown) => Promise<unknown>;
    const asked: unknown = JSON.parse(Buffer.concat(chunks).toString());
    return sent('application/json', JSON.stringify(await ask(requests[name].args.parse(asked))));
  }).listen(0, '127.0.0.1');
  app = await electron.launch({
    executablePath: electronFile(),
    chromiumSandbox: !asRoot,
    args: ['--disable-gpu', ...(asRoot ? ['--no-sandbox'] : []), join(root, 'test/bench/window/empty')],
    env: environment(),
  });
  page = await app.firstWindow();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    const young: readonly (readonly [object, readonly string[]])[] = [
      [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
      [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
      [Object, ['hasOwn', 'groupBy']],
      [Promise, ['any', 'withResolvers']],
      [Intl, ['ListFormat', 'Segmenter', 'supportedValuesOf']],
      [Intl.DateTimeFormat.prototype, ['formatRange', 'formatRangeToParts']],
      [crypto, ['randomUUID']],
      [Crypto.prototype, ['randomUUID']],
      [globalThis, ['AggregateError', 'WeakRef', 'FinalizationRegistry', 'structuredClone', 'reportError']],
      [HTMLElement.prototype, ['popover', 'showPopover', 'hidePopover', 'togglePopover']],
    ];
    for (const [holder, names] of young) for (const name of names) Reflect.deleteProperty(holder, name);
  });
});

test.afterAll(async () => {
  await app.close();
  server.close();
});

test('a seat reads, decides, calls and votes on a page of its own', async () => {
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?run=${run}`);
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expect(page.getByRole('heading', { name: 'Your brief' })).toBeVisible();
  const seen = new Set<string>();
  await expect(async () => {
    await step();
    for (const what of ['.call', '.chamber', '.outcome'])
      if ((await page.locator(what).count()) > 0) seen.add(what);
    expect([...seen].sort()).toEqual(['.call', '.chamber', '.outcome']);
  }).toPass({ timeout: 30_000, intervals: [0] });
  expect(wrong).toEqual([]);
});

test('a seat is shown its pictures, no wider than its page', async () => {
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?run=${runWithPictures}`);
  for (const name of ['The bridge in the morning.', 'Where the mines lie.']) {
    const picture = page.getByRole('img', { name });
    await expect(picture).toHaveAttribute('data-state', 'here');
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(6);
  }
  await expect(page.locator('.brief .picture')).toContainText('Burn this.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a seat puts a paper into the box and reads what the ballot came to', async () => {
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?run=${runOfElection}`);
  const goOn = page.locator('.way-on .filled');
  await goOn.click();
  await page.getByRole('checkbox', { name: 'Anna' }).check();
  await page.getByRole('button', { name: 'Put it into the box' }).click();
  await expect(goOn).toContainText('Count the papers');
  await goOn.click();
  await expect(page.getByRole('table')).toContainText('1, open');
});

/** One thing a person can do: answers what is asked, or goes on. */
async function step(): Promise<void> {
  const main = page.locator('main[aria-busy="false"]');
  await main.waitFor();
  const option = page.locator('.option[data-open="true"] button').first();
  if ((await option.count()) > 0) {
    await option.click();
    await page.getByRole('button', { name: 'Do this' }).click();
  } else {
    await page.locator('.way-on .filled').click();
  }
  await main.waitFor();
}
