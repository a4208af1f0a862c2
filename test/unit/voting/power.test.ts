import { describe, expect, it } from 'vitest';
import { gameFile, gameOfBody, gameOfFile, type VotingGame } from '../../../engine/analysis/power/game.ts';
import { powerOf } from '../../../engine/analysis/power/indices.ts';
import { readBody } from '../../../engine/scenario/read.ts';
import { shipped } from './cases.ts';

function gameOf(quota: number, weights: readonly number[]): VotingGame {
  const named = Object.fromEntries(weights.map((weight, index) => [`P${index}`, weight]));
  const game = gameOfFile(gameFile.parse({ quota, weights: named }));
  if (typeof game === 'string') throw new Error(game);
  return game;
}

function gameOfShipped(id: string, matter: string): VotingGame {
  const body = readBody(id, shipped);
  if (!body?.ok) throw new Error(`the body ${id} cannot be read`);
  const game = gameOfBody(body.value, matter);
  if (typeof game === 'string') throw new Error(game);
  return game;
}

function shares(game: VotingGame, index: 'banzhaf' | 'shapleyShubik'): string[] {
  return powerOf(game)?.players.map((player) => player[index].fraction) ?? [];
}

/** Every coalition, one by one: the definition itself, for games small enough. */
function byHand({ players, quotas, seats, blocking }: VotingGame) {
  const wins = (coalition: number) => {
    const inside = players.filter((_, index) => coalition & (1 << index));
    if (players.some(({ veto }, index) => veto && !(coalition & (1 << index)))) return false;
    if (inside.length > 0 && players.length - inside.length < blocking) return true;
    const reached = quotas.every(
      (quota, at) => inside.reduce((sum, { sizes }) => sum + (sizes[at] ?? 0), 0) >= quota,
    );
    return reached && inside.length >= seats;
  };
  const all = Array.from({ length: 2 ** players.length }, (_, coalition) => coalition);
  const members = (coalition: number) => players.map((_, at) => at).filter((at) => coalition & (1 << at));
  const full = 2 ** players.length - 1;
  return {
    swings: players.map(
      (_, at) => all.filter((one) => wins(one) && one & (1 << at) && !wins(one & ~(1 << at))).length,
    ),
    winning: all.filter(wins).length,
    minimalWinning: all.filter((one) => wins(one) && members(one).every((at) => !wins(one & ~(1 << at))))
      .length,
    minimalBlocking: all.filter(
      (one) => !wins(full & ~one) && members(one).every((at) => wins((full & ~one) | (1 << at))),
    ).length,
  };
}

describe('power', () => {
  it.each([
    [
      'the European Economic Community of 1958',
      12,
      [4, 4, 4, 2, 2, 1],
      ['5/21', '5/21', '5/21', '1/7', '1/7', '0/1'],
      ['7/30', '7/30', '7/30', '3/20', '3/20', '0/1'],
    ],
    ['fifty, forty-nine and one', 51, [50, 49, 1], ['3/5', '1/5', '1/5'], ['2/3', '1/6', '1/6']],
    [
      'three, two, one, one of four',
      4,
      [3, 2, 1, 1],
      ['1/2', '1/6', '1/6', '1/6'],
      ['1/2', '1/6', '1/6', '1/6'],
    ],
    [
      'Nassau County 1965',
      58,
      [31, 31, 28, 21, 2, 2],
      ['1/3', '1/3', '1/3', '0/1', '0/1', '0/1'],
      ['1/3', '1/3', '1/3', '0/1', '0/1', '0/1'],
    ],
    ['forty-nine twice, and two', 51, [49, 49, 2], ['1/3', '1/3', '1/3'], ['1/3', '1/3', '1/3']],
  ])('of %s is as published', (_, quota, weights, banzhaf, shapley) => {
    const game = gameOf(quota, weights);
    expect(shares(game, 'banzhaf')).toEqual(banzhaf);
    expect(shares(game, 'shapleyShubik')).toEqual(shapley);
  });

  it('in the Security Council is as published, and a question passes 848 times in 32768', () => {
    const power = powerOf(gameOfShipped('un_security_council_2025', 'substantive'));
    const of = (id: string) => power?.players.find((player) => player.id === id);
    expect([of('RUS')?.banzhaf.fraction, of('RUS')?.shapleyShubik.fraction]).toEqual(['106/635', '421/2145']);
    expect([of('DZA')?.banzhaf.fraction, of('DZA')?.shapleyShubik.fraction]).toEqual(['21/1270', '4/2145']);
    expect(of('RUS')?.banzhafAbsolute.fraction).toBe('53/1024');
    expect(power?.passProbability.fraction).toBe('53/2048');
    // Four of the ten elected members; the five alone, or seven of the ten.
    expect([power?.minimalWinning, power?.minimalBlocking]).toEqual(['210', '125']);
  });

  it('in the Council of eleven is as published', () => {
    const game = gameOf(27, [5, 5, 5, 5, 5, 1, 1, 1, 1, 1, 1]);
    expect(shares(game, 'shapleyShubik').slice(4, 6)).toEqual(['76/385', '1/462']);
    expect(shares(game, 'banzhaf').slice(4, 6)).toEqual(['19/105', '1/63']);
  });

  it('comes out as by counting every coalition one by one', () => {
    const all = gameOfFile(
      gameFile.parse({
        all: [
          { quota: 6, weights: { A: 1, B: 1, C: 1, D: 1, E: 1, F: 1, G: 1, H: 1, I: 1 } },
          { quota: 30, weights: { A: 12, B: 9, C: 7, D: 6, E: 5, F: 4, G: 2, H: 1, I: 1 } },
        ],
      }),
    );
    if (typeof all === 'string') throw new Error(all);
    const players = all.players.map(({ id, sizes }, at) => ({ id, sizes: [sizes[1] ?? 0], veto: at === 5 }));
    const games: VotingGame[] = [
      { players, seats: 5, quotas: [30], blocking: 3 },
      { players: players.map((player) => ({ ...player, veto: false })), seats: 5, quotas: [30], blocking: 3 },
      { players: players.map((player) => ({ ...player, sizes: [] })), seats: 5, quotas: [], blocking: 0 },
    ];
    for (const game of [...games, gameOf(16, [9, 8, 7, 3, 2, 2, 1])]) {
      const hand = byHand(game);
      const power = powerOf(game);
      const total = hand.swings.reduce((sum, one) => sum + one, 0);
      expect(power?.players.map(({ banzhaf }) => banzhaf.value)).toEqual(
        hand.swings.map((one) => expect.closeTo(one / total, 12)),
      );
      expect(power?.passProbability.value).toBeCloseTo(hand.winning / 2 ** game.players.length, 12);
      expect(power?.minimalWinning).toBe(String(hand.minimalWinning));
      expect(power?.minimalBlocking).toBe(String(hand.minimalBlocking));
    }
  });

  it('of all players together is one', () => {
    for (const matter of ['qualified-majority', 'unanimity', 'simple-majority']) {
      const power = powerOf(gameOfShipped('eu_council_2025', matter));
      for (const index of ['banzhaf', 'shapleyShubik'] as const) {
        const sum = power?.players.reduce((total, player) => total + player[index].value, 0);
        expect(sum).toBeCloseTo(1, 9);
      }
    }
  });

  it('of the Electoral College of 1992 is as published', () => {
    const states = [
      54, 33, 32, 25, 23, 22, 21, 18, 15, 14, 13, 13, 12, 12, 11, 11, 11, 11, 10, 10, 9, 9, 8, 8, 8, 8, 8, 8,
      7, 7, 7, 6, 6, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3,
    ];
    const [california] = powerOf(gameOf(270, states))?.players ?? [];
    // 525180666785903 swings of 2^50.
    expect(california?.banzhafAbsolute.fraction).toBe(`525180666785903/${2n ** 50n}`);
    expect(california?.banzhaf.value).toBeCloseTo(0.11142757, 8);
    expect(california?.shapleyShubik.value).toBeCloseTo(0.10812541, 8);
  });

  it('of an election is not asked', () => {
    expect(() => gameOfShipped('un_general_assembly_2025', 'election-two-thirds')).toThrow(/elects by/);
  });

  it('of a game that is none is refused in a sentence', () => {
    expect(gameOfFile({ quota: 9, weights: { A: 1, B: 2 } })).toMatch(/quota 9 is more than/);
  });
});
