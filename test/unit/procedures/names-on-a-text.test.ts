import { beforeEach, describe, expect, it } from 'vitest';
import type { Move } from '../../../engine/contract/move.ts';
import { type Play, playOn } from '../support/lines.ts';
import { gameOf, procedureTexts } from '../support/scenarios.ts';

const texts = new Map(procedureTexts());
const rounds = gameOf(texts.get('draft-rounds') ?? '');
const names = gameOf(texts.get('draft-names') ?? '');

type Plain = Extract<Move['type'], `draft.${string}`>;
const drafting = (type: Exclude<Plain, 'draft.word' | 'draft.request'>, party: string): Move => ({
  type,
  scene: 'drafting',
  party,
});
const request = (party: string, wording: string, provision = 'fare'): Move => ({
  type: 'draft.request',
  scene: 'drafting',
  party,
  provision,
  wording,
});
const goOn: Move = { type: 'story.continue', scene: 'drafting', party: 'facilitator' };

let play: Play;
beforeEach(() => {
  play = playOn(rounds);
});

describe('a text that is bargained over in rounds', () => {
  it('rests when everybody has let it stand once', () => {
    play.do(drafting('draft.circulate', 'aldery'));
    play.do(drafting('draft.pass', 'borrow'));
    play.do(drafting('draft.pass', 'castel'));
    expect(play.step()).toBe('drafting: agreedText');
  });

  it('comes round again after a request, until all have let it stand since', () => {
    play.do(drafting('draft.circulate', 'aldery'));
    play.do(request('borrow', 'free'));
    play.do(drafting('draft.refuse', 'aldery'));
    play.do(drafting('draft.pass', 'castel'));
    expect(play.legal('borrow')).toContain('draft.pass borrow');
    play.do(drafting('draft.pass', 'borrow'));
    expect(play.step()).toBe('drafting: agreedText');
  });

  it('is heard at most as many rounds as the file says', () => {
    play.do(drafting('draft.circulate', 'aldery'));
    const asks = ['borrow', 'castel', 'borrow', 'castel'];
    for (const [turn, party] of asks.entries()) {
      expect(play.refusal(drafting('draft.invite', 'aldery'))).toBe(
        'Those consulted have not been heard yet.',
      );
      play.do(request(party, turn % 2 === 0 ? 'free' : 'crown'));
      play.do(drafting('draft.agree', 'aldery'));
    }
    expect(play.step()).toBe('drafting: agreedText');
    expect(play.holds('wording.ferry.fare.crown')).toBe(true);
  });
});

describe('names on a text', () => {
  const agreed = () => {
    play.do(drafting('draft.circulate', 'aldery'));
    play.do(drafting('draft.pass', 'borrow'));
    play.do(drafting('draft.pass', 'castel'));
  };

  it('are asked for one by one, and counted', () => {
    agreed();
    play.do(drafting('draft.invite', 'aldery'));
    expect(play.legal()).toEqual(['draft.cosponsor borrow', 'draft.decline borrow']);
    const { happened } = play.do(drafting('draft.cosponsor', 'borrow'));
    expect(happened).toEqual([expect.objectContaining({ id: 'neighbours', from: 10, to: 15 })]);
    expect(play.refusal(goOn)).toBe('castel has yet to say whether it puts its name to the text.');
    play.do(drafting('draft.cosponsor', 'castel'));
    play.do(goOn);
    expect(play.holds('drafts.ferry.cosponsors == 2 && cosponsors.ferry.castel')).toBe(true);
    expect(play.legal()).toEqual(['draft.table aldery', 'draft.withdraw aldery']);
  });

  it('are not asked of those whose condition does not hold', () => {
    agreed();
    play.do(drafting('draft.invite', 'aldery'));
    play.do(drafting('draft.decline', 'borrow'));
    expect(play.read('relations.neighbours')).toBe(5);
    expect(play.legal()).toEqual(['story.continue facilitator']);
    expect(play.refusal(drafting('draft.cosponsor', 'castel'))).toBe('It is not for castel to do this.');
  });

  it('may be left unasked, and asked where nobody is consulted', () => {
    agreed();
    play.do(drafting('draft.table', 'aldery'));
    expect(play.read('cosponsors.ferry')).toBe(0);
    const other = playOn(names);
    expect(other.legal('castel')).toContain('draft.invite castel');
    other.do(drafting('draft.invite', 'castel'));
    other.do(drafting('draft.cosponsor', 'aldery'));
    other.do(goOn);
    expect(other.refusal(drafting('draft.withdraw', 'castel'))).toBe('Others have signed it.');
  });
});

const by = (party: string, seat: string, scene: string, ballot: 'yes' | 'no'): Move => ({
  type: 'vote.cast',
  scene,
  party,
  seat,
  ballot,
});
/** A vote in which all three seats say the same. */
function voteOn(scene: string, ballot: 'yes' | 'no'): void {
  play.do({ type: 'vote.open', scene, party: 'facilitator' });
  for (const [party, seat] of [
    ['aldery', 'XAA'],
    ['borrow', 'XBB'],
    ['castel', 'XCC'],
  ] as const) {
    play.do(by(party, seat, scene, ballot));
  }
  play.do({ type: 'vote.close', scene, party: 'facilitator' });
  play.do({ type: 'story.continue', scene, party: 'facilitator' });
}

const tabled = () => {
  play.do(drafting('draft.circulate', 'aldery'));
  play.do(drafting('draft.pass', 'borrow'));
  play.do(drafting('draft.pass', 'castel'));
  play.do(drafting('draft.table', 'aldery'));
};
const finish: Move = { type: 'amendment.finish', scene: 'changes', party: 'borrow' };
const takeBack: Move = { type: 'draft.withdraw', scene: 'second_thoughts', party: 'aldery' };
const keep: Move = { type: 'draft.keep', scene: 'second_thoughts', party: 'aldery' };

describe('a draft on the table', () => {
  it('may be taken back by its sponsor before the vote', () => {
    tabled();
    play.do(finish);
    expect(play.refusal({ ...takeBack, party: 'borrow' })).toBe('It is not for borrow to do this.');
    const { happened } = play.do(takeBack);
    expect(happened[0]).toMatchObject({ id: 'calm', to: 54 });
    expect(play.holds('drafts.ferry.withdrawn')).toBe(true);
    expect(play.step()).toBe('ended: no_ferry');
  });

  it('is no longer its sponsor’s to take back once it has been amended, where the rules say so', () => {
    tabled();
    play.do({ type: 'amendment.table', scene: 'changes', party: 'borrow', amendment: 'dearer' });
    play.do(finish);
    voteOn('vote_dearer', 'yes');
    expect(play.legal()).toEqual(['draft.keep aldery']);
    expect(play.refusal(takeBack)).toMatch(/has been amended/);
  });

  it('is not there to be taken back where it was never tabled', () => {
    const other = playOn(names);
    other.do(drafting('draft.table', 'castel'));
    const here = { scene: 'second_thoughts', party: 'castel' } as const;
    expect(other.refusal({ type: 'draft.keep', ...here })).toBe('Nobody has signed it.');
    other.do({ type: 'draft.withdraw', ...here });
    expect(other.step()).toBe('ended: dry');
  });
});

describe('a text that is voted on part by part', () => {
  it('loses the part that is rejected and keeps the rest', () => {
    tabled();
    play.do(finish);
    play.do(keep);
    voteOn('vote_fare', 'no');
    expect(play.holds('wording.ferry.fare.deleted && drafts.ferry.tabled && !drafts.ferry.lost')).toBe(true);
    voteOn('vote_night', 'yes');
    expect(play.holds('wording.ferry.night.never')).toBe(true);
    voteOn('vote_ferry', 'yes');
    expect(play.holds('drafts.ferry.adopted')).toBe(true);
  });

  it('is lost as a whole when nothing is left of it', () => {
    tabled();
    play.do(finish);
    play.do(keep);
    voteOn('vote_fare', 'no');
    voteOn('vote_night', 'no');
    expect(play.holds('drafts.ferry.lost')).toBe(true);
    expect(play.step()).toBe('ended: no_ferry');
  });
});
