import type { Ledger } from './ledger.ts';
import type { Plain } from './plain.ts';
import type { WorkedEffect } from './worked-effects.ts';

/** What is done to one number of the world, or something that has to be called. */
export type Stroke =
  | { readonly does: 'set'; readonly at: number; readonly to: number }
  | {
      readonly does: 'add';
      readonly at: number;
      readonly by: number;
      readonly min: number;
      readonly max: number;
    }
  /** Sets a number that is less than this. */
  | { readonly does: 'raise'; readonly at: number; readonly to: number }
  | { readonly does: 'call'; readonly deed: (ledger: Ledger) => void }
  /** What is done only where a condition holds. */
  | { readonly does: 'if'; readonly holds: Test; readonly then: Stroke };

/** What is asked of the numbers of the world. */
export type Test = ((world: readonly number[] | Int32Array) => boolean | number) & Plain;

/**
 * Something done to the numbers of the world. Where it says its strokes, these are all it does to them, in turn, and
 * it hangs on nothing else; what it notes besides is not among them.
 */
export type Deed = ((ledger: Ledger) => void) & { readonly strokes?: readonly Stroke[] };

/** A deed that says its strokes. */
export function stroked(does: (ledger: Ledger) => void, strokes: readonly Stroke[]): Deed {
  return Object.assign(does, { strokes });
}

/** What effects of the file do to the numbers. */
export function strokesOf(effects: readonly WorkedEffect[]): Stroke[] {
  return effects.map((effect) => {
    const then = strokeOf(effect);
    return effect.when === undefined ? then : { does: 'if', holds: effect.when, then };
  });
}

function strokeOf(effect: WorkedEffect): Stroke {
  const { does } = effect;
  if (does.kind === 'mark') return { does: 'set', at: does.at, to: does.to };
  if (does.kind === 'change' && typeof does.by === 'number' && Number.isInteger(does.by)) {
    const { at, by, min, max } = does;
    return { does: 'add', at, by, min, max };
  }
  const always = [{ ...effect, when: undefined }];
  return { does: 'call', deed: (ledger) => ledger.applyWorked(always, undefined) };
}
