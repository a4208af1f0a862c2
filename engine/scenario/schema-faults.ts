import { closest, type Diagnostic } from './diagnostic.ts';
import { z } from './labels.ts';
import type { Path, Source } from './source.ts';

type Issue = z.core.$ZodIssue;

/** So many unknown fields of one map are named; finding the place of each takes its time. */
const MOST_KEYS = 50;

/** Says in a sentence what a schema found, where it stands, and what it could have been. */
export function schemaFaults(
  source: Source,
  schema: z.ZodType,
  data: unknown,
  issues: readonly Issue[],
): Diagnostic[] {
  return issues.flatMap((issue) => faultOf(source, schema, data, issue, []));
}

function faultOf(source: Source, schema: z.ZodType, data: unknown, issue: Issue, before: Path): Diagnostic[] {
  const path = [...before, ...issue.path.filter((step): step is string | number => typeof step !== 'symbol')];
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, data, path);
    return issue.keys.slice(0, MOST_KEYS).map((key) =>
      source.at([...path, key], 'schema', `“${short(key)}” is not a field here.`, {
        atKey: true,
        ...meant(key, known),
      }),
    );
  }
  if (issue.code === 'invalid_union') {
    const [best] = issue.errors
      .map((inside) => [likeness(inside), inside] as const)
      .sort(([a], [b]) => a - b);
    if (best) return best[1].flatMap((inside) => faultOf(source, schema, data, inside, path));
  }
  const name = path.at(-1);
  const claim = claimFault(path, value);
  if (claim) return [source.at(path, 'claim-note', claim)];
  const picture = pictureFault(path, value);
  if (picture) return [source.at(path, picture.code, picture.message, { hint: picture.hint })];
  const { message, hint } = sentence(
    issue,
    typeof name === 'number' ? 'this' : `“${short(name ?? 'file')}”`,
    value,
  );
  return [source.at(path, 'schema', message, { ...(hint === undefined ? {} : { hint }) })];
}

/** How far one branch of a union is from what was written: a wrong kind of thing is further than a wrong value. */
function likeness(issues: readonly Issue[]): number {
  return issues.reduce((sum, { code, path }) => {
    if (code === 'invalid_type' && path.length === 0) return sum + 1000;
    if (code === 'unrecognized_keys') return sum + 20;
    return sum + 10 - Math.min(9, path.length);
  }, 0);
}

const NEEDED_BY_CLAIM = ['verdict', 'note', 'sources'];

function claimFault(path: Path, value: unknown): string | undefined {
  const [name, , list] = [...path].reverse();
  if (list !== 'claims' || typeof name !== 'string' || !NEEDED_BY_CLAIM.includes(name)) return undefined;
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? `This claim has no ${name}.` : undefined;
}

const NEEDED_BY_PICTURE = {
  alt: {
    code: 'picture-alt',
    message: 'This picture has no text that stands for it.',
    hint: 'Write: alt: what it shows, for who does not see it.',
  },
  licence: {
    code: 'picture-licence',
    message: 'This picture has no licence.',
    hint: 'Write: licence: under which it may be shown, as CC-BY-4.0 or public domain.',
  },
  credit: {
    code: 'picture-licence',
    message: 'Nobody is named who made this picture.',
    hint: 'Write: credit: who made it.',
  },
} as const;

function pictureFault(path: Path, value: unknown) {
  const [list, , name] = path;
  if (path.length !== 3 || list !== 'pictures' || !isNeeded(name)) return undefined;
  return value === undefined || value === null || value === '' ? NEEDED_BY_PICTURE[name] : undefined;
}

const isNeeded = (name: unknown): name is keyof typeof NEEDED_BY_PICTURE =>
  typeof name === 'string' && Object.hasOwn(NEEDED_BY_PICTURE, name);

function sentence(
  issue: Issue,
  name: string,
  value: unknown,
): { message: string; hint?: string | undefined } {
  switch (issue.code) {
    case 'invalid_type': {
      if (value === undefined) return { message: `${capital(name)} is missing.` };
      return { message: `${capital(name)} is ${a(issue.expected)}, not ${a(kindOf(value))}.` };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const message = `${capital(name)} is ${oneOf(values)}, not ${said(value)}.`;
      return { message, ...(typeof value === 'string' ? meant(value, values) : {}) };
    }
    case 'invalid_union':
      return { message: `${capital(name)} cannot be ${said(value)}.`, ...kinds(issue) };
    case 'too_small':
      return { message: `${capital(name)} ${size(issue.origin, 'least', Number(issue.minimum))}.` };
    case 'too_big':
      return { message: `${capital(name)} ${size(issue.origin, 'most', Number(issue.maximum))}.` };
    case 'invalid_key':
      return {
        message: `${capital(name)} cannot be called so: ${issue.issues[0]?.message ?? issue.message}.`,
      };
    default:
      return { message: `${capital(name)}: ${issue.message.replace(/\.$/, '')}.` };
  }
}

function kinds(issue: Issue & { code: 'invalid_union' }): { hint?: string } {
  return issue.discriminator === undefined
    ? {}
    : { hint: `Say its \`${issue.discriminator}\`, of those there are.` };
}

function size(origin: string, bound: 'least' | 'most', limit: number): string {
  if (origin === 'string') return `has at ${bound} ${limit} character${limit === 1 ? '' : 's'}`;
  if (origin === 'array') return `has at ${bound} ${limit} entr${limit === 1 ? 'y' : 'ies'}`;
  return `is at ${bound} ${limit}`;
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map',
  record: 'a map',
  null: 'empty',
};

function a(kind: string): string {
  return WORDS[kind] ?? kind;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function said(value: unknown): string {
  if (value === undefined) return 'left out';
  return typeof value === 'object' ? a(kindOf(value)) : `“${short(String(value))}”`;
}

function oneOf(values: readonly string[]): string {
  const quoted = values.slice(0, 12).map((value) => `“${value}”`);
  return quoted.length === 1 ? (quoted[0] ?? '') : `one of ${quoted.join(', ')}`;
}

function meant(name: string, known: Iterable<string>): { hint?: string } {
  const near = closest(name, known);
  return near === undefined ? {} : { hint: `Did you mean “${near}”?` };
}

function capital(words: string): string {
  return words === 'this' ? 'This' : words;
}

function short(text: string | number): string {
  const all = String(text);
  return all.length > 60 ? `${all.slice(0, 57)}…` : all;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

/** The fields that could stand at a place of the file. */
function fieldsAt(schema: z.ZodType, data: unknown, path: Path): Set<string> {
  let at = concrete(schema, data);
  for (const [depth, step] of path.entries()) {
    const value = valueAt(data, path.slice(0, depth + 1));
    at = at.flatMap((one) => inside(one, step)).flatMap((one) => concrete(one, value));
  }
  return new Set(at.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])));
}

function inside(schema: z.ZodType, step: string | number): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
    const field = Object.hasOwn(shape, step) ? shape[step] : undefined;
    return field ? [field] : [];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodTuple) return [...schema.def.items] as z.ZodType[];
  return [];
}

/** A schema without what it is wrapped in; of a union, the branches that what is written could be. */
function concrete(schema: z.ZodType, value: unknown): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return concrete(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodPipe) return concrete(schema.in as z.ZodType, value);
  if (schema instanceof z.ZodUnion) {
    const all = (schema.options as readonly z.ZodType[]).flatMap((one) => concrete(one, value));
    const kind = valueAt(value, ['kind']);
    const same = all.filter((one) => one instanceof z.ZodObject && one.shape.kind?.safeParse?.(kind).success);
    return same.length > 0 ? same : all;
  }
  return [schema];
}
