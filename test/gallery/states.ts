import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { channelOf } from '../../main/channels.ts';
import { helpParts } from '../../renderer/router.ts';
import { type Launched, newFolder, OWN_FOLDER, root } from '../e2e/support/app.ts';
import { Library } from '../e2e/support/pages.ts';

/** The scenarios whose analyses are pictured: small, so that the numbers are there at once. */
const SMALL = 'first-steps.scenario.yaml';
const CLAIMS = 'Claims that do not hold';

/** A data folder whose person has a scenario with claims, and one that cannot be played. */
export function someonesFolder(): string {
  const folder = newFolder();
  const own = join(folder, OWN_FOLDER);
  mkdirSync(own);
  const fixtures = join(root, 'test', 'fixtures');
  for (const part of ['bodies', 'rules']) cpSync(join(fixtures, part), join(own, part), { recursive: true });
  cpSync(join(fixtures, 'verify', 'claims.scenario.yaml'), join(own, 'claims.scenario.yaml'));
  writeFileSync(join(own, 'torn.scenario.yaml'), 'format: 1\nid: torn\ntitle: [never, closed\n');
  return folder;
}

/** What a screen shows when there is more to say on it than when one comes to it, and the way there. */
export type State = { readonly name: string; readonly open: (launched: Launched) => Promise<void> };

const goTo = (page: Page, address: string) => page.evaluate((to) => window.location.assign(to), address);

async function toLibrary({ page }: Launched): Promise<Library> {
  const library = new Library(page);
  await library.open();
  return library;
}

const done = (page: Page) =>
  expect(page.getByText('Done.', { exact: true })).toBeVisible({ timeout: 60_000 });

/** Plays the small scenario to an ending and returns the run. */
async function shortRun(page: Page): Promise<string> {
  return page.evaluate(async (file) => {
    const { demarche } = window;
    let answer = await demarche.startRun({ file, party: null, as: 'play', seed: 7 });
    for (;;) {
      if (!answer.ok) throw new Error(answer.refusal.because);
      const { run, at, ending } = answer.value;
      if (ending !== null) return run;
      answer = await demarche.advance({ run, at, id: crypto.randomUUID(), until: 'decision' });
    }
  }, SMALL);
}

/** Has the program answer one request of the page so, as if something had gone wrong outside; null: as always. */
async function answer({ app }: Launched, request: string, reply: object | null): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, [channel, instead]) => {
      type Handler = Parameters<typeof ipcMain.handle>[1];
      const kept = globalThis as unknown as { itself: Map<string, Handler> };
      kept.itself ??= new Map(
        (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers,
      );
      const itself = kept.itself.get(channel);
      if (itself === undefined) throw new Error(`Nothing answers ${channel}.`);
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, instead === null ? itself : async () => instead);
    },
    [channelOf(request), reply] as const,
  );
}

async function anotherShelf(launched: Launched, reply: object | null): Promise<void> {
  await answer(launched, 'listScenarios', reply);
  await goTo(launched.page, '#/help/play');
  await goTo(launched.page, '#/');
}

/** Opens the library with this scenario in front, and from there one of its pages. */
async function toPageOf(launched: Launched, title: string, link: string): Promise<void> {
  const library = await toLibrary(launched);
  if ((await library.headline.textContent()) !== title) await library.takeDown(title);
  await launched.page.getByRole('link', { name: link }).click();
}

/** In the order in which they are visited: one may go on from the one before. */
export const states: readonly State[] = [
  {
    name: 'library-search',
    async open(launched) {
      await toLibrary(launched);
      await launched.page.getByRole('searchbox').fill('Korea');
      await expect(launched.page.locator('.shelf > li')).toHaveCount(1);
    },
  },
  {
    name: 'library-nothing-found',
    async open({ page }) {
      await page.getByRole('searchbox').fill('a word that is nowhere');
      await page.getByText('Nothing on the shelf').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'library-broken',
    async open(launched) {
      await launched.page.getByRole('searchbox').fill('');
      await new Library(launched.page).broken('torn.scenario.yaml').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'library-several',
    async open(launched) {
      const library = await toLibrary(launched);
      await library.takeDown('The river');
      await launched.page.getByText('Several people at this machine').click();
    },
  },
  {
    name: 'library-new',
    async open({ page }) {
      await page.getByRole('button', { name: 'New scenario' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'library-empty',
    async open(launched) {
      await launched.page.keyboard.press('Escape');
      await anotherShelf(launched, { result: [] });
      await expect(launched.page.getByText('The shelf is empty')).toBeVisible();
    },
  },
  {
    name: 'library-failed',
    async open(launched) {
      await anotherShelf(launched, { failed: 'The disk is away.' });
      await expect(launched.page.getByText('The shelf could not be read')).toBeVisible();
      await answer(launched, 'listScenarios', null);
    },
  },
  {
    name: 'settings',
    async open(launched) {
      await anotherShelf(launched, null);
      await launched.page.getByRole('button', { name: 'Settings' }).click();
      await launched.page.getByRole('dialog', { name: 'Settings' }).waitFor();
    },
  },
  {
    name: 'keys',
    async open({ page }) {
      await page.keyboard.press('Escape');
      // Keys are the dialog’s until it is gone.
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    },
  },
  ...helpParts.map((part) => ({
    name: `help-${part}`,
    async open({ page }: Launched) {
      await page.keyboard.press('Escape');
      await goTo(page, `#/help/${part}`);
      await page.locator(`.help a[aria-current=page][href$=${part}]`).waitFor();
    },
  })),
  {
    name: 'help-meaning',
    async open({ page }) {
      await goTo(page, '#/help/play');
      await page.locator('.term', { hasText: /^veto$/i }).click();
      await page.getByRole('dialog', { name: 'Veto' }).waitFor();
    },
  },
  {
    name: 'simulate-results',
    async open(launched) {
      await toPageOf(launched, 'First steps', 'What many runs show');
      const { page } = launched;
      await page.getByLabel('Number of runs').selectOption('100');
      await page.getByLabel('Decisions played all ways').selectOption('20');
      await page.getByRole('button', { name: 'Play the runs' }).click();
      await done(page);
    },
  },
  {
    name: 'verify-results',
    async open(launched) {
      await toPageOf(launched, CLAIMS, 'Verify');
      await launched.page.getByRole('button', { name: 'Explore all ways' }).click();
      await expect(launched.page.getByText('Everything was explored')).toBeVisible();
    },
  },
  {
    name: 'counterexample',
    async open({ page }) {
      await page.getByRole('button', { name: 'Open the counterexample: It is always calm' }).click();
      await page.getByRole('heading', { name: 'A counterexample' }).waitFor();
    },
  },
  {
    name: 'chances-results',
    async open({ page }) {
      await goTo(page, `#/run/${await shortRun(page)}/chances`);
      await page.getByRole('button', { name: 'Find the turning points' }).click();
      await done(page);
    },
  },
  {
    name: 'lost',
    async open({ page }) {
      await goTo(page, '#/run/00000000-none');
      await page.getByRole('heading', { name: 'This run cannot be shown' }).waitFor();
    },
  },
];
