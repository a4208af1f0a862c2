import {
  type ASTNode,
  TypeError as CelTypeError,
  Environment,
  EvaluationError,
  ParseError,
} from '@marcbachmann/cel-js';
import {
  type Compiling,
  compiled,
  type Expression,
  type Question,
  Refused,
  type Wanted,
} from './compiled.ts';
import type { Reading } from './names.ts';

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
  /** Where a compiled expression finds what it reads. */
  readonly #world: Pick<Compiling, 'readingOf' | 'indexOf'>;
  /** What has been read: the same conditions stand in a file many times, and are asked for by several checks. */
  readonly #known = new Map<string, Parsed>();

  constructor(readings: readonly Reading[], indexOf: (slot: string) => number) {
    this.#readings = new Map(readings.map((reading) => [reading.name, reading]));
    this.#world = { readingOf: (name) => this.#readings.get(name), indexOf };
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
      compiled(read.tree, {
        ...this.#world,
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
      const test = compiled(read.tree, { ...this.#world, reads, wanted });
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
}

function refusal(error: unknown): Unreadable {
  if (error instanceof Refused) return { ok: false, message: error.message, start: error.start };
  if (error instanceof ParseError || error instanceof CelTypeError || error instanceof EvaluationError) {
    const [message = 'This cannot be read.'] = error.message.split('\n');
    return { ok: false, message: `${message}.`, start: error.range?.start ?? 0 };
  }
  throw error;
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
