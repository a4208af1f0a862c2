import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { endingOf, roadOf, type Wish } from './support/roads.ts';
import { gameOf } from './support/scenarios.ts';

const gameIn = (file: string) =>
  gameOf(readFileSync(fileURLToPath(new URL(`../../scenarios/${file}`, import.meta.url)), 'utf8'));

const all = (scene: string, ballot: 'yes' | 'no'): Wish => ({
  type: 'vote.cast',
  scene,
  ballot,
  always: true,
});

describe('First steps', () => {
  const game = gameIn('first-steps.scenario.yaml');
  const hollenSaysYes: Wish = { type: 'vote.cast', seat: 'XHO', ballot: 'yes' };
  const plain: Wish[] = [
    { scene: 'first_move', option: 'brack' },
    { type: 'call.place' },
    { type: 'draft.table' },
    hollenSaysYes,
  ];
  const roads: [string, Wish[]][] = [
    ['one_no', [{ type: 'agenda.refuse' }, { option: 'tessel' }, ...plain]],
    ['toll_bridge', [{ wording: 'toll' }, { option: 'tessel' }, ...plain]],
    ['too_few', [{ wording: 'toll' }, { option: 'home' }, ...plain]],
    ['free_bridge', [{ terms: 'stalls' }, { type: 'agenda.accept' }, { option: 'home' }, ...plain]],
    ['no_bridge', [{ type: 'draft.withdraw' }]],
  ];

  it.each(roads)('comes to %s', (ending, wishes) => {
    expect(endingOf(game, wishes)).toBe(ending);
  });

  it('has these endings and no other', () => {
    expect(Object.keys(game.story.scenario.endings).sort()).toEqual(roads.map(([id]) => id).sort());
  });

  it('is stopped by one town when nobody changes the text and nobody agrees on the stone', () => {
    const wishes: Wish[] = [{ type: 'call.forgo' }, { type: 'draft.table' }, hollenSaysYes];
    for (const seed of [1, 2, 3]) expect(endingOf(game, wishes, seed)).toBe('one_no');
  });
});

describe('The river', () => {
  const game = gameIn('the-river.scenario.yaml');
  const toTheVote: Wish[] = [
    { option: 'publish' },
    { type: 'draft.circulate' },
    { type: 'draft.pass', always: true },
    { type: 'draft.table' },
    { type: 'amendment.finish', always: true },
    { option: 'with_the_small' },
  ];
  const adopted = [...toTheVote, all('vote_text', 'yes')];
  const lost = [...toTheVote, all('vote_text', 'no')];
  const declared: Wish = { option: 'declare' };
  const keep: Wish = { scene: 'august_gate', option: 'keep' };
  const onlyItsShare: Wish = { scene: 'august_canals', option: 'share' };
  const keepers: Wish = { option: 'keepers' };
  const roads: [string, Wish[]][] = [
    ['by_the_clock', [...adopted, declared, keep, onlyItsShare, keepers]],
    [
      'priced_river',
      [{ wording: 'power' }, ...adopted, declared, { option: 'all' }, keep, onlyItsShare, keepers],
    ],
    ['lights_first', [{ wording: 'fast' }, ...adopted, keep, onlyItsShare, { option: 'turbines' }]],
    ['paper_rule', [...adopted, { option: 'bend' }, { option: 'more' }]],
    ['two_banks', [...lost, { option: 'court_merrow' }, { option: 'take_deal' }]],
    ['unfinished_wall', [...lost, { option: 'wait' }, { scene: 'merrow_answers', option: 'league' }]],
    [
      'lower_river',
      [
        { option: 'close_some' },
        { scene: 'lake', option: 'keep' },
        { type: 'call.forgo', scene: 'call_merrow' },
        ...lost,
        { option: 'fill' },
        { scene: 'merrow_answers', option: 'league' },
        { scene: 'tolve_after', option: 'wagons' },
      ],
    ],
    ['each_gate', [...lost, { option: 'fill' }, { option: 'alone' }]],
  ];

  it.each(roads)('comes to %s', (ending, wishes) => {
    expect(endingOf(game, wishes)).toBe(ending);
  });

  it('has these endings and no other', () => {
    expect(Object.keys(game.story.scenario.endings).sort()).toEqual(roads.map(([id]) => id).sort());
  });

  it('takes in what a facilitator releases, and goes on where it was', () => {
    const released: Wish[] = [
      { type: 'inject.release', inject: 'photograph' },
      { type: 'inject.release', inject: 'burst' },
    ];
    const plain = roadOf(game, [...adopted, declared, keep, onlyItsShare, keepers]);
    const road = roadOf(game, [...released, ...adopted, declared, keep, onlyItsShare, keepers]);
    expect(plain.scenes).not.toContain('photograph');
    expect(road.scenes.filter((scene) => ['photograph', 'burst'].includes(scene))).toEqual([
      'photograph',
      'burst',
    ]);
    expect(road.ending).toBe('by_the_clock');
  });
});

describe('The empty chair', () => {
  const game = gameIn('the-empty-chair.scenario.yaml');
  const noFlag: Wish = { type: 'draft.withdraw', scene: 'london_writes' };
  const noKey: Wish = { type: 'draft.withdraw', scene: 'text_uniting' };
  const roads: [string, Wish[]][] = [
    ['assembly_speaks', []],
    ['council_alone', [noKey]],
    ['without_a_flag', [noFlag]],
    ['no_word', [noFlag, noKey]],
    ['two_keys', [{ option: 'open' }, all('vote_assembly', 'yes')]],
    ['seat_for_ceasefire', [{ option: 'talk' }, { option: 'truce_first' }, all('vote_trade', 'yes')]],
    [
      'every_chair_taken',
      [
        { option: 'open' },
        all('vote_seat', 'yes'),
        { option: 'leave' },
        { scene: 'full_council', option: 'veto' },
        { scene: 'full_london', option: 'ships' },
      ],
    ],
  ];

  it.each(roads)('comes to %s', (ending, wishes) => {
    expect(endingOf(game, wishes)).toBe(ending);
  });

  it('has these endings and no other', () => {
    expect(Object.keys(game.story.scenario.endings).sort()).toEqual(roads.map(([id]) => id).sort());
  });
});

describe('Suez', () => {
  const game = gameIn('suez.scenario.yaml');
  const abstain = (scene: string, seat: string): Wish => ({
    type: 'vote.cast',
    scene,
    seat,
    ballot: 'abstain',
  });
  const noForce: Wish = { type: 'draft.withdraw', scene: 'text_force' };
  const wait: Wish = { scene: 'the_landing', option: 'wait' };
  const parisToo: Wish = { scene: 'paris_at_sea', option: 'wait' };
  const asked: Wish = { type: 'draft.pass', scene: 'text_force', always: true };
  const roads: [string, Wish[]][] = [
    ['blue_helmets', []],
    ['council_first', [abstain('vote_3710', 'GBR'), abstain('vote_3710', 'FRA'), { option: 'harbour' }]],
    ['six_principles', [wait, parisToo, { option: 'talk' }]],
    ['ships_turn_round', [wait, parisToo, { scene: 'price_of_cairo', option: 'later' }]],
    ['promise_broken', [wait, { scene: 'paris_at_sea', option: 'alone' }]],
    ['no_door', [{ option: 'against' }, abstain('vote_119', 'USA'), { option: 'let_be' }]],
    ['canal_and_pound', [{ option: 'go_on' }]],
    [
      'borrowed_flag',
      [{ type: 'draft.word', wording: 'those_there' }, asked, all('vote_998', 'yes'), { option: 'blue' }],
    ],
    ['volunteers', [{ scene: 'whom_to_ask', option: 'moscow' }, { option: 'send' }]],
    ['silence_alone', [noForce]],
  ];

  it.each(roads)('comes to %s', (ending, wishes) => {
    expect(endingOf(game, wishes)).toBe(ending);
  });

  it('has these endings and no other', () => {
    expect(Object.keys(game.story.scenario.endings).sort()).toEqual(roads.map(([id]) => id).sort());
  });
});
