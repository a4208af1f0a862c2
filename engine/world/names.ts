/** One whole number of the world: where it begins and its bounds. */
export type Slot = {
  readonly name: string;
  readonly start: number;
  readonly min: number;
  readonly max: number;
  /** Kept when the scene it belongs to begins anew. */
  readonly lasting?: true;
};

/**
 * What an expression may ask, as `indicators.trust`: the number in a slot, or whether the slot holds one of
 * some values.
 */
export type Reading =
  | { readonly name: string; readonly slot: string; readonly type: 'int' }
  | {
      readonly name: string;
      readonly slot: string;
      readonly type: 'bool';
      readonly isOneOf: readonly number[];
    };

/** What a part of a scenario counts, and what may be asked of it. */
export type Counted = { readonly slots: readonly Slot[]; readonly readings: readonly Reading[] };

export const ALLIANCE_STATES = ['notFormed', 'cohesive', 'strained', 'ruptured'] as const;
export type AllianceState = (typeof ALLIANCE_STATES)[number];

export const DRAFT_STATUS = ['notTabled', 'tabled', 'withdrawn', 'adopted', 'lost', 'vetoed'] as const;
export const AMENDMENT_STATUS = ['notTabled', 'tabled', 'carried', 'lost', 'vetoed'] as const;

/** A slot that counts or marks; 0 at the start unless said otherwise. */
export function slot(name: string, max: number, start = 0, min = 0): Slot {
  return { name, start, min, max };
}

/** A slot that keeps its number when its scene is come to again. */
export function lasting(name: string, max: number): Slot {
  return { ...slot(name, max), lasting: true };
}

export function number(name: string, of = name): Reading {
  return { name, slot: of, type: 'int' };
}

export function truth(name: string, of: string, isOneOf: readonly number[] = [1]): Reading {
  return { name, slot: of, type: 'bool', isOneOf };
}
