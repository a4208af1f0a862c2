import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fetchElectron25Types } from './electron-25-types.mjs';
import { playwrightFailures, vitestFailures } from './failures.mjs';
import { run, toolFile } from './programs.mjs';
import { inRoot } from './root.mjs';
import { honest, oneCheck, playwrightTotal, vitestTotal } from './total.mjs';

/**
 * @typedef {import('./total.mjs').Total} Total
 * @typedef {import('./failures.mjs').Failure} Failure
 * @typedef {{ total: Total, output: string, failures?: readonly Failure[] }} Result
 * @typedef {{ name: string, test: (extra: readonly string[], env: NodeJS.ProcessEnv) => Promise<Result> }} Suite
 */

/** The rules that keep the arrows between the folders; they are a check of their own. */
const arrows = [
  'style/noRestrictedImports',
  'style/noRestrictedGlobals',
  'correctness/noNodejsModules',
  'nursery/noJsRestrictedProperties',
];

/**
 * Runs one development tool, without colours: its output may end in a file.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
const tool = (file, args, { FORCE_COLOR, ...env } = process.env) =>
  run(process.execPath, [file, ...args], { env: { ...env, NO_COLOR: '1' } });

/**
 * A check made of several runs that must all go well.
 * @param {string} name
 * @param {() => Promise<import('./programs.mjs').Outcome[]>} runs
 * @returns {Suite}
 */
const check = (name, runs) => ({
  name,
  test: async () => {
    const outcomes = await runs();
    return {
      total: oneCheck(outcomes.every(({ code }) => code === 0)),
      output: outcomes.map(({ output, errors }) => output + errors).join(''),
    };
  },
});

/** The fixed checks: format and lint, arrows, types, unused code. */
export const checks = [
  check('format and lint', async () => {
    const skip = arrows.map((rule) => `--skip=${rule}`);
    const biome = toolFile('@biomejs/biome', 'biome');
    return [
      await tool(biome, ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=none', ...skip]),
    ];
  }),
  check('arrows', async () => {
    const only = arrows.map((rule) => `--only=${rule}`);
    return [
      await tool(toolFile('@biomejs/biome', 'biome'), [
        'lint',
        '--colors=off',
        '--max-diagnostics=none',
        ...only,
      ]),
    ];
  }),
  check('types', async () => {
    const tsc = toolFile('typescript', 'tsc');
    await fetchElectron25Types();
    return [await tool(tsc, ['--build']), await tool(tsc, ['--project', 'tsconfig.electron-25.json'])];
  }),
  check('unused code', async () => [await tool(toolFile('knip'), ['--no-progress'])]),
];

/**
 * A suite of many tests, counted from the report it writes.
 * @param {string} name
 * @param {string} reportName
 * @param {(reportFile: string, extra: readonly string[], env: NodeJS.ProcessEnv) => Promise<import('./programs.mjs').Outcome>} start
 * @param {(text: string) => { total: Total, failures: Failure[] }} read
 * @returns {Suite}
 */
const suite = (name, reportName, start, read) => ({
  name,
  test: async (extra, env) => {
    const report = inRoot('out', 'reports', reportName);
    rmSync(report, { force: true });
    const { code, output, errors } = await start(report, extra, env);
    if (!existsSync(report)) return { total: oneCheck(false), output: output + errors };
    const { total, failures } = read(readFileSync(report, 'utf8'));
    return { total: honest(total, code), output: output + errors, failures };
  },
});

/** Unit and property tests. */
export const unit = suite(
  'unit and property tests',
  'unit.json',
  (report, extra, env) =>
    tool(
      toolFile('vitest'),
      [
        'run',
        '--project=!lab',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...extra,
      ],
      env,
    ),
  (text) => {
    const report = JSON.parse(text);
    return { total: vitestTotal(report), failures: vitestFailures(report) };
  },
);

/** End-to-end tests in a real Electron. */
export const endToEnd = suite(
  'end-to-end tests',
  'e2e.json',
  (report, extra, env) =>
    tool(toolFile('@playwright/test', 'playwright'), ['test', '--project=e2e', ...extra], {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    }),
  (text) => {
    const report = JSON.parse(text);
    return { total: playwrightTotal(report), failures: playwrightFailures(report) };
  },
);
