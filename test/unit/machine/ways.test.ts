import { describe, expect, test } from 'vitest';
import type { Move } from '../../../engine/contract/move.ts';
import { compile, type Game } from '../../../engine/machine/game.ts';
import { lowered } from '../../../engine/machine/lowered/game.ts';
import type { Point } from '../../../engine/machine/place.ts';
import { nextAutomatic } from '../../../engine/parties/automatic.ts';
import { readScenario } from '../../../engine/scenario/read.ts';

/** A scenario of one party, `a`, with the scenes given. */
function gameWith(scenes: string, start: string, more = ''): Game {
  const text = `
format: 1
id: ways
title: Ways
summary: Ways between scenes.
language: en
period: { from: 2030-01-01, to: 2030-02-01 }
minutes: 1
author: Nobody
licence: MIT
version: 1.0.0
bodies: []
sources: {}
parties:
  a: { name: A, short: A, playable: true, brief: A. }
  b: { name: B, short: B, brief: B. }
indicators:
  count: { name: Count, means: How often., start: 7 }
flags:
  seen: { means: It was seen. }
${more}
start: ${start}
scenes:
${scenes}
endings:
  end: { title: The end, text: ['It ends at {indicators.count}.'] }
  other: { title: Another end, text: [It ends.] }
`;
  const read = readScenario('ways.scenario.yaml', text, () => undefined);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics, null, 1));
  return compile(read.value);
}

function choose(scene: string, option: string, party = 'a'): Move {
  return { type: 'choose', scene, party, option };
}
const go = (scene: string): Move => ({ type: 'story.continue', scene, party: 'facilitator' });

function play(game: Game, moves: readonly Move[], from: Point = game.begin()): Point {
  return moves.reduce((point, move) => {
    const applied = game.apply(point, move);
    if (!applied.ok) throw new Error(`${JSON.stringify(move)}: ${applied.because}`);
    return applied.point;
  }, from);
}

const scenesOf = (game: Game, point: Point) =>
  game.places(point).map((place) => (place.at === 'scene' ? place.scene : place.ending));

describe('options', () => {
  const game = gameWith(
    `
  again:
    kind: decision
    title: Again
    by: a
    question: What?
    options:
      once: { title: Only once, once: true, effects: [{ change: indicators.count, by: 10 }] }
      sticky: { title: As often as you like, when: indicators.count < 30, effects: [{ change: indicators.count, by: 10 }] }
      rest: { title: Nothing is left, fallback: true, to: end }
    then: again
`,
    'again',
  );

  test('one that is open only once is closed when it has been chosen, others are not', () => {
    const point = play(game, [choose('again', 'once')]);
    expect(game.legalMoves(point).map(({ move }) => move)).toEqual([choose('again', 'sticky')]);
  });

  test('a fallback is never offered, and happens by itself when nothing else is open', () => {
    expect(game.apply(game.begin(), choose('again', 'rest')).ok).toBe(false);
    expect(game.apply(game.begin(), go('again')).ok).toBe(false);
    const spent = play(game, [choose('again', 'once'), choose('again', 'sticky'), choose('again', 'sticky')]);
    expect(scenesOf(game, play(game, [go('again')], spent))).toEqual(['end']);
  });
});

describe('amounts', () => {
  test('are rounded once, where they are written, halves away from zero', () => {
    const amounts = (by: string) => {
      const game = gameWith(
        `
  go:
    kind: narration
    title: Go
    arrival: [{ change: indicators.count, by: ${by} }]
    then: end
`,
        'go',
      );
      return game.story.read(game.begin().world, 'indicators.count');
    };
    expect(amounts('indicators.count / 2')).toBe(7 + 4);
    expect(amounts('-indicators.count / 2')).toBe(7 - 4);
    expect(amounts('(indicators.count / 2) * 2')).toBe(14);
    expect(amounts('0.25 * indicators.count')).toBe(7 + 2);
    expect(amounts('indicators.count / 0')).toBe(7);
  });

  test('an effect with a condition happens only while it holds', () => {
    const game = gameWith(
      `
  go:
    kind: narration
    title: Go
    arrival:
      - { change: indicators.count, by: 1, when: flags.seen }
      - { set: flags.seen, to: true }
      - { change: indicators.count, by: 10, when: flags.seen }
    then: end
`,
      'go',
    );
    expect(game.story.read(game.begin().world, 'indicators.count')).toBe(17);
  });
});

describe('events', () => {
  const game = gameWith(
    `
  leak:
    kind: event
    title: A leak
    outcomes:
      never: { title: Never, weight: 0, to: other }
      closed: { title: Closed, weight: 100, when: flags.seen, to: other }
      silent: { title: Nothing happens, weight: indicators.count, to: end }
    then: other
`,
    'leak',
  );

  test('chance draws among the outcomes that are open and weigh something', () => {
    const players = { isPerson: () => false, policyOf: () => 'random' as const, seed: 3 };
    const move = nextAutomatic(game, game.begin(), [], players);
    expect(move).toEqual({ type: 'chance.draw', scene: 'leak', party: 'chance', outcome: 'silent' });
    expect(scenesOf(game, play(game, move ? [move] : []))).toEqual(['end']);
  });

  test('an outcome that is closed is refused, and no party can draw', () => {
    const draw = { type: 'chance.draw', scene: 'leak', party: 'chance', outcome: 'closed' } as const;
    expect(game.apply(game.begin(), draw).ok).toBe(false);
    expect(game.legalMoves(game.begin(), 'a')).toEqual([]);
  });
});

describe('detours', () => {
  const game = gameWith(
    `
  first:
    kind: narration
    title: First
    then: [{ to: aside, back: second }]
  second:
    kind: narration
    title: Second
    then: [{ when: visits.aside < 2, to: aside, back: third }, { to: end }]
  third:
    kind: narration
    title: Third
    then: end
  aside:
    kind: narration
    title: Aside
    then: [{ when: visits.deeper < 1, to: deeper, back: after }, { to: after }]
  deeper:
    kind: narration
    title: Deeper
    then: back
  after:
    kind: narration
    title: After
    then: back
`,
    'first',
  );

  test('lead back to where each of them left, also one in another', () => {
    const there = ['first', 'aside', 'deeper', 'after', 'second', 'aside', 'after', 'third', 'end'];
    const seen = ['first'];
    let point = game.begin();
    for (const scene of there.slice(0, -1)) {
      point = play(game, [go(scene)], point);
      seen.push(...scenesOf(game, point));
    }
    expect(seen).toEqual(there);
  });
});

describe('injects', () => {
  const scenes = `
  first: { kind: narration, title: First, date: 2030-01-01, then: second }
  second: { kind: narration, title: Second, date: 2030-01-05, then: third }
  third: { kind: narration, title: Third, date: 2030-01-09, then: end }
  dated: { kind: narration, title: Dated, inject: { on: 2030-01-04 }, then: back }
  asked: { kind: narration, title: Asked, inject: { when: flags.seen }, arrival: [{ change: indicators.count, by: 1 }], then: back }
  held: { kind: narration, title: Held, inject: { released: true }, then: back }
`;
  const game = gameWith(scenes, 'first');

  test('come between two scenes as soon as their day has come, once, and lead on', () => {
    const point = play(game, [go('first')]);
    expect(scenesOf(game, point)).toEqual(['dated']);
    expect(scenesOf(game, play(game, [go('dated')], point))).toEqual(['second']);
    expect(scenesOf(game, play(game, [go('dated'), go('second')], point))).toEqual(['third']);
  });

  test('wait for their condition', () => {
    const point = play(game, [go('first'), go('dated'), go('second'), go('third')]);
    expect(scenesOf(game, point)).toEqual(['end']);
    expect(game.story.read(point.world, 'visits.asked')).toBe(0);
  });

  test('one that is held comes when the facilitator has released it, not before', () => {
    const release: Move = { type: 'inject.release', scene: 'first', party: 'facilitator', inject: 'held' };
    const other: Move = { ...release, inject: 'dated' };
    expect(game.apply(game.begin(), other).ok).toBe(false);
    const released = play(game, [release]);
    expect(game.apply(released, release).ok).toBe(false);
    expect(scenesOf(game, play(game, [go('first')], released))).toEqual(['dated']);
    expect(scenesOf(game, play(game, [go('first'), go('dated')], released))).toEqual(['held']);
    expect(scenesOf(game, play(game, [go('first'), go('dated'), go('held')], released))).toEqual(['second']);
  });

  test('never lead back into the middle of a thread, where none of them cuts in', () => {
    const threaded = gameWith(
      `
  both:
    kind: threads
    title: Both
    threads: { one: { title: One, start: one }, two: { title: Two, start: two } }
    join: all
    then: third
  one: { kind: narration, title: One, then: one_more }
  one_more: { kind: narration, title: One more, then: done }
  two: { kind: narration, title: Two, then: done }
  third: { kind: narration, title: Third, then: end }
  asked: { kind: narration, title: Asked, inject: { when: visits.one_more > 0 }, then: back }
`,
      'both',
    );
    expect(() => lowered(threaded)).not.toThrow();
    const point = play(threaded, [go('one'), go('one_more'), go('two')]);
    expect(scenesOf(threaded, point)).toEqual(['asked']);
    expect(scenesOf(threaded, play(threaded, [go('asked')], point))).toEqual(['third']);
  });
});

describe('deadlines', () => {
  const game = gameWith(
    `
  wait:
    kind: decision
    title: Wait
    by: a
    question: What?
    deadline: { days: 2, to: other, effects: [{ change: indicators.count, by: -3 }] }
    options: { do: { title: Do it } }
    then: end
`,
    'wait',
  );
  const tick: Move = { type: 'clock.tick', scene: 'wait', party: 'clock' };

  test('a day may pass, and the last one leads away with what the file says', () => {
    const once = play(game, [tick]);
    expect(scenesOf(game, once)).toEqual(['wait']);
    expect(game.story.read(once.world, 'day')).toBe(1);
    const late = play(game, [tick], once);
    expect(scenesOf(game, late)).toEqual(['other']);
    expect(game.story.read(late.world, 'indicators.count')).toBe(4);
  });

  test('who acts in time is not touched by it', () => {
    const point = play(game, [tick, choose('wait', 'do')]);
    expect(scenesOf(game, point)).toEqual(['end']);
    expect(game.story.read(point.world, 'indicators.count')).toBe(7);
  });
});

describe('threads', () => {
  const scenes = (join: string) => `
  both:
    kind: threads
    title: Two capitals
    threads:
      one: { title: One, start: here }
      two: { title: Two, start: there }
    join: ${join}
    then: after
  here: { kind: decision, title: Here, by: a, question: Q, options: { x: { title: X } }, then: here_too }
  here_too: { kind: narration, title: Here too, then: done }
  there: { kind: decision, title: There, by: b, question: Q, options: { x: { title: X }, stop: { title: S, to: other } }, then: done }
  after: { kind: narration, title: After, then: end }
`;

  test('run at the same time and do not hear each other', () => {
    const game = gameWith(scenes('all'), 'both');
    expect(scenesOf(game, game.begin())).toEqual(['here', 'there']);
    const point = play(game, [choose('there', 'x', 'b')]);
    expect(scenesOf(game, point)).toEqual(['here']);
    expect(game.apply(point, choose('there', 'x', 'b')).ok).toBe(false);
  });

  test('are joined when all are done', () => {
    const game = gameWith(scenes('all'), 'both');
    const almost = play(game, [choose('there', 'x', 'b'), choose('here', 'x')]);
    expect(scenesOf(game, almost)).toEqual(['here_too']);
    expect(scenesOf(game, play(game, [go('here_too')], almost))).toEqual(['after']);
  });

  test('or as soon as one is', () => {
    const game = gameWith(scenes('any'), 'both');
    expect(scenesOf(game, play(game, [choose('there', 'x', 'b')]))).toEqual(['after']);
  });

  test('an ending in one ends all', () => {
    const game = gameWith(scenes('all'), 'both');
    expect(scenesOf(game, play(game, [choose('there', 'stop', 'b')]))).toEqual(['other']);
  });
});
