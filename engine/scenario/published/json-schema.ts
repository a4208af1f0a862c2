import { moveSchema } from '../../contract/move.ts';
import { predicate } from '../assertions.ts';
import { bodySchema } from '../body.ts';
import { z } from '../labels.ts';
import { criterion, ruleId, ruleSetSchema } from '../rules.ts';
import { scenarioSchema } from '../scenario.ts';
import { anyScene } from '../scenes.ts';
import * as terms from '../terms.ts';
import { MOVES } from './moves.ts';

/** The kinds of files that have a published schema. */
export const KINDS = ['scenario', 'body', 'rules'] as const;
export type Kind = (typeof KINDS)[number];

/** A JSON Schema, draft 7, with who may see a field as `x-visibility`. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const ROOTS: Readonly<Record<Kind, { schema: z.ZodType; title: string }>> = {
  scenario: { schema: scenarioSchema, title: 'A scenario' },
  body: { schema: bodySchema, title: 'A body that votes' },
  rules: { schema: ruleSetSchema, title: 'A rule set' },
};

/** What stands in a schema under a name of its own, with a sentence; all else is written out where it is used. */
const NAMED: readonly (readonly [schema: z.ZodType, id: string, $comment?: string])[] = [
  [
    terms.id,
    'id',
    'Lower-case letters, digits and underscores; begins with a letter, at most 48 characters.',
  ],
  [terms.line, 'line', 'One line of text, at most 160 characters; or one for each language.'],
  [terms.text, 'text', 'A sentence or more, at most 4000 characters; or one text for each language.'],
  [terms.day, 'day', 'A day of the calendar: year, month, day.'],
  [terms.seatCode, 'seat', 'Three capital letters: the country code of ISO 3166.'],
  [terms.condition, 'condition', 'An expression that is true or false.'],
  [terms.amount, 'amount', 'A whole number from -100 to 100, or an expression that comes to a number.'],
  [terms.effects, 'effects', 'What changes in the world, in order; at most 24.'],
  [terms.act, 'act', 'Something a party may do.'],
  [
    terms.paragraph,
    'paragraph',
    'A text that always stands there, or one that is told only where a condition holds.',
  ],
  [terms.claim, 'claim', 'A contested claim, shown as somebody’s claim with a note beside it.'],
  [predicate, 'predicate', 'A condition that may also ask `legal(…)`, `at(…)` and `ended(…)`.'],
  [terms.citations, 'citations', 'Ids of entries under `sources`; at most 12.'],
  [
    terms.routes,
    'routes',
    'A scene or an ending, or a list of ways; the first whose condition holds is taken.',
  ],
  [ruleId, 'rule', 'Lower-case letters, digits and hyphens; begins with a letter.'],
  [criterion, 'criterion', 'One thing that a question needs in order to be carried.'],
  [moveSchema, 'move', 'One act of a party, of chance, of the clock or of the facilitator.'],
  ...anyScene.options.map((scene) => [scene, `${scene.shape.kind.value}-scene`] as const),
];

// As a comment: an editor would show it in place of what the field itself says.
for (const [schema, id, $comment] of NAMED) {
  z.globalRegistry.add(schema, { id, ...($comment === undefined ? {} : { $comment }) });
}

const OF_MOVES: ReadonlyMap<z.core.$ZodType, string> = new Map(
  moveSchema.options.map((move) => [move, MOVES[move.shape.type.value]]),
);

const DEFINITIONS = '#/definitions/';

/**
 * The schema of a kind of file, for editors: JSON Schema, draft 7, which language servers for YAML know best. Who
 * may see a field stands beside it as `x-visibility`.
 */
export function jsonSchemaOf(kind: Kind): JsonSchema {
  const { schema, title } = ROOTS[kind];
  const { definitions: generated, ...root }: JsonSchema = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    reused: 'ref',
    override({ zodSchema, jsonSchema }) {
      const move = OF_MOVES.get(zodSchema);
      if (move !== undefined) jsonSchema.description = move;
      // Left out by the generator where a text may be in several languages; they are meant for the file as it is.
      const examples = z.globalRegistry.get(zodSchema)?.examples;
      if (Array.isArray(examples)) jsonSchema.examples = examples;
    },
  });
  const all = generated as Readonly<Record<string, JsonSchema>>;
  const definitions: Record<string, JsonSchema> = {};

  const tidy = ({ id: _, $ref, allOf, visibility, ...schema }: JsonSchema): JsonSchema => {
    const around = { ...schema, ...(visibility === undefined ? {} : { 'x-visibility': visibility }) };
    const [only] = allOf ?? [];
    const ref = $ref ?? (typeof only === 'object' ? only.$ref : undefined);
    if (ref === undefined) return withInside(around, tidy);
    const name = ref.slice(DEFINITIONS.length);
    const target = all[name];
    if (target === undefined) throw new Error(`nothing stands under ${ref}`);
    if (name.startsWith('__')) return beside(tidy(target), around);
    definitions[name] ??= tidy(target);
    return beside({ $ref: ref }, around);
  };

  return { ...tidy({ ...root, $comment: title }), definitions };
}

/** What is said beside a schema holds together with it; draft 7 reads nothing beside `$ref` itself. */
function beside(target: JsonSchema, said: JsonSchema): JsonSchema {
  if (Object.keys(said).length === 0) return target;
  return target.$ref === undefined ? { ...target, ...said } : { ...said, allOf: [target] };
}

function withInside(schema: JsonSchema, tidy: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const one = (inside: JsonSchema | boolean) => (typeof inside === 'object' ? tidy(inside) : inside);
  const each = (all: Readonly<Record<string, JsonSchema | boolean>>) =>
    Object.fromEntries(Object.entries(all).map(([key, inside]) => [key, one(inside)]));
  const { properties, propertyNames, additionalProperties, items, anyOf, oneOf, ...rest } = schema;
  return {
    ...rest,
    ...(properties ? { properties: each(properties) } : {}),
    ...(propertyNames === undefined ? {} : { propertyNames: one(propertyNames) }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: one(additionalProperties) }),
    ...(items === undefined ? {} : { items: Array.isArray(items) ? items.map(one) : one(items) }),
    ...(anyOf ? { anyOf: anyOf.map(one) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(one) } : {}),
  } as JsonSchema;
}
