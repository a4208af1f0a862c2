import { describe, expect, it } from 'vitest';
import type { Move } from '../../../engine/contract/move.ts';
import type { CoverView, SeatId } from '../../../engine/contract/table.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { checkedClient, codeOf, hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { everyProcedureText, procedureTexts, storyWith } from '../support/scenarios.ts';

const fixture = (name: string) => procedureTexts().find(([one]) => one === name)?.[1] ?? '';

async function tableOf(
  text: string,
  parties: string[],
  facilitator = false,
): Promise<{ host: TestHost; cover: CoverView; run: string }> {
  const host = hostOf({ story: text });
  const begun = await host.startTable({ file: 'story', parties, facilitator, seed: 7 });
  if (!begun.ok) throw new Error(begun.refusal.because);
  return { host, cover: begun.value, run: begun.value.run };
}

/** Somebody sits down, whoever sat there before. */
async function sit(host: TestHost, run: string, seat: SeatId): Promise<RunView> {
  await host.leaveSeat({ run });
  const taken = await host.takeSeat({ run, seat });
  if (!taken.ok) throw new Error(taken.refusal.because);
  return viewOf(host.openRun({ run }));
}

const goOn = (host: TestHost, { run, at }: RunView, until: 'one-move' | 'decision' = 'one-move') =>
  viewOf(host.advance({ run, at, id: newId(), until }));
const make = (host: TestHost, { run, at }: RunView, move: Move) =>
  viewOf(host.makeMove({ run, at, id: newId(), move }));

async function coverOf(host: TestHost, run: string): Promise<CoverView> {
  const cover = await host.readCover({ run });
  if (!cover.ok) throw new Error(cover.refusal.because);
  return cover.value;
}

const opening = `
first:
  kind: decision
  title: Who digs
  by: aldery
  question: Does Aldery dig?
  options: { dig: { title: Dig }, rest: { title: Rest } }
  then: second
second:
  kind: decision
  title: Who carries
  by: borrow
  question: Does Borrow carry?
  options: { carry: { title: Carry }, sit: { title: Sit down } }
  then: third
third:
  kind: decision
  title: Who sings
  by: aldery
  question: Does Aldery sing?
  options: { sing: { title: Sing }, hum: { title: Hum } }
  then: good
`;
const dig: Move = { type: 'choose', scene: 'first', party: 'aldery', option: 'dig' };
const carry: Move = { type: 'choose', scene: 'second', party: 'borrow', option: 'carry' };
const sing: Move = { type: 'choose', scene: 'third', party: 'aldery', option: 'sing' };

describe('a table', () => {
  it('begins under the cover, which says whose turn it is and what waits for them', async () => {
    const { cover } = await tableOf(storyWith(opening), ['borrow', 'aldery'], true);
    expect(cover).toMatchObject({
      title: 'Small',
      next: 'aldery',
      asked: 'decide',
      seats: [
        { seat: 'borrow', name: 'Borrow' },
        { seat: 'aldery', name: 'Aldery' },
        { seat: 'facilitator', name: null },
      ],
    });
    expect(JSON.stringify(cover)).not.toMatch(/dig/i);
  });

  it('needs two parties that can be played', async () => {
    const host = hostOf({ story: storyWith(opening) });
    for (const parties of [
      ['aldery', 'aldery'],
      ['aldery', 'nobody'],
      ['aldery', 'constructor'],
    ])
      expect(await host.startTable({ file: 'story', parties, facilitator: false })).toMatchObject({
        ok: false,
        refusal: { code: 'bad-request' },
      });
  });

  it('shows a seat its own questions only, and takes its own moves only', async () => {
    const { host, run } = await tableOf(storyWith(opening), ['aldery', 'borrow']);
    const borrow = await sit(host, run, 'borrow');
    expect(borrow).toMatchObject({ you: { party: 'borrow' }, asks: [], next: null });
    expect(borrow.table).toMatchObject({ you: 'borrow', turn: 'another' });
    expect(await codeOf(host.makeMove({ run, at: 0, id: newId(), move: dig }))).toBe('not-yours');
    expect(await codeOf(host.advance({ run, at: 0, id: newId(), until: 'decision' }))).toBe('nothing-to-do');
    const aldery = await sit(host, run, 'aldery');
    expect(aldery.asks.map(({ party }) => party)).toEqual(['aldery']);
    expect(aldery.table?.turn).toBe('yours');
    expect((await make(host, aldery, dig)).table?.turn).toBe('another');
  });

  it('calls who is asked for, and else whose turn it is', async () => {
    const { host, run } = await tableOf(storyWith(opening), ['aldery', 'borrow']);
    await make(host, await sit(host, run, 'aldery'), dig);
    await host.leaveSeat({ run });
    expect(await coverOf(host, run)).toMatchObject({ next: 'borrow', asked: 'decide' });
    await host.leaveSeat({ run, next: 'aldery' });
    expect(await coverOf(host, run)).toMatchObject({ next: 'aldery', asked: 'nothing' });
    expect(await host.leaveSeat({ run, next: 'castel' })).toMatchObject({ ok: false });
    expect(await host.takeSeat({ run, seat: 'facilitator' })).toMatchObject({ ok: false });
  });

  it('gives nobody a second seat before the first is left', async () => {
    const { host, run } = await tableOf(storyWith(opening), ['aldery', 'borrow']);
    await sit(host, run, 'aldery');
    expect(await host.takeSeat({ run, seat: 'borrow' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-yours' },
    });
    expect(await host.readCover({ run })).toMatchObject({ ok: false, refusal: { code: 'nothing-to-do' } });
  });

  it('is under the cover for every client that has not taken a seat, and after a new start', async () => {
    const { host, run } = await tableOf(storyWith(opening), ['aldery', 'borrow']);
    await make(host, await sit(host, run, 'aldery'), dig);
    expect(await codeOf(checkedClient(host.host).openRun({ run }))).toBe('covered');
    const again = hostOf({ story: storyWith(opening) }, host.storage);
    expect(await codeOf(again.openRun({ run }))).toBe('covered');
    expect((await coverOf(again, run)).next).toBe('borrow');
    expect((await sit(again, run, 'borrow')).at).toBe(1);
  });

  it('goes back to the last decision, whoever of the table made it', async () => {
    const { host, run } = await tableOf(storyWith(opening), ['aldery', 'borrow']);
    await make(host, await sit(host, run, 'aldery'), dig);
    const second = await make(host, await sit(host, run, 'borrow'), carry);
    const third = await sit(host, run, 'aldery');
    expect(third.at).toBe(second.at);
    const back = await viewOf(host.goBack({ run }));
    expect(back).toMatchObject({ at: 1, you: { party: 'aldery' }, table: { turn: 'another' } });
    expect(await viewOf(host.goBack({ run }))).toMatchObject({ at: 0, table: { turn: 'yours' } });
  });

  it('looks on together at the ending, and is under the cover again once somebody goes back', async () => {
    const { host, run } = await tableOf(storyWith(opening), ['aldery', 'borrow']);
    await make(host, await sit(host, run, 'aldery'), dig);
    await make(host, await sit(host, run, 'borrow'), carry);
    expect(await host.readTree({ run })).toMatchObject({ ok: false, refusal: { code: 'not-shown-yet' } });
    const end = await make(host, await sit(host, run, 'aldery'), sing);
    expect(end).toMatchObject({ ending: { id: 'good' }, reasons: 'shown', you: { party: 'aldery' } });
    const other = checkedClient(host.host);
    expect(await viewOf(other.openRun({ run }))).toMatchObject({ you: null, table: { you: null } });
    for (const open of [
      other.readTree({ run }),
      other.readDebrief({ run }),
      other.readStatechart({ run, facilitating: false }),
    ])
      expect((await open).ok).toBe(true);
    expect(await codeOf(host.goBack({ run }))).toBe('covered');
    expect(await codeOf(host.openRun({ run }))).toBe('covered');
    expect((await coverOf(host, run)).next).toBe('aldery');
  });

  it('has what each party wanted side by side once the story has ended, and nobody’s before', async () => {
    const wants = (title: string, when: string) =>
      `playable: true, goals: [{ title: ${title}, when: ${when}, points: 2 }], brief`;
    const text = storyWith(opening)
      .replace('playable: true, brief: Upstream', `${wants('It is calm', 'indicators.calm >= 50')}: Upstream`)
      .replace(
        'playable: true, brief: Downstream',
        `${wants('It is wild', 'indicators.calm < 50')}: Downstream`,
      );
    const { host, run } = await tableOf(text, ['borrow', 'aldery'], true);
    const playing = await make(host, await sit(host, run, 'aldery'), dig);
    expect(playing.you?.goals).toEqual(['It is calm']);
    expect(JSON.stringify(playing)).not.toContain('It is wild');
    await make(host, await sit(host, run, 'borrow'), carry);
    const end = await make(host, await sit(host, run, 'aldery'), sing);
    const goals = [
      { party: 'borrow', partyName: 'Borrow', goals: [{ title: 'It is wild', points: 2, met: false }] },
      { party: 'aldery', partyName: 'Aldery', goals: [{ title: 'It is calm', points: 2, met: true }] },
    ];
    expect(end.ending?.goals).toEqual(goals);
    expect(await checkedClient(host.host).readDebrief({ run })).toMatchObject({ ok: true, value: { goals } });
  });

  it('is on its card by the names of all who sit at it', async () => {
    const { host } = await tableOf(storyWith(opening), ['aldery', 'borrow']);
    const [card] = await host.listScenarios({});
    expect(card?.last?.parties).toEqual(['Aldery', 'Borrow']);
  });
});

describe('under the cover', () => {
  it('every request for the run is refused', async () => {
    const { host, run } = await tableOf(storyWith(opening), ['aldery', 'borrow'], true);
    const on = { run, at: 0, id: newId() };
    const answers = await Promise.all([
      host.openRun({ run }),
      host.makeMove({ ...on, move: dig }),
      host.advance({ ...on, until: 'decision' }),
      host.goBack({ run }),
      host.goForward({ run }),
      host.goTo({ run, node: 0 }),
      host.showReasons({ run }),
      host.explain({ run, node: 1 }),
      host.readTree({ run }),
      host.readStatechart({ run, facilitating: true }),
      host.readChartLayout({ run, facilitating: true }),
      host.readSameVotes({ run, scene: 'first' }),
      host.markBranch({ run, node: 0, mark: { name: '', note: '', deleted: false } }),
      host.readCourse({ run }),
      host.readComparison({ run, lines: [0, 0] }),
      host.readDebrief({ run }),
    ]);
    expect(answers.map((answer) => answer.ok || answer.refusal.code)).toEqual(answers.map(() => 'covered'));
  });
});

describe('ballots of people at one table', () => {
  const secret = fixture('vote-secret');
  const paper = (party: string, seat: string): Move => ({
    type: 'vote.cast',
    scene: 'warden',
    party,
    seat,
    ballot: 'no',
  });

  it('go into the box one after another; who has voted is seen, and the count waits for all', async () => {
    const { host, run } = await tableOf(secret, ['aldery', 'borrow']);
    await goOn(host, await sit(host, run, 'aldery'));
    await host.leaveSeat({ run });
    expect(await coverOf(host, run)).toMatchObject({ asked: 'vote' });
    const aldery = await make(host, await sit(host, run, 'aldery'), paper('aldery', 'XAA'));
    expect(aldery).toMatchObject({ asks: [], next: null, table: { turn: 'another' } });
    expect(await codeOf(host.advance({ run, at: aldery.at, id: newId(), until: 'one-move' }))).toBe(
      'nothing-to-do',
    );
    await host.leaveSeat({ run });
    expect((await coverOf(host, run)).next).toBe('borrow');
    const borrow = await sit(host, run, 'borrow');
    expect(borrow.scene?.vote?.seats[0]?.ballot).toBe('sealed');
    const counted = await make(host, borrow, paper('borrow', 'XBB'));
    expect(counted.next).toBe('ballots');
  });

  const open = fixture('vote-secret').replace('    secret: true\n', '');
  const seen = async (ballot: 'yes' | 'no') => {
    const { host, run } = await tableOf(open, ['aldery', 'borrow']);
    await goOn(host, await sit(host, run, 'aldery'));
    const aldery = await make(host, await sit(host, run, 'aldery'), {
      ...paper('aldery', 'XAA'),
      ballot,
    } as Move);
    const borrow = await sit(host, run, 'borrow');
    const course = await host.readCourse({ run });
    const voted = await make(host, borrow, paper('borrow', 'XBB'));
    const counted = await goOn(host, voted);
    return { host, aldery, borrow, counted, texts: JSON.stringify([borrow, course, voted, counted]) };
  };

  it('that are open are covered too until the close, whatever they were', async () => {
    const [yes, no] = [await seen('yes'), await seen('no')];
    expect(yes.texts).toBe(no.texts);
    expect(yes.aldery.scene?.vote).toMatchObject({ covered: true, tally: { yes: 1 } });
    expect(yes.borrow.scene?.vote?.seats[0]?.ballot).toBe('sealed');
    expect(yes.borrow.path.map(({ party }) => party)).not.toContain('aldery');
    const closed = await goOn(yes.host, yes.counted);
    expect(closed.scene?.vote?.covered).toBeUndefined();
    expect(closed.scene?.vote?.seats[0]?.ballot).toBe('yes');
    expect(closed.path.map(({ party }) => party)).toContain('aldery');
  });

  it('that are called by name are said aloud', async () => {
    const { host, run } = await tableOf(
      open.replace('matter: ordinary', 'matter: ordinary\n    roll_call: true'),
      ['aldery', 'borrow'],
    );
    let view = await goOn(host, await sit(host, run, 'aldery'));
    view = await goOn(host, view);
    while (view.next !== null) view = await goOn(host, view);
    const first = view.table?.turn === 'yours' ? 'aldery' : 'borrow';
    const seat = first === 'aldery' ? 'XAA' : 'XBB';
    await make(host, await sit(host, run, first), paper(first, seat));
    const other = await sit(host, run, first === 'aldery' ? 'borrow' : 'aldery');
    expect(other.scene?.vote?.seats.find(({ code }) => code === seat)?.ballot).toBe('no');
  });
});

describe('the facilitator of a table', () => {
  it('decides for the chair, and nobody goes on before', async () => {
    const chaired = fixture('vote-chaired')
      .replace('seat: XBB, brief', 'seat: XBB, playable: true, brief')
      .replace('    roll_call: true\n', '');
    const { host, run } = await tableOf(chaired, ['aldery', 'borrow'], true);
    let view = await goOn(host, await sit(host, run, 'facilitator'));
    for (const [party, seat] of [
      ['aldery', 'XAA'],
      ['borrow', 'XBB'],
    ] as const) {
      const move: Move = { type: 'vote.cast', scene: 'ferry', party, seat, ballot: 'no' };
      view = await make(host, await sit(host, run, party), move);
    }
    while (view.scene?.vote?.step !== 'decided') view = await goOn(host, view);
    expect(view).toMatchObject({ next: null, table: { turn: 'another' } });
    expect(view.asks.filter(({ party }) => party === 'facilitator')).toEqual([]);
    expect(await codeOf(host.advance({ run, at: view.at, id: newId(), until: 'one-move' }))).toBe(
      'nothing-to-do',
    );
    await host.leaveSeat({ run });
    expect(await coverOf(host, run)).toMatchObject({ next: 'facilitator', asked: 'chair' });
    const chair = await sit(host, run, 'facilitator');
    expect(chair).toMatchObject({ you: null, next: 'settle', table: { turn: 'yours' } });
    const overridden = await make(host, chair, {
      type: 'vote.override',
      scene: 'ferry',
      party: 'facilitator',
      outcome: 'adopted',
    });
    expect(overridden.scene?.vote?.outcome?.overridden).toBe('adopted');
    expect((await viewOf(host.goBack({ run }))).at).toBe(chair.at);
  });

  it('releases what comes from outside, and may see everything', async () => {
    const { host, run } = await tableOf(
      fixture('inject-news').replace('on: 2030-05-03, ', ''),
      ['aldery', 'borrow'],
      true,
    );
    let view = await sit(host, run, 'facilitator');
    while (view.next !== null) view = await goOn(host, view);
    const [release] = view.asks;
    expect(release?.options.map(({ title }) => title)).toEqual(['The water comes']);
    const aldery = await sit(host, run, 'aldery');
    expect(aldery.asks.flatMap(({ options }) => options.map(({ title }) => title))).toEqual(['Dig', 'Rest']);
    const move = release?.options[0]?.move;
    if (!move) throw new Error('nothing can be released');
    expect(await codeOf(host.makeMove({ run, at: aldery.at, id: newId(), move }))).toBe('not-yours');
    const released = await make(host, await sit(host, run, 'facilitator'), move);
    expect(released.asks).toEqual([]);
    const rest: Move = { type: 'choose', scene: 'work', party: 'aldery', option: 'rest' };
    expect((await make(host, await sit(host, run, 'aldery'), rest)).scene?.title).toBe('The water comes');
    await sit(host, run, 'facilitator');
    for (const open of [
      host.readTree({ run }),
      host.readStatechart({ run, facilitating: false }),
      host.readChartLayout({ run, facilitating: false }),
    ])
      expect((await open).ok).toBe(true);
  });
});

describe('a run of one person', () => {
  it('has no seats to take', async () => {
    const host = hostOf({ story: everyProcedureText() });
    const { run, table } = await viewOf(host.startRun({ file: 'story', party: 'aldery', as: 'play' }));
    expect(table).toBeNull();
    for (const answer of [host.takeSeat({ run, seat: 'aldery' }), host.readCover({ run })])
      expect(await answer).toMatchObject({ ok: false, refusal: { code: 'no-such-seat' } });
  });
});
