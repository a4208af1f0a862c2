import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import en from '../../../renderer/messages/en.json' with { type: 'json' };
import fr from '../../../renderer/messages/fr.json' with { type: 'json' };
import { type Launched, launch, newFolder, removeFolder } from '../support/app.ts';
import { complaintsOf } from '../support/one-window.ts';
import { oneOfEachKind, show } from '../support/scenes.ts';

let data: string;
let launched: Launched;
let complaints: string[];
const open = async () => {
  launched = await launch({ data });
  complaints = complaintsOf(launched.page);
};
test.beforeAll(async () => {
  data = newFolder();
  await open();
});
test.afterEach(() => expect(complaints).toEqual([]));
test.afterAll(async () => {
  await launched.kill();
  await removeFolder(data);
});

/** The words of a message without what is filled in: what would stand on the screen in any case. */
function words(message: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const letter of message) {
    if (letter === '{') depth += 1;
    if (depth === 0) piece += letter;
    else if (piece !== '') {
      pieces.push(piece);
      piece = '';
    }
    if (letter === '}') depth -= 1;
  }
  return [...pieces, piece].map((one) => one.trim()).filter((one) => /\p{L}{2}/u.test(one));
}

const french = new Set(Object.values(fr).flatMap(words));
/** Words of the English interface that the French one has nowhere. */
const english = Object.values(en)
  .flatMap(words)
  .filter((one) => !french.has(one));

/** English words of the interface that stand alone on the page: as a whole text, a label or a tip. */
async function englishOn(page: Page): Promise<string[]> {
  return page.evaluate((all) => {
    const known = new Set(all);
    const months = /\b(January|February|March|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (known.has(text)) found.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [title]')) {
      for (const name of ['aria-label', 'title']) {
        const text = element.getAttribute(name)?.trim() ?? '';
        if (known.has(text)) found.push(`${name}: ${text}`);
      }
    }
    for (const place of document.querySelectorAll(
      '.scene-when, .time-rule, .facts, .story-date, .lead-where, .stop-words',
    )) {
      const text = place.textContent ?? '';
      if (months.test(text)) found.push(text);
    }
    return found;
  }, english);
}

/** Where a new run of a scenario begins. */
async function firstOf(page: Page, file: string): Promise<{ run: string; node: number }> {
  return page.evaluate(async (of) => {
    const begun = await window.demarche.startRun({ file: of, party: null, as: 'history', seed: 1 });
    if (!begun.ok) throw new Error(begun.refusal.because);
    return { run: begun.value.run, node: begun.value.at };
  }, file);
}

test('no message was left in English', () => {
  expect(english.length).toBeGreaterThan(200);
  const same = Object.entries(en).filter(([id, message]) => fr[id as keyof typeof fr] === message);
  const worded = same.filter(([, message]) => words(message).length > 0 || message.includes('plural'));
  // What is the same word in both languages, and the names of the languages.
  expect(worded.map(([id]) => id)).toEqual([
    'alliances.title',
    'app.name',
    'ballot.absent',
    'briefing.relation',
    'export.markdown',
    'export.pdf',
    'fact.minutes',
    'glossary.abstention.name',
    'glossary.consensus.forms',
    'glossary.consensus.name',
    'glossary.demarche.name',
    'glossary.quorum.forms',
    'glossary.quorum.name',
    'glossary.veto.name',
    'help.licences',
    'key.tab',
    'kind.alliance',
    'kind.vote',
    'network.hostile',
    'player.pause',
    'print.open',
    'relations.title',
    'screen.chances',
    'seat.permanent',
    'settings.language.en',
    'settings.language.fr',
    'simulate.option',
    'sources.title',
    'statechart.final',
    'tree.noteField',
  ]);
});

test('the interface turns French, everywhere, and stays so', async () => {
  test.setTimeout(90_000);
  const { page } = launched;
  const kinds = await oneOfEachKind(page);
  await page.evaluate(() => window.location.assign('#/'));
  expect(await englishOn(page)).not.toEqual([]);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Français' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('dialog', { name: 'Réglages' })).toBeVisible();
  expect.soft(await englishOn(page), 'settings').toEqual([]);
  await page.keyboard.press('Escape');
  // What the scenarios on the shelf say of themselves turns with the words around it.
  await expect(page.getByText('L’appel et les votes').first()).toBeVisible();
  await page.keyboard.press('?');
  expect.soft(await englishOn(page), 'keys').toEqual([]);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.locator('.library h1')).toBeVisible();
  expect.soft(await englishOn(page), 'library').toEqual([]);
  for (const { name, moment } of kinds) {
    await show(page, moment);
    expect.soft(await englishOn(page), name).toEqual([]);
    // The scenario is written in French too: its texts are in the language of the page.
    await expect.soft(page.locator('.scene h1'), name).not.toHaveAttribute('lang');
  }
  // A story on the screen turns at once with the words around it.
  await page.getByRole('button', { name: 'Réglages' }).click();
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByText('A first step, and a torn alliance').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Français' }).check();
  await expect(page.getByText('Un premier pas, et une alliance déchirée').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await show(page, await firstOf(page, 'suez.scenario.yaml'));
  // This one is English: its texts say so to a screen reader, on a page that is French.
  await expect.soft(page.locator('.scene h1')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Arbre', exact: true }).click();
  await expect(page.locator('.tree .branches')).toBeVisible();
  expect.soft(await englishOn(page), 'tree').toEqual([]);
  const ended = kinds.find(({ moment }) => moment.kind === 'ending')?.moment;
  if (ended === undefined) throw new Error('No run of these has ended.');
  await show(page, ended);
  await page.getByRole('link', { name: 'Bilan', exact: true }).click();
  await expect(page.locator('.course-chart')).toBeVisible();
  expect.soft(await englishOn(page), 'debrief').toEqual([]);
  // Dates, outcomes and figures as one writes them in French.
  const text = await page.locator('body').textContent();
  expect(text).toMatch(/\d+ février|février 2025/);

  await launched.close();
  await open();
  await expect(launched.page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(launched.page.getByRole('button', { name: 'Réglages' })).toBeVisible();
});

test('the dark theme is remembered', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: 'Réglages' }).click();
  await page.getByRole('radio', { name: 'Sombre' }).check();
  await expectDark(page);
  // The page shows a choice at once; it is kept as soon as the file says so.
  await expect.poll(() => readFileSync(join(data, 'settings.json'), 'utf8')).toContain('"dark"');
  await launched.close();
  await open();
  await expectDark(launched.page);
});

/** The theme by its name and by what is painted. */
async function expectDark(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(21, 24, 26)');
}
