import { describe, expect, it } from 'vitest';
import type { Move } from '../../../engine/contract/move.ts';
import { sceneView } from '../../../engine/host/view/scene-view.ts';
import { type Play, playOn } from '../support/lines.ts';
import { gameOf, procedureTexts } from '../support/scenarios.ts';
import { watching } from '../support/watching.ts';

const texts = new Map(procedureTexts());
const weir = () => playOn(gameOf(texts.get('statement-weir') ?? ''));
const silence = () => playOn(gameOf(texts.get('statement-silence') ?? ''));
const say = (option: string): Move => ({ type: 'statement.make', scene: 'weir', party: 'aldery', option });
const react = (party: string, option: string): Move => ({
  type: 'statement.react',
  scene: 'weir',
  party,
  option,
});

/** What everybody sees of the statement that is being made. */
const seen = (play: Play) => {
  const place = play.game.place(play.point());
  if (place.at === 'ending') throw new Error('it is over');
  const at = { story: play.game.story, world: play.point().world };
  return sceneView(place, 1, { run: 'run' }, at, watching, undefined);
};

describe('a statement', () => {
  it('is addressed, and its tone can be asked for', () => {
    const play = weir();
    expect(seen(play).addressed).toEqual(['Borrow', 'Castel']);
    play.do(say('sharp'));
    expect(play.holds('tone.weir.threatening && !tone.weir.firm && !tone.weir.conciliatory')).toBe(true);
  });

  it('shows what it claims, with the note, once it has been said and not before', () => {
    const play = weir();
    expect(JSON.stringify(seen(play))).not.toContain('gauge');
    play.do(say('sharp'));
    expect(seen(play).said).toEqual([
      {
        name: 'Aldery',
        register: 'threatening',
        says: 'Borrow has drawn more than its share.',
        claims: [expect.objectContaining({ verdict: 'Not so.', by: 'Aldery' })],
        sources: [],
      },
    ]);
  });

  it('draws an answer only from those whose condition holds', () => {
    const play = weir();
    play.do(say('kind'));
    expect(play.legal()).toEqual(['statement.react castel nothing']);
    expect(play.refusal(react('castel', 'mend'))).toBe('There is nothing to mend.');
    const sharp = weir();
    sharp.do(say('sharp'));
    sharp.do(react('borrow', 'back'));
    expect(sharp.legal()).toEqual(['statement.react castel mend', 'statement.react castel nothing']);
  });

  it('may be no statement at all', () => {
    const play = silence();
    const nothing: Move = { type: 'statement.make', scene: 'silence', party: 'castel', option: 'silent' };
    expect(play.refusal({ ...nothing, option: 'firm' })).toBe('It is too calm for that.');
    play.do(nothing);
    expect(play.holds('tone.silence.silent')).toBe(true);
  });
});
