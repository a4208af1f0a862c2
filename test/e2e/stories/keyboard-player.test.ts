import { expect, type Page, test } from '@playwright/test';
import { oneWindow } from '../support/one-window.ts';
import { Library, Stage } from '../support/pages.ts';

const opened = oneWindow();

/** Presses a key; what it asks for has been answered once the stage is not busy any more. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await new Stage(page).settled();
}

/** What has the focus, as a screen reader would begin to read it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return { tag: element?.tagName ?? '', words: element?.textContent?.trim() ?? '' };
  });

/** Goes through the page with Tab until it comes around, and returns what was stopped at. */
async function tabAround(page: Page): Promise<string[]> {
  const stops: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let step = 0; step < 300; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const box = element.getBoundingClientRect();
      const place = [...document.querySelectorAll('*')].indexOf(element);
      // Around the control itself, or around all that one can press to use it.
      const shown = [undefined, '::after'].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      const inside = box.bottom > 0 && box.top < window.innerHeight && box.width > 0;
      return { place, words: element.textContent ?? '', shown, inside };
    });
    if (stop === null) return stops;
    const name = `${stop.place} ${stop.words.slice(0, 60)}`;
    if (stops.includes(name)) return stops;
    expect(stop, `the focus on “${stop.words}” can be seen`).toMatchObject({ shown: true, inside: true });
    stops.push(name);
  }
  throw new Error(`The focus does not come around: ${stops.slice(-3).join(', ')}`);
}

test('someone without a mouse takes Ukraine and plays to an ending', async () => {
  const { page } = opened.current;
  const stage = new Stage(page);

  await new Library(page).takeDown('The call and the votes');

  // Tab to the parties, arrows to Ukraine, Enter to begin.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const radio = page.locator('input[type=radio]:focus');
  for (let step = 0; step < 20 && (await radio.count()) === 0; step += 1) await page.keyboard.press('Tab');
  await expect(radio).toHaveCount(1);
  for (
    let step = 0;
    step < 6 && !(await radio.evaluate((one) => one.matches('[value=ukraine]:checked')));
    step += 1
  ) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('You speak for: Ukraine')).toBeVisible();
  await expect(stage.headline).toBeFocused();

  const scenes: string[] = [];
  let byDigit = 0;
  let bySpace = 0;
  while (!(await stage.hasEnded())) {
    const headline = await stage.title();
    if (scenes.at(-1) !== headline) {
      // A new scene: the focus is on its headline, so that it is read first.
      expect(await focused(page)).toEqual({ tag: 'H1', words: headline });
      scenes.push(headline);
    }
    if (await stage.asks()) {
      // Whatever is open, taken up by its number and done with Enter.
      const open = stage.main.locator('.option[data-open=true] .option-number');
      const digit = headline === 'Kyiv writes a text for the Assembly' ? (await open.count()) - 1 : 0;
      await page.keyboard.press((await open.nth(digit).textContent()) ?? '');
      await expect(stage.main.locator('.option[data-chosen=true]')).toHaveCount(1);
      await expect(page.getByRole('button', { name: 'Do this' })).toBeFocused();
      await press(page, 'Enter');
      byDigit += 1;
    } else if ((await stage.wayOn.filter({ hasText: 'Let the others' }).count()) > 0 && bySpace < 5) {
      await press(page, 'Space');
      bySpace += 1;
    } else {
      await press(page, 'Enter');
    }
  }
  expect(byDigit).toBeGreaterThan(5);
  expect(bySpace).toBe(5);
  await expect(stage.headline).toBeFocused();
  const ending = await stage.title();

  // Back to the last decision, and forward again.
  await press(page, 'Backspace');
  await expect(stage.question).toBeVisible();
  while (!(await stage.hasEnded())) await press(page, ']');
  await expect(stage.headline).toHaveText(ending);
});

/** A run of its own, at the first question that Washington is asked. */
async function atTheFirstQuestion(page: Page): Promise<Stage> {
  const library = new Library(page);
  const stage = new Stage(page);
  await library.open();
  await library.speakFor('United States');
  await stage.goOn();
  await expect(stage.question).toBeVisible();
  return stage;
}

test('Escape puts an option down again, and a held key does not run through', async () => {
  const { page } = opened.current;
  const stage = await atTheFirstQuestion(page);
  await page.keyboard.press('1');
  await expect(stage.main.locator('.option[data-chosen=true]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(stage.main.locator('.option[data-chosen=true]')).toHaveCount(0);
  // Held down on an option, Enter takes it up and stops there.
  const asked = (await stage.question.textContent()) ?? '';
  await stage.main.locator('.option[data-open=true]').first().getByRole('button').first().focus();
  for (let held = 0; held < 4; held += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(stage.question).toHaveText(asked);
  await expect(stage.main.locator('.option[data-chosen=true]')).toHaveCount(1);
});

test('Tab goes everywhere, is seen everywhere and is caught nowhere', async () => {
  const { page } = opened.current;
  await atTheFirstQuestion(page);
  const onStage = await tabAround(page);
  expect(onStage.length).toBeGreaterThan(8);
  await page.getByRole('link', { name: 'Tree', exact: true }).click();
  await expect(page.locator('.tree .branches')).toBeVisible();
  expect((await tabAround(page)).length).toBeGreaterThan(5);
  await page.locator('.wordmark').click();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  expect((await tabAround(page)).length).toBeGreaterThan(5);
});

test('the list of keys opens with ?, keeps the focus and gives it back', async () => {
  const { page } = opened.current;
  await page.getByRole('button', { name: 'Settings' }).focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  // It is read from its head; what can be pressed stands under it.
  await expect(dialog).toBeFocused();
  const close = dialog.getByRole('button', { name: 'Close' });
  for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    await expect(close).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
});

test('the drawing of the tree is gone through with arrows', async () => {
  const { page } = opened.current;
  const stage = await atTheFirstQuestion(page);
  await stage.choose('Leave the telephone alone');
  await page.getByRole('link', { name: 'Tree', exact: true }).press('Enter');
  const here = page.locator('.stop[aria-current=step]');
  await here.focus();
  await page.keyboard.press('ArrowLeft');
  const before = page.locator('.stop:focus');
  await expect(before).toHaveCount(1);
  await expect(here).not.toBeFocused();
  const words = await before.getAttribute('aria-label');
  await page.keyboard.press('Enter');
  await expect(stage.main).toBeVisible();
  expect(words).not.toBe('');
});
