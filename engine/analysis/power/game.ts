import { z } from '../../contract/zod.ts';
import { shareOf } from '../../procedures/vote/count.ts';
import type { WrittenBody } from '../../scenario/body.ts';

/** A player of a voting game, with what it weighs in each measured criterion. */
export type Player = { readonly id: string; readonly sizes: readonly number[]; readonly veto: boolean };

/**
 * A voting game: each player says yes or no, and nothing else. A coalition of those who say yes wins when it has all
 * vetoes and either reaches every quota or leaves fewer than `blocking` players against it.
 */
export type VotingGame = {
  readonly players: readonly Player[];
  /** How many players it takes, whatever they weigh. */
  readonly seats: number;
  /** The quota of each measured criterion, in the order of `sizes`. */
  readonly quotas: readonly number[];
  /** Fewer against than this cannot block; 0 where the rule has no such clause. */
  readonly blocking: number;
};

const size = z.int().min(0).max(1_000_000);

/** A voting game as a file writes it: one quota and the weights, or several that must all be reached. */
const single = z.strictObject({ quota: z.int().min(1), weights: z.record(z.string().min(1).max(60), size) });
export const gameFile = z.union([single, z.strictObject({ all: z.array(single).min(1).max(2) })]);
export type GameFile = z.infer<typeof gameFile>;

/** Makes a game of a file, or says why it is none. */
export function gameOfFile(file: GameFile): VotingGame | string {
  const all = 'all' in file ? file.all : [file];
  const ids = Object.keys(all[0]?.weights ?? {});
  if (ids.length === 0) return 'A game needs a player.';
  for (const { quota, weights } of all) {
    const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    if (quota > total) return `The quota ${quota} is more than all the weights together, ${total}.`;
    const other = Object.keys(weights).find((id) => !ids.includes(id));
    if (other !== undefined || Object.keys(weights).length !== ids.length)
      return 'Every criterion weighs the same players.';
  }
  return {
    players: ids.map((id) => ({ id, sizes: all.map(({ weights }) => weights[id] ?? 0), veto: false })),
    seats: 0,
    quotas: all.map(({ quota }) => quota),
    blocking: 0,
  };
}

/**
 * Makes a game of a body's rule: every seat says yes or no, nobody abstains or stays away.
 * A sentence where the rule asks for something that the seats do not have.
 */
export function gameOfBody(body: WrittenBody, matter: string): VotingGame | string {
  const rule = body.rules[matter];
  if (Object.hasOwn(body.elections, matter))
    return `“${body.id}” elects by “${matter}”; power is asked of questions that are carried or not.`;
  if (!rule) return `“${body.id}” has no matter “${matter}”; it has ${Object.keys(body.rules).join(', ')}.`;
  const codes = Object.keys(body.seats);
  const measured: { quota: number; sizes: number[] }[] = [];
  let seats = 0;
  for (const criterion of rule.needed) {
    if ('votes' in criterion) seats = Math.max(seats, criterion.votes);
    else if ((criterion.by ?? 'seats') === 'seats') seats = Math.max(seats, shareOf(codes.length, criterion));
    else {
      const by = criterion.by === 'weight' ? 'weight' : 'population';
      const sizes = codes.map((code) => body.seats[code]?.[by] ?? (by === 'weight' ? 1 : undefined));
      if (sizes.some((one) => one === undefined)) return `The seats of “${body.id}” have no ${by}.`;
      const known = sizes.map((one) => one ?? 0);
      measured.push({
        quota: shareOf(
          known.reduce((sum, one) => sum + one, 0),
          criterion,
        ),
        sizes: known,
      });
    }
  }
  return {
    players: codes.map((id, index) => ({
      id,
      sizes: measured.map(({ sizes }) => sizes[index] ?? 0),
      veto: rule.stopped_by === 'objection' || (rule.stopped_by === 'veto' && body.seats[id]?.veto === true),
    })),
    seats,
    quotas: measured.map(({ quota }) => quota),
    blocking: rule.blocking ?? 0,
  };
}
