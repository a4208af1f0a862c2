import type { JsonSchema } from './json-schema.ts';

/** The name of the definition that a schema points to. */
export function definitionOf({ $ref, allOf }: JsonSchema): string | undefined {
  const [only] = allOf ?? [];
  const ref = $ref ?? (typeof only === 'object' ? only.$ref : undefined);
  return ref?.replace('#/definitions/', '');
}

/** The schemas of what stands in a list, or under the ids of a map. */
export function inside({ items, additionalProperties }: JsonSchema): JsonSchema | undefined {
  if (Array.isArray(items)) return undefined;
  if (typeof items === 'object') return items;
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** The other forms of which a field takes one. */
export function formsOf({ anyOf = [], oneOf = [] }: JsonSchema): JsonSchema[] {
  return [...anyOf, ...oneOf].filter((form) => typeof form === 'object');
}

/** What a field holds, in words, as Markdown. */
export function typeInWords(schema: JsonSchema): string {
  const name = definitionOf(schema);
  if (name !== undefined) return `[${name.replace('-', ' ')}](#${name})`;
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map(code).join(', ');
  const forms = formsOf(schema);
  if (forms.length > 0) return [...new Set(forms.map(typeInWords))].join(' or ');
  switch (schema.type) {
    case 'integer':
      return `whole number${bounds(schema.minimum, schema.maximum)}`;
    case 'boolean':
      return '`true` or `false`';
    case 'null':
      return '`null`';
    case 'array':
      return listInWords(schema);
    case 'object': {
      const each = inside(schema);
      return each ? `map of ${keyInWords(schema)} to ${typeInWords(each)}` : 'fields';
    }
    default:
      return 'text';
  }
}

function listInWords(schema: JsonSchema): string {
  const { items, minItems, maxItems } = schema;
  if (Array.isArray(items)) {
    const places = items.map((item) => (typeof item === 'object' ? typeInWords(item) : ''));
    return `list of ${places.length}: ${places.join(', ')}`;
  }
  const each = typeof items === 'object' ? typeInWords(items) : '';
  return `list of ${each}${bounds(minItems, maxItems)}`;
}

function keyInWords({ propertyNames }: JsonSchema): string {
  return typeof propertyNames === 'object' ? typeInWords(propertyNames) : 'text';
}

/** Bounds that somebody could come to; those of the number itself are left out. */
function bounds(least: number | undefined, most: number | undefined): string {
  const from = least !== undefined && least > -1e9 ? least : undefined;
  const to = most !== undefined && most < 1e15 ? most : undefined;
  if (from !== undefined && to !== undefined) return `, ${from} to ${to}`;
  if (from !== undefined) return `, at least ${from}`;
  return to === undefined ? '' : `, at most ${to}`;
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}
