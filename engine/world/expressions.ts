import {
  type ASTNode,
  TypeError as CelTypeError,
  Environment,
  EvaluationError,
  ParseError,
} from '@marcbachmann/cel-js';
import { type Amount, always, arithmetic, numberAt } from './arithmetic.ts';
import type { Reading } from './names.ts';
import { both, type Comparator, compared, inverted, OTHERWISE } from './plain.ts';

/** An expression ready to be asked: over the world's numbers, false is 0 and true is 1. */
export type Expression = Amount;

/** Why an expression cannot be read, and how many characters into it. */
export type Unreadable = { readonly ok: false; readonly message: string; readonly start: number };

export type Parsed =
  | {
      readonly ok: true;
      readonly test: Expression;
      readonly reads: readonly string[];
      /** The expression as the library parsed it, for who asks what it could come to. */
      readonly tree: ASTNode;
    }
  | Unreadable;

/** What only a predicate may ask: of the moment, not of the world’s numbers. */
export type Question =
  | { readonly ask: 'legal'; readonly party: string; readonly move: string }
  | { readonly ask: 'at'; readonly scene: string }
  | { readonly ask: 'ended'; readonly ending: string };

/** A predicate read: what it asks, with the place in its source, and how to put it once there is who answers. */
export type Predicate =
  | {
      readonly ok: true;
      readonly asks: readonly { readonly question: Question; readonly start: number }[];
      readonly reads: readonly string[];
      /** Makes it an expression, given who answers its questions at the moment it is asked. */
      readonly bind: (answer: (question: Question) => boolean) => Expression;
    }
  | Unreadable;

/**
 * Reads conditions in CEL. A library parses and type-checks; evaluation is by closures of ours over the integer
 * slots: no loops, no regular expressions, no division, bounded size. What is not in the list below is refused
 * with its place.
 */
export class Expressions {
  readonly #environment: Environment;
  #predicates: Environment | undefined;
  readonly #readings: ReadonlyMap<string, Reading>;
  readonly #indexOf: (slot: string) => number;
  /** What has been read: the same conditions stand in a file many times, and are asked for by several checks. */
  readonly #known = new Map<string, Parsed>();

  constructor(readings: readonly Reading[], indexOf: (slot: string) => number) {
    this.#readings = new Map(readings.map((reading) => [reading.name, reading]));
    this.#indexOf = indexOf;
    this.#environment = new Environment({ limits: { maxAstNodes: 200, maxDepth: 32 } });
    for (const operator of ['+', '-', '*', '/']) {
      // Only their types matter: evaluation is ours.
      this.#environment.registerOperator(`int ${operator} double`, () => 0);
      this.#environment.registerOperator(`double ${operator} int`, () => 0);
    }
    for (const [name, schema] of Object.entries(schemaOf(readings))) {
      this.#environment.registerVariable(
        typeof schema === 'string' ? { name, type: schema } : { name, schema },
      );
    }
  }

  /** Reads a condition: an expression whose answer is true or false. */
  condition(source: string): Parsed {
    return this.#read(source, 'bool');
  }

  /**
   * Reads an amount: an expression whose answer is a number. `/` divides exactly here, where CEL would cut off;
   * what is divided by zero is zero. Who writes the amount rounds it, once.
   */
  amount(source: string): Parsed {
    return this.#read(source, 'number');
  }

  /**
   * Reads a predicate: a condition that may also ask `legal("party", "choose/option")`, `at("scene")` and
   * `ended("ending")`. Whether those names exist is for the caller to check.
   */
  predicate(source: string): Predicate {
    this.#predicates ??= ['legal(string, string): bool', 'at(string): bool', 'ended(string): bool'].reduce(
      // Only their types matter: evaluation is ours.
      (environment, signature) => environment.registerFunction(signature, () => false),
      this.#environment.clone(),
    );
    const read = this.#check(source, 'bool', this.#predicates);
    if (!read.ok) return read;
    const asks: { question: Question; start: number }[] = [];
    const reads = new Set<string>();
    const bind = (answer: (question: Question) => boolean, note?: typeof asks): Expression =>
      this.#compile(read.tree, {
        reads,
        wanted: 'bool',
        ask: (question, start) => {
          note?.push({ question, start });
          return () => (answer(question) ? 1 : 0);
        },
      });
    try {
      bind(() => false, asks);
    } catch (error) {
      return refusal(error);
    }
    return { ok: true, asks, reads: [...reads], bind: (answer) => bind(answer) };
  }

  /** Every name that an expression may read. */
  get names(): readonly string[] {
    return [...this.#readings.keys()];
  }

  /** What a name that an expression reads stands for. */
  reading(name: string): Reading | undefined {
    return this.#readings.get(name);
  }

  #read(source: string, wanted: Wanted): Parsed {
    const key = `${wanted} ${source}`;
    const known = this.#known.get(key) ?? this.#readAnew(source, wanted);
    this.#known.set(key, known);
    return known;
  }

  #readAnew(source: string, wanted: Wanted): Parsed {
    const read = this.#check(source, wanted, this.#environment);
    if (!read.ok) return read;
    const reads = new Set<string>();
    try {
      const test = this.#compile(read.tree, { reads, wanted });
      return { ok: true, test, reads: [...reads], tree: read.tree };
    } catch (error) {
      return refusal(error);
    }
  }

  /** Parses an expression and checks that it is of the type wanted. */
  #check(
    source: string,
    wanted: Wanted,
    environment: Environment,
  ): { readonly ok: true; readonly tree: ASTNode } | Unreadable {
    try {
      const parsed = environment.parse(source);
      const checked = parsed.check();
      if (!checked.valid) return refusal(checked.error);
      const type = String(checked.type);
      if (wanted === 'number' && type !== 'int' && type !== 'double') {
        return { ok: false, start: 0, message: `An amount is a number; this is of type ${type}.` };
      }
      if (wanted === 'bool' && type !== 'bool') {
        return { ok: false, start: 0, message: `A condition is true or false; this is of type ${type}.` };
      }
      return { ok: true, tree: parsed.ast };
    } catch (error) {
      return refusal(error);
    }
  }

  /** What most conditions are, a number of the world against one that is written out, in a closure of its own. */
  #comparison({ op, args }: ASTNode & { op: Binary }, { reads, wanted }: Compiling): Expression | undefined {
    const [left, right] = args;
    const name = nameOf(left);
    const reading = name === undefined ? undefined : this.#readings.get(name);
    if (reading?.type !== 'int' || right.op !== 'value') return undefined;
    const against = literal(right, wanted);
    const at = this.#indexOf(reading.slot);
    if (!isComparator(op)) return undefined;
    reads.add(reading.name);
    return compared({ at, is: op, than: against });
  }

  #compile(node: ASTNode, into: Compiling): Expression {
    const { reads, wanted } = into;
    const inner = (child: ASTNode) => this.#compile(child, into);
    switch (node.op) {
      case 'value': {
        const value = literal(node, wanted);
        return always(value);
      }
      case 'id':
      case '.': {
        const name = nameOf(node);
        const reading = name === undefined ? undefined : this.#readings.get(name);
        if (!reading) throw new Refused(`“${name ?? 'this'}” is not something one can ask.`, node.start);
        reads.add(reading.name);
        const at = this.#indexOf(reading.slot);
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
        return this.#comparison(node, into) ?? binary(node.op, inner(node.args[0]), inner(node.args[1]));
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
}

/** What an expression is compiled into besides itself. */
type Compiling = {
  readonly reads: Set<string>;
  readonly wanted: Wanted;
  /** How a question is put, where questions may be asked. */
  readonly ask?: (question: Question, start: number) => Expression;
};

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

/** What an expression is read as. */
type Wanted = 'bool' | 'number';

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

class Refused extends Error {
  readonly start: number;
  constructor(message: string, start: number) {
    super(message);
    this.start = start;
  }
}

function refusal(error: unknown): Unreadable {
  if (error instanceof Refused) return { ok: false, message: error.message, start: error.start };
  if (error instanceof ParseError || error instanceof CelTypeError || error instanceof EvaluationError) {
    const [message = 'This cannot be read.'] = error.message.split('\n');
    return { ok: false, message: `${message}.`, start: error.range?.start ?? 0 };
  }
  throw error;
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
