import { beforeEach, describe, expect, it } from 'vitest';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import type { RunStorage } from '../../../engine/host/storage.ts';
import { codeOf, hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { everyProcedureText, smallestText } from '../support/scenarios.ts';

const file = 'dam.scenario.yaml';
const files = {
  [file]: everyProcedureText(),
  'bridge.scenario.yaml': smallestText(),
  'broken.scenario.yaml': 'id: 1',
};

let host: TestHost;
beforeEach(() => {
  host = hostOf(files);
});

const begin = (party: string | null, seed?: number) =>
  viewOf(host.startRun({ file, party, as: 'play', ...(seed === undefined ? {} : { seed }) }));
const on = (view: RunView) => ({ run: view.run, at: view.at, id: newId() });

async function choose(view: RunView, key: string, id = newId()) {
  const option = view.asks[0]?.options.find((one) => one.key === key);
  if (!option) throw new Error(`no option ${key} among ${view.asks[0]?.options.map((one) => one.key)}`);
  return host.makeMove({ ...on(view), id, move: option.move });
}

/** Aldery's first question. */
const asked = async () => viewOf(host.advance({ ...on(await begin('aldery')), until: 'decision' }));

describe('a shelf', () => {
  it('shows every scenario, a broken one with its first problems', async () => {
    const cards = await host.listScenarios({});
    expect(cards.map(({ title }) => title)).toEqual(['The dam', 'The bridge', 'broken.scenario.yaml']);
    expect(cards[0]).toMatchObject({ id: 'every_procedure', endings: 4, hasRecord: true, problemCount: 0 });
    expect(cards[0]?.parties.map(({ id }) => id)).toEqual(['aldery', 'borrow', 'castel']);
    expect(cards[2]?.problemCount).toBeGreaterThan(3);
    expect(cards[2]?.problems).toHaveLength(5);
  });

  it('shows where the run last played stands', async () => {
    await choose(await asked(), 'choose/leave');
    const [card] = await host.listScenarios({});
    expect(card?.last).toMatchObject({ sceneTitle: 'No dam', parties: ['Aldery'], ended: true, found: 1 });
  });

  it('cannot begin what it has not, what is broken, or what cannot be played', async () => {
    const start = { party: null, as: 'play' } as const;
    expect(await codeOf(host.startRun({ ...start, file: 'nothing.yaml' }))).toBe('no-such-scenario');
    expect(await codeOf(host.startRun({ ...start, file: 'broken.scenario.yaml' }))).toBe('broken-scenario');
    expect(await codeOf(host.startRun({ ...start, file, party: 'press' }))).toBe('bad-request');
    expect(await codeOf(host.startRun({ ...start, file, party: 'constructor' }))).toBe('bad-request');
  });
});

describe('a person', () => {
  it('is asked, with what is open and why the rest is closed', async () => {
    const view = await asked();
    expect(view.asks).toHaveLength(1);
    expect(view.asks[0]).toMatchObject({ party: 'aldery', question: 'What does Aldery do?' });
    const closed = view.asks[0]?.options.filter(({ open }) => !open);
    expect(closed).toMatchObject([{ key: 'choose/flood', closed: 'There is not enough water.' }]);
    expect(view.next).toBeNull();
  });

  it('acts only for the party that was taken', async () => {
    const view = await asked();
    const move = { type: 'choose', scene: 'question', party: 'borrow', option: 'dig' } as const;
    expect(await codeOf(host.makeMove({ ...on(view), move }))).toBe('not-yours');
  });

  it('is never acted for', async () => {
    const view = await asked();
    expect(await codeOf(host.advance({ ...on(view), until: 'decision' }))).toBe('nothing-to-do');
    for (let seed = 0; seed < 8; seed++) {
      let now = await begin('borrow', seed);
      while (now.next !== null) now = await viewOf(host.advance({ ...on(now), until: 'decision' }));
      expect(now.path.filter(({ party }) => party === 'borrow')).toEqual([]);
      expect(now.ending !== null || now.asks.length > 0).toBe(true);
    }
  });

  it('may watch, and then nobody is asked', async () => {
    let view = await begin(null, 3);
    while (view.next !== null) {
      expect(view.asks).toEqual([]);
      expect(view.you).toBeNull();
      view = await viewOf(host.advance({ ...on(view), until: 'decision' }));
    }
    expect(view.ending).not.toBeNull();
    expect(view.path.some(({ yours }) => yours)).toBe(false);
  });

  it('makes a move that is not legal in vain', async () => {
    const view = await asked();
    const move = { type: 'choose', scene: 'question', party: 'aldery', option: 'flood' } as const;
    const answer = await host.makeMove({ ...on(view), move });
    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'not-legal', because: 'There is not enough water.' },
    });
    expect(await viewOf(host.openRun({ run: view.run }))).toEqual(view);
  });
});

describe('a move that is sent', () => {
  it('twice with the same id counts once', async () => {
    const view = await asked();
    const first = await choose(view, 'choose/dig', 'the-same-id');
    const second = await choose(view, 'choose/dig', 'the-same-id');
    expect(second).toEqual(first);
    const tree = await host.readTree({ run: view.run });
    expect(tree.ok && tree.value.nodes.filter(({ move }) => move.type === 'choose')).toHaveLength(1);
  });

  it('from a point that the run has left is refused', async () => {
    const view = await asked();
    await viewOf(choose(view, 'choose/dig'));
    expect(await codeOf(choose(view, 'choose/ask'))).toBe('stale');
    expect(await codeOf(host.advance({ ...on(view), until: 'one-move' }))).toBe('stale');
  });

  it('again after going back stands where it led before, and grows no branch', async () => {
    const view = await asked();
    const dug = await viewOf(choose(view, 'choose/dig'));
    const back = await viewOf(host.goBack({ run: view.run }));
    const again = await viewOf(choose(back, 'choose/dig', 'once-more'));
    expect(again).toEqual(dug);
    expect(await viewOf(choose(back, 'choose/dig', 'once-more'))).toEqual(dug);
  });

  it('at the same time as another is taken in its turn', async () => {
    const view = await asked();
    const [first, second] = await Promise.all([choose(view, 'choose/dig'), choose(view, 'choose/ask')]);
    expect([first.ok, second.ok]).toEqual([true, false]);
    expect(await codeOf(second)).toBe('stale');
    const both = await Promise.all([
      choose(view, 'choose/dig', 'twice-at-once'),
      choose(view, 'choose/dig', 'twice-at-once'),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([false, false]);
  });

  it('when the story has ended is told that it has', async () => {
    const over = await viewOf(choose(await asked(), 'choose/leave'));
    expect(over.ending?.id).toBe('no_dam');
    const move = { type: 'choose', scene: 'question', party: 'aldery', option: 'dig' } as const;
    expect(await codeOf(host.makeMove({ ...on(over), move }))).toBe('ended');
    expect(await codeOf(host.advance({ ...on(over), until: 'decision' }))).toBe('ended');
  });
});

describe('going back', () => {
  const toTheCall = async (first: RunView) => {
    const asking = await viewOf(host.advance({ ...on(first), until: 'decision' }));
    return viewOf(host.advance({ ...on(asking), until: 'decision' }));
  };

  it('leads to the last decision and loses nothing', async () => {
    const view = await asked();
    const dug = await viewOf(choose(view, 'choose/dig'));
    const back = await viewOf(host.goBack({ run: view.run }));
    expect(back.at).toBe(view.at);
    expect(back.can).toEqual({ back: true, forward: true });
    const asking = await viewOf(choose(back, 'choose/ask'));
    expect(asking.branches).toBe(1);
    const tree = await host.readTree({ run: view.run });
    expect(tree.ok && tree.value.nodes.map(({ move }) => 'option' in move && move.option)).toEqual([
      false,
      'dig',
      'ask',
    ]);
    expect(await viewOf(host.goTo({ run: view.run, node: dug.at }))).toMatchObject({
      at: dug.at,
      path: dug.path,
    });
  });

  it('forward leads along the line last gone', async () => {
    const view = await asked();
    const dug = await viewOf(choose(view, 'choose/dig'));
    const asking = await viewOf(choose(await viewOf(host.goBack({ run: view.run })), 'choose/ask'));
    await viewOf(host.goBack({ run: view.run }));
    expect((await viewOf(host.goForward({ run: view.run }))).at).toBe(asking.at);
    await viewOf(host.goTo({ run: view.run, node: dug.at }));
    await viewOf(host.goBack({ run: view.run }));
    expect((await viewOf(host.goForward({ run: view.run }))).at).toBe(dug.at);
  });

  it('ends at the beginning, and forward at what was done', async () => {
    const view = await begin('aldery');
    expect(view.can).toEqual({ back: false, forward: false });
    expect(await codeOf(host.goBack({ run: view.run }))).toBe('nothing-to-do');
    expect(await codeOf(host.goForward({ run: view.run }))).toBe('nothing-to-do');
    expect(await codeOf(host.goTo({ run: view.run, node: 17 }))).toBe('no-such-node');
    expect(await codeOf(host.goTo({ run: 'run-none', node: 0 }))).toBe('no-such-run');
    expect((await host.readTree({ run: 'run-none' })).ok).toBe(false);
  });

  it('all the way, advancing goes on as far as it did before', async () => {
    const first = await begin(null, 5);
    const scene = await toTheCall(first);
    const next = await viewOf(host.advance({ ...on(scene), until: 'decision' }));
    expect(next.at).toBeGreaterThan(scene.at + 1);
    const back = await viewOf(host.goTo({ run: first.run, node: scene.at }));
    const again = { ...on(back), until: 'decision' } as const;
    expect((await viewOf(host.advance(again))).at).toBe(next.at);
    expect((await viewOf(host.advance(again))).at).toBe(next.at);
  });

  it('into the middle of what nobody decided, advancing grows on from there', async () => {
    const first = await begin(null, 5);
    const scene = await toTheCall(first);
    const one = await viewOf(host.advance({ ...on(scene), until: 'one-move' }));
    const whole = await viewOf(host.goTo({ run: first.run, node: scene.at }));
    const there = await viewOf(host.advance({ ...on(whole), until: 'decision' }));
    expect(there.at).toBeGreaterThan(one.at);
    const tree = await host.readTree({ run: first.run });
    expect(tree.ok && tree.value.nodes.every(({ parent, node }) => (parent ?? 0) === node - 1)).toBe(true);
  });
});

describe('a run', () => {
  it('is found again by another host on the same storage, at the same point', async () => {
    const view = await viewOf(choose(await asked(), 'choose/dig'));
    const other = hostOf(files, host.storage);
    expect(await viewOf(other.openRun({ run: view.run }))).toEqual(view);
  });

  it('is played by the scenario it was begun with, whatever became of the file', async () => {
    const view = await viewOf(choose(await asked(), 'choose/dig'));
    const other = hostOf({ [file]: 'id: nonsense' }, host.storage);
    expect(await viewOf(other.openRun({ run: view.run }))).toEqual(view);
  });

  it('whose moves are no longer legal is opened as far as they are', async () => {
    const view = await viewOf(choose(await asked(), 'choose/dig'));
    const storage: RunStorage = {
      ...host.storage,
      read: async (run) => {
        const kept = await host.storage.read(run);
        const [first, ...rest] = kept?.moves ?? [];
        const odd = { type: 'choose', scene: 'question', party: 'aldery', option: 'gone' } as const;
        return kept && first && { ...kept, moves: [{ ...first, move: odd }, ...rest] };
      },
    };
    const other = hostOf(files, storage);
    expect(await viewOf(other.openRun({ run: view.run }))).toMatchObject({ at: 0, path: [] });
    expect((await other.listScenarios({}))[0]?.last?.run).toBe(view.run);
  });
});

describe('a storage that fails', () => {
  const failing = (what: keyof RunStorage) => {
    const kept = memoryStorage();
    let broken = false;
    const storage: RunStorage = {
      ...kept,
      [what]: async (...args: never[]) => {
        if (broken) throw new Error('the disk is full');
        return (kept[what] as (...given: never[]) => Promise<unknown>)(...args);
      },
    };
    host = hostOf(files, storage);
    return (now: boolean) => {
      broken = now;
    };
  };

  it('keeps a move from being made', async () => {
    const fail = failing('append');
    const view = await asked();
    fail(true);
    const answer = await choose(view, 'choose/dig', 'id-of-the-lost');
    expect(answer).toEqual({ ok: false, refusal: { code: 'not-saved', because: 'the disk is full' } });
    expect(await viewOf(host.openRun({ run: view.run }))).toEqual(view);
    fail(false);
    expect((await viewOf(choose(view, 'choose/dig', 'id-of-the-lost'))).at).toBe(view.at + 1);
  });

  it('keeps what nobody decides from happening', async () => {
    const fail = failing('append');
    const view = await begin('aldery');
    fail(true);
    expect(await codeOf(host.advance({ ...on(view), until: 'decision' }))).toBe('not-saved');
    expect(await viewOf(host.openRun({ run: view.run }))).toEqual(view);
  });

  it('keeps the run from standing elsewhere', async () => {
    const fail = failing('stand');
    const dug = await viewOf(choose(await asked(), 'choose/dig'));
    fail(true);
    expect(await codeOf(host.goBack({ run: dug.run }))).toBe('not-saved');
    expect(await codeOf(host.goTo({ run: dug.run, node: 0 }))).toBe('not-saved');
    expect(await viewOf(host.openRun({ run: dug.run }))).toEqual(dug);
  });

  it('keeps a run from beginning', async () => {
    failing('begin')(true);
    expect(await codeOf(host.startRun({ file, party: null, as: 'play' }))).toBe('not-saved');
    expect(await codeOf(host.openRun({ run: 'run-0000-1' }))).toBe('no-such-run');
  });
});
