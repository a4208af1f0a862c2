import type { ASTNode } from '@marcbachmann/cel-js';
import { nameOf } from './compiled.ts';

/** The least and the most that something can come to. For what is true or false: 0 and 1. */
export type Bounds = { readonly least: number; readonly most: number };

export const FALSE: Bounds = { least: 0, most: 0 };
export const TRUE: Bounds = { least: 1, most: 1 };
export const EITHER: Bounds = { least: 0, most: 1 };
const ANY: Bounds = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/**
 * What an expression can come to, when each name in it stays within bounds. Never too narrow: that a condition is
 * said to be false is certain, that it is said to be either may be caution. Names are taken one by one, so that
 * `a && !a` is not seen through.
 */
export function boundsOf(node: ASTNode, of: (name: string) => Bounds): Bounds {
  const inner = (child: ASTNode) => boundsOf(child, of);
  switch (node.op) {
    case 'value': {
      const value: unknown = node.args;
      if (typeof value === 'boolean') return value ? TRUE : FALSE;
      return typeof value === 'bigint' || typeof value === 'number' ? exactly(Number(value)) : ANY;
    }
    case 'id':
    case '.': {
      const name = nameOf(node);
      return name === undefined ? ANY : of(name);
    }
    case '!_': {
      const { least, most } = inner(node.args);
      return { least: 1 - most, most: 1 - least };
    }
    case '-_': {
      const { least, most } = inner(node.args);
      return { least: -most, most: -least };
    }
    case '?:': {
      const test = inner(node.args[0]);
      if (test.least === 1) return inner(node.args[1]);
      return test.most === 0 ? inner(node.args[2]) : either(inner(node.args[1]), inner(node.args[2]));
    }
    case 'in': {
      const [what, list] = node.args;
      if (list.op !== 'list') return EITHER;
      const one = inner(what);
      return list.args.map((other) => equal(one, inner(other))).reduce(or, FALSE);
    }
    case '&&': {
      const [left, right] = [inner(node.args[0]), inner(node.args[1])];
      return { least: Math.min(left.least, right.least), most: Math.min(left.most, right.most) };
    }
    case '||':
      return or(inner(node.args[0]), inner(node.args[1]));
    case '==':
      return equal(inner(node.args[0]), inner(node.args[1]));
    case '!=': {
      const { least, most } = equal(inner(node.args[0]), inner(node.args[1]));
      return { least: 1 - most, most: 1 - least };
    }
    case '<':
      return less(inner(node.args[0]), inner(node.args[1]));
    case '>':
      return less(inner(node.args[1]), inner(node.args[0]));
    case '<=': {
      const { least, most } = less(inner(node.args[1]), inner(node.args[0]));
      return { least: 1 - most, most: 1 - least };
    }
    case '>=': {
      const { least, most } = less(inner(node.args[0]), inner(node.args[1]));
      return { least: 1 - most, most: 1 - least };
    }
    case '+': {
      const [left, right] = [inner(node.args[0]), inner(node.args[1])];
      return { least: left.least + right.least, most: left.most + right.most };
    }
    case '-': {
      const [left, right] = [inner(node.args[0]), inner(node.args[1])];
      return { least: left.least - right.most, most: left.most - right.least };
    }
    case '*':
      return product(inner(node.args[0]), inner(node.args[1]));
    default:
      return ANY;
  }
}

function exactly(value: number): Bounds {
  return { least: value, most: value };
}

function either(one: Bounds, other: Bounds): Bounds {
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}

function or(left: Bounds, right: Bounds): Bounds {
  return { least: Math.max(left.least, right.least), most: Math.max(left.most, right.most) };
}

function equal(left: Bounds, right: Bounds): Bounds {
  if (left.most < right.least || right.most < left.least) return FALSE;
  const same = left.least === left.most && right.least === right.most && left.least === right.least;
  return same ? TRUE : EITHER;
}

function less(left: Bounds, right: Bounds): Bounds {
  if (left.most < right.least) return TRUE;
  return left.least >= right.most ? FALSE : EITHER;
}

function product(left: Bounds, right: Bounds): Bounds {
  const corners = [left.least, left.most].flatMap((one) =>
    [right.least, right.most].map((other) => one * other),
  );
  const known = corners.every((corner) => !Number.isNaN(corner));
  return known ? { least: Math.min(...corners), most: Math.max(...corners) } : ANY;
}
