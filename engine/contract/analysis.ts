import * as z from 'zod';
import { namedPolicy } from './policy.ts';

z.config({ jitless: true });

/**
 * Long analyses: what thousands of runs of a scenario show, or all ways through it. One is begun, read as often as one
 * likes while it goes on, and can be stopped at any time; what has been found by then is kept.
 */

const file = z.string().max(400);
const seed = z.int().min(0).max(0xffff_ffff);

/** More would keep a school's computer busy for an hour. */
export const MOST_RUNS = 100_000;
const runs = z.int().min(1).max(MOST_RUNS);

/** Many runs of a scenario, from its beginning; nobody holds a party. */
const simulateAsked = z.strictObject({
  kind: z.literal('simulate'),
  file,
  runs,
  seed,
  parties: namedPolicy,
});

export const analysisAsked = z.discriminatedUnion('kind', [simulateAsked]);
export type AnalysisAsked = z.infer<typeof analysisAsked>;

/** A share of runs with the 95 % interval it lies in, from 0 to 1: how far it may be off because the runs are few. */
const share = { share: z.number(), low: z.number(), high: z.number() };

const named = z.strictObject({ id: z.string(), title: z.string() });

const endingSeen = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** In how many runs; not seen where 0, and that is not impossible. */
  count: z.int(),
  ...share,
  /** The way most runs took to it, and how many did. */
  path: z.strictObject({ scenes: z.array(named), count: z.int() }).nullable(),
});
export type EndingSeenView = z.infer<typeof endingSeen>;

const indicatorSeen = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** From 0 to 100, at the end of the runs. One run of twenty stays below `p05`, one rises above `p95`. */
  median: z.int(),
  p05: z.int(),
  p95: z.int(),
});

export const simulationView = z.strictObject({
  kind: z.literal('simulate'),
  runs: z.int(),
  /** Runs that came to no ending. */
  unended: z.int(),
  endings: z.array(endingSeen),
  indicators: z.array(indicatorSeen),
  /** What some run came to, of all there is, and what none did. */
  seen: z.strictObject({
    scenes: z.int(),
    scenesOf: z.int(),
    scenesNotSeen: z.array(named),
    options: z.int(),
    optionsOf: z.int(),
    optionsNotSeen: z.array(z.strictObject({ id: z.string(), title: z.string(), scene: z.string() })),
  }),
});
export type SimulationView = z.infer<typeof simulationView>;

/** What an analysis has found, as a screen shows it: names in place of ids. */
const foundView = z.discriminatedUnion('kind', [simulationView]);
export type FoundView = z.infer<typeof foundView>;

export const analysisId = z.string().regex(/^[a-z0-9-]{8,40}$/);

export const analysisView = z.strictObject({
  id: analysisId,
  /** `stopped`: by who asked for it, or by a later one that took its place. */
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  /** Grows with all that is new; what one has read is asked for as `seen`. */
  news: z.int().min(0),
  done: z.int().min(0),
  /** Of how many, as far as is known. */
  of: z.int().min(0).nullable(),
  /** What is known by now; null as long as that is nothing. */
  found: foundView.nullable(),
});
export type AnalysisView = z.infer<typeof analysisView>;
