import type { Page } from '@playwright/test';
import { type Screen, screens } from '../../../renderer/router.ts';
import { SCENARIO } from './scenes.ts';

/** Where each screen of the router is found, for a run. A screen that is not here does not type-check. */
function addressesOf(run: string, table: string): Readonly<Record<Screen, string>> {
  return {
    library: '#/',
    scenario: `#/scenario/${SCENARIO}`,
    verify: `#/verify/${SCENARIO}`,
    stage: `#/run/${run}`,
    briefing: `#/run/${run}/briefing`,
    tree: `#/run/${run}/tree`,
    statechart: `#/run/${run}/statechart`,
    debrief: `#/run/${run}/debrief`,
    help: '#/help/words',
    simulate: `#/simulate/${SCENARIO}`,
    chances: `#/run/${run}/chances`,
    cover: `#/run/${table}/cover`,
  };
}

/** A run that three people hold, and in which nobody has taken a seat. */
async function newTable(page: Page): Promise<string> {
  return page.evaluate(async (file) => {
    const parties = ['united_states', 'france', 'ukraine'];
    const begun = await window.demarche.startTable({ file, parties, facilitator: true });
    if (!begun.ok) throw new Error(begun.refusal.because);
    return begun.value.run;
  }, SCENARIO);
}

/** Goes to every screen of the router, one after another, and does something there once it is whole. */
export async function onEveryScreen(
  page: Page,
  run: string,
  task: (screen: Screen) => Promise<void>,
): Promise<void> {
  const addresses = addressesOf(run, await newTable(page));
  for (const screen of screens) {
    await page.evaluate((address) => window.location.assign(address), addresses[screen]);
    await page.locator(`[data-screen=${screen}] h1`).waitFor();
    if (screen === 'debrief') await page.locator('.course-chart, .debrief > .dek').first().waitFor();
    if (screen === 'briefing' || screen === 'scenario')
      await page.locator('.world-map path').first().waitFor();
    if (screen === 'scenario') await page.locator('.party-form').waitFor();
    if (screen === 'statechart') await page.locator('.chart-box[data-lit="true"]').first().waitFor();
    if (screen === 'tree') await page.locator('.comparison').waitFor();
    if (screen === 'simulate' || screen === 'verify')
      await page.locator(`[data-screen=${screen}] h1 + .quiet`).waitFor();
    await task(screen);
  }
}
