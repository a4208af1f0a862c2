import { describe, expect, it } from 'vitest';
import type { Move } from '../../../engine/contract/move.ts';
import { sceneView } from '../../../engine/host/view/scene-view.ts';
import { type Play, playOn } from '../support/lines.ts';
import { gameOf, procedureTexts } from '../support/scenarios.ts';
import { watching } from '../support/watching.ts';

const texts = new Map(procedureTexts());
const pact = () => playOn(gameOf(texts.get('alliance-pact') ?? ''));
const mended = () => playOn(gameOf(texts.get('alliance-mended') ?? ''));

type Plain = Exclude<Extract<Move['type'], `alliance.${string}`>, 'alliance.mend' | 'alliance.position'>;
const at =
  (scene: string) =>
  (type: Plain, party: string): Move => ({ type, scene, party });
const goOn = (scene: string): Move => ({ type: 'story.continue', scene, party: 'facilitator' });
const [forming, flood, parting] = [at('forming'), at('flood'), at('parting')];

/** Both neighbours join. */
function formed(): Play {
  const play = pact();
  play.do(forming('alliance.propose', 'aldery'));
  play.do(forming('alliance.join', 'borrow'));
  play.do(forming('alliance.join', 'castel'));
  play.do(goOn('forming'));
  return play;
}

describe('a matter before an alliance', () => {
  it('is shown with what those it concerns have answered', () => {
    const play = formed();
    play.do(flood('alliance.invoke', 'aldery'));
    play.do(flood('alliance.evade', 'borrow'));
    const place = play.game.place(play.point());
    if (place.at === 'ending') throw new Error('it is over');
    const world = { story: play.game.story, world: play.point().world };
    expect(sceneView(place, 1, { run: 'run' }, world, watching, undefined).alliance).toEqual({
      name: 'The river pact',
      matter: 'invoke',
      raisedBy: 'Aldery',
      clause: 'Article 2: help in a flood',
      answers: [{ name: 'Borrow', along: false, says: 'Find an excuse' }],
    });
  });
});

describe('an alliance', () => {
  it('is formed by who proposes it and who joins', () => {
    const play = pact();
    expect(play.legal()).toEqual(['alliance.propose aldery', 'alliance.forgo aldery']);
    play.do(forming('alliance.propose', 'aldery'));
    expect(play.legal()).toEqual(['alliance.join borrow', 'alliance.decline borrow']);
    play.do(forming('alliance.join', 'borrow'));
    expect(play.refusal(goOn('forming'))).toBe('castel has yet to answer.');
    play.do(forming('alliance.decline', 'castel'));
    const { happened } = play.do(goOn('forming'));
    expect(happened.map(({ kind }) => kind)).toEqual(['member', 'member', 'changed', 'alliance']);
    expect(play.holds('members.pact.aldery && members.pact.borrow && !members.pact.castel')).toBe(true);
    expect(play.holds('alliances.pact.cohesive && matters.forming.carried && allied.forming.borrow')).toBe(
      true,
    );
  });

  it('is not formed where too few join, and somebody asked only of those who join is not asked', () => {
    const play = pact();
    play.do(forming('alliance.propose', 'aldery'));
    play.do(forming('alliance.decline', 'borrow'));
    expect(play.legal()).toEqual(['story.continue facilitator']);
    play.do(goOn('forming'));
    expect(play.holds('alliances.pact.not_formed && matters.forming.failed')).toBe(true);
    expect(play.step()).toBe('ended: alone');
  });

  it('may be let be', () => {
    const play = pact();
    play.do(forming('alliance.forgo', 'aldery'));
    expect(play.holds('matters.forming.forgone && !matters.forming.raised')).toBe(true);
  });

  it('stands together where enough stand by the clause', () => {
    const play = formed();
    play.do(flood('alliance.invoke', 'aldery'));
    play.do(flood('alliance.stand', 'borrow'));
    play.do(flood('alliance.stand', 'castel'));
    play.do(goOn('flood'));
    expect(play.read('alliances.pact.cohesion')).toBe(70);
    expect(play.holds('matters.flood.carried')).toBe(true);
  });

  it('pays for a broken commitment once, and is strained by it', () => {
    const play = formed();
    expect(play.holds('commitments.grain.made && !commitments.grain.broken')).toBe(true);
    play.do(flood('alliance.invoke', 'aldery'));
    const { happened } = play.do(flood('alliance.evade', 'borrow'));
    expect(happened.map(({ kind }) => kind)).toEqual(['commitment', 'changed', 'changed', 'alliance']);
    expect(play.read('alliances.pact.cohesion')).toBe(30);
    expect(play.holds('alliances.pact.strained && commitments.grain.broken')).toBe(true);
    play.do(flood('alliance.evade', 'castel'));
    expect(play.holds('alliances.pact.ruptured')).toBe(true);
  });

  it('is no more once fewer than two belong to it', () => {
    const play = pact();
    play.do(forming('alliance.propose', 'aldery'));
    play.do(forming('alliance.join', 'borrow'));
    play.do(forming('alliance.decline', 'castel'));
    play.do(goOn('forming'));
    play.do(flood('alliance.forgo', 'aldery'));
    const { happened } = play.do(parting('alliance.leave', 'borrow'));
    expect(happened).toContainEqual({
      kind: 'member',
      alliance: 'pact',
      party: 'borrow',
      to: false,
      because: 'Leave the pact',
    });
    expect(play.holds('alliances.pact.not_formed')).toBe(true);
    expect(play.step()).toBe('ended: alone');
  });

  it('is left by members only, and goes on where two are left', () => {
    const play = formed();
    play.do(flood('alliance.forgo', 'aldery'));
    expect(play.refusal(parting('alliance.leave', 'castel'))).toBe('It is not for castel to do this.');
    play.do(parting('alliance.leave', 'borrow'));
    expect(play.holds('members.pact.castel && !members.pact.borrow && !alliances.pact.not_formed')).toBe(
      true,
    );
  });
});

describe('an alliance that stands', () => {
  const mend = (offer: string): Move => ({ type: 'alliance.mend', scene: 'mending', party: 'aldery', offer });
  const position = (what: string): Move => ({
    type: 'alliance.position',
    scene: 'position',
    party: 'borrow',
    position: what,
  });

  it('is mended by an offer that is accepted', () => {
    const play = mended();
    expect(play.holds('alliances.pact.ruptured')).toBe(true);
    expect(play.refusal(mend('gold'))).toBe('There is no gold.');
    play.do(mend('words'));
    play.do(at('mending')('alliance.accept', 'borrow'));
    play.do(goOn('mending'));
    expect(play.read('alliances.pact.cohesion')).toBe(60);
    expect(play.holds('alliances.pact.cohesive && chosen.mending.words')).toBe(true);
  });

  it('speaks as one where its members agree; who is no member is not asked', () => {
    const play = mended();
    play.do(mend('words'));
    play.do(at('mending')('alliance.refuse', 'borrow'));
    play.do(goOn('mending'));
    expect(play.refusal(position('toll'))).toBe('The pact is broken.');
    play.do(position('peace'));
    expect(play.legal()).toEqual(['alliance.agree aldery', 'alliance.dissent aldery']);
    play.do(at('position')('alliance.agree', 'aldery'));
    expect(play.legal()).toEqual(['story.continue facilitator']);
    play.do(goOn('position'));
    expect(play.holds('joint.position.peace && !joint.position.toll')).toBe(true);
  });

  it('has no joint position where they do not, and takes a new member in beside the old', () => {
    const play = mended();
    play.do(mend('words'));
    play.do(at('mending')('alliance.refuse', 'borrow'));
    play.do(goOn('mending'));
    play.do(position('peace'));
    play.do(at('position')('alliance.dissent', 'aldery'));
    play.do(goOn('position'));
    expect(play.holds('joint.position.peace')).toBe(false);
    play.do(at('enlarging')('alliance.propose', 'borrow'));
    expect(play.legal()).toEqual(['alliance.join castel', 'alliance.decline castel']);
    play.do(at('enlarging')('alliance.join', 'castel'));
    play.do(goOn('enlarging'));
    expect(play.holds('members.pact.aldery && members.pact.borrow && members.pact.castel')).toBe(true);
  });
});
