import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Table } from '../engine/analysis/simulate/jobs.ts';
import { optionsOf, type Simulated } from '../engine/analysis/simulate/report.ts';
import { simulation } from '../engine/analysis/simulate/simulation.ts';
import { carryOut, type Progress } from '../engine/analysis/study.ts';
import type { Scenario } from '../engine/scenario/scenario.ts';
import { threadsAt } from '../main/host/threads.ts';
import { diagnosticLine } from './files.ts';
import { complain, ExitCode, print, printJson, UsageError } from './io.ts';
import { parsed, seedOf } from './options.ts';
import { policiesOf } from './policies.ts';
import { readScenarioFile } from './shipped.ts';

const options = {
  runs: { type: 'string', default: '1000' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  fix: { type: 'string', multiple: true, default: [] as string[] },
  json: { type: 'boolean' },
} as const;

const MOST_RUNS = 10_000_000;
const MOST_WORKERS = 64;

/** `demarche simulate FILE [--runs N] [--seed S] [--workers K] [--fix PARTY=POLICY|SCENE.OPTION …]` */
export async function simulate(argv: string[]): Promise<ExitCode> {
  const { positionals, values } = parsed(() => parseArgs({ args: argv, allowPositionals: true, options }));
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('Say which one file to simulate.');
  const runs = wholeNumber('--runs', values.runs, MOST_RUNS);
  const seed = seedOf(values.seed) ?? 0;
  const workers = wholeNumber(
    '--workers',
    values.workers ?? String(Math.min(cpus().length, MOST_WORKERS)),
    MOST_WORKERS,
  );
  const read = readScenarioFile(path);
  if (!read.ok) {
    for (const diagnostic of read.diagnostics) complain(diagnosticLine(diagnostic));
    return ExitCode.no;
  }
  const table: Table = { scenario: read.value, seed, others: 'random', ...fixedBy(values.fix, read.value) };
  const study = simulation({ kind: 'simulate', table, runs });
  const started = performance.now();
  let stopped = false;
  const interrupted = () => {
    stopped = true;
  };
  process.once('SIGINT', interrupted);
  const threads = threadsAt(table, workers);
  await carryOut(study, threads.hands, () => stopped, progress).finally(threads.close);
  process.off('SIGINT', interrupted);
  const seconds = (performance.now() - started) / 1000;
  const result = study.found();
  if (stopped) complain(`Stopped after ${result.runs} of ${runs} runs.`);
  if (values.json) {
    printJson({ seed, ...result, seconds, playthroughsPerSecond: result.runs / seconds });
  } else print(inWords(read.value, result, seconds));
  return ExitCode.well;
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new UsageError(`${name} takes a whole number from 1 to ${most}, not “${text}”.`);
}

/** What `--fix` holds fixed: how a party is played, or an option that is taken wherever it is open. */
function fixedBy(given: readonly string[], scenario: Scenario): Pick<Table, 'policies' | 'options'> {
  const known = optionsOf(scenario);
  const forced = given.filter((one) => !one.includes('='));
  for (const one of forced) {
    if (!known.includes(one))
      throw new UsageError(`There is no option “${one}”; write scene.option or PARTY=POLICY.`);
  }
  return {
    policies: policiesOf(
      given.filter((one) => one.includes('=')),
      Object.keys(scenario.parties),
    ),
    options: forced.map((one) => {
      const [scene = '', option = ''] = one.split('.');
      return { scene, option };
    }),
  };
}

/** On a terminal, how far it has come, in one line that is written over. */
function progress({ done, of }: Progress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} runs${done === of ? '\n' : ''}`);
}

function inWords(
  scenario: Scenario,
  { runs, unended, endings, indicators, seen }: Simulated,
  seconds: number,
): string {
  const most = (high: number) => `at most ${percent(high)}`;
  return [
    `${runs} runs in ${seconds.toFixed(1)} s`,
    '',
    'Endings, with the interval that 95 of 100 such simulations would hold the true share in:',
    ...[...endings]
      .sort((one, other) => other.count - one.count)
      .map(({ id, count, share, low, high }) =>
        count === 0
          ? `  ${id}: not seen in ${runs} (${most(high)})`
          : `  ${id}: ${percent(share)} (${percent(low)} to ${percent(high)}), ${count} runs`,
      ),
    ...(unended > 0 ? [`  no ending: ${unended} runs`] : []),
    '',
    'Most usual path to each:',
    ...endings.flatMap(({ id, path }) =>
      path ? [`  ${id} (${path.count} runs): ${path.scenes.join(', ')}`] : [],
    ),
    '',
    'Indicators at the end: median (5 of 100 runs below, 5 above)',
    ...Object.entries(indicators).map(
      ([id, { median, p05, p95 }]) => `  ${id}: ${median} (${p05} to ${p95})`,
    ),
    '',
    `Seen: ${seen.scenes} of ${Object.keys(scenario.scenes).length} scenes, ${seen.options} of ${optionsOf(scenario).length} options.`,
    ...(seen.scenesNotSeen.length > 0 ? [`Scenes not seen: ${seen.scenesNotSeen.join(', ')}`] : []),
    ...(seen.optionsNotSeen.length > 0 ? [`Options not seen: ${seen.optionsNotSeen.join(', ')}`] : []),
    '',
    'The intervals say how far the shares may be off because the runs are few. They say nothing of whether the',
    'scenario is right. Not seen is not impossible.',
  ].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.01 ? 2 : 1)} %`;
}
