import { defineConfig } from '@playwright/test';
import { WORKERS } from './setup/steps/workers.mjs';

/**
 * The tests drive the real Electron whose executable DEMARCHE_ELECTRON names: `node setup/test.mjs e2e` sets it,
 * together with a display. Nothing is retried: a test that passes at the second try has found something.
 */
export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    { name: 'bench', testDir: 'test/bench/window', timeout: 900_000, workers: 1 },
    { name: 'gallery', testDir: 'test/gallery', timeout: 300_000, workers: 1 },
  ],
  outputDir: 'out/e2e',
  workers: WORKERS,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  use: { trace: 'off', screenshot: 'off', video: 'off' },
  reporter: [['line'], ['json', { outputFile: 'out/reports/e2e.json' }]],
});
