import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { AnalysisView, VerifiedView } from '../../../engine/contract/analysis.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import { asScenario } from '../../bench/playthroughs/as-scenario.ts';
import { hostOf, type TestHost } from '../support/hosts.ts';

const fixture = (name: string) =>
  readFileSync(
    fileURLToPath(new URL(`../../fixtures/verify/${name}.scenario.yaml`, import.meta.url)),
    'utf8',
  );
const file = 'story.scenario.yaml';

function value<T>(answer: { ok: true; value: T } | { ok: false; refusal: { because: string } }): T {
  if (!answer.ok) throw new Error(answer.refusal.because);
  return answer.value;
}

async function begun(host: TestHost, states: number): Promise<string> {
  return value(await host.startAnalysis({ of: { kind: 'verify', file, states } })).id;
}

/** Reads on until it stands still. */
async function atTheEnd(host: TestHost, id: string): Promise<AnalysisView> {
  let view = value(await host.readAnalysis({ id, seen: 0 }));
  while (view.state === 'running') view = value(await host.readAnalysis({ id, seen: view.news }));
  return view;
}

function reportOf({ found }: AnalysisView): VerifiedView {
  if (found?.kind !== 'verify' || !found.report) throw new Error('nothing was reported');
  return found.report;
}

async function throughOut(host: TestHost, first: RunView): Promise<RunView[]> {
  const seen = [first];
  for (let view = first; view.can.forward; seen.push(view))
    view = value(await host.goForward({ run: first.run }));
  return seen;
}

it('what all ways hold is reported with names, and what shows it opens as a run that is stepped through', async () => {
  const storage = memoryStorage();
  const host = hostOf({ [file]: fixture('claims') }, storage);
  const id = await begun(host, 1_000);
  const view = await atTheEnd(host, id);
  expect(view).toMatchObject({ state: 'done', canGoOn: false });
  const { assertions, endings, complete } = reportOf(view);
  expect(complete).toBe(true);
  expect(endings.map(({ title, isShortest }) => [title, isShortest])).toEqual([
    ['Good', true],
    ['Bad', true],
  ]);
  const [always] = assertions;
  expect(always).toMatchObject({ kind: 'always', status: 'fails', shown: { moves: 1 } });
  const run = value(await host.openWay({ id, way: always?.shown?.way ?? -1 }));
  const seen = await throughOut(host, run);
  expect(seen.map(({ shows }) => shows)).toEqual(
    [0, 1].map((made) => ({ kind: 'counterexample', name: 'It is always calm', made, of: 1 })),
  );
  expect(seen.at(-1)?.indicators).toMatchObject([{ id: 'calm', value: 40 }]);
  // It is kept as any other run is, and opened again as one of this kind.
  const later = hostOf({ [file]: fixture('claims') }, storage);
  expect(value(await later.openRun({ run: run.run })).shows).toMatchObject({
    kind: 'counterexample',
    made: 1,
  });
});

it('the way to an ending is opened likewise, and leads there', async () => {
  const host = hostOf({ [file]: fixture('vote') });
  const id = await begun(host, 10_000);
  for (const { way, title } of reportOf(await atTheEnd(host, id)).endings) {
    const seen = await throughOut(host, value(await host.openWay({ id, way: way.way })));
    expect(seen).toHaveLength(way.moves + 1);
    expect(seen.at(-1)).toMatchObject({ ending: { title }, shows: { kind: 'way', name: title } });
  }
  // Nobody has played these: no ending is found by them, and nothing is there to continue.
  const [card] = await host.listScenarios({});
  expect(card?.last).toBeUndefined();
});

it('one that was stopped says what it has found by then, and goes on from there until it is ended', async () => {
  const host = hostOf({ [file]: asScenario() });
  const id = await begun(host, 60_000);
  const first = value(await host.readAnalysis({ id, seen: 1 }));
  expect(first).toMatchObject({ state: 'running', canGoOn: false, found: { report: null } });
  const stopped = value(await host.stopAnalysis({ id }));
  expect(stopped).toMatchObject({ state: 'stopped', canGoOn: true, found: { further: 60_000 } });
  expect(reportOf(stopped)).toMatchObject({ stopped: 'asked', complete: false, unreachable: [] });
  await host.goOnWithAnalysis({ id });
  const further = await atTheEnd(host, id);
  expect(further).toMatchObject({ state: 'done', canGoOn: true, of: 60_000, found: { further: 120_000 } });
  expect(reportOf(further).stopped).toBe('states');
  expect(further.done).toBeGreaterThan(stopped.done);
  expect(value(await host.endAnalysis({ id }))).toMatchObject({ state: 'done', canGoOn: false });
});

it('a way that was not shown is refused', async () => {
  const host = hostOf({ [file]: fixture('claims') });
  const id = await begun(host, 1_000);
  await atTheEnd(host, id);
  expect(await host.openWay({ id, way: 400 })).toMatchObject({ ok: false, refusal: { code: 'bad-request' } });
  expect(await host.openWay({ id: 'no-such-one', way: 0 })).toMatchObject({
    ok: false,
    refusal: { code: 'no-such-analysis' },
  });
});
