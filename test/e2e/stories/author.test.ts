import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { OWN_FOLDER, root } from '../support/app.ts';
import { audit } from '../support/axe.ts';
import { layoutFaults } from '../support/layout.ts';
import { oneWindow } from '../support/one-window.ts';
import { Library, Stage } from '../support/pages.ts';
import { standInForSystem } from '../support/system.ts';

const window = oneWindow();

test('an author saves a file five times, and the run goes with it as far as it can', async () => {
  const { page, data } = window.current;
  const library = new Library(page);
  const stage = new Stage(page);
  const system = await standInForSystem(window.current);
  const path = join(data, OWN_FOLDER, 'the-winter-ferry.scenario.yaml');
  const bar = page.locator('.author-bar');

  await page.getByRole('button', { name: 'New scenario…' }).click();
  await page.getByLabel('What is it called?').fill('The winter ferry');
  await page.getByRole('button', { name: 'Begin it' }).click();
  await expect(library.headline).toHaveText('The winter ferry');
  await page.getByRole('button', { name: 'Edit the file' }).click();
  await expect.poll(system.asked).toEqual([`opened: ${path}`]);
  const begun = readFileSync(path, 'utf8');
  const save = (...changes: readonly (readonly [string, string])[]) => {
    const text = changes.reduce((now, [from, to]) => {
      expect(now).toContain(from);
      return now.replace(from, to);
    }, begun);
    writeFileSync(path, text);
  };

  await library.speakFor('The town of Oster');
  await stage.goOn();
  await stage.choose('Ring Wester');
  await stage.choose('Pick up the telephone');
  while (!(await stage.asks())) await stage.goOn();
  const at = await stage.seen();

  // 1. An error: it is said where, and the run goes on by the text before.
  save(['start: autumn', 'start: spring']);
  const line = begun.split('\n').indexOf('start: autumn') + 1;
  await expect(bar.locator('li').first()).toContainText(`Line ${line}, column 8`);
  await expect(bar).toContainText('cannot be played as it was last saved');
  expect(await stage.seen()).toEqual(at);
  expect(await audit(page)).toEqual([]);
  expect(await layoutFaults(page)).toEqual([]);

  // 2. A warning: it is said, and the run goes on by the new text.
  save(['flags:\n', 'flags:\n  frozen: { means: The river is frozen. }\n']);
  await expect(bar).toContainText('The flag “frozen” is used nowhere.');
  await expect(bar).toContainText('The run goes on with the file as it was last saved.');
  expect(await stage.seen()).toEqual(at);

  // 3. Something new in what is on the screen: it is there at once, and the run stands where it stood.
  save(['title: Oster rings Wester', 'title: Oster rings at night']);
  await expect(stage.headline).toHaveText('Oster rings at night');
  await expect(bar).not.toContainText('frozen');
  expect((await stage.seen()).options).toEqual(at.options);

  // 4. What was chosen is no longer there: the run goes as far as it can, and says where it stopped.
  save(['      ring:\n        title: Ring Wester', '      write:\n        title: Write to Wester']);
  await expect(page.getByText('is no longer possible')).toContainText(
    'In “Oster makes up its mind” it went on with “Oster: Ring Wester”',
  );
  await expect(stage.question).toHaveText('What does Oster do first?');
  await expect(stage.option('Write to Wester')).toBeVisible();

  // 5. It is there again: the run is where it was.
  save(['title: Oster rings Wester', 'title: Oster rings at dawn']);
  await expect(stage.headline).toHaveText('Oster rings at dawn');
  await expect(page.getByText('is no longer possible')).toHaveCount(0);
  expect((await stage.seen()).options).toEqual(at.options);

  // Nothing of it hangs on this window.
  await page.reload();
  await expect(stage.headline).toHaveText('Oster rings at dawn');
});

test('a scenario that ships is edited as a copy of one’s own', async () => {
  const { page, data } = window.current;
  const library = new Library(page);
  const system = await standInForSystem(window.current);
  await library.open();
  await library.takeDown('First steps');
  await page.getByRole('button', { name: 'Edit a copy of this scenario…' }).click();
  const path = join(data, OWN_FOLDER, 'first-steps-copy.scenario.yaml');
  await expect
    .poll(system.asked)
    .toEqual([expect.stringContaining('Make a copy of your own to edit?'), `opened: ${path}`]);
  await expect(page.locator('.lead-file')).toContainText('first-steps-copy.scenario.yaml');
  const shipped = readFileSync(join(root, 'scenarios', 'first-steps.scenario.yaml'), 'utf8');
  expect(readFileSync(path, 'utf8')).not.toBe(shipped);
  writeFileSync(path, readFileSync(path, 'utf8').replace('en: First steps', 'en: My first steps'));
  await expect(library.headline).toHaveText('My first steps');
});
