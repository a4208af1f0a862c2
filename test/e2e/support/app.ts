import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import type { DemarcheWindow } from '../../../engine/contract/window.ts';

/** The project's root: the suite is always started from there. */
export const root = process.cwd();

/** Starts a built program, but only once Playwright can see all of it. */
export const ATTACHED = join('test', 'e2e', 'support', 'attached');

/** The Electron that the set-up found. */
export function electronFile(): string {
  const file = process.env.DEMARCHE_ELECTRON;
  if (file === undefined) throw new Error('Start the end-to-end tests with `node setup/test.mjs e2e`.');
  return file;
}

/** Chromium cannot sandbox its processes for root on Linux. For everybody else it does, in tests too. */
export const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Where a person's own scenarios lie in a test, within the folder with its data. */
export const OWN_FOLDER = 'own-scenarios';

/** The luck of every run in a test, so that a story that is green once stays green. */
const SEED = 7;

/** What tells a program started by a test from a person's: data of its own, no graphics card, one language, one luck. */
function switchesFor(data: string): string[] {
  return [
    `--user-data-dir=${data}`,
    `--scenarios=${join(data, OWN_FOLDER)}`,
    '--disable-gpu',
    '--lang=en-US',
    `--seed=${SEED}`,
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'demarche-e2e-'));
}

/** Removes such a folder. A program that was killed may have helpers that still write there for a moment. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

declare global {
  interface Window {
    readonly demarche: DemarcheWindow;
  }
}

export type Launched = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly data: string;
  /** Closes the window as a person does; kills what does not end within five seconds. */
  close(): Promise<void>;
  /** Ends the program at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
};

type LaunchOptions = {
  /** The folder of an earlier launch, to find again what it kept. By default a new one, removed at the end. */
  readonly data?: string;
  /** The checkout whose built program is started. By default this one. */
  readonly from?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly switches?: readonly string[];
  /** Files that the file manager opens with the program. */
  readonly files?: readonly string[];
};

let versionSaid = false;

/** Starts the built program as `npm start` does and waits for its page. */
export async function launch({
  data,
  from = root,
  env = {},
  switches = [],
  files = [],
}: LaunchOptions = {}): Promise<Launched> {
  const folder = data ?? newFolder();
  const app = await electron.launch({
    executablePath: electronFile(),
    chromiumSandbox: !asRoot,
    args: [...switchesFor(folder), ...switches, `--program=${from}`, join(root, ATTACHED), ...files],
    env: { ...environment(), ...env },
    timeout: 30_000,
  });
  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  const gone = async () => {
    await ended;
    if (data === undefined) await removeFolder(folder);
  };
  const page = await app.firstWindow();
  await page.waitForLoadState();
  if (!versionSaid) {
    versionSaid = true;
    const version = await app.evaluate(() => process.versions.electron);
    process.stdout.write(`Running in Electron ${version}.\n`);
  }
  return {
    app,
    page,
    data: folder,
    async close() {
      const limit = setTimeout(() => app.process().kill('SIGKILL'), 5000);
      await app.close().catch(() => {});
      await gone();
      clearTimeout(limit);
    },
    async kill() {
      app.process().kill('SIGKILL');
      await gone();
    },
  };
}

/** Starts the program without looking inside it, with files to open if any, and waits for its end. */
export function runToItsEnd(data: string, files: readonly string[] = []): Promise<number | null> {
  const child = spawn(electronFile(), [...switchesFor(data), root, ...files], {
    stdio: 'ignore',
    env: environment(),
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/** What a program started by a test finds in its environment: the display of its own worker, where there are several. */
export function environment(): Record<string, string> {
  const { DEMARCHE_DISPLAYS, TEST_PARALLEL_INDEX, ...others } = process.env;
  const DISPLAY = DEMARCHE_DISPLAYS?.split(' ')[Number(TEST_PARALLEL_INDEX ?? 0)];
  return Object.fromEntries(
    Object.entries({ ...others, ...(DISPLAY === undefined ? {} : { DISPLAY }) }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
