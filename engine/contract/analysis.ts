import { moveSchema } from './move.ts';
import { namedPolicy } from './policy.ts';
import { step } from './view/run.ts';
import { z } from './zod.ts';

/**
 * Long analyses: what thousands of runs of a scenario show, or all ways through it. One is begun, read as often as one
 * likes while it goes on, and can be stopped at any time; what has been found by then is kept.
 */

const run = z.string().regex(/^[a-z0-9-]{8,40}$/);
const seed = z.int().min(0).max(0xffff_ffff);

/** More would keep a school’s computer busy for an hour. */
const MOST_RUNS = 100_000;
const runs = z.int().min(1).max(MOST_RUNS);

/** From where a run stands. `facilitating`: the person who plays alone asks to see what may come. */
const fromRun = z.strictObject({ run, facilitating: z.boolean() });

const simulated = {
  runs,
  /** In so many of the runs every decision is played all ways. */
  weighed: z.int().min(0).max(2000),
  seed,
};

/** Many runs of a scenario from its beginning; nobody holds a party. */
const simulateAsked = z.strictObject({
  kind: z.literal('simulate'),
  file: z.string().max(400),
  ...simulated,
  parties: namedPolicy,
});

/** Many runs from where a run stands. `parties`: null plays those that nobody holds as in the run, others by interest. */
const simulateOnAsked = z.strictObject({
  kind: z.literal('simulate-on'),
  ...fromRun.shape,
  ...simulated,
  parties: namedPolicy.nullable(),
});

/** Where the chances turned on the line to where a run stands; `runs` are begun again at each of its moments. */
const turningAsked = z.strictObject({ kind: z.literal('turning'), ...fromRun.shape, runs });

/** What comes of each thing that may be done where a run stands. */
const expectAsked = z.strictObject({ kind: z.literal('expect'), ...fromRun.shape, at: z.int().min(0), runs });

/** Places that a person may ask for: more would take more memory than is given to it. */
export const MOST_PLACES = 20_000_000;

/** All ways through a scenario, up to so many places. */
const verifyAsked = z.strictObject({
  kind: z.literal('verify'),
  file: z.string().max(400),
  states: z.int().min(1).max(MOST_PLACES),
});

export const analysisAsked = z.discriminatedUnion('kind', [
  simulateAsked,
  simulateOnAsked,
  turningAsked,
  expectAsked,
  verifyAsked,
]);
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

/** A difference of two shares, from -1 to 1, with the interval that holds the truth in 999 of 1000 cases. */
const difference = { difference: z.number(), low: z.number(), high: z.number() };

const done = z.strictObject({ move: moveSchema, title: z.string() });

const decision = z.strictObject({
  scene: z.string(),
  sceneTitle: z.string(),
  party: z.string(),
  partyName: z.string(),
  /** In how many of the runs that were played all ways it came up. */
  met: z.int(),
  options: z.array(
    z.strictObject({
      ...done.shape,
      runs: z.int(),
      endings: z.array(z.strictObject({ ...named.shape, ...share })),
    }),
  ),
  /** What doing the one rather than the other changes, the surest first. */
  effects: z.array(
    z.strictObject({
      ending: named,
      more: done,
      less: done,
      shareWith: z.number(),
      shareWithout: z.number(),
      ...difference,
      pairs: z.int(),
      /** Whether the interval leaves no room for there being no difference. */
      certain: z.boolean(),
    }),
  ),
  /** What it goes together with in all runs: the ending, and how much of its variance, from 0 to 1. No effect. */
  together: z.strictObject({ ending: named, share: z.number() }).nullable(),
});
export type DecisionSeenView = z.infer<typeof decision>;

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
    optionsNotSeen: z.array(z.strictObject({ ...named.shape, scene: z.string() })),
  }),
  /** In how many runs every decision was played all ways. */
  weighed: z.int(),
  /** The weightiest first. */
  decisions: z.array(decision),
});
export type SimulationView = z.infer<typeof simulationView>;

/** A step of a line as far as the seat knows of it; null for one it has not been told of. */
const stepSeen = step.nullable();

const turn = z.strictObject({
  ending: named,
  /** From which of the moments to which, by their position. */
  from: z.int(),
  to: z.int(),
  before: z.number(),
  after: z.number(),
  ...difference,
  /** What of the difference somebody’s choice made, and what was drawn. */
  choice: z.number(),
  luck: z.number(),
  parts: z.array(
    z.strictObject({
      step: stepSeen,
      why: z.enum(['choice', 'luck', 'neither']),
      change: z.number(),
    }),
  ),
});
export type TurnView = z.infer<typeof turn>;

export const turningView = z.strictObject({
  kind: z.literal('turning'),
  /** What the line has come to. */
  ended: named.nullable(),
  /** Those that came of it at some moment. */
  endings: z.array(named),
  /** Before each step of the line, and at its end, how often each of these endings comes from there. */
  moments: z.array(
    z.strictObject({
      /** The step that is made next; null at the end, and for one that the seat has not been told of. */
      step: stepSeen,
      runs: z.int(),
      shares: z.array(z.strictObject(share)),
    }),
  ),
  turns: z.array(turn),
  /** `never`: up to the last step something else was possible. Else the first step that could change nothing any more. */
  noReturn: z.union([z.enum(['unknown', 'never']), z.strictObject({ step: stepSeen })]),
});
export type TurningView = z.infer<typeof turningView>;

export const expectationView = z.strictObject({
  kind: z.literal('expect'),
  at: z.int(),
  options: z.array(
    z.strictObject({
      key: z.string(),
      runs: z.int(),
      endings: z.array(endingSeen.omit({ path: true })),
      indicators: z.array(indicatorSeen.extend({ now: z.int() })),
    }),
  ),
});
export type ExpectationView = z.infer<typeof expectationView>;

/** Moves from the beginning that show something. They stay at the host; `openWay` begins a run along them. */
const way = z.strictObject({ way: z.int().min(0), moves: z.int().min(0) });
export type WayView = z.infer<typeof way>;

const assertionView = z.strictObject({
  name: z.string(),
  /** What is claimed: that it is so always, never, at some moment, from everywhere … */
  kind: z.enum(['always', 'never', 'reachable', 'unreachable', 'possible', 'within', 'likely']),
  status: z.enum(['holds', 'fails', 'unknown']),
  /** What shows that it fails, or that it can be come to; null where nothing single does. */
  shown: way.nullable(),
  /** Whether it follows from the rule of one vote alone, whatever else happens. */
  byRule: z.boolean(),
  /** For what is claimed to be likely: what playing has shown. */
  share: z
    .strictObject({ count: z.int(), runs: z.int(), seed: z.int(), low: z.number(), high: z.number() })
    .nullable(),
  /** For what should always be possible and is unknown: from how many places of those gone through it was found to be. */
  withinReach: z.strictObject({ places: z.int(), of: z.int() }).nullable(),
});
export type AssertionView = z.infer<typeof assertionView>;

/** What the places gone through show. Proved is only what `complete` is true for. */
const verifiedView = z.strictObject({
  complete: z.boolean(),
  /** Why exploring stands still: nothing is left, as many places as were asked for, no memory, or it was asked to. */
  stopped: z.enum(['explored', 'states', 'memory', 'asked']),
  assertions: z.array(assertionView),
  /** `isShortest`: no way to it has fewer moves. */
  endings: z.array(z.strictObject({ id: z.string(), title: z.string(), way, isShortest: z.boolean() })),
  endingsNotMet: z.array(named),
  unreachable: z.array(named),
  notSeen: z.array(named),
  neverOpen: z.array(z.strictObject({ scene: z.string(), party: z.string(), option: z.string() })),
  deadEnds: z.array(z.strictObject({ scene: z.string(), way })),
  livelocks: z.array(z.strictObject({ scenes: z.array(z.string()), way })),
});
export type VerifiedView = z.infer<typeof verifiedView>;

export const explorationView = z.strictObject({
  kind: z.literal('verify'),
  states: z.int(),
  frontier: z.int(),
  depth: z.int(),
  bytes: z.int(),
  scenes: z.int(),
  scenesOf: z.int(),
  options: z.int(),
  optionsOf: z.int(),
  /** The endings met so far, by title. */
  endings: z.array(z.string()),
  endingsOf: z.int(),
  /** Up to how many places it goes if it is asked to go on. */
  further: z.int(),
  /** What all that shows; null while it goes on. */
  report: verifiedView.nullable(),
});
export type ExplorationView = z.infer<typeof explorationView>;

/** What an analysis has found, as a screen shows it: names in place of ids. */
const foundView = z.discriminatedUnion('kind', [
  simulationView,
  turningView,
  expectationView,
  explorationView,
]);
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
  /** Whether it stands still and could go on from there. */
  canGoOn: z.boolean(),
  /** What is known by now; null as long as that is nothing. */
  found: foundView.nullable(),
});
export type AnalysisView = z.infer<typeof analysisView>;
