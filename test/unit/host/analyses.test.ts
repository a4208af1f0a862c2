import { expect, it } from 'vitest';
import type { Analyst, News } from '../../../engine/analysis/analyst.ts';
import type { AnalysisView } from '../../../engine/contract/analysis.ts';
import type { Refusal } from '../../../engine/contract/requests.ts';
import { hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { mindsText } from '../support/scenarios.ts';

const file = 'story.scenario.yaml';
const of = { kind: 'simulate', file, runs: 60, weighed: 5, seed: 3, parties: 'random' } as const;

async function started(host: TestHost): Promise<string> {
  const answer = await host.startAnalysis({ of });
  if (!answer.ok) throw new Error(answer.refusal.because);
  return answer.value.id;
}

async function readOn(host: TestHost, id: string, seen: number): Promise<AnalysisView> {
  const answer = await host.readAnalysis({ id, seen });
  if (!answer.ok) throw new Error(answer.refusal.because);
  return answer.value;
}

it('an analysis is read as it goes on, and its last news says what it has found', async () => {
  const host = hostOf({ [file]: mindsText() });
  const id = await started(host);
  let view = await readOn(host, id, 0);
  expect(view).toMatchObject({ state: 'running' });
  const done: number[] = [];
  while (view.state === 'running') {
    view = await readOn(host, id, view.news);
    done.push(view.done);
  }
  expect(view).toMatchObject({ state: 'done', done: 65, of: 65, found: { kind: 'simulate', runs: 60 } });
  expect(done).toEqual([...done].sort((one, other) => one - other));
  // What is over is read at once, again and again.
  expect(await readOn(host, id, view.news)).toEqual(view);
});

/** An analyst that says what the test has it say. */
function analystOf(): { analyst: Analyst; tell: (news: News) => void; stopped: number[] } {
  const tellers: ((news: News) => void)[] = [];
  const stopped: number[] = [];
  const analyst: Analyst = {
    begin: (_, tell) => {
      const number = tellers.push(tell);
      const end = () => {
        stopped.push(number);
      };
      return {
        end,
        stop: () => {
          end();
          tell({ state: 'stopped', done: 0, of: null, found: null });
        },
      };
    },
  };
  return { analyst, tell: (news) => tellers.at(-1)?.(news), stopped };
}

it('one that is stopped keeps what it has found, and tells no more', async () => {
  const { analyst, tell, stopped } = analystOf();
  const host = hostOf({ [file]: mindsText() }, undefined, undefined, analyst);
  const id = await started(host);
  const before = await readOn(host, id, 0);
  const waiting = readOn(host, id, before.news);
  await host.stopAnalysis({ id });
  expect(await waiting).toMatchObject({ state: 'stopped' });
  expect(stopped).toEqual([1]);
  tell({ state: 'done', done: 1, of: 1, found: null });
  expect(await readOn(host, id, 0)).toMatchObject({ state: 'stopped', done: 0 });
});

it('a later one stops the one before', async () => {
  const { analyst, stopped } = analystOf();
  const host = hostOf({ [file]: mindsText() }, undefined, undefined, analyst);
  const first = await started(host);
  const second = await started(host);
  expect(stopped).toEqual([1]);
  expect(await readOn(host, first, 0)).toMatchObject({ state: 'stopped' });
  expect(await readOn(host, second, 0)).toMatchObject({ state: 'running' });
});

it('one that fails says so', async () => {
  const { analyst, tell } = analystOf();
  const host = hostOf({ [file]: mindsText() }, undefined, undefined, analyst);
  const id = await started(host);
  tell({ state: 'failed', done: 3, of: 9, found: null });
  expect(await readOn(host, id, 0)).toMatchObject({ state: 'failed', done: 3 });
});

it('what is not there, or cannot be read, is refused', async () => {
  const host = hostOf({ [file]: mindsText(), broken: 'format: 1' });
  const code = async (asked: Promise<{ ok: true } | { ok: false; refusal: Refusal }>) => {
    const answer = await asked;
    return answer.ok ? 'ok' : answer.refusal.code;
  };
  expect(await code(host.startAnalysis({ of: { ...of, file: 'nowhere' } }))).toBe('no-such-scenario');
  expect(await code(host.startAnalysis({ of: { ...of, file: 'broken' } }))).toBe('broken-scenario');
  expect(await code(host.readAnalysis({ id: 'no-such-one', seen: 0 }))).toBe('no-such-analysis');
  expect(await code(host.stopAnalysis({ id: 'no-such-one' }))).toBe('no-such-analysis');
});

/** A run of a party that stands at its first question. */
async function asked(party: string | null) {
  const host = hostOf({ [file]: mindsText() });
  let view = await viewOf(host.startRun({ file, party, as: 'play', seed: 5, others: 'interest' }));
  while (party !== null && view.asks.length === 0) {
    view = await viewOf(host.advance({ run: view.run, at: view.at, id: newId(), until: 'one-move' }));
  }
  return { host, view };
}

async function foundIn(host: TestHost, of: Parameters<TestHost['startAnalysis']>[0]['of']) {
  const answer = await host.startAnalysis({ of });
  if (!answer.ok) return answer.refusal.code;
  let view = await readOn(host, answer.value.id, 0);
  while (view.state === 'running') view = await readOn(host, answer.value.id, view.news);
  return view.found;
}

it('what may come of a run is kept from who plays it until it is asked for', async () => {
  const { host, view } = await asked('aldery');
  const { run, at } = view;
  for (const facilitating of [false, true]) {
    const expected = await foundIn(host, { kind: 'expect', run, at, facilitating, runs: 10 });
    const turning = await foundIn(host, { kind: 'turning', run, facilitating, runs: 10 });
    const on = await foundIn(host, {
      kind: 'simulate-on',
      run,
      facilitating,
      runs: 20,
      weighed: 0,
      seed: 1,
      parties: null,
    });
    if (facilitating) {
      expect(expected).toMatchObject({ kind: 'expect', at });
      expect(turning).toMatchObject({ kind: 'turning', ended: null });
      expect(on).toMatchObject({ kind: 'simulate', runs: 20 });
    } else expect([expected, turning, on]).toEqual(Array(3).fill('not-shown-yet'));
  }
});

it('who watches may see it at once', async () => {
  const { host, view } = await asked(null);
  const found = await foundIn(host, { kind: 'turning', run: view.run, facilitating: false, runs: 10 });
  expect(found).toMatchObject({ kind: 'turning' });
});

it('each open option is expected of where the run stands, and of nowhere else', async () => {
  const { host, view } = await asked('aldery');
  const of = { kind: 'expect', run: view.run, at: view.at, facilitating: true, runs: 10 } as const;
  const found = await foundIn(host, of);
  if (found === null || typeof found === 'string' || found.kind !== 'expect')
    throw new Error('nothing found');
  const open = view.asks.flatMap(({ options }) => options).filter((option) => option.open);
  expect(found.options.map(({ key }) => key)).toEqual(open.map(({ key }) => key));
  for (const { runs, endings } of found.options) {
    expect(runs).toBe(10);
    expect(endings.reduce((sum, { count }) => sum + count, 0)).toBe(10);
  }
  expect(await foundIn(host, { ...of, at: view.at + 1 })).toBe('stale');
});
