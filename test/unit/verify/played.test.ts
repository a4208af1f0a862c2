import { describe, expect, it } from 'vitest';
import { USUAL, verify } from '../../../engine/analysis/verify/verify.ts';
import { playMoves } from '../../../engine/run/moves.ts';
import { gameOf, storyWith } from '../support/scenarios.ts';

const scenes = Array.from(
  { length: 8 },
  (_, at) => `${at === 0 ? 'first' : `scene_${at}`}:
  kind: decision
  title: Matter ${at}
  by: aldery
  question: What now?
  options:
    on: { title: Go on }
    wait: { title: Wait, effects: [{ change: indicators.calm, by: -1 }] }
  then: ${at === 7 ? 'good' : `scene_${at + 1}`}`,
).join('\n');

const claims = `assertions:
  - { name: The end can be had, reachable: 'ended("good")' }
  - { name: It never ends, never: 'ended("good")' }
  - { name: All is always calm, always: indicators.calm > 0 }
  - { name: It can always still end badly, possible: 'ended("bad")' }
  - { name: It can always still end, possible: 'ended("good")' }
  - { name: It is over at once, within: { steps: 2, reach: 'ended("good")' } }
`;
const game = gameOf(storyWith(scenes, claims));

describe('where not every place can be gone through', () => {
  const found = verify(game, { ...USUAL, states: 5, lines: 5 });
  const answer = (name: string) => found.assertions.find((one) => one.name === name);

  it('a line that was played proves what one line can prove', () => {
    expect(found.complete).toBe(false);
    expect(answer('The end can be had')?.status).toBe('holds');
    expect(answer('It never ends')?.status).toBe('fails');
    expect(answer('It is over at once')?.status).toBe('fails');
  });

  it('and that what an ending rules out was not possible from everywhere', () => {
    const { status, counterexample = [] } = answer('It can always still end badly') ?? {};
    expect(status).toBe('fails');
    expect(game.place(playMoves(game, counterexample).end)).toEqual({ at: 'ending', ending: 'good' });
    // Nor is it shown of any of the few places that were gone through.
    expect(answer('It can always still end')).toMatchObject({
      status: 'unknown',
      withinReach: { places: 0 },
    });
  });

  it('and leaves open what only all of them could', () => {
    expect(answer('All is always calm')).toEqual({ name: 'All is always calm', status: 'unknown' });
  });

  it('its moves lead there', () => {
    const moves = answer('It never ends')?.counterexample ?? [];
    expect(game.place(playMoves(game, moves).end)).toEqual({ at: 'ending', ending: 'good' });
  });

  it('an ending that it came to is told apart from one with a shortest way', () => {
    expect(found.endings).toEqual([]);
    expect(found.endingsPlayed.map(({ id }) => id)).toEqual(['good']);
    expect(found.endingsNotMet).toEqual(['bad']);
  });
});

it('nothing is played where all was gone through', () => {
  expect(verify(game).endingsPlayed).toEqual([]);
});
