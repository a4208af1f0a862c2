import { isAutomatic } from '../parties/chair.ts';
import { sameMove } from '../parties/record.ts';
import type { Step } from './line.ts';

/** The moves that a line made in a scene, one after another, without those that follow by themselves. */
export type Visit = { readonly scene: string; readonly steps: readonly Step[] };

/** Something of each of two lines; undefined where a line has none. */
export type Pair<T> = readonly [T | undefined, T | undefined];

/** A scene that one or both of two lines came to, and whether both did the same there. */
export type SceneCompared = { readonly visits: Pair<Visit>; readonly same: boolean };

export type Comparison = {
  /** Where the lines part: the scene, and the first move of each that the other did not make there. */
  readonly parting: { readonly visits: readonly [Visit, Visit]; readonly first: Pair<Step> } | undefined;
  /** Every scene of either line, in their order. */
  readonly scenes: readonly SceneCompared[];
};

/** Lays two lines of one scenario beside each other. A line beside itself parts nowhere. */
export function compareLines(one: readonly Step[], other: readonly Step[]): Comparison {
  const visits = [visitsOf(one), visitsOf(other)] as const;
  return { parting: partingOf(...visits), scenes: alongside(...visits) };
}

/** A line cut into the scenes it went through. A scene come to again counts again. */
export function visitsOf(steps: readonly Step[]): Visit[] {
  const visits: { scene: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const { scene } = step.move;
    if (visits.at(-1)?.scene !== scene) visits.push({ scene, steps: [] });
    if (!isAutomatic(step.move)) visits.at(-1)?.steps.push(step);
  }
  return visits;
}

/** Undefined where one line goes no further than the other without having done anything else. */
function partingOf(ones: readonly Visit[], others: readonly Visit[]): Comparison['parting'] {
  for (const [index, one] of ones.entries()) {
    const other = others[index];
    if (other === undefined) return undefined;
    if (one.scene === other.scene && isSame(one, other)) continue;
    const first = [onlyIn(one, other)[0], onlyIn(other, one)[0]] as const;
    const isBehind =
      (index === ones.length - 1 && first[0] === undefined) ||
      (index === others.length - 1 && first[1] === undefined);
    return one.scene === other.scene && isBehind ? undefined : { visits: [one, other], first };
  }
  return undefined;
}

/** Ballots of one vote count the same in any order; everything else happens one after another. */
function isSame(one: Visit, other: Visit): boolean {
  if (one.steps.length !== other.steps.length) return false;
  return onlyIn(one, other).length === 0 && onlyIn(other, one).length === 0;
}

/** The steps of a visit that another did not make. */
function onlyIn({ steps }: Visit, other: Visit): Step[] {
  if (!steps.some(({ move }) => move.type.startsWith('vote.'))) {
    const parted = steps.findIndex(({ move }, index) => {
      const made = other.steps[index];
      return made === undefined || !sameMove(move, made.move);
    });
    return parted < 0 ? [] : steps.slice(parted);
  }
  const left = [...other.steps];
  return steps.filter(({ move }) => {
    const at = left.findIndex((made) => sameMove(made.move, move));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * The scenes of both lines in one order: the longest series of scenes that both went through in the same order
 * stand beside each other, what only one of them came to stands between.
 */
function alongside(ones: readonly Visit[], others: readonly Visit[]): SceneCompared[] {
  const shared = longestShared(ones, others);
  const scenes: SceneCompared[] = [];
  let [i, j] = [0, 0];
  const alone = (untilOne: number, untilOther: number): void => {
    for (; i < untilOne; i++) scenes.push({ visits: [ones[i], undefined], same: false });
    for (; j < untilOther; j++) scenes.push({ visits: [undefined, others[j]], same: false });
  };
  for (const [atOne, atOther] of shared) {
    alone(atOne, atOther);
    const [one, other] = [ones[atOne], others[atOther]];
    if (one && other) scenes.push({ visits: [one, other], same: isSame(one, other) });
    [i, j] = [atOne + 1, atOther + 1];
  }
  alone(ones.length, others.length);
  return scenes;
}

/** The positions of the longest common subsequence of scenes, by the usual table. */
function longestShared(ones: readonly Visit[], others: readonly Visit[]): [number, number][] {
  const width = others.length + 1;
  const lengths = new Uint32Array((ones.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = ones.length - 1; i >= 0; i--) {
    for (let j = others.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        ones[i]?.scene === others[j]?.scene ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < ones.length && j < others.length) {
    if (ones[i]?.scene === others[j]?.scene) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
