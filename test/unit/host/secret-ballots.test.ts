import { beforeEach, describe, expect, it } from 'vitest';
import type { Ballot, Move } from '../../../engine/contract/move.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import type { RunStorage } from '../../../engine/host/storage.ts';
import { codeOf, hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { procedureTexts } from '../support/scenarios.ts';

const source = procedureTexts().find(([name]) => name === 'vote-secret')?.[1] ?? '';
let storage: RunStorage;
let host: TestHost;

beforeEach(() => {
  storage = memoryStorage();
  host = hostOf({ story: source }, storage);
});

const paper = (ballot: Ballot, seat = 'XAA', party = 'aldery'): Move => ({
  type: 'vote.cast',
  scene: 'warden',
  party,
  seat,
  ballot,
});

const goOn = (view: RunView) =>
  viewOf(host.advance({ run: view.run, at: view.at, id: newId(), until: 'one-move' }));
const put = (view: RunView, move: Move, id = newId()) =>
  host.makeMove({ run: view.run, at: view.at, id, move });

/** A run that stands where papers are put into the box. */
async function opened(party: string | null = 'aldery'): Promise<RunView> {
  return goOn(await viewOf(host.startRun({ file: 'story', party, as: 'play', seed: 7 })));
}

async function moves(run: string): Promise<readonly Move[]> {
  return ((await storage.read(run))?.moves ?? []).map(({ move }) => move);
}

describe('a secret ballot', () => {
  it('asks a person for a paper, notes that it was cast, and waits with the count until then', async () => {
    const view = await opened();
    expect(view.scene?.vote).toMatchObject({ secret: true, step: 'open' });
    expect(view.asks[0]?.options.map(({ move }) => move)).toEqual(
      (['yes', 'no', 'abstain', 'not-participating', 'absent'] as const).map((ballot) => paper(ballot)),
    );
    expect(view.next).toBeNull();
    expect(await codeOf(host.advance({ run: view.run, at: view.at, id: newId(), until: 'decision' }))).toBe(
      'nothing-to-do',
    );
    const cast = await viewOf(put(view, paper('yes')));
    expect(cast.asks).toEqual([]);
    expect(cast.next).toBe('ballots');
    expect(cast.at).toBe(view.at);
    expect(cast.scene?.vote?.seats.map(({ ballot }) => ballot)).toEqual([
      'sealed',
      'not-called',
      'not-called',
    ]);
    expect(cast.scene?.vote?.tally.yes).toBe(0);
  });

  it('leaves no trace of who cast what: every view, the tree and the log are the same whatever was cast', async () => {
    const traces = async (ballot: Ballot) => {
      storage = memoryStorage();
      host = hostOf({ story: source }, storage);
      const view = await opened();
      const after = await viewOf(put(view, paper(ballot), 'one-paper-0'));
      const tree = await host.readTree({ run: view.run });
      const back = await viewOf(host.goTo({ run: view.run, node: 0 }));
      const again = await viewOf(host.goTo({ run: view.run, node: view.at }));
      return JSON.stringify([after, tree, back, again, await moves(view.run)]);
    };
    const yes = await traces('yes');
    for (const ballot of ['no', 'abstain', 'not-participating', 'absent'] as const) {
      expect(await traces(ballot)).toBe(yes);
    }
    expect(yes).not.toContain('"vote.cast"');
  });

  it('leaves one move with the counts, and the papers are gone', async () => {
    const view = await opened();
    const counted = await goOn(await viewOf(put(view, paper('abstain'))));
    const log = await moves(view.run);
    expect(log.map(({ type }) => type)).toEqual(['vote.open', 'vote.countUnnamed']);
    expect(log[1]).toMatchObject({ abstain: expect.any(Number) });
    expect(JSON.stringify(log)).not.toContain('XAA');
    expect((await storage.read(view.run))?.boxes).toEqual([]);
    expect(counted.scene?.vote?.seats.map(({ ballot }) => ballot)).toEqual(['secret', 'secret', 'secret']);
    const closed = await goOn(counted);
    expect(closed.scene?.vote?.outcome).toBeDefined();
    const total = Object.values(closed.scene?.vote?.tally ?? {}).reduce<number>(
      (sum, one) => sum + (one ?? 0),
      0,
    );
    expect(total).toBe(3);
  });

  it('counts what each paper says', async () => {
    const count = async (ballot: Ballot) => {
      const view = await opened();
      return (await goOn(await viewOf(put(view, paper(ballot))))).scene?.vote?.tally;
    };
    const yes = await count('yes');
    const no = await count('no');
    expect(yes?.yes).toBe((no?.yes ?? 0) + 1);
    expect(no?.no).toBe((yes?.no ?? 0) + 1);
  });

  it('takes one paper of a seat, of the party that holds it, and one that is sent twice once', async () => {
    const view = await opened();
    expect(await codeOf(put(view, paper('yes', 'XBB', 'borrow')))).toBe('not-yours');
    expect(await codeOf(put(view, paper('yes', 'XBB')))).toBe('not-legal');
    expect(await codeOf(put(view, paper('yes', 'XZZ')))).toBe('not-legal');
    await viewOf(put(view, paper('yes'), 'one-paper-1'));
    expect(await codeOf(put(view, paper('yes'), 'one-paper-1'))).toBe('ok');
    expect(await codeOf(put(view, paper('no')))).toBe('not-legal');
    const [box] = (await storage.read(view.run))?.boxes ?? [];
    expect(box?.papers).toEqual({ yes: 1 });
  });

  it('takes none before the vote is open or after it is counted', async () => {
    const first = await viewOf(host.startRun({ file: 'story', party: 'aldery', as: 'play' }));
    expect(await codeOf(put(first, paper('yes')))).toBe('not-legal');
    const counted = await goOn(await viewOf(put(await goOn(first), paper('yes'))));
    expect(await codeOf(put(counted, paper('no')))).toBe('not-legal');
  });

  it('outlives the program: another one finds the paper in the box and counts it', async () => {
    const view = await opened();
    await viewOf(put(view, paper('not-participating'), 'one-paper-2'));
    host = hostOf({ story: source }, storage);
    const again = await viewOf(host.openRun({ run: view.run }));
    expect(again.next).toBe('ballots');
    expect(await codeOf(put(again, paper('yes'), 'one-paper-2'))).toBe('ok');
    expect((await goOn(again)).scene?.vote?.tally.notParticipating).toBe(1);
  });

  it('can be gone back to and cast otherwise, in a box of its own', async () => {
    const view = await opened();
    await goOn(await viewOf(put(view, paper('yes'))));
    const back = await viewOf(host.goBack({ run: view.run }));
    expect(back.at).toBe(view.at);
    expect(back.asks.length).toBe(1);
    const other = await goOn(await viewOf(put(back, paper('no'))));
    expect(other.at).toBe(3);
    // And the same as the first time leads to the node that was there.
    await viewOf(host.goTo({ run: view.run, node: view.at }));
    const same = await goOn(await viewOf(put(back, paper('yes'))));
    expect(same.at).toBe(2);
    expect((await storage.read(view.run))?.boxes).toEqual([]);
  });

  it('is drawn where nobody plays, and ends the story', async () => {
    let view = await opened(null);
    while (view.ending === null) view = await goOn(view);
    expect((await moves(view.run)).map(({ type }) => type)).toEqual([
      'vote.open',
      'vote.countUnnamed',
      'vote.close',
      'story.continue',
    ]);
  });
});
