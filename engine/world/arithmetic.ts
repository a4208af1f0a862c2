import type { Condition } from './plain.ts';

/** A number worked out from those of the world; says where it stands if it only reads one, or what it is if it is always the same. */
export type Amount = Condition & { readonly slot?: number; readonly always?: number };

export function numberAt(slot: number): Amount {
  return Object.assign((world: ArrayLike<number>) => world[slot] ?? 0, { slot });
}

export function always(value: number): Amount {
  return Object.assign(() => value, { always: value });
}

/**
 * Two amounts added, subtracted, multiplied or divided; what is divided by zero is zero. What is most often asked, with
 * numbers that are read or written out, calls nothing more.
 */
export function arithmetic(op: '+' | '-' | '*' | '/', left: Amount, right: Amount): Amount {
  const [{ slot: one }, { slot: other, always: by }] = [left, right];
  if (one !== undefined && other !== undefined) {
    if (op === '+') return (world) => (world[one] ?? 0) + (world[other] ?? 0);
    if (op === '-') return (world) => (world[one] ?? 0) - (world[other] ?? 0);
  }
  if (by !== undefined && by !== 0) {
    if (op === '*') return (world) => left(world) * by;
    if (op === '/') return (world) => left(world) / by;
  }
  switch (op) {
    case '+':
      return (world) => left(world) + right(world);
    case '-':
      return (world) => left(world) - right(world);
    case '*':
      return (world) => left(world) * right(world);
    case '/':
      return (world) => {
        const divisor = right(world);
        return divisor === 0 ? 0 : left(world) / divisor;
      };
  }
}
