import type { StateValue } from 'xstate';
import type { State } from './tables.ts';

/** How XState says in which states something within a state stands; the cells begin at a position among numbers. */
export function stateValueOf(state: State, numbers: Int32Array, cells: number): StateValue {
  if (state.node.type === 'parallel') {
    return Object.fromEntries(
      state.children.map((child) => [child.node.key, stateValueOf(child, numbers, cells)]),
    );
  }
  const leaf = numbers[cells + state.cell] ?? -1;
  const child = state.children.find(({ number, last }) => number <= leaf && leaf <= last);
  if (!child) throw new Error(`nothing stands in ${state.node.id}`);
  return child.children.length === 0
    ? child.node.key
    : { [child.node.key]: stateValueOf(child, numbers, cells) };
}

/** Puts into the cells what a state value says of a state and all within it. */
export function standIn(
  state: State,
  value: StateValue | undefined,
  numbers: Int32Array,
  cells: number,
): void {
  if (state.children.length === 0) numbers[cells + state.cell] = state.number;
  for (const child of state.children) {
    const { key } = child.node;
    if (value === key) standIn(child, {}, numbers, cells);
    else if (typeof value === 'object' && Object.hasOwn(value, key))
      standIn(child, value[key], numbers, cells);
  }
}
