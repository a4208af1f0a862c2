import { describe, expect, it } from 'vitest';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { mindsText } from '../support/scenarios.ts';

const file = 'story.scenario.yaml';

async function begun(party: string | null, others: 'interest' | 'random' = 'interest') {
  const host = hostOf({ [file]: mindsText() });
  const view = await viewOf(host.startRun({ file, party, as: 'play', seed: 5, others }));
  return { host, view };
}

/** Goes on, a person in it always taking the first open option, until `until` holds. */
async function playOn(host: TestHost, first: RunView, until: (view: RunView) => boolean): Promise<RunView> {
  let view = first;
  for (let turn = 0; !until(view) && turn < 200; turn++) {
    const on = { run: view.run, at: view.at, id: newId() };
    const open = view.asks.flatMap(({ options }) => options).find((option) => option.open);
    view = await viewOf(
      open ? host.makeMove({ ...on, move: open.move }) : host.advance({ ...on, until: 'one-move' }),
    );
  }
  return view;
}

const others = (view: RunView) => view.path.filter(({ party, yours }) => !yours && party === 'borrow');
const borrowHasActed = (view: RunView) => others(view).length > 0;

describe('why the others act', () => {
  it('is not said to who plays, before it is asked for', async () => {
    const { host, view } = await begun('aldery');
    const then = await playOn(host, view, borrowHasActed);
    const [step] = others(then);
    expect(then.reasons).toBe('on-request');
    const refused = await host.explain({ run: then.run, node: step?.node ?? 0 });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-yours' } });
    expect((await viewOf(host.showReasons({ run: then.run }))).reasons).toBe('shown');
    expect(await host.explain({ run: then.run, node: step?.node ?? 0 })).toMatchObject({ ok: true });
  });

  it('stays asked for when the screen changes its language', async () => {
    let language = 'en';
    const host = hostOf({ [file]: mindsText() }, undefined, () => language);
    const { run } = await viewOf(host.startRun({ file, party: 'aldery', as: 'play' }));
    await host.showReasons({ run });
    language = 'fr';
    expect((await viewOf(host.openRun({ run }))).reasons).toBe('shown');
  });

  it('is shown after the ending, and always to who watches', async () => {
    const { host, view } = await begun('aldery');
    expect((await playOn(host, view, ({ ending }) => ending !== null)).reasons).toBe('shown');
    expect((await begun(null)).view.reasons).toBe('shown');
  });

  it('gives probabilities that sum to 1, one move that was made, and the number drawn', async () => {
    const { host, view } = await begun(null);
    const end = await playOn(host, view, ({ ending }) => ending !== null);
    const decided = end.path.filter(({ party }) => party === 'aldery' || party === 'borrow');
    for (const { node, move } of decided) {
      const answer = await host.explain({ run: end.run, node });
      if (!answer.ok) throw new Error(answer.refusal.because);
      const { options, way, drawn } = answer.value;
      expect(way).toBe('interest');
      expect(options.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
      expect(options.filter(({ made }) => made).map((option) => option.move)).toEqual([move]);
      // The draw goes down the list and stops at what was made.
      const at = options.findIndex(({ made }) => made);
      const upTo = (most: number) => options.slice(0, most).reduce((sum, one) => sum + one.probability, 0);
      expect(drawn).toBeGreaterThanOrEqual(upTo(at) - 1e-6);
      expect(drawn).toBeLessThan(upTo(at + 1) + 1e-6);
    }
  });

  it('is no question where chance, the chair or a person acted', async () => {
    const { host, view } = await begun('aldery');
    const end = await playOn(host, view, ({ ending }) => ending !== null);
    const mine = end.path.find(({ yours }) => yours);
    for (const node of [mine?.node ?? 0, 0, 9999]) {
      expect(await host.explain({ run: end.run, node })).toMatchObject({
        ok: false,
        refusal: { code: 'no-such-node' },
      });
    }
  });

  it('says that a party drew where it did, with what it would have weighed', async () => {
    const { host, view } = await begun('aldery', 'random');
    const end = await playOn(host, view, ({ ending }) => ending !== null);
    const answer = await host.explain({ run: end.run, node: others(end)[0]?.node ?? 0 });
    expect(answer).toMatchObject({ ok: true, value: { way: 'random' } });
  });
});

describe('what the parties disagree on', () => {
  it('stands in the view, with what positions alone would come to', async () => {
    const { view } = await begun('aldery');
    // Aldery: 90, 80 × 80. Borrow: 10, 40 × 60.
    expect(view.issues).toMatchObject([{ id: 'toll', stands: 20, median: 90 }]);
    expect(view.issues[0]?.mean).toBeCloseTo((90 * 6400 + 10 * 2400) / 8800, 9);
  });
});
