import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { root } from './app.ts';

const source = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

/**
 * The kit of components puts these around what it opens: whoever comes to one is sent on at once, so that nobody
 * stays at what is hidden. The auditor knows that of dialogs, not of menus.
 */
const PASSED_THROUGH = { exclude: [['[data-base-ui-focus-guard]']] };

/**
 * What an automated audit finds against WCAG 2.2 AA on the page as it stands, one line each. The auditor is put into
 * the page by the debugger, which the page's policy does not concern: the policy stays as it is.
 */
export async function audit(page: Page): Promise<string[]> {
  await page.evaluate(source);
  // The foot stays at the lower edge of the window, over whatever is further down; at the end of the page over nothing.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const { violations } = await page.evaluate(
    async ([all, by]) => {
      const { axe } = window as unknown as {
        axe: { run(of: typeof all, by: RunOptions): Promise<AxeResults> };
      };
      return axe.run(all, by);
    },
    [PASSED_THROUGH, rules] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} at ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  );
}
