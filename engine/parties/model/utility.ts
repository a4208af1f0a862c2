import type { Mind } from './mind.ts';

/** What a party reads of the world: each part from 0 to 1. */
export type Seen<At = string> = {
  /** The number in a slot that goes from 0 to 100, as a part of 1. */
  level(slot: At): number;
  /** Where things stand on an issue. */
  standing(issue: At): number;
};

/** How well a party’s wants are met and how near its positions things stand, each from 0 to 1, and both together. */
export type Own = { readonly interests: number; readonly positions: number; readonly own: number };

/**
 * A party’s own utility: u = (W_I I + W_X X) / (W_I + W_X).
 *
 * I = Σ w v / Σ w with v the level (more), 1 − level (less) or 1 − |level − ideal|. X = Σ s (1 − |x − q|) / Σ s: loss
 * linear in distance, weighted by salience, as in B. Bueno de Mesquita 1994 and in R. Thomson and others, The
 * European Union Decides (2006). A part of which nothing is known does not count; of nothing at all the utility is ½.
 */
export function ownUtility<At>(
  mind: Pick<Mind<At>, 'wants' | 'positions' | 'interests' | 'stances'>,
  seen: Seen<At>,
): Own {
  let wanted = 0;
  let met = 0;
  for (const { slot, aim, weight } of mind.wants) {
    const level = seen.level(slot);
    const value = aim === 'more' ? level : aim === 'less' ? 1 - level : 1 - Math.abs(level - aim);
    wanted += weight;
    met += weight * value;
  }
  let salient = 0;
  let near = 0;
  for (const { issue, place, salience } of mind.positions) {
    salient += salience;
    near += salience * (1 - Math.abs(place - seen.standing(issue)));
  }
  const interests = wanted === 0 ? 0.5 : met / wanted;
  const positions = salient === 0 ? 0.5 : near / salient;
  const forWants = wanted === 0 ? 0 : mind.interests;
  const forPlaces = salient === 0 ? 0 : mind.stances;
  const weight = forWants + forPlaces;
  const own = weight === 0 ? 0.5 : (forWants * interests + forPlaces * positions) / weight;
  return { interests, positions, own };
}

/** A tie to another party: its capability (any unit), the relation from −1 to 1, its own utility from 0 to 1. */
export type Tie = { readonly capability: number; readonly relation: number; readonly own: number };

/**
 * How friends and rivals fare, from 0 to 1: O = ½ (1 + Σ c r (2u − 1) / Σ c |r|). A friend’s gain is good, a rival’s
 * is bad; ½ where there are no ties.
 */
export function othersUtility(ties: readonly Tie[]): number {
  let weight = 0;
  let sum = 0;
  for (const { capability, relation, own } of ties) {
    weight += capability * Math.abs(relation);
    sum += capability * relation * (2 * own - 1);
  }
  return weight === 0 ? 0.5 : 0.5 * (1 + sum / weight);
}

/** U = (1 − W_R) u + W_R O. */
export function utility(mind: Pick<Mind, 'care'>, own: number, others: number): number {
  return (1 - mind.care) * own + mind.care * others;
}
