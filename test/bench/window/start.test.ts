import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { _electron as electron, test } from '@playwright/test';
import { asRoot, electronFile, environment, launch, newFolder, root } from '../../e2e/support/app.ts';
import { median, ms, report } from './figures.ts';

const ROUNDS = 7;

/**
 * Milliseconds from the start of a process to a page that can be used.
 * @param data the folder of earlier starts; without one the program starts for the first time.
 */
async function toLibrary(data?: string): Promise<number> {
  const start = performance.now();
  const launched = await launch(data === undefined ? {} : { data });
  await launched.page.getByRole('button', { name: 'Settings' }).waitFor();
  await launched.page.locator('.library h1').waitFor();
  const taken = performance.now() - start;
  await launched.close();
  return taken;
}

async function toEmptyWindow(): Promise<number> {
  const start = performance.now();
  const app = await electron.launch({
    executablePath: electronFile(),
    chromiumSandbox: !asRoot,
    args: ['--disable-gpu', ...(asRoot ? ['--no-sandbox'] : []), join(root, 'test/bench/window/empty')],
    env: environment(),
  });
  const page = await app.firstWindow();
  await page.locator('h1').waitFor();
  const taken = performance.now() - start;
  await app.close();
  return taken;
}

test('start, against an empty window', async () => {
  test.setTimeout(300_000);
  const [ours, first, empty]: [number[], number[], number[]] = [[], [], []];
  const data = newFolder();
  // Once each before anything counts: files come from the disk only then. In turn, so that noise meets both.
  await toEmptyWindow();
  await toLibrary(data);
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await toEmptyWindow());
    ours.push(await toLibrary(data));
    first.push(await toLibrary());
  }
  report('Start to a library that can be used', {
    'empty window': ms(median(empty)),
    'the program': ms(median(ours)),
    'the program, for the first time': ms(median(first)),
    'ratio (goal: 1.5)': (median(ours) / median(empty)).toFixed(2),
    'ratio for the first time': (median(first) / median(empty)).toFixed(2),
  });
  rmSync(data, { recursive: true, force: true });
});
