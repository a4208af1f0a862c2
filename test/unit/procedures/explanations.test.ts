import { describe, expect, it } from 'vitest';
import type { Ballot, Move } from '../../../engine/contract/move.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { hostOf, newId, viewOf } from '../support/hosts.ts';
import { playOn } from '../support/lines.ts';
import { gameOf, procedureTexts } from '../support/scenarios.ts';

const source = new Map(procedureTexts()).get('vote-explained') ?? '';
const seats = [
  ['aldery', 'XAA'],
  ['borrow', 'XBB'],
  ['castel', 'XCC'],
] as const;

const explain = (party: string, option: string): Move => ({
  type: 'vote.explain',
  scene: 'ferry',
  party,
  option,
});
const open: Move = { type: 'vote.open', scene: 'ferry', party: 'facilitator' };
const goOn: Move = { type: 'story.continue', scene: 'ferry', party: 'facilitator' };

/** The vote, closed, with Borrow voting as it is told to and the others yes. */
function decided(borrow: Ballot) {
  const play = playOn(gameOf(source));
  play.do(explain('aldery', 'promise'));
  play.do(open);
  for (const [party, seat] of seats) {
    const ballot = party === 'borrow' ? borrow : 'yes';
    play.do({ type: 'vote.cast', scene: 'ferry', party, seat, ballot });
  }
  play.do({ type: 'vote.close', scene: 'ferry', party: 'facilitator' });
  return play;
}

describe('an explanation of vote', () => {
  it('comes before the ballot where the file says so, and the vote waits for it', () => {
    const play = playOn(gameOf(source));
    expect(play.refusal(open)).toBe('aldery has yet to explain its vote.');
    expect(play.refusal(explain('castel', 'nothing'))).toBe('It is not for castel to do this.');
    expect(play.refusal(explain('aldery', 'threat'))).toBe('It is too calm for that.');
    play.do(explain('aldery', 'promise'));
    expect(play.read('indicators.calm')).toBe(55);
    expect(play.holds('explained.ferry.aldery.promise')).toBe(true);
    expect(play.refusal(explain('aldery', 'figures'))).toBe('It is not for aldery to do this.');
    expect(play.refusal(open)).toBeUndefined();
  });

  it('comes after it otherwise, in the order of the file, and the story waits', () => {
    const play = decided('no');
    expect(play.legal()).toEqual(['vote.explain borrow wet', 'vote.explain borrow silent']);
    expect(play.refusal(goOn)).toBe('borrow has yet to explain its vote.');
    play.do(explain('borrow', 'wet'));
    play.do(explain('castel', 'mend'));
    play.do(goOn);
    expect(play.step()).toBe('ended: ferry_built');
  });

  it('is not asked of a party whose vote was another', () => {
    const play = decided('yes');
    expect(play.legal()).toEqual(['vote.explain castel nothing']);
    expect(play.refusal(explain('castel', 'mend'))).toBe('There is nothing to calm.');
  });

  it('is shown to whoever sits at the table, with where it was read', async () => {
    const file = 'ferry.scenario.yaml';
    const host = hostOf({ [file]: source });
    const on = (view: RunView) => ({ run: view.run, at: view.at, id: newId() });
    const make = async (view: RunView, key: string) => {
      const move = view.asks[0]?.options.find((option) => option.key === key)?.move;
      if (!move) throw new Error(`${key} is not offered`);
      return viewOf(host.makeMove({ ...on(view), move }));
    };
    const begun = await viewOf(host.startRun({ file, party: 'borrow', as: 'play', seed: 1 }));
    const asked = await viewOf(host.advance({ ...on(begun), until: 'decision' }));
    const before = await make(asked, 'vote.cast/XBB/no');
    const decided = await viewOf(host.advance({ ...on(before), until: 'decision' }));
    expect(decided.asks[0]).toMatchObject({
      question: 'What does Borrow say once it is decided?',
      options: [{ key: 'vote.explain/wet', says: 'We vote no for our fields.' }, { title: 'Say nothing' }],
    });
    const heard = await make(decided, 'vote.explain/wet');
    expect(heard.scene?.said.map(({ name }) => name).slice(0, 2)).toEqual(['Aldery', 'Borrow']);
    expect(heard.scene?.said[1]).toMatchObject({
      register: 'firm',
      says: 'We vote no for our fields.',
      claims: [{ verdict: 'Not known.' }],
      sources: [{ id: 'invented' }],
    });
  });
});
