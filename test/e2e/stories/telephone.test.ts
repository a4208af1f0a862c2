import { expect, test } from '@playwright/test';
import { oneWindow } from '../support/one-window.ts';

const opened = oneWindow();

/** What the page has been given to sound with since it was loaded, and whether each still runs. */
const sounds = () =>
  opened.current.page.evaluate(() =>
    (window as unknown as { sounded?: AudioContext[] }).sounded?.map(({ state }) => state),
  );

test('a telephone rings aloud until it is muted, and stays mute', async () => {
  const { page } = opened.current;
  // From the next page on, whatever sounds is noted.
  await page.addInitScript(() => {
    const sounded: AudioContext[] = [];
    const Usual = AudioContext;
    Object.assign(window, {
      sounded,
      AudioContext: class extends Usual {
        constructor() {
          super();
          sounded.push(this);
        }
      },
    });
  });
  const run = await page.evaluate(async (file) => {
    const { demarche } = window;
    let answer = await demarche.startRun({ file, party: 'united_states', as: 'play', seed: 1 });
    for (;;) {
      if (!answer.ok) throw new Error(answer.refusal.because);
      const view = answer.value;
      if (view.scene?.call?.step === 'ringing') return view.run;
      const point = { run: view.run, at: view.at, id: crypto.randomUUID() };
      const option = view.asks.flatMap(({ options }) => options).find(({ open }) => open);
      answer =
        option === undefined
          ? await demarche.advance({ ...point, until: 'one-move' })
          : await demarche.makeMove({ ...point, move: option.move });
    }
  }, 'the-call-and-the-votes.scenario.yaml');
  await page.evaluate((one) => window.location.assign(`#/run/${one}`), run);
  await page.reload();
  const mute = page.getByRole('button', { name: 'Mute' });
  const ring = page.getByRole('button', { name: 'Let it ring' });
  await expect(mute).toBeVisible();
  await expect.poll(sounds).toEqual(['running']);

  await page.keyboard.press('m');
  await expect(ring).toBeVisible();
  await expect.poll(sounds).toEqual(['suspended']);
  // However often it rings, the page holds on to one loudspeaker.
  await ring.click();
  await expect.poll(sounds).toEqual(['running']);
  await page.keyboard.press('m');
  await expect.poll(sounds).toEqual(['suspended']);
  await expect
    .poll(async () => (await page.evaluate(() => window.demarche.readSettings({}))).sound)
    .toBe(false);
  await page.reload();
  await expect(ring).toBeVisible();
  expect(await sounds()).toEqual([]);

  await ring.click();
  await expect(mute).toBeVisible();
  await expect.poll(sounds).toEqual(['running']);
});
