import { beforeEach, describe, expect, it } from 'vitest';
import type { Move, MoveOf } from '../../../engine/contract/move.ts';
import { type Play, playOn } from '../support/lines.ts';
import { playOut } from '../support/playing.ts';
import { gameOf, procedureTexts } from '../support/scenarios.ts';

const texts = new Map(procedureTexts());
const hotline = gameOf(texts.get('call-hotline') ?? '');
const quiet = gameOf(texts.get('call-quiet') ?? '');

type Plain =
  | 'call.hold'
  | 'call.resume'
  | 'call.admit'
  | 'call.object'
  | 'call.breakOff'
  | 'call.end'
  | 'agenda.accept';

/** The moves of one call. */
const movesOf = (scene: string) => ({
  plain: (type: Plain, party: string): Move => ({ type, scene, party }),
  answer: (party: string): Move => ({ type: 'call.answer', scene, party, option: 'hello' }),
  put: (party: string, item: string, terms: string): Move => ({
    type: 'agenda.put',
    scene,
    party,
    item,
    terms,
  }),
  counter: (party: string, terms: string): Move => ({ type: 'agenda.counter', scene, party, terms }),
  patchIn: (party: string, third: string): Move => ({ type: 'call.patchIn', scene, party, third }),
  report: (party: string, option: string): Move => ({ type: 'readout.give', scene, party, option }),
  tell: (type: 'call.tell' | 'call.leaveOut', party: string, third: string): Move => ({
    type,
    scene,
    party,
    third,
  }),
  goOn: { type: 'story.continue', scene, party: 'facilitator' } satisfies Move,
});
const { plain, answer, put, counter, patchIn, report, tell, goOn } = movesOf('hotline');
const place = (announced?: boolean): MoveOf<'call.place'> => ({
  type: 'call.place',
  scene: 'hotline',
  party: 'aldery',
  ...(announced === undefined ? {} : { announced }),
});

let play: Play;
beforeEach(() => {
  play = playOn(hotline);
});
const onTheLine = (announced = false) => {
  play.do(place(announced));
  play.do(answer('borrow'));
};

describe('a call that may be announced', () => {
  it('asks the caller whether it is', () => {
    expect(play.refusal(place())).toBe('Say whether the call is announced.');
    play.do(place(false));
    expect(play.holds('calls.hotline.announced')).toBe(false);
  });

  it('is announced where the caller says so', () => {
    play.do(place(true));
    expect(play.holds('calls.hotline.announced')).toBe(true);
  });

  it('is not the caller’s to announce where the file has settled it', () => {
    const secret: Move = { type: 'call.place', scene: 'quiet', party: 'aldery', announced: true };
    expect(playOn(quiet).refusal(secret)).toBe(
      'Whether this call is announced is not for the caller to say.',
    );
  });
});

describe('a call that nobody answers', () => {
  const ringOut = (party: 'chance' | 'clock'): Move => ({ type: 'call.unanswered', scene: 'hotline', party });

  it.each(['chance', 'clock'] as const)('is one where %s says so and the file allows it', (party) => {
    play.do(place(true));
    const { happened } = play.do(ringOut(party));
    expect(happened).toContainEqual(expect.objectContaining({ id: 'calm', from: 50, to: 46 }));
    expect(play.holds('calls.hotline.unanswered && calls.hotline.placed && !calls.hotline.answered')).toBe(
      true,
    );
    expect(play.step()).toBe('ended: silence');
  });

  it('is none where the file does not', () => {
    const other = playOn(quiet);
    other.do({ type: 'call.place', scene: 'quiet', party: 'aldery' });
    expect(other.refusal({ type: 'call.unanswered', scene: 'quiet', party: 'chance' })).toBeDefined();
  });

  it('is drawn about as often as the file says', () => {
    const silent = Array.from({ length: 200 }, (_, seed) =>
      playOut(hotline, seed, { aldery: 'random', borrow: 'random', chance: 'random' }),
    ).map(({ steps }) => steps.map(({ move }) => move.type));
    const placed = silent.filter((types) => types.includes('call.place'));
    const rungOut = placed.filter((types) => types.includes('call.unanswered'));
    expect(placed.length).toBeGreaterThan(60);
    expect(rungOut.length / placed.length).toBeGreaterThan(0.25);
    expect(rungOut.length / placed.length).toBeLessThan(0.55);
  });
});

describe('on the line', () => {
  it('a side whose turn it is may make the other wait, once, where the file lets it', () => {
    onTheLine();
    expect(play.refusal(plain('call.hold', 'aldery'))).toBe('It is not for aldery to do this.');
    play.do(put('aldery', 'sluice', 'open'));
    const { happened } = play.do(plain('call.hold', 'borrow'));
    expect(happened).toHaveLength(1);
    expect(play.step()).toBe('hotline: onHold');
    expect(play.legal()).toEqual(['call.resume borrow', 'call.breakOff aldery']);
    expect(play.refusal(plain('call.breakOff', 'borrow'))).toBe(
      'The other side is on hold; take it off hold first.',
    );
    play.do(plain('call.resume', 'borrow'));
    expect(play.step()).toBe('hotline: offerOnTheTable');
    expect(play.refusal(plain('call.hold', 'borrow'))).toBe('This side has made the other wait already.');
    play.do(plain('agenda.accept', 'borrow'));
    expect(play.holds('agreed.hotline.sluice')).toBe(true);
  });

  it('either side may break off whoever’s turn it is: the offer lapses, the read-outs follow', () => {
    onTheLine();
    play.do(put('aldery', 'sluice', 'open'));
    play.do(plain('call.breakOff', 'aldery'));
    expect(play.holds('calls.hotline.broken_off && calls.hotline.answered && deferred.hotline.sluice')).toBe(
      true,
    );
    expect(play.step()).toBe('hotline: readOutsDue');
    expect(play.read('relations.neighbours')).toBe(-10);
  });

  it('a call that is hung up in turn is not broken off', () => {
    onTheLine();
    play.do(plain('call.end', 'aldery'));
    expect(play.holds('calls.hotline.broken_off')).toBe(false);
  });

  it('a third is brought in by the caller, if the other side admits it, and is asked once', () => {
    onTheLine();
    expect(play.holds('listening.hotline.press && !listening.hotline.castel')).toBe(true);
    expect(play.refusal(patchIn('aldery', 'press'))).toBe('This has been asked already.');
    expect(play.refusal(patchIn('aldery', 'aldery'))).toBe('The scenario knows no such listener.');
    play.do(patchIn('aldery', 'castel'));
    expect(play.legal()).toEqual([
      'call.admit borrow',
      'call.object borrow',
      'call.breakOff aldery',
      'call.breakOff borrow',
    ]);
    const { happened } = play.do(plain('call.admit', 'borrow'));
    expect(happened).toEqual([expect.objectContaining({ id: 'neighbours', from: 10, to: 12 })]);
    expect(play.holds('listening.hotline.castel')).toBe(true);
    expect(play.refusal(patchIn('aldery', 'castel'))).toBe('This has been asked already.');
  });

  it('a third that the other side objects to stays out', () => {
    onTheLine();
    play.do(patchIn('aldery', 'castel'));
    play.do(plain('call.object', 'borrow'));
    expect(play.holds('listening.hotline.castel')).toBe(false);
    expect(play.read('relations.neighbours')).toBe(8);
  });
});

describe('after a call', () => {
  const hungUp = () => {
    onTheLine();
    play.do(put('aldery', 'sluice', 'open'));
    play.do(counter('borrow', 'half'));
    play.do(plain('agenda.accept', 'aldery'));
    play.do(plain('call.end', 'borrow'));
    play.do(report('aldery', 'agreed'));
    play.do(report('borrow', 'nothing'));
  };

  it('each side says in order whom it tells, and goes unasked where the question does not come up', () => {
    hungUp();
    expect(play.step()).toBe('hotline: tellingDue');
    expect(play.legal()).toEqual(['call.tell aldery castel', 'call.leaveOut aldery castel']);
    expect(play.refusal(tell('call.tell', 'borrow', 'castel'))).toBe('It is not for borrow to do this.');
    expect(play.refusal(goOn)).toBe('aldery has yet to say whether castel is told.');
    play.do(tell('call.tell', 'aldery', 'castel'));
    expect(play.holds('told.hotline.castel')).toBe(true);
    expect(play.legal()).toEqual(['story.continue facilitator']);
  });

  it('the other side may tell whom the first has left out', () => {
    hungUp();
    play.do(tell('call.leaveOut', 'aldery', 'castel'));
    expect(play.legal()).toEqual(['call.tell borrow castel', 'call.leaveOut borrow castel']);
    play.do(tell('call.leaveOut', 'borrow', 'castel'));
    expect(play.holds('told.hotline.castel')).toBe(false);
    play.do(goOn);
    expect(play.step()).toBe('ended: over');
  });
});
