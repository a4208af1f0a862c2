import { strictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { partsIn } from '../../../cli/files.ts';
import { Exploration } from '../../../engine/analysis/verify/explore.ts';
import { USUAL } from '../../../engine/analysis/verify/verify.ts';
import { compile } from '../../../engine/machine/game.ts';
import { readScenario } from '../../../engine/scenario/read.ts';
import { asScenario } from '../playthroughs/as-scenario.ts';
import { median, table } from '../playthroughs/rounds.ts';
import { searchByHand } from './by-hand.ts';

/** Places that each of them finds, in each of so many rounds. */
const STATES = 1_000_000;
const ROUNDS = 5;
const FLAGSHIP = 'the-call-and-the-votes';
/** With this word behind it the program explores the flagship once and prints what that took. */
const ONE_FLAGSHIP = 'flagship';

function explored(text: string): Exploration {
  const read = readScenario('measured', text, partsIn('scenarios'));
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics.slice(0, 3)));
  const exploration = new Exploration(compile(read.value));
  while (!exploration.step(10_000, { ...USUAL, states: STATES }));
  return exploration;
}

/** Seconds that processors are busy with something: on a machine with other work, time on the wall says little. */
function busyWith(search: () => unknown): number {
  const before = process.cpuUsage();
  search();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

type Flagship = {
  readonly seconds: number;
  /** Seconds that processors were busy with it, the collector's threads included. */
  readonly busy: number;
  readonly megabytes: number;
  readonly bytesEach: number;
};

/** In a process of its own, from its start to its end, so that its memory is its own as well. */
function flagship(): Flagship {
  const began = performance.now();
  const out = execFileSync(process.execPath, [fileURLToPath(import.meta.url), ONE_FLAGSHIP], {
    encoding: 'utf8',
  });
  const measured = JSON.parse(out) as Omit<Flagship, 'seconds'>;
  return { ...measured, seconds: (performance.now() - began) / 1000 };
}

if (process.argv[2] === ONE_FLAGSHIP) {
  const { size, bytes } = explored(readFileSync(`scenarios/${FLAGSHIP}.scenario.yaml`, 'utf8'));
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const busy = (userCPUTime + systemCPUTime) / 1_000_000;
  process.stdout.write(JSON.stringify({ busy, megabytes: maxRSS / 1000, bytesEach: bytes / size }));
} else {
  const hand = searchByHand(STATES);
  const verify = explored(asScenario());
  strictEqual(verify.size, hand.states, 'both find the same places');
  const searches: Record<string, () => unknown> = {
    'searched by hand': () => searchByHand(STATES),
    verify: () => explored(asScenario()),
  };
  const perSecond: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, search] of Object.entries(searches)) {
      const rate = hand.states / busyWith(search);
      perSecond[name] = [...(perSecond[name] ?? []), rate];
    }
  }
  const limit = median(perSecond['searched by hand']);
  const bytes: Record<string, number> = { 'searched by hand': hand.bytes, verify: verify.bytes };
  table(
    `Places a second of the processor in the story of the playthroughs: the same ${hand.states} found by both, medians of ${ROUNDS} rounds`,
    ['', 'a second', '% of by hand', 'bytes a place'],
    Object.entries(perSecond).map(([name, rates]) => {
      const rate = median(rates);
      const each = (bytes[name] ?? 0) / hand.states;
      return [name, Math.round(rate), ((100 * rate) / limit).toFixed(1), each.toFixed(1)];
    }),
  );
  const rounds = Array.from({ length: 3 }, flagship);
  const middle = (of: keyof Flagship, digits = 0) => median(rounds.map((one) => one[of])).toFixed(digits);
  table(
    `A million places of ${FLAGSHIP}, each time in a process of its own, its start and the reading included: medians of 3`,
    ['seconds', 'of the processor', 'MB at most', 'bytes a place'],
    [[middle('seconds', 1), middle('busy', 1), middle('megabytes'), middle('bytesEach', 1)]],
  );
}
