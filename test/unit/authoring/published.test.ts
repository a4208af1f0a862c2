import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { moveSchema } from '../../../engine/contract/move.ts';
import { bodySchema } from '../../../engine/scenario/body.ts';
import { type JsonSchema, jsonSchemaOf, KINDS } from '../../../engine/scenario/published/json-schema.ts';
import { referencePage } from '../../../engine/scenario/published/reference.ts';
import { ruleSetSchema } from '../../../engine/scenario/rules.ts';
import { scenarioSchema } from '../../../engine/scenario/scenario.ts';
import { fieldsOf } from '../support/schema.ts';

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const text = (name: string) => readFileSync(path(name), 'utf8');

const roots = { scenario: scenarioSchema, body: bodySchema, rules: ruleSetSchema } as const;

/** A schema and all schemas inside it. */
function allIn(schema: JsonSchema): JsonSchema[] {
  const inside = Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'examples' || key === 'const' || key === 'enum') return [];
    if (key === 'properties' || key === 'definitions')
      return Object.values(value as Record<string, JsonSchema>);
    return Array.isArray(value) ? (value as JsonSchema[]) : [value as JsonSchema];
  });
  return [schema, ...inside.filter((one) => typeof one === 'object' && one !== null).flatMap(allIn)];
}

describe.each(KINDS)('the schema of a %s file', (kind) => {
  const schema = jsonSchemaOf(kind);

  it('is the one that is published; `npm run schema` writes it', () => {
    expect(JSON.parse(text(`scenarios/${kind}.schema.json`))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('says in a sentence what every field is', () => {
    const fields = fieldsOf(roots[kind], moveSchema);
    expect(fields.length).toBeGreaterThan(10);
    const bare = fields.filter(
      ({ schema: field }) => !/^[A-Z`].*[.:]$/s.test(field.meta()?.description ?? ''),
    );
    expect(bare.map((field) => `${field.path}: ${field.schema.meta()?.description}`)).toEqual([]);
  });

  it('says who may see every field, and nothing that no editor knows', () => {
    const fields = allIn(schema).flatMap(({ properties, $ref: _ }) => Object.values(properties ?? {}));
    const labels = fields.map((field) => (typeof field === 'object' ? field['x-visibility'] : undefined));
    expect(new Set(labels.filter((label) => label !== undefined))).toEqual(
      new Set(kind === 'scenario' ? ['everyone', 'holder', 'facilitator', 'engine'] : ['everyone', 'engine']),
    );
    expect(JSON.stringify(schema)).not.toContain('"visibility"');
    expect(JSON.stringify(schema)).not.toContain('__schema');
  });

  it('points only to definitions that stand in it', () => {
    const refs = allIn(schema).flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref]));
    expect(refs.length).toBeGreaterThan(3);
    const known = Object.keys(schema.definitions ?? {}).map((name) => `#/definitions/${name}`);
    expect(refs.filter((ref) => !known.includes(ref))).toEqual([]);
  });

  it('gives examples that the field takes', () => {
    const examples = fieldsOf(roots[kind], moveSchema).flatMap(
      ({ path: field, schema: one }) =>
        (one.meta()?.examples as unknown[] | undefined)?.map((example) => ({ field, one, example })) ?? [],
    );
    expect(examples.length).toBeGreaterThan(kind === 'scenario' ? 20 : 1);
    expect(examples.filter(({ one, example }) => !one.safeParse(example).success)).toEqual([]);
  });
});

it('the page of all fields is the one that is published; `npm run schema` writes it', () => {
  expect(text('docs/scenario-format.md')).toBe(referencePage());
});

it('the page names every field of every file', () => {
  const page = referencePage();
  const names = Object.values(roots).flatMap((root) =>
    fieldsOf(root, moveSchema).map(({ path: field }) => field.split('.').at(-1)),
  );
  expect(names.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`kind: `))).toEqual([]);
  for (const move of moveSchema.options) expect(page).toContain(`| \`${move.shape.type.value}\` |`);
});

it('the links of the page lead to its headings', () => {
  const page = referencePage();
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading.toLowerCase().replaceAll(' ', '-'),
  );
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, to = '']) => to);
  expect(links.length).toBeGreaterThan(100);
  expect([...new Set(links)].filter((to) => !headings.includes(to))).toEqual([]);
});

const filesIn = (folder: string, ending: string) =>
  readdirSync(path(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

it.each([
  ...filesIn('scenarios', '.scenario.yaml').map((file) => [file, './scenario.schema.json']),
  ...filesIn('scenarios/templates', '.scenario.yaml').map((file) => [file, '../scenario.schema.json']),
  ...filesIn('scenarios/bodies', '.yaml').map((file) => [file, '../body.schema.json']),
  ...filesIn('scenarios/rules', '.yaml').map((file) => [file, '../rules.schema.json']),
])('%s tells an editor its schema', (file = '', schema = '') => {
  expect(text(file).split('\n', 1)).toEqual([`# yaml-language-server: $schema=${schema}`]);
});
