import { describe, expect, it } from 'vitest';
import type { Ballot, Move } from '../../../engine/contract/move.ts';
import type { Point } from '../../../engine/machine/place.ts';
import { recordedMoves } from '../../../engine/parties/record.ts';
import type { Line } from '../../../engine/run/line.ts';
import { playMoves, playRecord } from '../../../engine/run/moves.ts';
import { atRandom, playOut } from '../support/playing.ts';
import { flagshipText, gameOf } from '../support/scenarios.ts';
import { must } from '../support/walks.ts';

/**
 * The events of 12 to 24 February 2025, row by row: every alternative is a move that some run can make, and the
 * worlds after two of them differ in more than where the story stands and what was chosen.
 */

const game = gameOf(flagshipText());
const { scenario } = game.story;
const parties = Object.keys(scenario.parties);
const history = playRecord(game);

/** Runs in which parties of several kinds of mind play: history, everybody at random, one or two at random. */
const lines: Line[] = [
  history,
  ...Array.from({ length: 90 }, (_, seed) => atRandom(game, seed)),
  ...parties.flatMap((party) =>
    Array.from({ length: 5 }, (_, seed) => playOut(game, seed, { [party]: 'random' })),
  ),
];

/** Points that these runs went through, by scene. */
const points = new Map<string, Point[]>();
const reach = (scene: string, point: Point) => {
  const known = points.get(scene) ?? [];
  if (known.length < 200) points.set(scene, [...known, point]);
};
for (const { move, before } of lines.flatMap(({ steps }) => steps)) reach(move.scene, before);
reach('the_night', theNight());

/** The night that is won where three more members vote for waiting a day. */
function theNight(): Point {
  const moves = recordedMoves(scenario).map(
    (move): Move =>
      move.scene === 'vote_postpone' && move.type === 'vote.castMany'
        ? { ...move, yes: ['DZA', 'GRC', 'GUY', 'PAK', 'SVN'], abstain: ['KOR', 'SLE'] }
        : move,
  );
  return playMoves(game, moves).end;
}

/** A move as `type what`, without its scene and its party. */
function words({ type, scene: _, party: _party, ...rest }: Move): string {
  return [type, ...Object.values(rest).filter((one) => typeof one === 'string')].join(' ');
}

/** What a person sees of a world, without where the story stands, what was chosen and the date. */
function shown({ world }: Point): string {
  const hidden =
    /^(visits|chosen|reacted|readout|drafting)\.|^day$|^calls\.\w+\.(result|table|offered|floor|items\.\w+\.(tried|terms|caller|callee)$)/;
  return JSON.stringify(
    game.story.slots.flatMap(({ name }, at) => (hidden.test(name) ? [] : [[name, world[at]]])),
  );
}

/** The world after some moves one after another, each given as `type what`; undefined where one is not legal. */
function goneOn(start: Point, moves: readonly string[]): Point | undefined {
  let point = start;
  for (const wanted of moves) {
    const found = game.legalMoves(point).find(({ move }) => words(move) === wanted);
    if (!found) return undefined;
    point = must(game, point, found.move).after;
  }
  return point;
}

/** The worlds to which the alternatives lead, from the reached point of a scene that admits the most of them. */
function worldsAfter(scene: string, alternatives: readonly (readonly string[])[]): Map<string, string>[] {
  return (points.get(scene) ?? []).map((point) => {
    const worlds = alternatives.flatMap((moves) => {
      const there = goneOn(point, moves);
      return there ? [[moves.join(', '), shown(there)] as const] : [];
    });
    return new Map(worlds);
  });
}

type Row = readonly [row: string, what: string, scene: string, alternatives: readonly (readonly string[])[]];

const choose = (...options: string[]) => options.map((option) => [`choose ${option}`]);
const make = (...options: string[]) => options.map((option) => [`statement.make ${option}`]);
const word = (...wordings: string[]) => wordings.map((wording) => [`draft.word ${wording}`]);
/** Each way to settle one point of a call: its terms agreed, refused or put off. */
const settle = (item: string, ...terms: string[]) => [
  ...terms.map((name) => [`agenda.put ${item} ${name}`, 'agenda.accept']),
  [`agenda.put ${item} ${terms[0]}`, 'agenda.refuse'],
];

const rows: readonly Row[] = [
  [
    'E1',
    'whom Washington calls',
    'first_call',
    choose('call_moscow', 'call_kyiv', 'with_an_ally', 'conditions', 'no_call'),
  ],
  [
    'E1',
    'how Moscow answers',
    'call_moscow',
    [['call.answer take_it'], ['call.answer on_terms'], ['call.decline stall']],
  ],
  ['E1', 'what Moscow gives for the call', 'moscow_conditions', choose('accept', 'bargain', 'refuse')],
  [
    'E1',
    'what Washington does when Moscow stalls',
    'after_the_stall',
    choose('offer_more', 'ministers', 'pressure'),
  ],
  ['E2', 'whether negotiations open', 'call_moscow', settle('start_talks', 'at_once', 'with_kyiv')],
  ['E3', 'the embassies', 'call_moscow', settle('embassies', 'restore', 'consulates')],
  ['E3', 'the team', 'call_moscow', settle('team', 'high_level', 'experts')],
  ['E3', 'closer relations', 'call_moscow', settle('closer_ties', 'explore', 'after_peace')],
  [
    'E4',
    'the tone of Washington’s read-out',
    'riyadh',
    [['readout.give goals'], ['readout.give warm'], ['readout.give sober']],
  ],
  ['E5', 'what London does', 'london_offer', choose('troops', 'bridge', 'protest', 'wait')],
  ['E5', 'what Paris does', 'paris_meeting', choose('protest', 'summit', 'guarantees', 'wait')],
  ['E6', 'who is invited', 'inclusion', choose('kyiv', 'europe', 'both', 'neither')],
  ['E7', 'how Kyiv answers', 'ankara', make('reject', 'conditions', 'counter_plan', 'engage')],
  ['E9', 'whether Paris is consulted', 'call_paris', [['call.place'], ['call.forgo']]],
  ['E9', 'what Paris is told', 'call_paris', settle('un_text', 'borders', 'no_surprise')],
  ['E9', 'whether London is consulted', 'call_london', [['call.place'], ['call.forgo']]],
  ['E11', 'what Washington claims', 'mar_a_lago', make('escalate', 'silent', 'soften')],
  ['E14', 'what Kyiv replies', 'kyiv_reply', make('disinformation', 'figures', 'thanks', 'silent')],
  ['E14', 'how far the ladder goes', 'the_post', make('dictator', 'press', 'plain', 'hand', 'nothing')],
  ['E16', 'whether Kyiv is warned', 'vance', make('warn', 'private_word', 'no_warning')],
  ['E16', 'what Kyiv does then', 'vance', [['statement.react retaliate'], ['statement.react hold_back']]],
  [
    'E17',
    'how Kyiv words its text',
    'kyiv_draft',
    [
      ['draft.circulate'],
      ...word('naming tribunal', 'naming war', 'withdrawal in_steps', 'withdrawal silent'),
    ],
  ],
  ['E17', 'whether Kyiv keeps its text', 'kyiv_keeps', choose('keep', 'withdraw')],
  [
    'E17',
    'how Washington votes',
    'vote_kyiv_text',
    [['vote.cast USA yes'], ['vote.cast USA no'], ['vote.cast USA abstain']],
  ],
  [
    'E18',
    'which amendments are tabled',
    'assembly_amendments_france',
    [
      ['amendment.table invasion'],
      ['amendment.table borders'],
      ['amendment.table just'],
      ['amendment.finish'],
    ],
  ],
  [
    'E18',
    'whether Russia amends',
    'assembly_amendments_russia',
    [['amendment.table causes'], ['amendment.finish']],
  ],
  [
    'E19',
    'how Washington words its text',
    'us_draft',
    [
      ['draft.circulate'],
      ...word('naming invasion', 'naming war', 'borders reaffirm', 'peace just', 'ending root_causes'),
    ],
  ],
  ['E20', 'what Washington does in the night', 'the_night', choose('back_borders', 'stand', 'withdraw')],
  [
    'E20',
    'which amendments Europe brings',
    'council_amendments_france',
    [
      ['amendment.table invasion'],
      ['amendment.table borders'],
      ['amendment.table just'],
      ['amendment.finish'],
    ],
  ],
  ['E21', 'what Washington says of its text', 'shea', make('first_step', 'thank_europe', 'nothing')],
  ['E21', 'what it says of a text that was lost', 'shea', make('try_again', 'blame', 'nothing')],
];

describe.each(rows)('%s, %s', (_row, _what, scene, alternatives) => {
  const worlds = worldsAfter(scene, alternatives);

  it('each alternative is a move that some run can make', () => {
    const possible = new Set(worlds.flatMap((found) => [...found.keys()]));
    expect([...possible].sort()).toEqual(alternatives.map((moves) => moves.join(', ')).sort());
  });

  it('any two of them lead to different worlds', () => {
    const names = alternatives.map((moves) => moves.join(', '));
    for (const [at, one] of names.entries()) {
      for (const other of names.slice(at + 1)) {
        const both = worlds.filter((found) => found.has(one) && found.has(other));
        if (both.length === 0) continue;
        expect(
          both.some((found) => found.get(one) !== found.get(other)),
          `${one} | ${other}`,
        ).toBe(true);
      }
    }
  });
});

it('every row of the table is named by a scene, a branch or a point of a call', () => {
  const named = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      if (key === 'from' && Array.isArray(inside)) for (const row of inside) named.add(String(row));
      else collect(inside);
    }
  };
  collect(scenario.scenes);
  const all = Array.from({ length: 22 }, (_, row) => `E${row + 1}`);
  expect(all.filter((row) => !named.has(row))).toEqual([]);
  expect([...named].filter((row) => !all.includes(row))).toEqual([]);
});

describe('E3, any subset of the three goals', () => {
  const goals = ['embassies restore', 'team high_level', 'closer_ties explore'];
  const start = (points.get('call_moscow') ?? []).find((point) => goneOn(point, ['call.answer take_it']));

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('number %i of eight can be agreed', (subset) => {
    let point = start && goneOn(start, ['call.answer take_it']);
    if (!point) throw new Error('no run comes to the call');
    for (const [at, goal] of goals.entries()) {
      const next = goneOn(point, [
        `agenda.put ${goal}`,
        subset & (2 ** at) ? 'agenda.accept' : 'agenda.refuse',
      ]);
      if (!next) throw new Error(`${goal} cannot be put`);
      point = next;
    }
    const agreed = goals.map((goal) =>
      game.story.holds(`agreed.call_moscow.${goal.split(' ')[0]}`, point?.world ?? []),
    );
    expect(agreed).toEqual(goals.map((_, at) => (subset & (2 ** at)) > 0));
  });
});

describe('E20, the Council’s vote on the text', () => {
  const scene = 'vote_council_text';
  const votes = (change: Partial<Record<string, Ballot>>, yes?: string[]): Line => {
    const moves = recordedMoves(scenario).map((move): Move => {
      if (move.scene !== scene) return move;
      if (move.type === 'vote.cast') return { ...move, ballot: change[move.seat] ?? move.ballot };
      if (move.type !== 'vote.castMany' || !yes) return move;
      const rest = (move.yes ?? []).filter((seat) => !yes.includes(seat));
      return { ...move, yes, abstain: [...(move.abstain ?? []), ...rest] };
    });
    return playMoves(
      game,
      moves.filter(({ scene: one }) => one !== 'shea'),
    );
  };
  const holds = ({ end }: Line, condition: string) => game.story.holds(condition, end.world);

  it.each(['FRA', 'GBR', 'RUS'])('%s may veto it', (seat) => {
    const line = votes({ [seat]: 'no' });
    const vetoed = { FRA: 10, GBR: 10, RUS: 9 }[seat];
    expect(
      holds(line, `votes.${scene}.vetoed && votes.${scene}.yes == ${vetoed} && drafts.council_text.vetoed`),
    ).toBe(true);
  });

  it('nine votes are needed, and eight with a no are no veto', () => {
    const eight = votes({ FRA: 'no' }, ['DZA', 'GUY', 'KOR', 'PAK', 'PAN']);
    expect(holds(eight, `votes.${scene}.lost && !votes.${scene}.vetoed && votes.${scene}.yes == 8`)).toBe(
      true,
    );
    const nine = votes({}, ['DZA', 'GUY', 'KOR', 'PAK', 'PAN', 'SLE']);
    expect(holds(nine, `votes.${scene}.adopted && votes.${scene}.yes == 9`)).toBe(true);
  });

  it('Europe’s day of waiting is voted on when it is asked for', () => {
    const asks = (points.get('one_more_day') ?? []).map((point) => [
      goneOn(point, ['choose ask']),
      goneOn(point, ['choose go_on']),
    ]);
    expect(asks.length).toBeGreaterThan(0);
    for (const [asked, not] of asks) {
      expect(asked && game.place(asked)).toMatchObject({ scene: 'vote_postpone' });
      expect(not && game.place(not)).not.toMatchObject({ scene: 'vote_postpone' });
    }
  });
});

describe('E22, the endings', () => {
  const ends = new Map<string, Line>();
  for (const line of lines) {
    const place = game.place(line.end);
    if (place.at === 'ending' && !ends.has(place.ending)) ends.set(place.ending, line);
  }

  it('every run comes to one', () => {
    expect(lines.filter(({ end }) => game.place(end).at !== 'ending')).toEqual([]);
  });

  it('at least eight are reached, history’s among them', () => {
    expect([...ends.keys()].length, [...ends.keys()].join()).toBeGreaterThanOrEqual(8);
    expect(ends.has(scenario.record?.ending ?? '')).toBe(true);
  });

  it('differ in what happened', () => {
    const worlds = [...ends.values()].map(({ end }) => shown(end));
    expect(new Set(worlds).size).toBe(ends.size);
    const titles = Object.values(scenario.endings).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
