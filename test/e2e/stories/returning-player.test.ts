import { expect, test } from '@playwright/test';
import { type Launched, launch, newFolder, removeFolder } from '../support/app.ts';
import { complaintsOf, logOf } from '../support/one-window.ts';
import { Library, Stage } from '../support/pages.ts';
import { SCENARIO } from '../support/scenes.ts';

let data: string;
let launched: Launched;
test.beforeAll(async () => {
  data = newFolder();
  launched = await launch({ data });
});
test.afterAll(async () => {
  await launched.kill();
  await removeFolder(data);
});

/** Plays as the United Kingdom to its first decision, decides, and goes on a little. */
async function playSome(): Promise<void> {
  const stage = new Stage(launched.page);
  const library = new Library(launched.page);
  await library.takeDown('The call and the votes');
  await library.speakFor('United Kingdom');
  while (!(await stage.asks())) await stage.goOn();
  await stage.choose('Offer British soldiers');
  while (!(await stage.asks())) await stage.goOn();
}

/** Opens the program again and goes on from the library; what stands there must be what was seen last. */
async function comeBack(before: Awaited<ReturnType<Stage['seen']>>): Promise<void> {
  launched = await launch({ data });
  const complaints = complaintsOf(launched.page);
  const library = new Library(launched.page);
  await expect(launched.page.getByText('You stopped on', { exact: false })).toContainText(before.headline);
  await library.goOn.click();
  const stage = new Stage(launched.page);
  await expect(stage.headline).toHaveText(before.headline);
  expect(await stage.seen()).toEqual(before);
  expect(complaints).toEqual([]);
}

test('a killed program opens where it was', async () => {
  await playSome();
  const before = await new Stage(launched.page).seen();
  expect(before.questions).toHaveLength(1);
  await launched.kill();
  await comeBack(before);
});

test('a closed window opens where it was', async () => {
  const stage = new Stage(launched.page);
  await stage.choose('Ask for no other words');
  const before = await stage.seen();
  await launched.close();
  await comeBack(before);
});

test('a page that crashes comes back by itself, at the same point', async () => {
  const { app } = launched;
  const before = await new Stage(launched.page).seen();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => logOf(data)).toContain('The page stopped: crashed');
  // A page that has crashed never answers: it is asked only once it has been loaded again.
  const ask = (code: string) =>
    app.evaluate(({ BrowserWindow }, asked) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      return page === undefined || page.isCrashed() || page.isLoading()
        ? null
        : page.executeJavaScript(asked);
    }, code);
  await expect
    .poll(() => ask("document.querySelector('main.stage h1')?.textContent ?? ''"))
    .toBe(before.headline);
  const numbers = await ask(
    "[...document.querySelectorAll('.standing-line')].map((line) => line.textContent)",
  );
  expect(numbers).toEqual(before.numbers);
  await launched.kill();
  await comeBack(before);
});

test('killed in the middle of a move it stands before that move or after it, never between', async () => {
  test.setTimeout(90_000);
  const begun = await launched.page.evaluate(
    (file) => window.demarche.startRun({ file, party: null, as: 'play', seed: 7 }),
    SCENARIO,
  );
  if (!begun.ok) throw new Error(begun.refusal.because);
  const { run } = begun.value;
  let acknowledged = 0;
  for (let round = 0; round < 3; round += 1) {
    const { page } = launched;
    const told: number[] = [];
    await page.exposeFunction('acknowledge', (at: number) => told.push(at));
    // Asks for move after move and never waits for anything but the answer; the kill comes from outside.
    await page.evaluate(async (id) => {
      const tell = (window as unknown as { acknowledge: (at: number) => void }).acknowledge;
      const opened = await window.demarche.openRun({ run: id });
      const go = async (at: number): Promise<void> => {
        const answer = await window.demarche.advance({
          run: id,
          at,
          id: crypto.randomUUID(),
          until: 'one-move',
        });
        if (!answer.ok || answer.value.ending !== null) return;
        tell(answer.value.at);
        await go(answer.value.at);
      };
      if (opened.ok) void go(opened.value.at);
    }, run);
    await expect.poll(() => told.length, { intervals: [1] }).toBeGreaterThan(round);
    await launched.kill();
    acknowledged = Math.max(acknowledged, ...told);
    launched = await launch({ data });
    const again = await launched.page.evaluate((id) => window.demarche.openRun({ run: id }), run);
    if (!again.ok) throw new Error(again.refusal.because);
    expect(again.value.at).toBeGreaterThanOrEqual(acknowledged);
    // Goes on from there as if nothing had happened.
    expect(again.value.next).not.toBeNull();
    const tree = await launched.page.evaluate((id) => window.demarche.readTree({ run: id }), run);
    if (!tree.ok) throw new Error(tree.refusal.because);
    expect(tree.value.nodes.map(({ node }) => node)).toEqual(
      Array.from({ length: again.value.at }, (_, index) => index + 1),
    );
  }
});
