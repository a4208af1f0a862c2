import type { Player, VotingGame } from './game.ts';

/** How many coalitions each player turns from losing into winning, by how many others are in them already. */
export type Swings = {
  readonly of: ReadonlyMap<string, readonly bigint[]>;
  /** How many coalitions win. */
  readonly winning: bigint;
  /** How many win and would lose without any one of their members; null where they cannot be counted this way. */
  readonly minimalWinning: bigint | null;
  /** How many stop everything and would not without any one of their members. */
  readonly minimalBlocking: bigint | null;
};

/** More cells than this would take minutes. */
const MOST_CELLS = 700_000;

/**
 * Counts the swings of every player exactly, with a table of how many coalitions there are of each size and weight.
 * A player is taken out of the full table again to see the coalitions without it, so that the whole costs no more
 * than the number of players times the cells of the table. Undefined where the table would be too large.
 */
export function countSwings(game: VotingGame): Swings | undefined {
  const vetoes = game.players.filter(({ veto }) => veto);
  // The heaviest first: what is counted along the way then knows that the one being added is the lightest.
  const free = game.players.filter(({ veto }) => !veto).sort((a, b) => (b.sizes[0] ?? 0) - (a.sizes[0] ?? 0));
  const table = tableFor(game, free);
  if (table.cells > MOST_CELLS) return undefined;
  const wins = winningTest(game, vetoes, table);
  const { counts, minimalWinning, minimalBlocking } = fill(table, free, wins);

  const bySize = table.sumBySize(counts, wins, 0);
  const winning = bySize.reduce((sum, one) => sum + one, 0n);
  const of = new Map<string, readonly bigint[]>();
  const known = new Map<string, readonly bigint[]>();
  for (const { id, sizes } of free) {
    const kind = sizes.join('/');
    const swings = known.get(kind) ?? table.swingsOf(counts, sizes, wins, vetoes.length);
    known.set(kind, swings);
    of.set(id, swings);
  }
  // Who has a veto is needed by every coalition that wins: each is a swing, seen without its holder.
  const ofVeto = shift(bySize, vetoes.length - 1);
  for (const { id } of vetoes) of.set(id, ofVeto);

  const ordered = game.quotas.length <= 1;
  const alone = wins(0, table.nothing) ? 1n : 0n;
  return {
    of,
    winning,
    minimalWinning: ordered ? minimalWinning + alone : null,
    minimalBlocking: ordered ? minimalBlocking + BigInt(vetoes.length) : null,
  };
}

function shift(bySize: readonly bigint[], by: number): readonly bigint[] {
  return by <= 0 ? bySize : [...Array.from({ length: by }, () => 0n), ...bySize];
}

type Wins = (size: number, at: number) => boolean;

/** A table over the number of members and the sum of each measure, as one array. */
class Table {
  readonly cells: number;
  /** Where nobody is in the coalition. */
  readonly nothing = 0;
  readonly #rows: number;
  readonly #widths: readonly number[];

  constructor(players: number, totals: readonly number[]) {
    this.#widths = totals.map((total) => total + 1);
    this.#rows = players + 1;
    this.cells = this.#rows * this.row;
  }

  /** How many cells there are for one number of members. */
  get row(): number {
    return this.#widths.reduce((product, width) => product * width, 1);
  }

  get rows(): number {
    return this.#rows;
  }

  /** How far along a row a player moves a coalition. */
  step(sizes: readonly number[]): number {
    let step = 0;
    for (const [index, width] of this.#widths.entries()) step = step * width + (sizes[index] ?? 0);
    return step;
  }

  /** The sums at a place in a row. */
  sums(at: number): number[] {
    const sums: number[] = [];
    let rest = at;
    for (const width of [...this.#widths].reverse()) {
      sums.unshift(rest % width);
      rest = (rest - (rest % width)) / width;
    }
    return sums;
  }

  /** For each number of members, how many coalitions win. */
  sumBySize(counts: readonly bigint[], wins: Wins, from: number): bigint[] {
    return Array.from({ length: this.rows - from }, (_, size) => {
      let sum = 0n;
      for (let at = 0; at < this.row; at++) {
        const count = counts[size * this.row + at];
        if (count && wins(size, at)) sum += count;
      }
      return sum;
    });
  }

  /** The swings of a player, by the number of others, from the coalitions with and without it. */
  swingsOf(
    counts: readonly bigint[],
    sizes: readonly number[],
    wins: Wins,
    vetoes: number,
  ): readonly bigint[] {
    const step = this.step(sizes);
    const swings: bigint[] = [];
    let before: bigint[] = [];
    for (let size = 0; size < this.rows - 1; size++) {
      const row: bigint[] = new Array(this.row).fill(0n);
      let sum = 0n;
      for (let at = 0; at < this.row; at++) {
        const all = counts[size * this.row + at] ?? 0n;
        const withIt = at >= step ? (before[at - step] ?? 0n) : 0n;
        if (all === 0n) continue;
        const without = all - withIt;
        row[at] = without;
        if (without !== 0n && !wins(size, at) && wins(size + 1, at + step)) sum += without;
      }
      swings.push(sum);
      before = row;
    }
    return shift(swings, vetoes);
  }
}

function tableFor(game: VotingGame, free: readonly Player[]): Table {
  const totals = game.quotas.map((_, index) => free.reduce((sum, { sizes }) => sum + (sizes[index] ?? 0), 0));
  return new Table(free.length, totals);
}

/** Whether a coalition of free players wins together with all who have a veto; asked once a cell. */
function winningTest(game: VotingGame, vetoes: readonly Player[], table: Table): Wins {
  const given = game.quotas.map((_, index) =>
    vetoes.reduce((sum, { sizes }) => sum + (sizes[index] ?? 0), 0),
  );
  const reaches = Array.from({ length: table.row }, (_, at) =>
    table.sums(at).every((sum, index) => sum + (given[index] ?? 0) >= (game.quotas[index] ?? 0)),
  );
  const players = game.players.length;
  return (size, at) => {
    const members = size + vetoes.length;
    if (members > 0 && players - members < game.blocking) return true;
    return members >= game.seats && reaches[at] === true;
  };
}

/** Adds the players one by one, and counts on the way the coalitions in which each is the lightest. */
function fill(table: Table, free: readonly Player[], wins: Wins) {
  const counts: bigint[] = new Array(table.cells).fill(0n);
  counts[0] = 1n;
  let minimalWinning = 0n;
  let minimalBlocking = 0n;
  let lighter = { size: free.length, step: free.reduce((sum, { sizes }) => sum + table.step(sizes), 0) };
  for (const [index, { sizes }] of free.entries()) {
    const step = table.step(sizes);
    lighter = { size: lighter.size - 1, step: lighter.step - step };
    for (let size = index; size >= 0; size--) {
      for (let at = table.row - 1; at >= 0; at--) {
        const count = counts[size * table.row + at];
        if (!count) continue;
        if (!wins(size, at) && wins(size + 1, at + step)) minimalWinning += count;
        const rest = { size: size + lighter.size, at: at + lighter.step };
        if (!wins(rest.size, rest.at) && wins(rest.size + 1, rest.at + step)) minimalBlocking += count;
        const to = (size + 1) * table.row + at + step;
        counts[to] = (counts[to] ?? 0n) + count;
      }
    }
  }
  return { counts, minimalWinning, minimalBlocking };
}
