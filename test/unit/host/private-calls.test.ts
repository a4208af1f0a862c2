import { describe, expect, it } from 'vitest';
import type { Move } from '../../../engine/contract/move.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { procedureTexts } from '../support/scenarios.ts';

/** Words that stand nowhere but in the private call. */
const CANARIES = [
  'canary_title',
  'canary_item',
  'canary_terms',
  'canary_readout',
  'canary_because',
  'canary_call',
];

/** The hotline as a private call that the press is not on, each of its texts with a word of its own. */
const source = (new Map(procedureTexts()).get('call-hotline') ?? '')
  .replaceAll('hotline', 'canary_call')
  .replace('id: call_canary_call', 'id: call_hotline')
  .replace('title: The canary_call', 'title: The hotline')
  .replace('title: Aldery rings Borrow about the flood', 'title: canary_title')
  .replace('question: What do the two agree about the flood?', 'question: canary_title?')
  .replace('listening: [press]', 'listening: []')
  .replace('title: The sluice', 'title: canary_item')
  .replace('title: Open it,', 'title: canary_terms,')
  .replace('by: -1, because: nobody likes to wait', 'by: -1, because: canary_because')
  .replaceAll("says: 'We talked for an hour.'", "says: 'canary_readout'")
  .replace(
    'title: Say nothing, register: silent',
    "title: Say nothing, register: silent, says: 'canary_silence'",
  )
  .replace(/record:\n[\s\S]*$/, '');

const here = { scene: 'canary_call' } as const;
const place = (announced: boolean): Move => ({ type: 'call.place', ...here, party: 'aldery', announced });
const answered: Move = { type: 'call.answer', ...here, party: 'borrow', option: 'hello' };
const put: Move = { type: 'agenda.put', ...here, party: 'aldery', item: 'sluice', terms: 'open' };
const held: Move = { type: 'call.hold', ...here, party: 'borrow' };
const resumed: Move = { type: 'call.resume', ...here, party: 'borrow' };
const agreed: Move = { type: 'agenda.accept', ...here, party: 'borrow' };
const ended: Move = { type: 'call.end', ...here, party: 'borrow' };
const report = (party: string, option: string): Move => ({ type: 'readout.give', ...here, party, option });
const tell: Move = { type: 'call.tell', ...here, party: 'aldery', third: 'castel' };

/**
 * The run that a party plays, stepped through these moves: what the others do is what the record of a copy of the
 * file has them do. Returns every answer of the host, as text, and the last view.
 */
async function seenBy(
  party: string | null,
  moves: readonly Move[],
): Promise<{ all: string; view: RunView; host: TestHost }> {
  const record = moves
    .map((move) => `    - { move: ${JSON.stringify(move)}, sources: [invented] }`)
    .join('\n');
  const file = `${source}\nrecord:\n  ending: over\n  moves:\n${record}\n`;
  const host = hostOf({ story: file });
  let view = await viewOf(host.startRun({ file: 'story', party, as: 'play', seed: 7 }));
  const seen = [JSON.stringify(view)];
  for (const move of moves) {
    const on = { run: view.run, at: view.at, id: newId() };
    view = await viewOf(
      move.party === party ? host.makeMove({ ...on, move }) : host.advance({ ...on, until: 'one-move' }),
    );
    seen.push(JSON.stringify(view), JSON.stringify(await host.readTree({ run: view.run })));
  }
  seen.push(JSON.stringify(await host.listScenarios({}).then((cards) => cards.map(({ last }) => last))));
  return { all: seen.join('\n'), view, host };
}

const found = (all: string) => CANARIES.filter((canary) => all.includes(canary));
const onTheLine = [answered, put, held, resumed, agreed];

describe('a private call', () => {
  it('is in no view, tree or card of a party that is not on the line', async () => {
    const { all, view } = await seenBy('castel', [place(false), ...onTheLine, ended]);
    expect(found(all)).toEqual([]);
    expect(view.scene).toMatchObject({ id: 'outside', outside: true, title: 'Two valleys are speaking' });
    expect(view.next).toBe('others');
    expect(view.nextParty).toBeUndefined();
    expect(view.path).toEqual([]);
    expect(view.changes).toEqual([]);
  });

  it('is not told by where the run turned either', async () => {
    const { host, view } = await seenBy('castel', [place(false), ...onTheLine, ended]);
    const of = { kind: 'turning', run: view.run, facilitating: true, runs: 10 } as const;
    const begun = await host.startAnalysis({ of });
    if (!begun.ok) throw new Error(begun.refusal.because);
    const { id } = begun.value;
    let answer = await host.readAnalysis({ id, seen: 0 });
    while (answer.ok && answer.value.state === 'running') {
      answer = await host.readAnalysis({ id, seen: answer.value.news });
    }
    expect(answer).toMatchObject({ ok: true, value: { state: 'done', found: { kind: 'turning' } } });
    expect(found(JSON.stringify(answer))).toEqual([]);
  });

  it.each(['aldery', 'borrow', null])('is all in the view of %s', async (party) => {
    const { all } = await seenBy(party, [place(false), ...onTheLine]);
    expect(found(all)).toEqual([
      'canary_title',
      'canary_item',
      'canary_terms',
      'canary_because',
      'canary_call',
    ]);
  });

  it('that is announced is seen by all', async () => {
    const { all } = await seenBy('castel', [place(true), ...onTheLine]);
    expect(found(all)).toContain('canary_terms');
  });

  it('becomes known by a read-out, and no further than that goes', async () => {
    const { all, view } = await seenBy('castel', [
      place(false),
      ...onTheLine,
      ended,
      report('aldery', 'talked'),
    ]);
    expect(found(all)).toEqual(['canary_readout', 'canary_call']);
    expect(view.scene?.call).toMatchObject({
      agenda: [],
      readouts: [{ name: 'Aldery', says: 'canary_readout' }],
    });
  });

  it('is seen by who is told, from then on', async () => {
    const before = [
      place(false),
      ...onTheLine,
      ended,
      report('aldery', 'talked'),
      report('borrow', 'silent'),
    ];
    const untold = await seenBy('castel', before);
    expect(found(untold.all)).toEqual(['canary_readout', 'canary_call']);
    const told = await seenBy('castel', [...before, tell]);
    expect(told.view.path.map(({ title }) => title)).toContain('canary_terms');
  });

  it('is seen by who is patched in, and stays unseen by who is kept out', async () => {
    const ask: Move = { type: 'call.patchIn', ...here, party: 'aldery', third: 'castel' };
    const start = [place(false), answered, ask];
    const admitted = await seenBy('castel', [
      ...start,
      { type: 'call.admit', ...here, party: 'borrow' },
      put,
    ]);
    expect(found(admitted.all)).toContain('canary_item');
    const keptOut = await seenBy('castel', [
      ...start,
      { type: 'call.object', ...here, party: 'borrow' },
      put,
    ]);
    expect(found(keptOut.all)).toEqual([]);
  });

  it('is not given away by a refusal', async () => {
    const { view, host } = await seenBy('castel', [place(false), answered]);
    const guess: Move = { type: 'call.tell', ...here, party: 'castel', third: 'borrow' };
    const answer = await host.makeMove({ run: view.run, at: view.at, id: newId(), move: guess });
    expect(answer).toMatchObject({ ok: false, refusal: { because: 'This is not possible now.' } });
  });
});

describe('on the line', () => {
  it('a person who could only cut in is offered to, and not waited for', async () => {
    const { view } = await seenBy('aldery', [place(true), answered, put]);
    expect(view.asks.flatMap(({ options }) => options.map(({ move }) => move.type))).toEqual([
      'call.breakOff',
    ]);
    expect(view.next).toBe('others');
    expect(view.nextParty).toBe('Borrow');
  });

  it('it is shown who makes the other wait, and what the read-outs disagree about', async () => {
    const waiting = await seenBy('castel', [place(true), answered, put, held]);
    expect(waiting.view.scene?.call).toMatchObject({ step: 'onHold', heldBy: 'Borrow', private: false });
    const reports = [report('aldery', 'agreed'), report('borrow', 'nothing')];
    const { view } = await seenBy('castel', [place(true), ...onTheLine, ended, ...reports]);
    expect(view.scene?.call?.disagreements).toEqual([
      { between: ['Aldery', 'Borrow'], about: 'Whether the sluice will be opened.' },
    ]);
    expect(waiting.view.scene?.call?.disagreements).toEqual([]);
  });

  it('the question is the one that the file has for the step', async () => {
    const { view } = await seenBy('aldery', [place(true), ...onTheLine, ended]);
    expect(view.asks.map(({ question }) => question)).toEqual(['What does Aldery say of the call?']);
  });
});
