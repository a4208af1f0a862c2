import type { Ballot } from '../../../engine/contract/move.ts';
import type { Wish } from './roads.ts';

/** A road to each ending of each scenario that ships, by its file: what those who play it have to wish. */
export type KnownRoad = readonly [ending: string, wishes: readonly Wish[]];

const all = (scene: string, ballot: 'yes' | 'no'): Wish => ({
  type: 'vote.cast',
  scene,
  ballot,
  always: true,
});

function firstSteps(): KnownRoad[] {
  const hollenSaysYes: Wish = { type: 'vote.cast', seat: 'XHO', ballot: 'yes' };
  const plain: Wish[] = [
    { scene: 'first_move', option: 'brack' },
    { type: 'call.place' },
    { type: 'draft.table' },
    hollenSaysYes,
  ];
  return [
    ['one_no', [{ type: 'agenda.refuse' }, { option: 'tessel' }, ...plain]],
    ['toll_bridge', [{ wording: 'toll' }, { option: 'tessel' }, ...plain]],
    ['too_few', [{ wording: 'toll' }, { option: 'home' }, ...plain]],
    ['free_bridge', [{ terms: 'stalls' }, { type: 'agenda.accept' }, { option: 'home' }, ...plain]],
    ['no_bridge', [{ type: 'draft.withdraw' }]],
  ];
}

function theRiver(): KnownRoad[] {
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
  return [
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
}

function emptyChair(): KnownRoad[] {
  const noFlag: Wish = { type: 'draft.withdraw', scene: 'london_writes' };
  const noKey: Wish = { type: 'draft.withdraw', scene: 'text_uniting' };
  return [
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
}

function suez(): KnownRoad[] {
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
  return [
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
}

function thirteenDays(): KnownRoad[] {
  return [
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
}

function secondResolution(): KnownRoad[] {
  const france = (ballot: 'yes' | 'no' | 'abstain'): Wish => ({
    type: 'vote.cast',
    scene: 'vote_second',
    seat: 'FRA',
    ballot,
  });
  const put: Wish = { type: 'draft.keep' };
  const plain: Wish = { type: 'amendment.finish', always: true };
  const nobodyAsks: Wish = { type: 'draft.pass', always: true };
  /** A month in the text, the inspectors' list, and Moscow told that another text would be read. */
  const milder: Wish[] = [
    { scene: 'fifth_march', option: 'other_text' },
    { scene: 'second_words', wording: 'month' },
    { scene: 'second_words', wording: 'inspectors' },
    nobodyAsks,
    put,
    plain,
  ];
  return [
    ['not_put', []],
    ['put_and_lost', [put, plain, all('vote_second', 'no')]],
    ['nine_and_a_no', [...milder, france('no'), all('vote_second', 'yes')]],
    ['ultimatum_of_fifteen', [...milder, france('abstain'), all('vote_second', 'yes')]],
    ['month_of_the_council', [{ wording: 'council' }, nobodyAsks, put, plain, all('vote_second', 'yes')]],
    ['army_that_waits', [{ scene: 'lagos', option: 'look' }, { option: 'would_vote' }, { option: 'plan' }]],
    [
      'without_london',
      [
        { scene: 'white_house', option: 'if_nine' },
        { option: 'share' },
        { scene: 'tenth_march', option: 'whole' },
        { scene: 'tests', option: 'nothing' },
        { option: 'bases' },
      ],
    ],
    ['november', [{ wording: 'means' }, all('vote_first', 'no'), { option: 'alone' }]],
  ];
}

function theCall(): KnownRoad[] {
  const council = (seat: string, ballot: Ballot): Wish => ({
    type: 'vote.cast',
    scene: 'vote_council_text',
    seat,
    ballot,
  });
  const moscowBears = [council('RUS', 'abstain'), all('vote_council_text', 'yes')];
  return [
    ['first_step', []],
    ['together', [council('FRA', 'yes'), council('GBR', 'yes'), council('DNK', 'yes')]],
    [
      'borders_upheld',
      [
        { type: 'vote.cast', scene: 'vote_council_borders', seat: 'RUS', ballot: 'abstain' },
        all('vote_council_borders', 'yes'),
        ...moscowBears,
        { type: 'draft.keep' },
      ],
    ],
    [
      'invasion_named',
      [
        { scene: 'council_draft', wording: 'invasion' },
        { type: 'amendment.finish', always: true },
        ...moscowBears,
      ],
    ],
    ['veto_by_an_ally', [council('FRA', 'no')]],
    ['veto_by_moscow', [council('RUS', 'no')]],
    ['veto_by_beijing', [council('CHN', 'no')]],
    ['no_text', [{ type: 'draft.withdraw', scene: 'council_draft' }]],
    [
      'kyiv_at_the_table',
      [
        { scene: 'riyadh', terms: 'with_kyiv' },
        { scene: 'riyadh', type: 'agenda.accept', always: true },
        { scene: 'the_chairs', option: 'ministers' },
        { scene: 'the_third_chair', option: 'confirm' },
      ],
    ],
    [
      'europe_steps_forward',
      [
        { scene: 'london_offer', option: 'troops' },
        { scene: 'paris_meeting', option: 'guarantees' },
        { scene: 'berlin_in_paris', option: 'open' },
        { scene: 'copenhagen_in_paris', option: 'soldiers' },
      ],
    ],
    [
      'alliance_ruptured',
      [
        { scene: 'london_offer', option: 'protest' },
        { scene: 'paris_meeting', option: 'protest' },
        { scene: 'call_paris', type: 'call.decline' },
      ],
    ],
    ['no_opening', [{ scene: 'first_call', option: 'no_call' }]],
    ['talks_broken_off', [{ scene: 'riyadh', option: 'put_off' }]],
  ];
}

export const knownRoads: Readonly<Record<string, readonly KnownRoad[]>> = {
  'first-steps': firstSteps(),
  'the-river': theRiver(),
  'the-empty-chair': emptyChair(),
  suez: suez(),
  'thirteen-days': thirteenDays(),
  'the-second-resolution': secondResolution(),
  'the-call-and-the-votes': theCall(),
};
