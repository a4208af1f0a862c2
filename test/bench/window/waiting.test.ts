import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { launch, newFolder, OWN_FOLDER, removeFolder, root } from '../../e2e/support/app.ts';
import { SCENARIO } from '../../e2e/support/scenes.ts';
import { largeScenario } from '../../unit/support/large.ts';
import { ms, report } from './figures.ts';

type Deed = 'begin' | 'play' | 'carryOver' | 'simulate' | 'verify';

/** How long a deed takes, and the longest that another question had to wait meanwhile for its answer, in milliseconds. */
async function waited(page: Page, deed: Deed, file: string): Promise<{ taken: number; longest: number }> {
  return page.evaluate(
    async ([what, name]) => {
      const { demarche } = window;
      const kept = window as unknown as { run: string };
      const deeds: Record<Deed, () => Promise<unknown>> = {
        begin: async () => {
          const answer = await demarche.startRun({ file: name, party: null, as: 'play', seed: 1 });
          if (answer.ok) kept.run = answer.value.run;
        },
        play: async () => {
          const { run } = kept;
          let shown = await demarche.openRun({ run });
          for (let more = 0; more < 200 && shown.ok && shown.value.ending === null; more += 1) {
            const point = { run, at: shown.value.at, id: crypto.randomUUID() };
            const [option] = shown.value.asks.flatMap(({ options }) => options.filter(({ open }) => open));
            shown = option
              ? await demarche.makeMove({ ...point, move: option.move })
              : await demarche.advance({ ...point, until: 'one-move' });
          }
        },
        carryOver: () => demarche.carryOver({ run: kept.run }),
        simulate: () =>
          demarche.startAnalysis({
            of: { kind: 'simulate', file: name, runs: 100, weighed: 0, seed: 1, parties: 'random' },
          }),
        verify: () => demarche.startAnalysis({ of: { kind: 'verify', file: name, states: 1000 } }),
      };
      let isDone = false;
      let longest = 0;
      const ask = async () => {
        while (!isDone) {
          const asked = performance.now();
          await demarche.readSettings({});
          longest = Math.max(longest, performance.now() - asked);
          await new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(null);
          });
        }
      };
      const asking = ask();
      const start = performance.now();
      await deeds[what]();
      const taken = performance.now() - start;
      isDone = true;
      await asking;
      return { taken, longest };
    },
    [deed, file] as const,
  );
}

const row = ({ taken, longest }: { taken: number; longest: number }): string =>
  `${ms(taken)}, of which another question waited ${ms(longest)} at most`;

for (const [what, text] of [
  ['the flagship', readFileSync(join(root, 'scenarios', SCENARIO), 'utf8')],
  ['a story of 400 scenes', largeScenario(400)],
] as const) {
  test(`what waits while ${what} is begun, saved and analysed`, async () => {
    const data = newFolder();
    const path = join(data, OWN_FOLDER, 'measured.scenario.yaml');
    mkdirSync(join(data, OWN_FOLDER));
    writeFileSync(path, text);
    const { page, close } = await launch({ data });
    await page.locator('.library h1').waitFor();
    const file = await page.evaluate(async () => {
      const cards = await window.demarche.listScenarios({});
      return cards.map((card) => card.file).find((name) => name.includes('measured')) ?? '';
    });
    const rows: Record<string, string> = {};
    rows['a run is begun'] = row(await waited(page, 'begin', file));
    await waited(page, 'play', file);
    for (const time of ['first', 'second']) {
      writeFileSync(path, text.replace(/^title: (.*)$/m, `title: Saved for the ${time} time`));
      rows[`it is carried over, the ${time} time`] = row(await waited(page, 'carryOver', file));
    }
    writeFileSync(path, text.replace(/^title: (.*)$/m, 'title: Saved for an analysis'));
    rows['many runs are begun'] = row(await waited(page, 'simulate', file));
    writeFileSync(path, text.replace(/^title: (.*)$/m, 'title: Saved for another'));
    rows['exploring is begun'] = row(await waited(page, 'verify', file));
    report(`What waits, with ${what}`, rows);
    await close();
    await removeFolder(data);
  });
}
