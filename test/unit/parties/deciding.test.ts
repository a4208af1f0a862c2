import { describe, expect, it } from 'vitest';
import { draw } from '../../../engine/chance/draw.ts';
import type { Move } from '../../../engine/contract/move.ts';
import type { Game } from '../../../engine/machine/game.ts';
import type { Point } from '../../../engine/machine/place.ts';
import { isAutomatic } from '../../../engine/parties/chair.ts';
import { explain } from '../../../engine/parties/explain.ts';
import { Deliberation, type Mood } from '../../../engine/parties/model/deliberation.ts';
import { interestsOf } from '../../../engine/parties/model/interests.ts';
import { seatsWeighed } from '../../../engine/parties/model/seats.ts';
import { playMoves } from '../../../engine/run/moves.ts';
import { type Policy, playOut } from '../support/playing.ts';
import { gameOf, mindsText } from '../support/scenarios.ts';

const text = mindsText();
const game = gameOf(text);

const says = (option: string): Move => ({ type: 'statement.make', scene: 'words', party: 'aldery', option });
const chooses = (scene: string, party: string, option: string): Move => ({
  type: 'choose',
  scene,
  party,
  option,
});

const ringing: Move[] = [
  { type: 'call.place', scene: 'talk', party: 'aldery' },
  { type: 'call.answer', scene: 'talk', party: 'borrow', option: 'yes' },
];
const toTheHall: Move[] = [
  says('fact'),
  chooses('promise', 'aldery', 'keep'),
  chooses('bridge', 'aldery', 'mend'),
  { type: 'call.forgo', scene: 'talk', party: 'aldery' },
];
const toTheVote = (inTheHall: string): Move[] => [
  ...toTheHall,
  chooses('hall', 'borrow', inTheHall),
  { type: 'draft.circulate', scene: 'drafting', party: 'aldery' },
  { type: 'draft.pass', scene: 'drafting', party: 'borrow' },
  { type: 'draft.table', scene: 'drafting', party: 'aldery' },
];

function pointAfter(moves: readonly Move[], of: Game = game): Point {
  const { end, stopped } = playMoves(of, moves);
  if (stopped) throw new Error(stopped.because);
  return end;
}

/** What a party makes of a scene: each of its options by a name, with its probability from 0 to 1. */
function weighed(point: Point, scene: string, party: string, mood: Mood = 'expects', of: Game = game) {
  const options = new Deliberation(of, interestsOf(of.story), mood).weigh(point, scene, party);
  const total = options.reduce((sum, { weight }) => sum + weight, 0);
  const name = (move: Move) => ('option' in move ? move.option : 'ballot' in move ? move.ballot : move.type);
  return Object.fromEntries(
    options.map(({ move, weight, ...rest }) => [name(move), { ...rest, chance: weight / total }]),
  );
}

describe('a party that decides', () => {
  it('finds it dearer to go back on its word the sharper it has spoken', () => {
    const breaks = (tone: string) => weighed(pointAfter([says(tone)]), 'promise', 'aldery').break;
    expect(breaks('fact')).toMatchObject({ audience: 0 });
    expect(breaks('threat')?.audience).toBeCloseTo(0.2, 12);
    expect(breaks('threat')?.chance).toBeLessThan(breaks('fact')?.chance ?? 0);
  });

  it('expects the mean of what chance may bring, or fears the worst of it', () => {
    const point = pointAfter([says('fact'), chooses('promise', 'aldery', 'keep')]);
    const [expects, fears] = [
      weighed(point, 'bridge', 'aldery'),
      weighed(point, 'bridge', 'aldery', 'fears'),
    ];
    expect(expects.gamble?.chance).toBeGreaterThan(0.5);
    expect(fears.gamble?.chance).toBeLessThan(expects.mend?.chance ?? 0);
    // Coins at 90 or at 20, half and half; calm at 50; the toll where it was.
    expect(expects.gamble?.parts.interests).toBeCloseTo((0.5 + 0.55) / 2, 12);
    expect(fears.gamble?.parts.interests).toBeCloseTo((0.5 + 0.2) / 2, 12);
  });

  it('weighs an offer by what the answer makes of it', () => {
    const point = pointAfter([...toTheHall.slice(0, 3), ...ringing]);
    const options = new Deliberation(game, interestsOf(game.story)).weigh(point, 'talk', 'aldery');
    const put = options.find(({ move }) => move.type === 'agenda.put' && move.terms === 'high');
    const refused = options.find(({ move }) => move.type === 'call.end');
    const offered = game.apply(point, put?.move ?? says(''));
    const accepted = !offered.ok
      ? undefined
      : game.apply(offered.point, { type: 'agenda.accept', scene: 'talk', party: 'borrow' });
    if (!accepted?.ok) throw new Error('the offer cannot be accepted');
    const atBest = interestsOf(game.story).parts('aldery', accepted.point.world, { toll: 90 }).utility;
    expect(put?.parts.utility).toBeGreaterThan(refused?.parts.utility ?? 1);
    expect(put?.parts.utility).toBeLessThan(atBest);
  });

  it('looks as far ahead as its file says', () => {
    const far = gameOf(
      text.replace('precision: 20, audience: 20', 'precision: 20, audience: 20, look_ahead: 3'),
    );
    const near = weighed(pointAfter(toTheHall.slice(0, 3)), 'talk', 'aldery');
    const further = weighed(pointAfter(toTheHall.slice(0, 3), far), 'talk', 'aldery', 'expects', far);
    // Only who looks further sees in the call what may be agreed in it.
    expect(near['call.place']?.value).toBe(near['call.forgo']?.value);
    expect(further['call.place']?.value).toBeGreaterThan(near['call.place']?.value ?? 1);
  });

  it('votes by what the text says and by whose it is', () => {
    const point = pointAfter(toTheVote('wait'));
    const aldery = weighed(point, 'the_vote', 'aldery');
    const borrow = weighed(point, 'the_vote', 'borrow');
    expect(Object.keys(aldery).sort()).toEqual(['abstain', 'no', 'yes']);
    expect(aldery.yes?.chance).toBeGreaterThan(aldery.no?.chance ?? 1);
    expect(borrow.no?.chance).toBeGreaterThan(borrow.yes?.chance ?? 1);
    expect(aldery.yes?.loyalty).toBeCloseTo(0.05, 12);
    expect(borrow.yes?.loyalty).toBeCloseTo(0.025, 12);
    expect(borrow.no?.loyalty).toBe(0);
  });

  it('has nothing to weigh where its file says nothing of it', () => {
    expect(weighed(pointAfter(toTheHall), 'market', 'crowd')).toEqual({});
  });

  it('never reads the record', () => {
    const without = gameOf(text.slice(0, text.indexOf('record:')));
    const elsewhere = gameOf(text.replace('option: threat }, sources', 'option: fact }, sources'));
    for (const other of [without, elsewhere]) {
      for (const moves of [[], toTheHall, toTheVote('speak')]) {
        const [point, there] = [pointAfter(moves), pointAfter(moves, other)];
        for (const { move } of game.legalMoves(point)) {
          if (isAutomatic(move) || move.party === 'chance') continue;
          expect(weighed(there, move.scene, move.party, 'expects', other)).toEqual(
            weighed(point, move.scene, move.party),
          );
        }
      }
    }
  });
});

describe('a seat that no party holds', () => {
  const yes = (seat: string, inTheHall: string) => {
    const { world } = pointAfter(toTheVote(inTheHall));
    const weighed = seatsWeighed('the_vote', game.story.sceneOf('vote', 'the_vote'), {
      story: game.story,
      world,
    });
    return weighed(seat)?.find(({ ballot }) => ballot === 'yes')?.weight ?? Number.NaN;
  };

  it('votes from its bloc’s positions, or from its own', () => {
    expect(yes('XCC', 'wait')).toBeGreaterThan(900_000);
    expect(yes('XEE', 'wait')).toBeLessThan(1000);
  });

  it('can be lobbied', () => {
    expect(yes('XCC', 'speak')).toBeLessThan(yes('XCC', 'wait') / 2);
    expect(yes('XEE', 'speak')).toBe(yes('XEE', 'wait'));
  });
});

describe('a policy', () => {
  const everybody = (policy: Policy) => ({ aldery: policy, borrow: policy, crowd: policy });
  const moves = (policy: Policy, seed: number) =>
    playOut(game, seed, everybody(policy)).steps.map(({ move }) => move);

  it.each(['interest', 'history', 'cautious', 'random'] as const)(
    '%s comes to an end, the same for the same seed',
    (policy) => {
      const line = playOut(game, 5, everybody(policy));
      expect(game.place(line.end)).toMatchObject({ at: 'ending' });
      expect(JSON.stringify(moves(policy, 5))).toBe(JSON.stringify(moves(policy, 5)));
      const lines = new Set([1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(moves(policy, seed))));
      expect(lines.size > 1).toBe(policy !== 'history');
    },
  );

  it('of history follows the record, then interests', () => {
    for (const seed of [1, 2, 3, 4]) expect(moves('history', seed)[0]).toEqual(says('threat'));
    const first = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => JSON.stringify(moves('interest', seed)[0]));
    expect(new Set(first).size).toBe(2);
  });

  it('of a script makes its moves while they are legal, each as often as it stands there', () => {
    const script = [says('fact'), chooses('promise', 'aldery', 'break'), chooses('hall', 'borrow', 'speak')];
    for (const seed of [1, 2, 3]) {
      const line = moves({ script }, seed).filter((move) => !isAutomatic(move));
      expect(line.slice(0, 2)).toEqual(script.slice(0, 2));
      expect(line).toContainEqual(script[2]);
    }
  });

  it('is explained by what it was: the options, their probabilities and the draw', () => {
    const players = (policy: Policy) => ({ isPerson: () => false, policyOf: () => policy, seed: 5 });
    for (const policy of ['interest', 'cautious'] as const) {
      const { steps } = playOut(game, 5, everybody(policy));
      for (const [index, { move, before }] of steps.entries()) {
        if (move.party !== 'aldery' && move.party !== 'borrow') continue;
        const made = steps.slice(0, index).map((step) => step.move);
        const { way, decision } = explain(game, before, made, players(policy), move);
        expect(way).toBe('interest');
        expect(decision?.chosen).toEqual(move);
      }
    }
    const start = game.begin();
    expect(explain(game, start, [], players('history'), says('threat')).way).toBe('record');
    expect(explain(game, start, [], players({ script: [says('fact')] }), says('fact')).way).toBe('script');
    expect(explain(game, start, [], players('random'), says('fact')).way).toBe('random');
  });
});

it('what worlds are worth is the same number with its parts and without', () => {
  const { story } = game;
  const interests = interestsOf(story);
  for (let run = 0; run < 50; run++) {
    const world = story.slots.map(({ min, max }, slot) =>
      Math.floor(min + (max - min + 1) * draw({ seed: 1, run, party: 'world', turn: slot, purpose: 'test' })),
    );
    const places = run % 2 === 0 ? {} : { toll: run };
    for (const party of ['aldery', 'borrow'])
      expect(interests.worth(party)?.of(world, interests.elsewhere(places))).toBe(
        interests.parts(party, world, places).utility,
      );
  }
  expect(interests.worth('crowd')).toBeUndefined();
});
