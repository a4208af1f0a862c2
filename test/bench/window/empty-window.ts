import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { asRoot, electronFile, environment, root } from '../../e2e/support/app.ts';

/** Opens the least that a window can be: what the program is measured beside. */
export async function openEmptyWindow(data: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await electron.launch({
    executablePath: electronFile(),
    chromiumSandbox: !asRoot,
    args: [
      '--disable-gpu',
      ...(asRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${data}`,
      join(root, 'test/bench/window/empty'),
    ],
    env: environment(),
  });
  const page = await app.firstWindow();
  await page.locator('h1').waitFor();
  return { app, page };
}
