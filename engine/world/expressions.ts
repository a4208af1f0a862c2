import {
  type ASTNode,
  TypeError as CelTypeError,
  Environment,
  EvaluationError,
  ParseError,
} from '@marcbachmann/cel-js';
import type { Reading } from './names.ts';

/** An expression ready to be asked: over the world's numbers, false is 0 and true is 1. */
export type Expression = (world: ArrayLike<number>) => number;

export type Parsed =
  | { readonly ok: true; readonly test: Expression; readonly reads: readonly string[] }
  | { readonly ok: false; readonly message: string; readonly start: number };

/**
 * Reads conditions in CEL. A library parses and type-checks; evaluation is by closures of ours over the integer
 * slots: no loops, no regular expressions, no division, bounded size. What is not in the list below is refused
 * with its place.
 */
export class Expressions {
  readonly #environment: Environment;
  readonly #readings: ReadonlyMap<string, Reading>;
  readonly #indexOf: (slot: string) => number;

  constructor(readings: readonly Reading[], indexOf: (slot: string) => number) {
    this.#readings = new Map(readings.map((reading) => [reading.name, reading]));
    this.#indexOf = indexOf;
    this.#environment = new Environment({ limits: { maxAstNodes: 200, maxDepth: 32 } });
    for (const [name, schema] of Object.entries(schemaOf(readings))) {
      this.#environment.registerVariable(
        typeof schema === 'string' ? { name, type: schema } : { name, schema },
      );
    }
  }

  /** Reads a condition: an expression whose answer is true or false. */
  condition(source: string): Parsed {
    try {
      const parsed = this.#environment.parse(source);
      const checked = parsed.check();
      if (!checked.valid) return refusal(checked.error);
      if (String(checked.type) !== 'bool') {
        return {
          ok: false,
          start: 0,
          message: `A condition is true or false; this is of type ${String(checked.type)}.`,
        };
      }
      const reads = new Set<string>();
      return { ok: true, test: this.#compile(parsed.ast, reads), reads: [...reads] };
    } catch (error) {
      return refusal(error);
    }
  }

  #compile(node: ASTNode, reads: Set<string>): Expression {
    const inner = (child: ASTNode) => this.#compile(child, reads);
    switch (node.op) {
      case 'value': {
        const value = literal(node);
        return () => value;
      }
      case 'id':
      case '.': {
        const name = nameOf(node);
        const reading = name === undefined ? undefined : this.#readings.get(name);
        if (!reading) throw new Refused(`“${name ?? 'this'}” is not something one can ask.`, node.start);
        reads.add(reading.name);
        const at = this.#indexOf(reading.slot);
        if (reading.type === 'int') return (world) => world[at] ?? 0;
        const wanted = reading.isOneOf;
        const [only = -1] = wanted;
        if (wanted.length === 1) return (world) => (world[at] === only ? 1 : 0);
        return (world) => (wanted.includes(world[at] ?? 0) ? 1 : 0);
      }
      case '!_': {
        const of = inner(node.args);
        return (world) => 1 - of(world);
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
        return binary(node.op, inner(node.args[0]), inner(node.args[1]));
      default:
        throw new Refused(`“${node.op}” is not part of the language of conditions.`, node.start);
    }
  }
}

type Binary = '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*';

function binary(op: Binary, left: Expression, right: Expression): Expression {
  switch (op) {
    case '&&':
      return (world) => (left(world) && right(world) ? 1 : 0);
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
    case '+':
      return (world) => left(world) + right(world);
    case '-':
      return (world) => left(world) - right(world);
    case '*':
      return (world) => left(world) * right(world);
  }
}

class Refused extends Error {
  readonly start: number;
  constructor(message: string, start: number) {
    super(message);
    this.start = start;
  }
}

function refusal(error: unknown): Parsed {
  if (error instanceof Refused) return { ok: false, message: error.message, start: error.start };
  if (error instanceof ParseError || error instanceof CelTypeError || error instanceof EvaluationError) {
    const [message = 'This cannot be read.'] = error.message.split('\n');
    return { ok: false, message: `${message}.`, start: error.range?.start ?? 0 };
  }
  throw error;
}

/** The whole number a literal stands for. */
function literal(node: ASTNode & { op: 'value' }): number {
  const value: unknown = node.args;
  if (typeof value === 'bigint' && value >= -1_000_000n && value <= 1_000_000n) return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw new Refused('Only whole numbers, true and false can be written here.', node.start);
}

/** `a.b.c` as one name, or undefined where it is something else. */
function nameOf(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const [of, field] = node.args;
  const start = nameOf(of);
  return start === undefined ? undefined : `${start}.${field}`;
}

type Schema = { [field: string]: string | Schema };

/** The readings' dotted names as the nested declaration that the type checker wants. */
function schemaOf(readings: readonly Reading[]): Schema {
  const root: Schema = {};
  for (const { name, type } of readings) {
    const steps = name.split('.');
    const last = steps.pop() ?? name;
    let at = root;
    for (const step of steps) {
      const inside = at[step] ?? {};
      if (typeof inside === 'string') throw new Error(`${name} is a number and has parts`);
      at[step] = inside;
      at = inside;
    }
    at[last] = type;
  }
  return root;
}
