import { beforeEach, describe, expect, it } from 'vitest';
import type { Move } from '../../../engine/contract/move.ts';
import { type Play, playOn } from '../support/lines.ts';
import { everyProcedureText, gameOf } from '../support/scenarios.ts';

const game = gameOf(everyProcedureText());

const ask: Move[] = [
  { type: 'story.continue', scene: 'rain', party: 'facilitator' },
  { type: 'choose', scene: 'question', party: 'aldery', option: 'ask' },
];
const here = <T extends object>(move: T) => ({ scene: 'ring', ...move });
const place: Move = here({ type: 'call.place', party: 'aldery' });
const kindly: Move = here({ type: 'call.answer', party: 'borrow', option: 'kindly' });
const put = (party: string, item: string, terms: string): Move =>
  here({ type: 'agenda.put', party, item, terms });
const counter = (party: string, terms: string): Move => here({ type: 'agenda.counter', party, terms });
const say = (type: 'agenda.accept' | 'agenda.refuse' | 'agenda.defer' | 'call.end', party: string): Move =>
  here({ type, party });
const tell = (party: string, option: string): Move => here({ type: 'readout.give', party, option });

let play: Play;
beforeEach(() => {
  play = playOn(game);
  for (const move of ask) play.do(move);
});

const onTheLine = () => {
  play.do(place);
  play.do(kindly);
};

describe('a call', () => {
  it('is the caller’s to place or to leave', () => {
    expect(play.legal()).toEqual(['call.place aldery', 'call.forgo aldery']);
    expect(play.refusal({ ...place, party: 'borrow' })).toBe('It is not for borrow to do this.');
    expect(play.refusal(kindly)).toBe('call.answer is not possible while this scene is at “notPlaced”.');
  });

  it('that is not made is over, and is told apart from one that was', () => {
    play.do(here({ type: 'call.forgo', party: 'aldery' }));
    expect(play.holds('calls.ring.forgone && !calls.ring.placed && !calls.ring.answered')).toBe(true);
    expect(play.step()).toBe('speech: floorGiven');
  });

  it('rings until the other side answers or declines', () => {
    play.do(place);
    expect(play.legal()).toEqual([
      'call.answer borrow kindly',
      'call.answer borrow coldly',
      'call.decline borrow asleep',
    ]);
    play.do(here({ type: 'call.decline', party: 'borrow', option: 'asleep' }));
    expect(play.holds('calls.ring.placed && calls.ring.declined && !calls.ring.answered')).toBe(true);
    expect(play.holds('chosen.ring.asleep && !chosen.ring.kindly')).toBe(true);
    expect(play.read('relations.neighbours')).toBe(6);
  });

  it('gives the floor to the caller first', () => {
    onTheLine();
    expect(play.legal('borrow')).toEqual([]);
    expect(play.legal('aldery')).toContain('agenda.put aldery stone shared');
    expect(play.refusal(put('borrow', 'stone', 'shared'))).toBe('It is not for borrow to do this.');
  });

  it('offers only terms that are open and that the speaker offers', () => {
    onTheLine();
    expect(play.legal()).not.toContain('agenda.put aldery stone theirs');
    expect(play.refusal(put('aldery', 'stone', 'theirs'))).toBe('Nothing is dug yet.');
    expect(play.refusal(put('aldery', 'stone', 'nobodys'))).toBe('The scenario knows no such terms.');
    expect(play.refusal(put('aldery', 'sand', 'shared'))).toBe('The scenario knows no such terms.');
    play.do(put('aldery', 'stone', 'shared'));
    expect(play.refusal(counter('borrow', 'ours'))).toBe('borrow does not offer this.');
  });

  it('lets the other side accept, counter, refuse or put off what is offered', () => {
    onTheLine();
    play.do(put('aldery', 'fish', 'free'));
    expect(play.legal()).toEqual([
      'agenda.accept borrow',
      'agenda.refuse borrow',
      'agenda.defer borrow',
      'call.end borrow',
    ]);
    expect(play.refusal(say('agenda.accept', 'aldery'))).toBe('It is not for aldery to do this.');
  });

  it('lets terms be offered once in an item, and turns the answer round with each counter', () => {
    onTheLine();
    play.do(put('aldery', 'stone', 'ours'));
    expect(play.legal()).toContain('agenda.counter borrow shared');
    expect(play.legal()).not.toContain('agenda.counter borrow ours');
    play.do(counter('borrow', 'shared'));
    expect(play.legal('borrow')).toEqual([]);
    expect(play.refusal(counter('aldery', 'ours'))).toBe('These terms have been offered already.');
    play.do(say('agenda.accept', 'aldery'));
    expect(play.holds('agreed.ring.stone && terms.ring.stone.shared && !terms.ring.stone.ours')).toBe(true);
  });

  it('does what the terms say when they are agreed', () => {
    onTheLine();
    play.do(put('aldery', 'stone', 'ours'));
    const { happened } = play.do(say('agenda.accept', 'borrow'));
    expect(happened).toEqual([
      { kind: 'changed', what: 'relation', id: 'neighbours', from: 14, to: 23, because: 'Aldery pays' },
    ]);
  });

  const settled: ['agenda.accept' | 'agenda.refuse' | 'agenda.defer', string, number][] = [
    ['agenda.accept', 'agreed.ring.stone && !refused.ring.stone && !deferred.ring.stone', 55],
    ['agenda.refuse', 'refused.ring.stone && !agreed.ring.stone', 43],
    ['agenda.defer', 'deferred.ring.stone && !agreed.ring.stone', 49],
  ];
  it.each(settled)('%s settles the point, and the floor goes over', (type, condition, calm) => {
    onTheLine();
    play.do(put('aldery', 'stone', 'shared'));
    play.do(say(type, 'borrow'));
    expect(play.holds(condition)).toBe(true);
    expect(play.read('indicators.calm')).toBe(calm);
    expect(play.legal('aldery')).toEqual([]);
    expect(play.legal('borrow')).toEqual(['agenda.put borrow fish free', 'call.end borrow']);
    expect(play.refusal(put('borrow', 'stone', 'ours'))).toBe('This point has been settled already.');
  });

  it('the floor goes over to who did not put the point, however often it was countered', () => {
    onTheLine();
    play.do(put('aldery', 'stone', 'ours'));
    play.do(counter('borrow', 'shared'));
    play.do(say('agenda.refuse', 'aldery'));
    expect(play.legal('borrow')).toContain('agenda.put borrow fish free');
    play.do(put('borrow', 'fish', 'free'));
    play.do(say('agenda.defer', 'aldery'));
    expect(play.legal()).toEqual(['call.end aldery']);
  });

  it('that ends with an offer on the table lets it lapse', () => {
    onTheLine();
    play.do(put('aldery', 'stone', 'shared'));
    expect(play.refusal(say('call.end', 'aldery'))).toBe('It is not for aldery to do this.');
    play.do(say('call.end', 'borrow'));
    expect(play.holds('deferred.ring.stone && !agreed.ring.stone && !refused.ring.stone')).toBe(true);
    expect(play.read('indicators.calm')).toBe(49);
  });

  it('is told of by each side in the order of the file', () => {
    onTheLine();
    play.do(say('call.end', 'aldery'));
    expect(play.legal()).toEqual(['readout.give aldery glad', 'readout.give aldery silent']);
    expect(play.refusal(tell('borrow', 'grumble'))).toBe('It is not for borrow to do this.');
    play.do(tell('aldery', 'silent'));
    expect(play.legal()).toEqual(['readout.give borrow grumble']);
    expect(play.refusal(tell('borrow', 'glad'))).toBe('They said nothing.');
    play.do(tell('borrow', 'grumble'));
    expect(play.holds('readout.ring.aldery.silent && readout.ring.borrow.grumble')).toBe(true);
    expect(play.step()).toBe('second_ring: notPlaced');
  });

  it('without read-outs is over when somebody hangs up', () => {
    onTheLine();
    for (const move of [say('call.end', 'aldery'), tell('aldery', 'glad'), tell('borrow', 'glad')])
      play.do(move);
    play.do({ type: 'call.place', scene: 'second_ring', party: 'castel' });
    play.do({ type: 'call.answer', scene: 'second_ring', party: 'borrow', option: 'hello' });
    play.do({ type: 'agenda.put', scene: 'second_ring', party: 'castel', item: 'fish', terms: 'tax' });
    play.do({ type: 'call.end', scene: 'second_ring', party: 'borrow' });
    expect(play.step()).toBe('speech: floorGiven');
    expect(play.holds('deferred.second_ring.fish')).toBe(true);
  });

  it('is closed while its condition does not hold, and says why', () => {
    play.do(place);
    play.do(here({ type: 'call.decline', party: 'borrow', option: 'asleep' }));
    expect(play.step()).toBe('second_ring: notPlaced');
    expect(play.legal()).toEqual(['call.forgo castel']);
    expect(play.refusal({ type: 'call.place', scene: 'second_ring', party: 'castel' })).toBe(
      'Borrow sleeps.',
    );
  });
});
