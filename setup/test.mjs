import { build } from './steps/build.mjs';
import { failureLines } from './steps/failures.mjs';
import { inElectron } from './steps/in-electron.mjs';
import { install } from './steps/install.mjs';
import { SetupProblem } from './steps/say.mjs';
import { checks, endToEnd, unit } from './steps/suites.mjs';
import { ensureSystemPackages, forTests } from './steps/system-packages.mjs';
import { oneCheck, sum, totalLine } from './steps/total.mjs';

/**
 * `node setup/test.mjs` runs everything. For work on one part: `check`, `unit` or `e2e`, and behind it what its
 * runner is to be told (a file, a test's name).
 */
const [part = 'all', ...extra] = process.argv.slice(2);
const wants = (/** @type {string} */ name) => part === 'all' || part === name;

/** @type {import('./steps/total.mjs').Total[]} */
const totals = [];
/** @type {import('./steps/failures.mjs').Failure[]} */
const failures = [];

/**
 * Runs one step and says in one line how it went; only a failure shows its output. It goes on after a failure.
 * @param {string} name
 * @param {() => Promise<import('./steps/suites.mjs').Result>} body
 */
const step = async (name, body) => {
  const start = performance.now();
  const {
    total,
    output,
    failures: found = [],
  } = await body().catch((error) => ({
    total: oneCheck(false),
    failures: [],
    output: error instanceof SetupProblem ? error.message : String(error?.stack ?? error),
  }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  totals.push(total);
  failures.push(...found);
  if (total.failed > 0) process.stdout.write(`${output.trimEnd()}\n`);
  process.stdout.write(
    `${total.failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${totalLine(total)} (${seconds} s)\n`,
  );
};

const inRealElectron = () => inElectron((env) => endToEnd.test(extra, env));

/** Unit tests start the built command line too, and watch its system calls. */
const besideTheBuild = async () => {
  await ensureSystemPackages(forTests);
  await build();
  return unit.test(extra, process.env);
};

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

try {
  await install();
  if (wants('check')) for (const { name, test } of checks) await step(name, () => test([], process.env));
  if (wants('unit')) await step(unit.name, besideTheBuild);
  if (wants('e2e')) await step(endToEnd.name, inRealElectron);
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  process.stdout.write(`${error.message}\n`);
  totals.push(oneCheck(false));
}

const total = sum(totals.length > 0 ? totals : [oneCheck(false)]);
process.stdout.write(`${failureLines(failures)}${totalLine(total)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
