import * as z from 'zod';
import { type Move, moveSchema } from '../../contract/move.ts';
import type { NamedPolicy, Policy } from '../../contract/policy.ts';
import { compile, type Game } from '../../machine/game.ts';
import { lowered } from '../../machine/lowered/game.ts';
import { sameMove } from '../../parties/record.ts';
import { replay } from '../../run/line.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import {
  batchSchema,
  type Chooser,
  chooserFor,
  endingAt,
  type Fixed,
  playOn,
  type Start,
  seedOfRun,
} from './batch.ts';
import { playBatch } from './play.ts';
import { weighedSchema, weighRun } from './weigh.ts';

/** What all runs of a simulation have in common. Plain data: it is handed to threads. */
export type Table = {
  readonly scenario: Scenario;
  readonly seed: number;
  /** How parties are played, and how those that have no entry. */
  readonly policies: Readonly<Record<string, Policy>>;
  readonly others: NamedPolicy;
  /** Options that are taken wherever they are open. */
  readonly options: Fixed['options'];
  /** What has been done already: runs begin behind it. */
  readonly line: readonly Move[];
};

/** Some of the runs, by number, up to one that is left out. The number and the table’s seed are a run’s luck. */
const some = { from: z.int().min(0), to: z.int().min(0) };

const job = z.discriminatedUnion('does', [
  /** Plays on from where the line stands. */
  z.strictObject({ does: z.literal('play'), ...some }),
  /** Plays on from there, and at each decision (or at some only, by scene and party) everything else too. */
  z.strictObject({ does: z.literal('weigh'), only: z.array(z.string()).nullable(), ...some }),
  /** Plays on from before a step of the line (from its end, for the number behind the last) the runs that leave it there. */
  z.strictObject({ does: z.literal('leave'), at: z.int().min(0), ...some }),
  /** Makes a move in place of a step of the line, or behind its end, and plays on. */
  z.strictObject({ does: z.literal('try'), at: z.int().min(0), move: moveSchema, ...some }),
]);
/** A piece of work for one hand. */
export type Job = z.infer<typeof job>;

export const answerSchema = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('play'), batch: batchSchema }),
  z.strictObject({ does: z.literal('weigh'), runs: z.array(weighedSchema) }),
  z.strictObject({
    does: z.literal('leave'),
    /** By run: whether it leaves the line there, and the ending it then comes to. */
    runs: z.array(z.strictObject({ leaves: z.boolean(), ending: z.string().nullable() })),
  }),
  z.strictObject({ does: z.literal('try'), batch: batchSchema }),
]);
export type Answer = z.infer<typeof answerSchema>;
export type AnswerTo<D extends Job['does']> = Extract<Answer, { does: D }>;

/** Somebody who has sat down at the table and does one job after another. */
export function player({ scenario, seed, policies, others, options, line }: Table): (job: Job) => Answer {
  const game = lowered(compile(scenario));
  const fixed: Fixed = { policyOf: (party) => policies[party] ?? others, options };
  const replayed = replay(game, line);
  const startAt = (at: number): Start => ({
    point: replayed.steps[at]?.before ?? replayed.end,
    made: line.slice(0, at),
  });
  const end = startAt(line.length);
  return (asked) => {
    const { does, from, to } = asked;
    switch (does) {
      case 'play':
        return { does, batch: playBatch(game, seed, from, to, fixed, end) };
      case 'weigh':
        return {
          does,
          runs: numbers(from, to).map((run) => weighRun(game, seed, run, fixed, end, asked.only)),
        };
      case 'leave': {
        const start = startAt(asked.at);
        const runs = numbers(from, to).map((run) =>
          leaveOrStay(game, start, line[asked.at], chooserFor(fixed, seedOfRun(seed, run))),
        );
        return { does, runs };
      }
      case 'try': {
        const { point, made } = startAt(asked.at);
        const applied = game.apply(point, asked.move);
        if (!applied.ok) throw new Error(`what is tried is not legal: ${applied.because}`);
        const start = { point: applied.point, made: [...made, asked.move] };
        return { does, batch: playBatch(game, seed, from, to, fixed, start) };
      }
    }
  };
}

/** Whether a run would make another move than the line does; if so it is played on to its end. */
function leaveOrStay(
  game: Game,
  start: Start,
  next: Move | undefined,
  choose: Chooser,
): { leaves: boolean; ending: string | null } {
  const chosen = choose(game, start.point, start.made);
  if (chosen && next && sameMove(chosen, next)) return { leaves: false, ending: null };
  return { leaves: true, ending: endingAt(game, playOn(game, start, choose)) };
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** The runs up to a number, in pieces: few enough at once that progress is seen and what is stopped stops soon. */
export function piecesOf(runs: number, atOnce: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(runs / atOnce) }, (_, index) => ({
    from: index * atOnce,
    to: Math.min(runs, (index + 1) * atOnce),
  }));
}

/**
 * The same in pieces that are a share of what is behind them, or ahead if that is less: of millions of runs one message
 * tells many, the first are seen soon, and no hand waits long for another at the end.
 */
export function unevenPiecesOf(runs: number, atLeast: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  for (let from = 0; from < runs; from = pieces.at(-1)?.to ?? runs) {
    const share = Math.floor(Math.min(from, runs - from) / 16);
    pieces.push({ from, to: Math.min(runs, from + Math.max(atLeast, share)) });
  }
  return pieces;
}
