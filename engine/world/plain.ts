/** One number of the world compared with one that is written out. */
export type Comparison = { readonly at: number; readonly is: Comparator; readonly than: number };
export type Comparator = '==' | '!=' | '<' | '<=' | '>' | '>=';

/**
 * What a test asks, where all it does is compare numbers: each of these must hold. Who plays thousands of runs asks
 * that without calling anything.
 */
export type Plain = { readonly asks?: readonly Comparison[] };

/** A condition over the numbers of the world: 0 where it does not hold. */
export type Condition = ((world: ArrayLike<number>) => number) & Plain;

/** By comparator the one that holds exactly where it does not. */
export const OTHERWISE: Readonly<Record<Comparator, Comparator>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** A condition that always holds, or never. */
export const YES: Condition = Object.assign(() => 1, { asks: [] });
export const NO: Condition = () => 0;

/** A comparison as a closure of its own, that says what it asks. */
export function compared(asked: Comparison): Condition {
  return Object.assign(comparing(asked), { asks: [asked] });
}

function comparing({ at, is, than }: Comparison): (world: ArrayLike<number>) => number {
  switch (is) {
    case '==':
      return (world) => (world[at] === than ? 1 : 0);
    case '!=':
      return (world) => (world[at] === than ? 0 : 1);
    case '<':
      return (world) => ((world[at] ?? 0) < than ? 1 : 0);
    case '<=':
      return (world) => ((world[at] ?? 0) <= than ? 1 : 0);
    case '>':
      return (world) => ((world[at] ?? 0) > than ? 1 : 0);
    case '>=':
      return (world) => ((world[at] ?? 0) >= than ? 1 : 0);
  }
}

/** Two conditions of which each must hold. */
export function both(left: Condition, right: Condition): Condition {
  const test = (world: ArrayLike<number>) => (left(world) && right(world) ? 1 : 0);
  return left.asks && right.asks ? Object.assign(test, { asks: [...left.asks, ...right.asks] }) : test;
}

/** The condition that holds where another does not. */
export function inverted(of: Condition): Condition {
  const [asked, ...more] = of.asks ?? [];
  if (asked && more.length === 0) return compared({ ...asked, is: OTHERWISE[asked.is] });
  return (world) => 1 - of(world);
}
