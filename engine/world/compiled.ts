import type { ASTNode } from '@marcbachmann/cel-js';
import { type Amount, always, arithmetic, numberAt } from './arithmetic.ts';
import type { Reading } from './names.ts';
import { both, type Comparator, compared, inverted, OTHERWISE } from './plain.ts';

/** An expression ready to be asked: over the world's numbers, false is 0 and true is 1. */
export type Expression = Amount;

/** What only a predicate may ask: of the moment, not of the world’s numbers. */
export type Question =
  | { readonly ask: 'legal'; readonly party: string; readonly move: string }
  | { readonly ask: 'at'; readonly scene: string }
  | { readonly ask: 'ended'; readonly ending: string };

/** What an expression is read as. */
export type Wanted = 'bool' | 'number';

/** What an expression is compiled into besides itself. */
export type Compiling = {
  readonly reads: Set<string>;
  readonly wanted: Wanted;
  readonly readingOf: (name: string) => Reading | undefined;
  /** Where a slot stands in the world. */
  readonly indexOf: (slot: string) => number;
  /** How a question is put, where questions may be asked. */
  readonly ask?: (question: Question, start: number) => Expression;
};

/** What the language of conditions does not have, and how many characters into the source it stands. */
export class Refused extends Error {
  readonly start: number;
  constructor(message: string, start: number) {
    super(message);
    this.start = start;
  }
}

/**
 * The closure that a tree comes to. What it reads is noted on the way.
 * Throws `Refused`, with the place, for what is not part of the language of conditions.
 */
export function compiled(node: ASTNode, into: Compiling): Expression {
  const { reads, wanted, readingOf, indexOf } = into;
  const inner = (child: ASTNode) => compiled(child, into);
  switch (node.op) {
    case 'value': {
      const value = literal(node, wanted);
      return always(value);
    }
    case 'id':
    case '.': {
      const name = nameOf(node);
      const reading = name === undefined ? undefined : readingOf(name);
      if (!reading) throw new Refused(`“${name ?? 'this'}” is not something one can ask.`, node.start);
      reads.add(reading.name);
      const at = indexOf(reading.slot);
      if (reading.type === 'int') return numberAt(at);
      const wanted = reading.isOneOf;
      const [only = -1] = wanted;
      if (wanted.length === 1) return compared({ at, is: '==', than: only });
      return (world) => (wanted.includes(world[at] ?? 0) ? 1 : 0);
    }
    case '!_': {
      const of = inner(node.args);
      return inverted(of);
    }
    case '-_': {
      const of = inner(node.args);
      return (world) => -of(world);
    }
    case '?:': {
      const [test, then, otherwise] = [inner(node.args[0]), inner(node.args[1]), inner(node.args[2])];
      return (world) => (test(world) ? then(world) : otherwise(world));
    }
    case 'in': {
      const [what, list] = node.args;
      if (list.op !== 'list') throw new Refused('After `in` write a list, as [1, 2, 3].', list.start);
      const one = inner(what);
      const among = list.args.map(inner);
      return (world) => (among.some((other) => other(world) === one(world)) ? 1 : 0);
    }
    case '&&':
    case '||':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case '-':
    case '*':
      return comparison(node, into) ?? binary(node.op, inner(node.args[0]), inner(node.args[1]));
    case '/':
      if (wanted === 'bool')
        throw new Refused('A condition does not divide; multiply the other side.', node.start);
      return binary(node.op, inner(node.args[0]), inner(node.args[1]));
    case 'call': {
      const question = into.ask && questionOf(node);
      if (into.ask && question) return into.ask(question, node.start);
      throw new Refused(`“${node.args[0]}” is not part of the language of conditions.`, node.start);
    }
    default:
      throw new Refused(`“${node.op}” is not part of the language of conditions.`, node.start);
  }
}

/** What most conditions are, a number of the world against one that is written out, in a closure of its own. */
function comparison(
  { op, args }: ASTNode & { op: Binary },
  { reads, wanted, readingOf, indexOf }: Compiling,
): Expression | undefined {
  const [left, right] = args;
  const name = nameOf(left);
  const reading = name === undefined ? undefined : readingOf(name);
  if (reading?.type !== 'int' || right.op !== 'value') return undefined;
  const against = literal(right, wanted);
  const at = indexOf(reading.slot);
  if (!isComparator(op)) return undefined;
  reads.add(reading.name);
  return compared({ at, is: op, than: against });
}

/** The question that a call asks; its words must be written out. */
function questionOf(node: ASTNode & { op: 'call' }): Question | undefined {
  const [ask, args] = node.args;
  const words = args.map((word) => {
    if (word.op === 'value' && typeof word.args === 'string') return word.args;
    throw new Refused('Write the name out, in quotation marks.', word.start);
  });
  const [first = '', second = ''] = words;
  if (ask === 'legal') return { ask, party: first, move: second };
  if (ask === 'at') return { ask, scene: first };
  return ask === 'ended' ? { ask, ending: first } : undefined;
}

type Binary = '/' | '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*';

function binary(op: Binary, left: Expression, right: Expression): Expression {
  switch (op) {
    case '&&':
      return both(left, right);
    case '||':
      return (world) => (left(world) || right(world) ? 1 : 0);
    case '==':
      return (world) => (left(world) === right(world) ? 1 : 0);
    case '!=':
      return (world) => (left(world) === right(world) ? 0 : 1);
    case '<':
      return (world) => (left(world) < right(world) ? 1 : 0);
    case '<=':
      return (world) => (left(world) <= right(world) ? 1 : 0);
    case '>':
      return (world) => (left(world) > right(world) ? 1 : 0);
    case '>=':
      return (world) => (left(world) >= right(world) ? 1 : 0);
    default:
      return arithmetic(op, left, right);
  }
}

function isComparator(op: Binary): op is Comparator {
  return Object.hasOwn(OTHERWISE, op);
}

/** The number a literal stands for: a whole one, and in an amount also a fraction. */
function literal(node: ASTNode & { op: 'value' }, wanted: Wanted): number {
  const value: unknown = node.args;
  if (typeof value === 'bigint' && value >= -1_000_000n && value <= 1_000_000n) return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (wanted === 'number' && typeof value === 'number' && Math.abs(value) <= 1_000_000) return value;
  throw new Refused('Only whole numbers, true and false can be written here.', node.start);
}

/** `a.b.c` as one name, or undefined where it is something else. */
export function nameOf(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const [of, field] = node.args;
  const start = nameOf(of);
  return start === undefined ? undefined : `${start}.${field}`;
}
