import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isScalar, parseDocument, visit } from 'yaml';
import { type Launched, launch, root } from '../support/app.ts';
import { complaintsOf, logOf } from '../support/one-window.ts';
import { type OwnShelf, ownShelf } from '../support/own-shelf.ts';
import { Library, Stage } from '../support/pages.ts';

const fixture = (...path: readonly string[]) => readFileSync(join(root, 'test', 'fixtures', ...path), 'utf8');

/** What would run, load or leave the page if any text of a file were taken for markup. */
const HOSTILE =
  '<b class=evil>x</b><img src=x onerror=pwned()><script>pwned()</script><a href=javascript:pwned()>y</a>';

/** The smallest scenario with that in front of each text in it. */
function hostileScenario(): string {
  const document = parseDocument(fixture('smallest.scenario.yaml'));
  const texts = ['title', 'summary', 'author', 'name', 'short', 'brief', 'means', 'question', 'because'];
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && texts.includes(String(key.value)) && isScalar(value)) {
        value.value = `${HOSTILE} ${String(value.value)}`.slice(0, 158);
      }
    },
  });
  document.setIn(['id'], 'hostile');
  document.setIn(['title'], `Hostile ${HOSTILE}`);
  document.setIn(['scenes', 'offer', 'text'], [HOSTILE]);
  document.setIn(['endings', 'bridge_built', 'text'], [HOSTILE]);
  document.setIn(['endings', 'no_bridge', 'text'], [HOSTILE]);
  return document.toString();
}

let shelf: OwnShelf;
let launched: Launched;
let complaints: string[];
test.beforeAll(async () => {
  shelf = ownShelf({
    'broken.scenario.yaml': 'format: 1\nid: broken\ntitle: [never, closed\n',
    'wrong.scenario.yaml': fixture('smallest.scenario.yaml').replace('start: offer', 'start: nowhere'),
    'hostile.scenario.yaml': hostileScenario(),
  });
  launched = await launch({ from: shelf.folder });
  complaints = complaintsOf(launched.page);
});
test.afterEach(() => {
  expect(complaints).toEqual([]);
  expect(logOf(launched.data)).toBe('');
});
test.afterAll(async () => {
  await launched.close();
  shelf.remove();
});

test('a broken file is listed with its line and its column, and the others can be played', async () => {
  const { page } = launched;
  const library = new Library(page);
  await page.getByRole('heading', { name: 'Cannot be played yet' }).waitFor();
  const broken = page.locator('.broken-file', { hasText: 'broken.scenario.yaml' });
  await expect(broken.locator('li').first()).toContainText(/Line \d+, column \d+/);
  const wrong = page.locator('.broken-file', { hasText: 'wrong.scenario.yaml' });
  // `start: nowhere` stands there.
  const line = fixture('smallest.scenario.yaml').split('\n').indexOf('start: offer') + 1;
  await expect(wrong.locator('li')).toContainText(`Line ${line}, column 8`);
  await expect(wrong.locator('li')).toContainText('nowhere');

  await page.getByRole('button', { name: 'The call and the votes' }).click();
  await expect(library.headline).toHaveText('The call and the votes');
  await library.speakFor('France');
  await expect(new Stage(page).headline).toHaveText('Three years of war, and a telephone');
  await library.open();
});

test('a file full of markup is shown as the text it is, on every screen', async () => {
  const { page } = launched;
  const library = new Library(page);
  const stage = new Stage(page);
  const violations = await page.evaluateHandle(() => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective));
    Object.assign(window, { pwned: () => seen.push('it ran') });
    return seen;
  });
  const home = new URL(page.url());
  const shownAsText = async () => {
    await expect(page.locator('.evil, #root img, #root script, a[href^="javascript"]')).toHaveCount(0);
    expect(await page.locator('body').textContent()).toContain('<img src=x onerror=pwned()>');
    expect(new URL(page.url()).host).toBe(home.host);
    expect(new URL(page.url()).pathname).toBe(home.pathname);
  };

  await page.getByRole('button', { name: 'Hostile' }).click();
  await expect(library.headline).toContainText('<b class=evil>');
  await shownAsText();
  await page.locator('.party-form label').first().click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(stage.question).toBeVisible();
  await shownAsText();
  await stage.choose('Share the work');
  while (!(await stage.hasEnded())) {
    if (await stage.asks()) await stage.choose('Vote yes');
    else await stage.goOn();
    await shownAsText();
  }
  await page.getByRole('link', { name: 'Tree', exact: true }).click();
  await expect(page.locator('.branches tbody tr')).toHaveCount(1);
  await shownAsText();
  await library.open();
  await shownAsText();
  expect(await violations.jsonValue()).toEqual([]);
});
