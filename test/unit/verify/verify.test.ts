import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { USUAL, verify, verifying } from '../../../engine/analysis/verify/verify.ts';
import { replay } from '../../../engine/run/line.ts';
import { gameOf, storyWith } from '../support/scenarios.ts';

const textOf = (name: string) =>
  readFileSync(
    fileURLToPath(new URL(`../../fixtures/verify/${name}.scenario.yaml`, import.meta.url)),
    'utf8',
  );
const gameFor = (name: string) => gameOf(textOf(name));
const found = (name: string) => verify(gameFor(name));

describe('what verifying finds', () => {
  it('a scene that no run comes to, and endings with a shortest way each', () => {
    const { complete, unreachable, endings, endingsNotMet } = found('unreachable-scene');
    expect({ complete, unreachable, endingsNotMet }).toEqual({
      complete: true,
      unreachable: ['talk'],
      endingsNotMet: ['bad'],
    });
    expect(endings.map(({ id, shortest }) => [id, shortest.length])).toEqual([['good', 1]]);
  });

  it('a place where nothing can be done, with the moves that lead there', () => {
    const { deadEnds, endings } = found('dead-end');
    expect(deadEnds).toEqual([[{ type: 'choose', scene: 'first', party: 'aldery', option: 'look' }]]);
    expect(endings).toHaveLength(1);
  });

  it('scenes that go round for ever, with the way into them', () => {
    const { livelocks, waysIntoLivelocks, deadEnds } = found('livelock');
    expect(livelocks).toEqual([['left', 'right']]);
    expect(waysIntoLivelocks[0]?.map((move) => 'option' in move && move.option)).toEqual(['in']);
    expect(deadEnds).toEqual([]);
  });

  it('an option that is never open', () => {
    const { neverOpen } = found('never-open');
    expect(neverOpen).toEqual([{ scene: 'first', party: 'aldery', option: 'choose/shout' }]);
  });

  it('every kind of claim that does not hold', () => {
    const { assertions } = found('claims');
    expect(assertions.map(({ status }) => status)).toEqual(Array(7).fill('fails'));
    expect(assertions.map(({ counterexample }) => counterexample?.length)).toEqual([
      1,
      1,
      1,
      undefined,
      1,
      1,
      undefined,
    ]);
    expect(assertions.at(-1)?.share?.runs).toBe(USUAL.runs);
  });

  it('every kind of claim that holds', () => {
    const { assertions } = found('sound');
    expect(assertions.map(({ status }) => status)).toEqual(Array(7).fill('holds'));
  });

  it('what a vote can come to, and the ballots that show it', () => {
    const { assertions, complete } = found('vote');
    expect(complete).toBe(true);
    expect(assertions.map(({ status }) => status)).toEqual(['fails', 'holds', 'fails', 'holds', 'holds']);
  });
});

describe('what verifying claims', () => {
  it('is never that something holds where not all was explored', () => {
    for (const name of ['sound', 'vote', 'unreachable-scene', 'never-open']) {
      const { complete, assertions, unreachable, neverOpen, frontier } = verify(gameFor(name), {
        ...USUAL,
        states: 2,
      });
      expect({ complete, unreachable, neverOpen }).toEqual({
        complete: false,
        unreachable: [],
        neverOpen: [],
      });
      expect(frontier).toBeGreaterThan(0);
      for (const { status, example, share } of assertions) {
        if (status === 'holds') expect(example ?? share).toBeDefined();
      }
    }
  });

  it('says from how many places something was found to be possible, where that is not known of all', () => {
    const possible = (text: string, states: number) => {
      const { assertions, complete } = verify(gameOf(text), { ...USUAL, states, lines: 0 });
      const answer = assertions.find(({ name }) => name === 'It can be seen');
      return { complete, status: answer?.status, withinReach: answer?.withinReach };
    };
    const text = storyWith(
      `first:
  kind: decision
  title: Look now or later
  by: aldery
  question: What now?
  options:
    now: { title: Look, effects: [{ set: flags.seen, to: true }] }
    later: { title: Wait }
  then: [{ when: flags.seen, to: good }, { to: second }]
second:
  kind: decision
  title: Later
  by: borrow
  question: What now?
  options:
    wait: { title: Wait on }
  then: third
third:
  kind: decision
  title: At last
  by: borrow
  question: What now?
  options:
    look: { title: Look, effects: [{ set: flags.seen, to: true }] }
  then: good`,
      'assertions:\n  - { name: It can be seen, possible: flags.seen }\n',
    );
    // The beginning, the place where it was seen, and the second scene are gone through; what the third brings is not known.
    expect(possible(text, 4)).toEqual({
      complete: false,
      status: 'unknown',
      withinReach: { places: 2, of: 3 },
    });
    expect(possible(text, 100)).toEqual({ complete: true, status: 'holds', withinReach: undefined });
  });

  it('can be played: every way it shows is legal, move by move, in the machine itself', () => {
    for (const name of ['dead-end', 'livelock', 'claims', 'vote']) {
      const game = gameFor(name);
      const { assertions, deadEnds, endings, waysIntoLivelocks } = verify(game);
      const ways = [
        ...assertions.flatMap(({ counterexample, example }) => [counterexample ?? [], example ?? []]),
        ...deadEnds,
        ...waysIntoLivelocks,
      ];
      for (const way of ways) expect(replay(game, way).stopped).toBeUndefined();
      for (const { id, shortest } of endings)
        expect(game.place(replay(game, shortest).end)).toEqual({ at: 'ending', ending: id });
    }
  });

  it('is what was found by then, where it is stopped', () => {
    const work = verifying(gameFor('sound'));
    expect(work.next().value).toMatchObject({ depth: 2 });
    const { done, value } = work.next(false);
    expect(done).toBe(true);
    expect(value).toMatchObject({ states: expect.any(Number) });
  });
});
