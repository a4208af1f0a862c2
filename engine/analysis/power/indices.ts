import type { VotingGame } from './game.ts';
import { countSwings } from './swings.ts';

/** A share of one, exact and as a number. */
export type Fraction = { readonly fraction: string; readonly value: number };

export type PlayerPower = {
  readonly id: string;
  /** Its share of all swings: Banzhaf 1965, normalised. */
  readonly banzhaf: Fraction;
  /** The chance that it decides when all others toss a coin: Banzhaf, absolute (Penrose 1946). */
  readonly banzhafAbsolute: Fraction;
  /** The share of all orders of arrival in which it turns the coalition: Shapley and Shubik 1954. */
  readonly shapleyShubik: Fraction;
};

export type Power = {
  readonly players: readonly PlayerPower[];
  /** The chance that a question is carried when everybody tosses a coin. */
  readonly passProbability: Fraction;
  readonly minimalWinning: string | null;
  readonly minimalBlocking: string | null;
};

/** The power indices of a game, exact; undefined where it is too large to count. */
export function powerOf(game: VotingGame): Power | undefined {
  const swings = countSwings(game);
  if (!swings) return undefined;
  const players = game.players.length;
  const factorials = factorialsUpTo(players);
  const orders = factorials[players] ?? 1n;
  const totals = new Map(
    [...swings.of].map(([id, bySize]) => [id, bySize.reduce((sum, one) => sum + one, 0n)]),
  );
  const all = [...totals.values()].reduce((sum, one) => sum + one, 0n);
  return {
    players: game.players.map(({ id }) => {
      const total = totals.get(id) ?? 0n;
      const pivots = (swings.of.get(id) ?? []).reduce(
        (sum, count, size) => sum + count * (factorials[size] ?? 0n) * (factorials[players - 1 - size] ?? 0n),
        0n,
      );
      return {
        id,
        banzhaf: fraction(total, all),
        banzhafAbsolute: fraction(total, 2n ** BigInt(players - 1)),
        shapleyShubik: fraction(pivots, orders),
      };
    }),
    passProbability: fraction(swings.winning, 2n ** BigInt(players)),
    minimalWinning: swings.minimalWinning?.toString() ?? null,
    minimalBlocking: swings.minimalBlocking?.toString() ?? null,
  };
}

function factorialsUpTo(last: number): bigint[] {
  const factorials = [1n];
  for (let n = 1; n <= last; n++) factorials.push((factorials[n - 1] ?? 1n) * BigInt(n));
  return factorials;
}

/** A fraction in lowest terms; nothing of nothing is nothing. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) return { fraction: '0/1', value: 0 };
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  const [n, d] = [numerator / a, denominator / a];
  return { fraction: `${n}/${d}`, value: ratio(n, d) };
}

/** The nearest number to a ratio of whole numbers of any length, to about fifteen places. */
function ratio(numerator: bigint, denominator: bigint): number {
  const places = 10n ** 17n;
  return Number((numerator * places + denominator / 2n) / denominator) / 1e17;
}
