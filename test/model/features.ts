import { readFileSync } from 'node:fs';

/** What of the published schema a file uses: each field of each procedure, each word of each list of words. */

type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: { readonly pattern?: string };
  readonly items?: Schema | readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

const address = new URL('../../scenarios/scenario.schema.json', import.meta.url);
const root = JSON.parse(readFileSync(address, 'utf8')) as Schema;
const definitions = root.definitions ?? {};

/** Parts of a file in which procedures are written. */
const PARTS = ['scenes', 'drafts', 'alliances', 'commitments', 'pictures', 'cover', 'endings'] as const;

/** The same in every language: a text, and what stands in a condition, is no feature of a procedure. */
const LEAVES: ReadonlySet<string> = new Set([
  'id',
  'line',
  'text',
  'day',
  'seat',
  'condition',
  'rule',
  'predicate',
]);

const fieldsOf = (name: string) => new Set(Object.keys(definitions[name]?.properties ?? {}));
const OF_ACTS = fieldsOf('act');
const OF_SCENES = fieldsOf('narration-scene');

/** Every feature there is. */
export function allFeatures(): Set<string> {
  const found = new Set<string>();
  for (const part of PARTS) enumerate(root.properties?.[part], part, found);
  return found;
}

/** The features that a file uses, as it was read from YAML. */
export function featuresOf(file: Readonly<Record<string, unknown>>): Set<string> {
  const found = new Set<string>();
  for (const part of PARTS) mark(root.properties?.[part], file[part], part, found);
  return found;
}

function enumerate(schema: Schema | undefined, path: string, found: Set<string>): void {
  if (!schema) return;
  const name = referred(schema);
  if (name !== undefined) {
    const isNew = !found.has(name);
    found.add(LEAVES.has(name) ? path : name);
    if (isNew && !LEAVES.has(name)) enumerate(definitions[name], name, found);
    return;
  }
  found.add(path);
  for (const word of schema.enum ?? []) found.add(`${path} = ${word}`);
  for (const variant of variants(schema)) enumerate(variant, path, found);
  for (const [key, inside] of Object.entries(schema.properties ?? {})) {
    enumerate(inside, under(schema, path, key), found);
  }
  for (const inside of inner(schema)) enumerate(inside, path, found);
}

function mark(schema: Schema | undefined, value: unknown, path: string, found: Set<string>): void {
  if (!schema || value === undefined) return;
  const name = referred(schema);
  if (name !== undefined) {
    found.add(LEAVES.has(name) ? path : name);
    if (!LEAVES.has(name)) mark(definitions[name], value, name, found);
    return;
  }
  found.add(path);
  if (typeof value === 'string' && schema.enum?.includes(value)) found.add(`${path} = ${value}`);
  const variant = variants(schema).find((one) => fits(one, value));
  mark(variant, value, path, found);
  if (Array.isArray(value)) {
    for (const one of value) for (const inside of inner(schema)) mark(inside, one, path, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      const property = schema.properties?.[key];
      if (property) mark(property, one, under(schema, path, key), found);
      else for (const inside of inner(schema)) mark(inside, one, path, found);
    }
  }
}

/** What all acts and all scenes have is one feature wherever it stands. */
function under({ properties = {} }: Schema, path: string, key: string): string {
  const isAct = [...OF_ACTS].every((field) => Object.hasOwn(properties, field));
  if (isAct && OF_ACTS.has(key)) return `act.${key}`;
  return path.endsWith('-scene') && OF_SCENES.has(key) && key !== 'kind' ? `scene.${key}` : `${path}.${key}`;
}

/** The definition that a schema refers to; beside a description a reference stands under `allOf`. */
function referred({ $ref, allOf = [] }: Schema): string | undefined {
  return ($ref ?? allOf.find((one) => one.$ref)?.$ref)?.replace('#/definitions/', '');
}

const variants = ({ anyOf = [], oneOf = [] }: Schema) => [...anyOf, ...oneOf];

function inner({ additionalProperties, items }: Schema): readonly Schema[] {
  const values = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [...values, ...[items ?? []].flat()] as readonly Schema[];
}

/** Whether a value is of the shape of a variant, as far as telling variants apart takes. */
function fits(schema: Schema, value: unknown): boolean {
  const name = referred(schema);
  const target = name === undefined ? schema : (definitions[name] ?? {});
  const options = variants(target);
  if (options.length > 0) return options.some((option) => fits(option, value));
  if (target.const !== undefined) return target.const === value;
  if (target.enum) return target.enum.some((word) => word === value);
  switch (target.type) {
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const { properties = {}, required = [], additionalProperties, propertyNames } = target;
      const isName = new RegExp(propertyNames?.pattern ?? '');
      return (
        Object.keys(value).every((key) => isName.test(key)) &&
        required.every((key) => Object.hasOwn(value, key)) &&
        Object.entries(value).every(([key, inside]) => {
          const property = properties[key];
          return property === undefined
            ? additionalProperties !== false
            : property.const === undefined || property.const === inside;
        })
      );
    }
    case 'array':
      return Array.isArray(value);
    case 'integer':
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string';
  }
}
