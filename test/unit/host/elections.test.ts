import { beforeEach, describe, expect, it } from 'vitest';
import type { Move } from '../../../engine/contract/move.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import type { RunStorage } from '../../../engine/host/storage.ts';
import { codeOf, hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { procedureTexts } from '../support/scenarios.ts';

const textOf = (name: string) => procedureTexts().find(([one]) => one === name)?.[1] ?? '';
let storage: RunStorage;
let host: TestHost;

beforeEach(() => {
  storage = memoryStorage();
  host = hostOf({ warden: textOf('election-warden'), envoys: textOf('election-envoys') }, storage);
});

const paper = (scene: string, names: readonly string[]): Move => ({
  type: 'election.cast',
  scene,
  party: 'aldery',
  seat: 'XAA',
  names: [...names],
});

const goOn = (view: RunView) =>
  viewOf(host.advance({ run: view.run, at: view.at, id: newId(), until: 'one-move' }));
const put = (view: RunView, move: Move, id = newId()) =>
  host.makeMove({ run: view.run, at: view.at, id, move });

/** A run that stands where papers are put into the box. */
async function opened(file: string): Promise<RunView> {
  return goOn(await viewOf(host.startRun({ file, party: 'aldery', as: 'play', seed: 7 })));
}

describe('an election', () => {
  it('asks for a paper, waits with the count until it is in the box, and asks anew in the next ballot', async () => {
    const view = await opened('warden');
    expect(view.scene?.election).toMatchObject({ step: 'open', ballot: 1, papers: { in: 0, of: 3 } });
    expect(view.next).toBeNull();
    expect(view.asks[0]?.options.map(({ title }) => title)).toEqual([
      'Anna of Aldery',
      'Béla of Borrow',
      'Cleo of Castel',
      '',
      '',
    ]);
    const cast = await viewOf(put(view, paper('warden', ['anna'])));
    expect(cast).toMatchObject({ at: view.at, asks: [], next: 'papers' });
    expect(cast.scene?.election).toMatchObject({ sealed: true, papers: { in: 1, of: 3 } });
    expect(await codeOf(put(cast, paper('warden', ['bela'])))).toBe('not-legal');
    let now = await goOn(cast);
    expect(now.scene?.election?.rounds).toHaveLength(1);
    expect(now.scene?.election?.follows).toBeDefined();
    while (now.scene?.election?.step === 'counted' || now.next === 'lot') now = await goOn(now);
    if (now.scene?.election?.paper === undefined) expect(now.scene?.election?.step).not.toBe('open');
    else expect(now.scene.election).toMatchObject({ papers: { in: 0 } });
  });

  it('takes several names on one paper, and none that would make it invalid', async () => {
    const view = await opened('envoys');
    expect(view.scene?.election?.paper).toMatchObject({ seat: 'XAA', most: 2 });
    for (const names of [['anna', 'bela', 'cleo'], ['anna', 'anna'], ['nobody']])
      expect(await codeOf(put(view, paper('envoys', names)))).toBe('not-legal');
    const cast = await viewOf(put(view, paper('envoys', ['anna', 'cleo'])));
    expect(cast.next).toBe('papers');
  });

  it('leaves no trace of who named whom: every view, the tree and the log are the same whoever was named', async () => {
    const traces = async (names: readonly string[]) => {
      storage = memoryStorage();
      host = hostOf({ warden: textOf('election-warden') }, storage);
      const view = await opened('warden');
      const after = await viewOf(put(view, paper('warden', names), 'one-paper-0'));
      const tree = await host.readTree({ run: view.run });
      const kept = (await storage.read(view.run))?.moves.map(({ move }) => move);
      return JSON.stringify([after, tree, kept]);
    };
    const anna = await traces(['anna']);
    expect(anna).not.toContain('"election.cast"');
    for (const names of [['bela'], ['cleo'], []]) expect(await traces(names)).toBe(anna);
  });

  it('empties the box with the move that counts it', async () => {
    const view = await opened('warden');
    const cast = await viewOf(put(view, paper('warden', ['bela'])));
    expect((await storage.read(view.run))?.boxes).toHaveLength(1);
    await goOn(cast);
    expect((await storage.read(view.run))?.boxes).toEqual([]);
  });
});
