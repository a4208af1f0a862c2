import { beforeEach, describe, expect, it } from 'vitest';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import { hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { flagshipText } from '../support/scenarios.ts';

const file = 'story.scenario.yaml';
const mark = { name: '', note: '', deleted: false };
let host: TestHost;
let storage = memoryStorage();
let first: RunView;

beforeEach(async () => {
  storage = memoryStorage();
  host = hostOf({ [file]: flagshipText() }, storage);
  first = await toDecision(await viewOf(host.startRun({ file, party: 'united_states', as: 'play' })));
});

async function toDecision(from: RunView): Promise<RunView> {
  let view = from;
  while (view.asks.length === 0 && view.ending === null)
    view = await viewOf(host.advance({ run: view.run, at: view.at, id: newId(), until: 'decision' }));
  return view;
}

async function choose(view: RunView, which: number): Promise<RunView> {
  const options = view.asks.flatMap((ask) => ask.options).filter(({ open }) => open);
  const option = options.at(which);
  if (!option) throw new Error('nothing is open');
  return viewOf(host.makeMove({ run: view.run, at: view.at, id: newId(), move: option.move }));
}

const marks = async (from = host) => {
  const tree = await from.readTree({ run: first.run });
  return tree.ok ? tree.value.marks : [];
};

/** Two roads from the first decision; the run stands on the second. */
async function twoRoads(): Promise<{ one: number; other: number }> {
  const one = await choose(first, 0);
  await viewOf(host.goTo({ run: first.run, node: first.at }));
  const other = await choose(first, -1);
  return { one: one.at, other: other.at };
}

describe('a branch', () => {
  it('keeps its name and note over a new start of the host', async () => {
    const { one } = await twoRoads();
    await host.markBranch({
      run: first.run,
      node: one,
      mark: { ...mark, name: 'Moscow first', note: 'As it was.' },
    });
    const again = hostOf({ [file]: flagshipText() }, storage);
    expect(await marks(again)).toEqual([
      { node: one, name: 'Moscow first', note: 'As it was.', deleted: false },
    ]);
  });

  it('is deleted out of sight only: its moves stay, and it is restored', async () => {
    const { one } = await twoRoads();
    const before = await host.readTree({ run: first.run });
    await host.markBranch({ run: first.run, node: one, mark: { ...mark, name: 'Gone', deleted: true } });
    const tree = await host.readTree({ run: first.run });
    expect(tree.ok && tree.value.nodes).toEqual(before.ok && before.value.nodes);
    await host.markBranch({ run: first.run, node: one, mark: { ...mark, name: 'Gone' } });
    expect(await marks()).toEqual([{ node: one, name: 'Gone', note: '', deleted: false }]);
  });

  it('cannot be deleted while the run stands in it, nor can the beginning', async () => {
    const { other } = await twoRoads();
    for (const node of [other, 0]) {
      const answer = await host.markBranch({ run: first.run, node, mark: { ...mark, deleted: true } });
      expect(answer.ok || answer.refusal.code).toBe('stands-there');
    }
    expect(await marks()).toEqual([]);
  });

  it('that was deleted is where *forward* does not lead', async () => {
    const { other } = await twoRoads();
    await viewOf(host.goTo({ run: first.run, node: first.at }));
    expect((await viewOf(host.openRun({ run: first.run }))).can.forward).toBe(true);
    await host.markBranch({ run: first.run, node: other, mark: { ...mark, deleted: true } });
    expect((await viewOf(host.openRun({ run: first.run }))).can.forward).toBe(false);
    const answer = await host.goForward({ run: first.run });
    expect(answer.ok || answer.refusal.code).toBe('nothing-to-do');
  });

  it('that was deleted is back as soon as somebody goes there or does the same again', async () => {
    const { one, other } = await twoRoads();
    for (const node of [one])
      await host.markBranch({ run: first.run, node, mark: { ...mark, deleted: true } });
    await viewOf(host.goTo({ run: first.run, node: one }));
    expect(await marks()).toEqual([{ node: one, ...mark }]);
    await host.markBranch({ run: first.run, node: other, mark: { ...mark, name: 'B', deleted: true } });
    await viewOf(host.goTo({ run: first.run, node: first.at }));
    expect((await choose(first, -1)).at).toBe(other);
    expect((await marks()).find(({ node }) => node === other)).toEqual({ node: other, ...mark, name: 'B' });
  });

  it('that is nowhere cannot be marked', async () => {
    const answer = await host.markBranch({ run: first.run, node: 999, mark });
    expect(answer.ok || answer.refusal.code).toBe('no-such-node');
  });

  it('is not renamed where that cannot be kept', async () => {
    const full = hostOf(
      { [file]: flagshipText() },
      {
        ...storage,
        mark: async () => {
          throw new Error('the disk is full');
        },
      },
    );
    const answer = await full.markBranch({ run: first.run, node: 0, mark: { ...mark, name: 'Kept?' } });
    expect(answer.ok || answer.refusal.code).toBe('not-saved');
    expect(await marks(full)).toEqual([]);
  });
});

describe('a line beside another', () => {
  it('of the same run parts where another choice was made', async () => {
    const { one, other } = await twoRoads();
    const answer = await host.readComparison({ run: first.run, lines: [one, other] });
    if (!answer.ok) throw new Error(answer.refusal.because);
    const { parting } = answer.value;
    expect(parting?.moves.map((step) => step?.node)).toEqual([one, other]);
    expect(parting?.sceneTitle).toBe(first.scene?.title);
  });

  it('beside itself shows nothing', async () => {
    const { one } = await twoRoads();
    const answer = await host.readComparison({ run: first.run, lines: [one, one] });
    if (!answer.ok) throw new Error(answer.refusal.because);
    const { parting, scenes, votes, indicators } = answer.value;
    expect(parting).toBeNull();
    expect(scenes.every(({ same }) => same)).toBe(true);
    expect(votes.flatMap(({ changed }) => changed)).toEqual([]);
    expect(indicators.every(({ values }) => values[0] === values[1])).toBe(true);
  });

  it('that is not there is refused', async () => {
    const answer = await host.readComparison({ run: first.run, lines: [999, 'history'] });
    expect(answer.ok || answer.refusal.code).toBe('no-such-node');
  });
});

describe('a debrief', () => {
  it('is there only after an ending', async () => {
    const answer = await host.readDebrief({ run: first.run });
    expect(answer.ok || answer.refusal.code).toBe('not-ended');
  });

  it('has the ending, every vote with its ballots, and where the line parts from history', async () => {
    let view = await choose(first, -1);
    for (let turn = 0; view.ending === null && turn < 500; turn++)
      view = view.asks.length > 0 ? await choose(view, turn % 2 === 0 ? 0 : -1) : await toDecision(view);
    const answer = await host.readDebrief({ run: first.run });
    if (!answer.ok) throw new Error(answer.refusal.because);
    const { value } = answer;
    expect(value.ending.title).toBe(view.ending?.title);
    expect(value.votes.map(({ scene }) => scene)).toEqual(view.votes.map(({ scene }) => scene));
    expect(value.turningPoints.filter(({ kind }) => kind === 'parting')).toHaveLength(1);
    expect(value.history?.parting?.moves[0]?.node).toBe(
      value.turningPoints.find(({ kind }) => kind === 'parting')?.step.node,
    );
    for (const { id, values } of value.course.indicators) {
      expect(values.at(-1)).toBe(view.indicators.find((one) => one.id === id)?.value);
    }
    expect(value.sources.length).toBeGreaterThan(0);
  });

  it('of history itself differs in nothing', async () => {
    let view = await viewOf(host.startRun({ file, party: null, as: 'history' }));
    while (view.ending === null) view = await toDecision(view);
    const answer = await host.readDebrief({ run: view.run });
    if (!answer.ok) throw new Error(answer.refusal.because);
    expect(answer.value.history?.parting).toBeNull();
    expect(answer.value.ending.historical).toBe(true);
  });
});
