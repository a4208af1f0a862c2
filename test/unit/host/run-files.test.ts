import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { createHost, type OwnClient, type OwnHost } from '../../../engine/host/host.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import type { RunStorage } from '../../../engine/host/storage.ts';
import { newId, surroundingsOf, viewOf } from '../support/hosts.ts';

const files = Object.fromEntries(
  readdirSync('scenarios')
    .filter((file) => file.endsWith('.scenario.yaml'))
    .map((file) => [file, readFileSync(join('scenarios', file), 'utf8')]),
);
const [flagship = ''] = Object.keys(files).filter((file) => file.startsWith('the-call'));

/** A client and what its host takes in. */
type Window = OwnClient & Pick<OwnHost, 'takeIn'>;

function hostAt(storage: RunStorage = memoryStorage()): { host: Window; storage: RunStorage } {
  const own = createHost(surroundingsOf(files, storage));
  return { host: { ...own.newClient(), takeIn: own.takeIn }, storage };
}

/** Some way into a run, with a second branch, a name on it, and the run standing on the first one again. */
async function someRun(host: Window, file: string): Promise<RunView> {
  let view = await viewOf(host.startRun({ file, party: null, as: 'play' }));
  const goOn = async (from: RunView) =>
    viewOf(host.advance({ run: from.run, at: from.at, id: newId(), until: 'one-move' }));
  for (let step = 0; step < 12 && view.ending === null; step += 1) view = await goOn(view);
  const mark = { name: 'A road', note: 'seen', deleted: false };
  await host.markBranch({ run: view.run, node: 2, mark });
  return viewOf(host.goBack({ run: view.run }));
}

const fileOf = async (host: Window, run: string): Promise<string> => {
  const file = await host.writeOut(run);
  return typeof file === 'object' ? file.text : '';
};

/** What a run shows, but for its own id. */
const shown = async (host: Window, run: string) => {
  const { run: _, ...view } = await viewOf(host.openRun({ run }));
  const tree = await host.readTree({ run });
  return { view, tree: tree.ok && { ...tree.value, run: '' } };
};

test.each(Object.keys(files))('a run of %s comes back the same from its file, as a new run', async (file) => {
  const here = hostAt();
  const { run } = await someRun(here.host, file);
  const there = hostAt();
  const text = await fileOf(here.host, run);
  const taken = await there.host.takeIn(text);
  if (typeof taken === 'string') throw new Error(taken);
  expect(await shown(there.host, taken.run)).toEqual(await shown(here.host, run));
  // What a later start finds is the same.
  const later = hostAt(there.storage);
  expect(await shown(later.host, taken.run)).toEqual(await shown(here.host, run));
  expect(await fileOf(later.host, taken.run)).toBe(text);
});

test('taken in where it was played, it is one more run, and the first one stays as it was', async () => {
  const { host, storage } = hostAt();
  const { run } = await someRun(host, flagship);
  const before = await shown(host, run);
  const taken = await host.takeIn(await fileOf(host, run));
  expect(typeof taken === 'string' ? taken : taken.run).not.toBe(run);
  expect(await storage.list()).toHaveLength(2);
  expect(await shown(host, run)).toEqual(before);
});

type Loose = { scenario: object; bodies: object; run: object; moves: { move: unknown }[] };

const changed = (text: string, change: (file: Loose) => void): string => {
  const file: Loose = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
};

test('what is no run, newer, or makes no sense is refused, and nothing is kept', async () => {
  const { host, storage } = hostAt();
  const { run } = await someRun(host, flagship);
  const text = await fileOf(host, run);
  const cases: [string, string][] = [
    ['', 'not-a-run'],
    ['null', 'not-a-run'],
    ['{"demarche":"scenario","version":1}', 'not-a-run'],
    [text.slice(0, -10), 'not-a-run'],
    [changed(text, (file) => Object.assign(file, { version: 2, more: true })), 'newer'],
    [changed(text, (file) => Object.assign(file, { more: true })), 'damaged'],
    [changed(text, (file) => Object.assign(file, { at: 999 })), 'damaged'],
    [changed(text, ({ moves }) => Object.assign(moves[3] ?? {}, { parent: 9 })), 'damaged'],
    [changed(text, ({ moves }) => Object.assign(moves[3] ?? {}, { node: 9 })), 'damaged'],
    [changed(text, ({ run: kept }) => Object.assign(kept, { parties: ['constructor'] })), 'damaged'],
    [changed(text, ({ run: kept }) => Object.assign(kept, { policies: { nobody: 'random' } })), 'damaged'],
    [changed(text, ({ scenario }) => Object.assign(scenario, { start: 'nowhere' })), 'broken-scenario'],
    [changed(text, (file) => Object.assign(file, { bodies: {} })), 'broken-scenario'],
  ];
  for (const [file, because] of cases) expect([because, await host.takeIn(file)]).toEqual([because, because]);
  expect(await storage.list()).toHaveLength(1);
});

test('moves that are not legal are passed over, and the view says so', async () => {
  const { host } = hostAt();
  const { run } = await someRun(host, flagship);
  const text = changed(await fileOf(host, run), ({ moves }) => {
    Object.assign(moves[4] ?? {}, { move: moves[0]?.move });
  });
  const taken = await host.takeIn(text);
  if (typeof taken === 'string') throw new Error(taken);
  const view = await viewOf(host.openRun({ run: taken.run }));
  expect([view.at, view.differs === undefined]).toEqual([4, false]);
});

test('the papers in a secret ballot’s box are in no file', async () => {
  const { host, storage } = hostAt();
  const { run } = await someRun(host, flagship);
  await storage.seal(run, { box: 1, seat: 'CANARY', id: 'paper-000001', ballot: 'no' });
  expect(await fileOf(host, run)).not.toMatch(/CANARY|paper-000001/);
});

test('whatever is done to a file, it is refused or it can be played', async () => {
  const { host } = hostAt();
  const { run } = await someRun(host, 'first-steps.scenario.yaml');
  const text = await fileOf(host, run);
  const junk = fc.constantFrom<unknown>(null, -1, 1e9, '', 'x', '__proto__', [], {}, true, 'constructor');
  const harm = fc.record({ at: fc.nat(100_000), value: junk });
  await fc.assert(
    fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 3 }), async (harms) => {
      const file: unknown = JSON.parse(text);
      for (const { at, value } of harms) {
        const places = placesIn(file);
        const place = places[at % places.length];
        if (place) place.of[place.key] = value;
      }
      const taken = await host.takeIn(JSON.stringify(file));
      if (typeof taken === 'string') return;
      expect((await host.openRun(taken)).ok).toBe(true);
      const tree = await host.readTree(taken);
      for (const { node } of tree.ok ? tree.value.nodes : []) await host.goTo({ ...taken, node });
      await host.readCourse(taken);
    }),
    { numRuns: 40 },
  );
});

type Place = { readonly of: Record<string, unknown>; readonly key: string };

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const of = value as Record<string, unknown>;
  return Object.keys(of).flatMap((key) => [{ of, key }, ...placesIn(of[key])]);
}

test('the file of a run at a table is kept back from a seat, and from nobody after the ending', async () => {
  const { host } = hostAt();
  const parties = ['united_states', 'france'];
  const begun = await host.startTable({ file: flagship, parties, facilitator: true });
  if (!begun.ok) throw new Error(begun.refusal.because);
  const { run } = begun.value;
  expect(await host.writeOut(run)).toBe('kept-back');
  await host.takeSeat({ run, seat: 'france' });
  expect(await host.writeOut(run)).toBe('kept-back');
  await host.leaveSeat({ run });
  await host.takeSeat({ run, seat: 'facilitator' });
  const taken = await host.takeIn(await fileOf(host, run));
  if (typeof taken === 'string') throw new Error(taken);
  expect(await host.readCover(taken)).toMatchObject({ ok: true, value: { seats: begun.value.seats } });
});
