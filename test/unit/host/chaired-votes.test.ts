import { beforeEach, describe, expect, it } from 'vitest';
import type { MoveType } from '../../../engine/contract/move.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { procedureTexts } from '../support/scenarios.ts';

const source = procedureTexts().find(([name]) => name === 'vote-chaired')?.[1] ?? '';
let host: TestHost;

beforeEach(() => {
  host = hostOf({ story: source });
});

const goOn = (view: RunView) =>
  viewOf(host.advance({ run: view.run, at: view.at, id: newId(), until: 'one-move' }));

/** Makes the first move of a kind that is offered. */
function make(
  view: RunView,
  type: MoveType,
  wanted: Readonly<Record<string, string>> = {},
): Promise<RunView> {
  const option = view.asks
    .flatMap(({ options }) => options)
    .find(
      ({ move }) =>
        move.type === type &&
        Object.entries(wanted).every(([field, value]) => Reflect.get(move, field) === value),
    );
  if (!option)
    throw new Error(
      `${type} is not offered: ${JSON.stringify(view.asks.map((ask) => ask.options.map((one) => one.move.type)))}`,
    );
  return viewOf(host.makeMove({ run: view.run, at: view.at, id: newId(), move: option.move }));
}

/** The roll called up to the person's own name. */
async function called(): Promise<RunView> {
  let view = await viewOf(host.startRun({ file: 'story', party: 'aldery', as: 'play', seed: 3 }));
  expect(view.next).toBe('draw');
  while (view.asks.length === 0) view = await goOn(view);
  return view;
}

/** Everybody counted and the vote closed. */
async function closed(view: RunView): Promise<RunView> {
  let at = view;
  while (at.scene?.vote?.outcome === undefined) at = await goOn(at);
  return at;
}

describe('a vote by roll call with a person in the chair', () => {
  it('calls by name, lets the called one pass once, and calls it again at the end', async () => {
    const view = await called();
    expect(view.scene?.vote?.roll).toEqual({ called: 'Aldery', passed: [] });
    let after = await make(view, 'vote.pass');
    expect(after.scene?.vote?.roll?.passed).toEqual(['Aldery']);
    while (after.asks.length === 0) after = await goOn(after);
    expect(after.scene?.vote?.roll).toEqual({ called: 'Aldery', passed: ['Aldery'] });
    const types = after.asks.flatMap(({ options }) => options.map(({ move }) => move));
    expect(types.some((move) => move.type === 'vote.pass')).toBe(false);
    expect(types.some((move) => move.type === 'vote.cast' && move.ballot === 'abstain')).toBe(false);
  });

  it('goes on without waiting for somebody who could only mend a ballot', async () => {
    const cast = await make(await called(), 'vote.cast', { ballot: 'yes' });
    expect(cast.next).not.toBeNull();
    const changed = await make(cast, 'vote.change', { ballot: 'no' });
    expect(changed.scene?.vote?.seats.find(({ you }) => you)?.ballot).toBe('no');
    const onTheTable = await closed(changed);
    expect(onTheTable.next).toBe('settle');
    const corrected = await make(onTheTable, 'vote.correct', { ballot: 'yes' });
    expect(corrected.scene?.vote?.corrections).toEqual([{ name: 'Aldery', ballot: 'yes' }]);
    expect(corrected.scene?.vote?.outcome?.tally).toEqual(onTheTable.scene?.vote?.outcome?.tally);
    let end = corrected;
    while (end.ending === null) end = await goOn(end);
  });

  it('lets whoever plays alone put another result in its place, and keeps both', async () => {
    const onTheTable = await closed(await make(await called(), 'vote.cast', { ballot: 'yes' }));
    const rule = onTheTable.scene?.vote?.outcome?.outcome;
    const outcome = rule === 'adopted' ? 'not-adopted' : 'adopted';
    const overridden = await make(onTheTable, 'vote.override', { outcome });
    expect(overridden.scene?.vote?.outcome).toMatchObject({ outcome: rule, overridden: outcome });
    let end = overridden;
    while (end.ending === null) end = await goOn(end);
    expect(end.ending.id).toBe('by_the_chair');
  });

  it('puts an equal division to a second vote, and keeps the first', async () => {
    // A seat that stays away leaves one for and one against.
    for (let seed = 0; seed < 60; seed += 1) {
      let view = await viewOf(host.startRun({ file: 'story', party: 'aldery', as: 'play', seed }));
      while (view.asks.length === 0) view = await goOn(view);
      const onTheTable = await closed(await make(view, 'vote.cast', { ballot: seed % 2 ? 'absent' : 'no' }));
      if (onTheTable.scene?.vote?.outcome?.because !== 'tie') continue;
      const again = await make(onTheTable, 'vote.again');
      expect(again.scene?.vote).toMatchObject({ step: 'open', before: { yes: 1, no: 1 } });
      return;
    }
    throw new Error('no seed brings a tie');
  });

  it('leaves the chair alone where somebody watches', async () => {
    let view = await viewOf(host.startRun({ file: 'story', party: null, as: 'play' }));
    while (view.ending === null) {
      expect(view.asks).toEqual([]);
      view = await goOn(view);
    }
  });
});
