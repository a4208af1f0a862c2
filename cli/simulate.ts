import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Table } from '../engine/analysis/simulate/jobs.ts';
import { optionsOf } from '../engine/analysis/simulate/report.ts';
import { type Simulation, simulation } from '../engine/analysis/simulate/simulation.ts';
import { carryOut, type Progress } from '../engine/analysis/study.ts';
import { keyOf } from '../engine/contract/move.ts';
import type { Scenario } from '../engine/scenario/scenario.ts';
import { threadsAt } from '../main/host/threads.ts';
import { complain, ExitCode, print, printJson, UsageError } from './io.ts';
import { parsed, seedOf } from './options.ts';
import { policiesOf } from './policies.ts';
import { readScenarioFile } from './shipped.ts';

const options = {
  runs: { type: 'string', default: '1000' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  decisions: { type: 'string', default: '30' },
  fix: { type: 'string', multiple: true, default: [] as string[] },
  json: { type: 'boolean' },
} as const;

const MOST_RUNS = 10_000_000;
const MOST_WORKERS = 64;
const MOST_WEIGHED = 100_000;

/**
 * `demarche simulate FILE [--runs N] [--seed S] [--workers K] [--fix PARTY=POLICY|SCENE.OPTION …] [--decisions M]`: in M of
 * the runs every decision is played all ways.
 */
export async function simulate(argv: string[]): Promise<ExitCode> {
  const { positionals, values } = parsed(() => parseArgs({ args: argv, allowPositionals: true, options }));
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('Say which one file to simulate.');
  const runs = wholeNumber('--runs', values.runs, 1, MOST_RUNS);
  const weighed = wholeNumber('--decisions', values.decisions, 0, MOST_WEIGHED);
  const seed = seedOf(values.seed) ?? 0;
  const workers = wholeNumber(
    '--workers',
    values.workers ?? String(Math.min(cpus().length, MOST_WORKERS)),
    1,
    MOST_WORKERS,
  );
  const scenario = readScenarioFile(path);
  const table: Table = {
    scenario,
    seed,
    others: 'random',
    line: [],
    ...fixedBy(values.fix, scenario),
  };
  const study = simulation({ kind: 'simulate', table, runs, weighed });
  const started = performance.now();
  /** How long the runs themselves took, without those in which decisions are played all ways. */
  let seconds = 0;
  let stopped = false;
  const interrupted = () => {
    stopped = true;
  };
  process.once('SIGINT', interrupted);
  const threads = threadsAt(table, workers);
  await carryOut(
    study,
    threads.hands,
    () => stopped,
    (progress) => {
      if (progress.done <= runs) seconds = (performance.now() - started) / 1000;
      show(progress);
    },
  ).finally(threads.close);
  process.off('SIGINT', interrupted);
  const result = study.found();
  if (stopped) complain(`Stopped after ${result.runs} of ${runs} runs.`);
  if (values.json) {
    printJson({ seed, ...result, seconds, playthroughsPerSecond: result.runs / seconds });
  } else print(inWords(scenario, result, seconds));
  return ExitCode.well;
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new UsageError(`${name} takes a whole number from ${least} to ${most}, not “${text}”.`);
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
function show({ done, of }: Progress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} runs${done === of ? '\n' : ''}`);
}

function inWords(
  scenario: Scenario,
  { runs, unended, endings, indicators, seen, weighed, decisions }: Simulation,
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
    ...(weighed === 0 ? [] : [...decisionLines(decisions, weighed), '']),
    `Seen: ${seen.scenes} of ${Object.keys(scenario.scenes).length} scenes, ${seen.options} of ${optionsOf(scenario).length} options.`,
    ...(seen.scenesNotSeen.length > 0 ? [`Scenes not seen: ${seen.scenesNotSeen.join(', ')}`] : []),
    ...(seen.optionsNotSeen.length > 0 ? [`Options not seen: ${seen.optionsNotSeen.join(', ')}`] : []),
    '',
    'The intervals say how far the shares may be off because the runs are few. They say nothing of whether the',
    'scenario is right. Not seen is not impossible.',
  ].join('\n');
}

/** The decisions that change the share of an ending for certain, each with the ending it changes most. */
function decisionLines(decisions: Simulation['decisions'], weighed: number): string[] {
  const certain = decisions.flatMap((decision) => {
    const [first] = decision.effects;
    return first?.certain ? [{ ...decision, first }] : [];
  });
  return [
    `Decisions that matter: each played all ways, with the same draws, in ${weighed} runs (999 of 1000 intervals hold)`,
    ...certain.map(({ scene, party, met, first }) => {
      const { ending, more, less, shareWith, shareWithout, low, high } = first;
      const difference = `${points(first.difference)} (${points(low)} to ${points(high)})`;
      return `  ${scene}, ${party}: ${keyOf(more)} rather than ${keyOf(less)} takes ${ending} from ${percent(shareWithout)} to ${percent(shareWith)}, ${difference} points; met in ${met}`;
    }),
    ...(certain.length === 0
      ? ['  none changes an ending for certain; more runs may show one (--decisions)']
      : []),
  ];
}

function points(difference: number): string {
  return `${difference > 0 ? '+' : ''}${(difference * 100).toFixed(0)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.01 ? 2 : 1)} %`;
}
