import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { roadOf, type Wish } from './support/roads.ts';
import { gameOf } from './support/scenarios.ts';

/** What one party decides otherwise, with what luck, and where that leads; all others are played as in history. */
type Alone = readonly [ending: string, seed: number, ...wishes: Wish[]];

const cast = (scene: string, seat: string, ballot: Wish['ballot']): Wish => ({
  type: 'vote.cast',
  scene,
  seat,
  ...(ballot ? { ballot } : {}),
});
const asks = (scene: string, provision: string, wording: string): Wish => ({
  type: 'draft.request',
  scene,
  provision,
  wording,
});

const ways: Readonly<Record<string, Readonly<Record<string, Alone>>>> = {
  suez: {
    united_states: ['no_door', 3, cast('vote_119', 'USA', 'no')],
    united_kingdom: ['promise_broken', 3, { scene: 'the_landing', option: 'wait' }],
    france: ['canal_and_pound', 4, { scene: 'dinner_in_paris', option: 'offer' }],
    egypt: [
      'canal_and_pound',
      2,
      { scene: 'cairo_answers', option: 'talks' },
      asks('text_force', 'plan', 'five'),
    ],
    canada: ['silence_alone', 3, { type: 'draft.withdraw', scene: 'text_force' }],
    soviet_union: ['six_principles', 2, asks('text_council', 'others', 'silent')],
  },
  'the-second-resolution': {
    united_states: [
      'army_that_waits',
      1,
      { scene: 'lagos', option: 'look' },
      { scene: 'azores', option: 'plan' },
    ],
    united_kingdom: ['nine_and_a_no', 1, { type: 'draft.keep', scene: 'put_or_not' }],
    france: ['nine_and_a_no', 3, { scene: 'fifth_march', option: 'not_now' }],
    germany: ['put_and_lost', 4, { scene: 'tenth_march', option: 'door' }],
    chile: [
      'put_and_lost',
      1,
      { scene: 'call_santiago', type: 'call.end' },
      { scene: 'lagos', option: 'bridge' },
    ],
    angola: ['nine_and_a_no', 3, { type: 'alliance.join', scene: 'middle_meets' }],
  },
  'thirteen-days': {
    united_states: ['quiet_week', 3, { scene: 'course', option: 'letter' }],
    soviet_union: ['long_quarantine', 1, { type: 'agenda.defer', scene: 'justice' }],
    cuba: [
      'neutral_island',
      1,
      { scene: 'havana_speaks', option: 'offer' },
      { scene: 'havana_sunday', option: 'inspect' },
      { scene: 'palace', type: 'agenda.accept' },
    ],
    secretary_general: ['eleven_spoke', 4, { scene: 'recess', option: 'vote' }],
    united_kingdom: ['eleven_spoke', 3, asks('words_us', 'weapons', 'stop')],
    turkey: ['fair_trade', 1, { scene: 'letter_two', option: 'word' }],
  },
  'the-empty-chair': {
    united_states: ['council_alone', 4, { type: 'draft.withdraw', scene: 'text_uniting' }],
    soviet_union: ['without_a_flag', 3, cast('vote_83', 'RUS', 'no')],
    united_kingdom: ['two_keys', 2, cast('vote_83', 'GBR', 'abstain')],
    india: ['two_keys', 4, asks('text_second', 'help', 'mediation')],
    china: ['two_keys', 2, cast('vote_83', 'CHN', 'abstain')],
  },
  'the-call-and-the-votes': {
    united_states: ['talks_broken_off', 2, { type: 'call.forgo', scene: 'riyadh' }],
    russia: ['veto_by_moscow', 3, cast('vote_council_text', 'RUS', 'no')],
    ukraine: [
      'together',
      1,
      { type: 'draft.withdraw', scene: 'kyiv_draft' },
      asks('us_draft', 'peace', 'just'),
    ],
    france: ['veto_by_an_ally', 2, cast('vote_council_text', 'FRA', 'no')],
    united_kingdom: ['veto_by_an_ally', 2, cast('vote_council_text', 'GBR', 'no')],
    germany: [
      'europe_steps_forward',
      3,
      { scene: 'berlin_in_paris', option: 'open' },
      { scene: 'berlin_pays', option: 'release' },
    ],
    denmark: ['europe_steps_forward', 5, { scene: 'copenhagen_in_paris', option: 'soldiers' }],
    china: ['veto_by_beijing', 1, cast('vote_council_text', 'CHN', 'no')],
  },
};

const gameIn = (file: string) =>
  gameOf(
    readFileSync(fileURLToPath(new URL(`../../scenarios/${file}.scenario.yaml`, import.meta.url)), 'utf8'),
  );

it.each(Object.keys(ways))('in %s each party can turn the ending by itself', (file) => {
  const game = gameIn(file);
  const { parties, record } = game.story.scenario;
  const alone = ways[file] ?? {};
  const playable = Object.keys(parties).filter((id) => parties[id]?.playable);
  expect(Object.keys(alone).sort()).toEqual(playable.sort());
  const wanted = Object.entries(alone).map(([party, [ending]]) => `${party}: ${ending}`);
  const found = Object.entries(alone).map(([party, [, seed, ...wishes]]) => {
    const its = wishes.map((wish) => ({ ...wish, party }));
    return `${party}: ${roadOf(game, its, seed).ending}`;
  });
  expect(found).toEqual(wanted);
  expect(Object.values(alone).map(([ending]) => ending)).not.toContain(record?.ending);
});
