import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pastVotes } from '../../engine/host/view/past-votes.ts';
import { playRecord } from '../../engine/run/moves.ts';
import { knownRoads } from './support/known-roads.ts';
import { endingOf } from './support/roads.ts';
import { gameOf } from './support/scenarios.ts';

const file = fileURLToPath(new URL('../../scenarios/thirteen-days.scenario.yaml', import.meta.url));
const game = gameOf(readFileSync(file, 'utf8'));

describe('the record of 1962', () => {
  const { steps, stopped, end } = playRecord(game);

  it('comes to the end that history came to', () => {
    expect(stopped).toBeUndefined();
    expect(game.place(end)).toMatchObject({ at: 'ending', ending: 'not_put' });
  });

  it('has one vote: nineteen states of the Americas, and Uruguay without instructions', () => {
    const votes = pastVotes(steps, game.story);
    expect(votes.map(({ scene }) => scene)).toEqual(['oas_vote']);
    expect(votes[0]?.outcome).toMatchObject({
      outcome: 'adopted',
      tally: { yes: 19, no: 0, abstain: 1, notParticipating: 0, absent: 0 },
    });
  });

  it('leaves three texts on the table of the Security Council', () => {
    const made = steps.map(({ move }) => move);
    expect(made.filter(({ type }) => type === 'draft.table').map(({ scene }) => scene)).toEqual([
      'words_us',
      'words_ussr',
      'words_third',
    ]);
    expect(made.some(({ type }) => type === 'draft.withdraw')).toBe(false);
  });
});

describe('the roads of Thirteen days', () => {
  const wishesOf = (ending: string) => knownRoads['thirteen-days']?.find(([id]) => id === ending)?.[1] ?? [];

  it('an order that has been given can still be called back', () => {
    const toTheBrink = wishesOf('out_of_hands').slice(0, 2);
    expect(endingOf(game, [...toTheBrink, { scene: 'last_hour', option: 'home' }])).not.toBe('out_of_hands');
  });

  it('Moscow and Havana part only if all three of the steps are taken', () => {
    const wishes = wishesOf('without_havana');
    for (const [left, option] of ['five', 'envoy', 'at_sea'].entries()) {
      const milder = wishes.map((wish, at) => (at === left ? { ...wish, option } : wish));
      expect(endingOf(game, milder)).not.toBe('without_havana');
    }
  });
});
