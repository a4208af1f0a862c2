import { expect, it } from 'vitest';
import type { z } from 'zod';
import { moveSchema } from '../../../engine/contract/move.ts';
import { bodySchema } from '../../../engine/scenario/body.ts';
import { visibilityOf } from '../../../engine/scenario/labels.ts';
import { scenarioSchema } from '../../../engine/scenario/scenario.ts';
import { fieldsOf } from '../support/schema.ts';

const roots: [string, z.ZodType][] = [
  ['scenario', scenarioSchema],
  ['body', bodySchema],
];

it.each(roots)('every field of a %s file says who may see it', (_, root) => {
  const fields = fieldsOf(root, moveSchema);
  expect(fields.length).toBeGreaterThan(5);
  expect(fields.filter(({ schema }) => visibilityOf(schema) === undefined).map(({ path }) => path)).toEqual(
    [],
  );
});

it('what only its delegation knows is labelled so', () => {
  const labels = new Map(
    fieldsOf(scenarioSchema, moveSchema).map(({ path, schema }) => [path, visibilityOf(schema)]),
  );
  expect(labels.get('parties.*.confidential')).toBe('holder');
  expect(labels.get('parties.*.goals')).toBe('holder');
  expect(labels.get('parties.*.brief')).toBe('everyone');
});
