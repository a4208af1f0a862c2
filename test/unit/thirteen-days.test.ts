import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pastVotes } from '../../engine/host/view/past-votes.ts';
import { playRecord } from '../../engine/run/moves.ts';
import { endingOf, type Wish } from './support/roads.ts';
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
  const all = (scene: string, ballot: 'yes' | 'no'): Wish => ({
    type: 'vote.cast',
    scene,
    ballot,
    always: true,
  });
  const gaveIn: Wish = { scene: 'last_hour', option: 'home' };
  const roads: [string, Wish[]][] = [
    ['not_put', []],
    [
      'one_word',
      [
        { scene: 'gromyko', option: 'ask' },
        { scene: 'chamber', option: 'way_out' },
        { scene: 'letter_two', option: 'hold' },
        { scene: 'justice', terms: 'no' },
        { scene: 'justice', type: 'agenda.accept', always: true },
      ],
    ],
    [
      'fair_trade',
      [
        { scene: 'which_letter', option: 'trade' },
        { scene: 'nato_meets', type: 'alliance.position' },
        { scene: 'sunday', option: 'exchange' },
      ],
    ],
    [
      'eleven_spoke',
      [
        { scene: 'recess', option: 'vote' },
        all('vote_third', 'yes'),
        { scene: 'palace', terms: 'observers' },
        { scene: 'palace', type: 'agenda.accept', always: true },
      ],
    ],
    [
      'neutral_island',
      [
        { scene: 'havana_speaks', option: 'offer' },
        { scene: 'havana_sunday', option: 'inspect' },
        { scene: 'palace', type: 'agenda.accept', always: true },
      ],
    ],
    [
      'without_havana',
      [
        { scene: 'havana_sunday', option: 'break' },
        { scene: 'havana_sunday', option: 'wait' },
        { scene: 'counting', option: 'bombers_too' },
      ],
    ],
    [
      'quiet_week',
      [
        { scene: 'course', option: 'letter' },
        { scene: 'moscow_alone', option: 'trade' },
        { scene: 'washington_alone', option: 'take' },
        { scene: 'havana_alone', option: 'let_go' },
      ],
    ],
    [
      'long_quarantine',
      [
        { scene: 'sunday', option: 'hold_on' },
        { scene: 'no_answer', option: 'tighten' },
        { scene: 'siege_moscow', option: 'stay' },
      ],
    ],
    [
      'out_of_hands',
      [
        { scene: 'sunday', option: 'hold_on' },
        { scene: 'no_answer', option: 'strike' },
        { scene: 'last_hour', option: 'answer' },
      ],
    ],
  ];

  it.each(roads)('comes to %s', (ending, wishes) => {
    expect(endingOf(game, wishes)).toBe(ending);
  });

  it('has these endings and no other', () => {
    expect(Object.keys(game.story.scenario.endings).sort()).toEqual(roads.map(([id]) => id).sort());
  });

  it('an order that has been given can still be called back', () => {
    const toTheBrink = roads.find(([ending]) => ending === 'out_of_hands')?.[1].slice(0, 2) ?? [];
    expect(endingOf(game, [...toTheBrink, gaveIn])).not.toBe('out_of_hands');
  });

  it('Moscow and Havana part only if all three of the steps are taken', () => {
    const wishes = roads.find(([ending]) => ending === 'without_havana')?.[1] ?? [];
    for (const [left, option] of ['five', 'envoy', 'at_sea'].entries()) {
      const milder = wishes.map((wish, at) => (at === left ? { ...wish, option } : wish));
      expect(endingOf(game, milder)).not.toBe('without_havana');
    }
  });
});
