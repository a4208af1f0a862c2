import { beforeEach, describe, expect, it } from 'vitest';
import { type Move, moveSchema } from '../../../engine/contract/move.ts';
import { type Play, playOn } from '../support/lines.ts';
import { everyProcedureText, gameOf } from '../support/scenarios.ts';

const game = gameOf(everyProcedureText());

/** The way to the drafting, with as little as possible on it. */
const way: Move[] = [
  { type: 'story.continue', scene: 'rain', party: 'facilitator' },
  { type: 'choose', scene: 'question', party: 'aldery', option: 'ask' },
  { type: 'call.forgo', scene: 'ring', party: 'aldery' },
  { type: 'statement.make', scene: 'speech', party: 'aldery', option: 'friendly' },
  { type: 'statement.react', scene: 'speech', party: 'castel', option: 'watch' },
  { type: 'story.continue', scene: 'speech', party: 'facilitator' },
];
const by =
  (party: string) =>
  <T extends object>(move: T) => ({ scene: 'drafting', party, ...move });
const [aldery, borrow, castel] = [by('aldery'), by('borrow'), by('castel')];

let play: Play;
beforeEach(() => {
  play = playOn(game);
  for (const move of way) play.do(move);
});

describe('a draft', () => {
  it('is worded by its sponsor, each provision once, in words that are on offer and other than before', () => {
    expect(play.legal().sort()).toEqual([
      'draft.circulate aldery',
      'draft.withdraw aldery',
      'draft.word aldery gates ajar',
      'draft.word aldery status high',
      'draft.word aldery status none',
    ]);
    const { happened } = play.do(aldery({ type: 'draft.word', provision: 'status', wording: 'high' }));
    expect(happened).toEqual([{ kind: 'wording', draft: 'dam', provision: 'status', wording: 'high' }]);
    expect(play.holds('wording.dam.status.high && !wording.dam.status.low')).toBe(true);
    const again = aldery({ type: 'draft.word', provision: 'status', wording: 'low' } as const);
    expect(play.refusal(again)).toBe('These words have been settled.');
    expect(play.refusal({ ...again, wording: 'high' })).toBe('The text says so already.');
    expect(play.refusal({ ...again, provision: 'gates', wording: 'open' })).toBe(
      'These words are not on offer.',
    );
    expect(play.refusal({ ...again, wording: 'shut' })).toBe('The scenario knows no such wording.');
    expect(play.refusal({ ...again, party: 'borrow' })).toBe('It is not for borrow to do this.');
  });

  it('whose provision is called like one of its states keeps both apart', () => {
    play.do(aldery({ type: 'draft.word', provision: 'status', wording: 'none' }));
    expect(play.holds('drafts.dam.tabled || drafts.dam.withdrawn || drafts.dam.adopted')).toBe(false);
  });

  it('is shown to those consulted, in order, before it can be tabled', () => {
    expect(play.refusal(aldery({ type: 'draft.table' }))).toBe('Those consulted have not been heard yet.');
    play.do(aldery({ type: 'draft.circulate' }));
    expect(play.legal()).toEqual([
      'draft.request borrow status high',
      'draft.request borrow status none',
      'draft.request borrow gates ajar',
      'draft.pass borrow',
    ]);
    expect(play.refusal(castel({ type: 'draft.pass' }))).toBe('It is not for castel to do this.');
    play.do(borrow({ type: 'draft.pass' }));
    play.do(castel({ type: 'draft.pass' }));
    expect(play.legal()).toEqual(['draft.table aldery', 'draft.withdraw aldery']);
    play.do(aldery({ type: 'draft.table' }));
    expect(play.holds('drafts.dam.tabled')).toBe(true);
    expect(play.step()).toBe('changes: listOpen');
  });

  it('takes over words that were asked for', () => {
    play.do(aldery({ type: 'draft.circulate' }));
    play.do(borrow({ type: 'draft.request', provision: 'gates', wording: 'ajar' }));
    expect(play.legal()).toEqual(['draft.agree aldery', 'draft.refuse aldery']);
    const { happened } = play.do(aldery({ type: 'draft.agree' }));
    expect(happened).toMatchObject([
      { kind: 'wording', wording: 'ajar' },
      { kind: 'changed', from: 7, to: 10 },
    ]);
    expect(play.holds('wording.dam.gates.ajar')).toBe(true);
    expect(play.legal()).toContain('draft.pass castel');
  });

  it('keeps its words when the last to be heard is refused', () => {
    play.do(aldery({ type: 'draft.circulate' }));
    play.do(borrow({ type: 'draft.pass' }));
    play.do(castel({ type: 'draft.request', provision: 'status', wording: 'high' }));
    play.do(aldery({ type: 'draft.refuse' }));
    expect(play.holds('wording.dam.status.low')).toBe(true);
    expect(play.read('relations.neighbours')).toBe(4);
    expect(play.step()).toBe('drafting: agreedText');
  });

  it('that is withdrawn is never tabled', () => {
    play.do(aldery({ type: 'draft.withdraw' }));
    expect(play.holds('drafts.dam.withdrawn && !drafts.dam.tabled')).toBe(true);
    expect(play.step()).toBe('toll_text: inDrafting');
  });

  it('for which nobody is consulted is tabled at once', () => {
    play.do(aldery({ type: 'draft.withdraw' }));
    expect(play.refusal({ type: 'draft.circulate', scene: 'toll_text', party: 'castel' })).toBe(
      'Nobody is to be consulted.',
    );
    play.do({ type: 'draft.table', scene: 'toll_text', party: 'castel' });
    expect(play.step()).toBe('recess: announced');
  });
});

describe('amendments', () => {
  const table = (amendment: string): Move => ({
    type: 'amendment.table',
    scene: 'changes',
    party: 'borrow',
    amendment,
  });
  const finish: Move = { type: 'amendment.finish', scene: 'changes', party: 'borrow' };
  const open = (scene: string): Move => ({ type: 'vote.open', scene, party: 'facilitator' });
  const close = (scene: string): Move => ({ type: 'vote.close', scene, party: 'facilitator' });
  const goOn = (scene: string): Move => ({ type: 'story.continue', scene, party: 'facilitator' });
  const cast = (scene: string, party: string, seat: string, ballot: 'yes' | 'no'): Move => ({
    type: 'vote.cast',
    scene,
    party,
    seat,
    ballot,
  });

  beforeEach(() => {
    play.do(aldery({ type: 'draft.circulate' }));
    play.do(borrow({ type: 'draft.pass' }));
    play.do(castel({ type: 'draft.pass' }));
    play.do(aldery({ type: 'draft.table' }));
  });

  it('are tabled one by one, each once, and only by their party', () => {
    play.do(table('lower'));
    expect(play.holds('amendments.dam.lower.tabled && !amendments.dam.open_gates.tabled')).toBe(true);
    expect(play.refusal(table('lower'))).toBe('This amendment has been tabled already.');
    expect(play.refusal(table('higher'))).toBe('The scenario knows no such amendment here.');
    expect(play.refusal({ ...finish, party: 'castel' })).toBe('It is not for castel to do this.');
    expect(play.read('indicators.calm')).toBe(47);
  });

  it('need not be tabled, and that has its own effect', () => {
    play.do(finish);
    expect(play.read('indicators.calm')).toBe(52);
    expect(play.step()).toBe('vote_dam: announced');
  });

  it('that carries puts its words into the text, one that is vetoed does not', () => {
    play.do(table('lower'));
    play.do(table('open_gates'));
    play.do(finish);
    play.do(open('vote_lower'));
    play.do(cast('vote_lower', 'aldery', 'XAA', 'no'));
    play.do(cast('vote_lower', 'borrow', 'XBB', 'yes'));
    play.do(cast('vote_lower', 'castel', 'XCC', 'yes'));
    expect(play.refusal(close('vote_lower'))).toBe('2 seats have not voted yet.');
    play.do({ type: 'vote.castMany', scene: 'vote_lower', party: 'chance', yes: ['XDD', 'XEE'] });
    const vetoed = play.do(close('vote_lower'));
    expect(vetoed.happened).toEqual([{ kind: 'decided', scene: 'vote_lower', outcome: 'vetoed' }]);
    expect(
      play.holds('amendments.dam.lower.lost && amendments.dam.lower.vetoed && wording.dam.status.low'),
    ).toBe(true);
    expect(play.holds('votes.vote_lower.vetoed && votes.vote_lower.lost && votes.vote_lower.yes == 4')).toBe(
      true,
    );
    expect(play.holds('ballots.vote_lower.XAA.no && !ballots.vote_lower.XAA.yes')).toBe(true);

    play.do(goOn('vote_lower'));
    play.do(open('vote_gates'));
    play.do({
      type: 'vote.countUnnamed',
      scene: 'vote_gates',
      party: 'facilitator',
      yes: 2,
      no: 1,
      abstain: 2,
    });
    const carried = play.do(close('vote_gates'));
    expect(carried.happened).toMatchObject([
      { outcome: 'adopted' },
      { kind: 'wording', provision: 'gates', wording: 'open' },
    ]);
    expect(play.holds('amendments.dam.open_gates.carried && wording.dam.gates.open')).toBe(true);
  });

  it('that nobody tabled are not voted on', () => {
    play.do(table('open_gates'));
    play.do(finish);
    expect(play.step()).toBe('vote_gates: announced');
    expect(play.read('visits.vote_lower')).toBe(0);
  });

  it('the chair does not declare more votes than there are seats', () => {
    play.do(finish);
    play.do(open('vote_dam'));
    const declare: Move = {
      type: 'vote.declare',
      scene: 'vote_dam',
      party: 'facilitator',
      outcome: 'not-adopted',
    };
    expect(play.refusal({ ...declare, no: 6 })).toMatch(/seats/);
    expect(play.refusal({ ...declare, no: 3, abstain: 3 })).toMatch(/seats/);
    expect(play.refusal({ ...declare, no: 5 })).toBeUndefined();
  });

  it('the chair declares with the ballots that are known by name, not against them', () => {
    play.do(finish);
    play.do(open('vote_dam'));
    play.do(cast('vote_dam', 'aldery', 'XAA', 'no'));
    const declare = { type: 'vote.declare', scene: 'vote_dam', party: 'facilitator', yes: 3 } as const;
    expect(play.refusal({ ...declare, outcome: 'adopted' })).toBe('The counts say otherwise.');
    play.do({ ...declare, outcome: 'not-adopted' });
    play.do(close('vote_dam'));
    expect(play.holds('votes.vote_dam.vetoed && votes.vote_dam.yes == 3')).toBe(true);
  });
});

describe('a statement', () => {
  beforeEach(() => {
    play = playOn(game);
    for (const move of way.slice(0, 3)) play.do(move);
  });

  it('is answered by those whose condition holds, in the order of the file', () => {
    expect(play.legal()).toEqual(['statement.make aldery friendly', 'statement.make aldery sharp']);
    play.do({ type: 'statement.make', scene: 'speech', party: 'aldery', option: 'sharp' });
    expect(play.legal()).toEqual(['statement.react borrow back', 'statement.react borrow swallow']);
    const castelNow: Move = { type: 'statement.react', scene: 'speech', party: 'castel', option: 'mend' };
    expect(play.refusal(castelNow)).toBe('It is not for castel to do this.');
    expect(play.refusal({ type: 'story.continue', scene: 'speech', party: 'facilitator' })).toBe(
      'borrow has yet to react.',
    );
    play.do({ type: 'statement.react', scene: 'speech', party: 'borrow', option: 'back' });
    expect(play.holds('reacted.speech.borrow.back && chosen.speech.sharp')).toBe(true);
    play.do(castelNow);
    expect(play.legal()).toEqual(['story.continue facilitator']);
  });

  it('passes over who has no reason to answer', () => {
    play.do({ type: 'statement.make', scene: 'speech', party: 'aldery', option: 'friendly' });
    expect(play.legal()).toEqual(['statement.react castel mend', 'statement.react castel watch']);
  });
});

describe('a decision', () => {
  const choose = (option: string): Move => ({ type: 'choose', scene: 'question', party: 'aldery', option });
  beforeEach(() => {
    play = playOn(game);
    play.do({ type: 'story.continue', scene: 'rain', party: 'facilitator' });
  });

  it('offers what is open, and says why the rest is closed', () => {
    expect(play.legal()).toEqual([
      'choose aldery dig',
      'choose aldery quarrel',
      'choose aldery ask',
      'choose aldery leave',
    ]);
    expect(play.refusal(choose('flood'))).toBe('There is not enough water.');
    expect(play.refusal(choose('pray'))).toBe('The scenario knows no such option.');
    const forAnother: Move = { type: 'choose', scene: 'question', party: 'borrow', option: 'dig' };
    expect(play.refusal(forAnother)).toBe('It is not for borrow to do this.');
  });

  it('is noted, done, and leads where the option leads', () => {
    const { happened } = play.do(choose('leave'));
    expect(happened).toEqual([{ kind: 'ended', ending: 'no_dam' }]);
    expect(play.step()).toBe('ended: no_dam');
    expect(play.legal()).toEqual([]);
    expect(play.refusal(choose('dig'))).toBe('The story has ended.');
  });

  it('the one id that every object has is none, so that no move can name it', () => {
    expect(moveSchema.safeParse(choose('dig')).success).toBe(true);
    expect(moveSchema.safeParse(choose('constructor')).success).toBe(false);
    expect(moveSchema.safeParse(choose('constructors')).success).toBe(true);
  });
});
