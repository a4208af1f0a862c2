import { moveSchema } from '../../contract/move.ts';
import { z } from '../../contract/zod.ts';
import type { Explored } from './verifier.ts';

const count = z.int().min(0);
const moves = z.array(moveSchema);

const seen = z.strictObject({ scenes: count, ofScenes: count, options: count, ofOptions: count });

const progress = z.strictObject({
  states: count,
  gone: count,
  depth: count,
  frontier: count,
  bytes: count,
  endings: z.array(z.string()),
  seen,
});

const answer = z.strictObject({
  name: z.string(),
  status: z.enum(['holds', 'fails', 'unknown']),
  counterexample: moves.exactOptional(),
  example: moves.exactOptional(),
  byRule: z.literal(true).exactOptional(),
  share: z
    .strictObject({ runs: count, seed: count, count, low: z.number(), high: z.number() })
    .exactOptional(),
  withinReach: z.strictObject({ places: count, of: count }).exactOptional(),
});

const verified = z.strictObject({
  complete: z.boolean(),
  stopped: z.enum(['explored', 'states', 'memory', 'asked']),
  states: count,
  endings: z.array(z.strictObject({ id: z.string(), shortest: moves })),
  endingsPlayed: z.array(z.strictObject({ id: z.string(), moves })),
  endingsNotMet: z.array(z.string()),
  unreachable: z.array(z.string()),
  notSeen: z.array(z.string()),
  neverOpen: z.array(z.strictObject({ scene: z.string(), party: z.string(), option: z.string() })),
  deadEnds: z.array(moves),
  livelocks: z.array(z.array(z.string())),
  waysIntoLivelocks: z.array(moves),
  depth: count,
  frontier: count,
  bytes: count,
  seen,
  assertions: z.array(answer),
});

/** What a thread that explores tells. */
export const exploredSchema: z.ZodType<Explored> = z.strictObject({
  kind: z.literal('verify'),
  progress,
  most: count,
  further: count,
  report: verified.nullable(),
});
