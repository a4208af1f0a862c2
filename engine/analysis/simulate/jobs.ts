import * as z from 'zod';
import type { NamedPolicy, Policy } from '../../contract/policy.ts';
import { compile } from '../../machine/game.ts';
import { lowered } from '../../machine/lowered/game.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { batchSchema, type Fixed, playBatch } from './batch.ts';

/** What all runs of a simulation have in common. Plain data: it is handed to threads. */
export type Table = {
  readonly scenario: Scenario;
  readonly seed: number;
  /** How parties are played, and how those that have no entry. */
  readonly policies: Readonly<Record<string, Policy>>;
  readonly others: NamedPolicy;
  /** Options that are taken wherever they are open. */
  readonly options: Fixed['options'];
};

/** A piece of work for one hand. Runs are numbered; the number and the table’s seed are a run’s luck. */
export type Job = { readonly does: 'play'; readonly from: number; readonly to: number };

export const answerSchema = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('play'), batch: batchSchema }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** Somebody who has sat down at the table and does one job after another. */
export function player({ scenario, seed, policies, others, options }: Table): (job: Job) => Answer {
  const game = lowered(compile(scenario));
  const fixed: Fixed = { policyOf: (party) => policies[party] ?? others, options };
  return ({ does, from, to }) => ({ does, batch: playBatch(game, seed, from, to, fixed) });
}

/** Few enough that progress is seen and what is stopped stops soon. */
const RUNS_AT_ONCE = 20;

/** The runs up to a number, in pieces. */
export function piecesOf(runs: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(runs / RUNS_AT_ONCE) }, (_, index) => ({
    from: index * RUNS_AT_ONCE,
    to: Math.min(runs, (index + 1) * RUNS_AT_ONCE),
  }));
}
