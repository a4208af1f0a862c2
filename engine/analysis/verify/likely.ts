import type { Game } from '../../machine/game.ts';
import { lowered } from '../../machine/lowered/game.ts';
import type { Assertion } from '../../scenario/assertions.ts';
import { wilson } from '../simulate/intervals.ts';
import { playBatch } from '../simulate/play.ts';
import type { Answer, Share } from './answers.ts';

type Likely = Extract<Assertion, { likely: unknown }>;

/** Answers a share by playing; unknown where the 95 % interval reaches over a bound. */
export function answerLikely(
  game: Game,
  { name, likely }: Likely,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Answer & { readonly share: Share } {
  const { ending, at_least = 0, at_most = 100, under } = likely;
  const { endings } = playBatch(lowered(game), seed, 0, runs, { policyOf: () => under, options: [] });
  const count = endings[ending] ?? 0;
  const { low, high } = wilson(count, runs);
  const share = { runs, seed, count, low, high };
  if (100 * low >= at_least && 100 * high <= at_most) return { name, status: 'holds', share };
  const isOutside = 100 * high < at_least || 100 * low > at_most;
  return { name, status: isOutside ? 'fails' : 'unknown', share };
}
