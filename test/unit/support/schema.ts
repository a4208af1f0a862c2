import { z } from 'zod';

/** A field of a schema: its path, with `*` for any key and any place of a list, and its own schema. */
export type Field = { readonly path: string; readonly schema: z.ZodType };

/** All fields of all objects inside a schema, whatever they are wrapped in. `beyond` is not looked into. */
export function fieldsOf(root: z.ZodType, beyond: z.ZodType): Field[] {
  const found = new Map<string, Field>();
  const walk = (schema: z.ZodType, path: string): void => {
    if (schema.def === beyond.def) return;
    if (schema instanceof z.ZodObject) {
      for (const [name, inside] of Object.entries(schema.shape) as [string, z.ZodType][]) {
        const here = path === '' ? name : `${path}.${name}`;
        found.set(`${here} ${found.size}`, { path: here, schema: inside });
        walk(inside, here);
      }
    } else if (schema instanceof z.ZodArray) walk(schema.element as z.ZodType, `${path}.*`);
    else if (schema instanceof z.ZodRecord) walk(schema.valueType as z.ZodType, `${path}.*`);
    else if (schema instanceof z.ZodTuple)
      for (const item of schema.def.items) walk(item as z.ZodType, `${path}.*`);
    else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
      walk(schema.unwrap() as z.ZodType, path);
    else if (schema instanceof z.ZodUnion) for (const one of schema.options) walk(one as z.ZodType, path);
    else if (schema instanceof z.ZodPipe) walk(schema.in as z.ZodType, path);
  };
  walk(root, '');
  return [...found.values()];
}

/** What stands where a schema has nothing. */
const UNKNOWN = z.unknown();

/** The schema of what stands at a key inside a value that this schema describes. */
export function insideOf(schema: z.ZodType, value: unknown, key: string | number): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return insideOf(schema.unwrap() as z.ZodType, value, key);
  if (schema instanceof z.ZodPipe) return insideOf(schema.in as z.ZodType, value, key);
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodTuple) return (schema.def.items[Number(key)] ?? UNKNOWN) as z.ZodType;
  if (schema instanceof z.ZodObject) return (schema.shape[key] ?? UNKNOWN) as z.ZodType;
  if (schema instanceof z.ZodUnion) {
    const fitting = schema.options
      .map((option) => insideOf(option as z.ZodType, value, key))
      .find((inside) => inside !== UNKNOWN && inside.safeParse(value).success);
    return fitting ?? UNKNOWN;
  }
  return UNKNOWN;
}
