import { type JsonSchema, jsonSchemaOf, type Kind } from './json-schema.ts';
import { definitionOf, formsOf, inside, typeInWords } from './type-in-words.ts';

const INTRODUCTION = `# The scenario format

Every field of every file that Démarche reads. This page is made from the same schema that checks the files and that an
editor completes them with; it is never edited by hand (\`npm run schema\` writes it).

- **What** is what the field says. **Holds** is what may stand there.
- **Needed**: a file without the field is not read.
- **Seen by**: *everyone*; the *holder* of the party and the facilitator; the *facilitator* alone; or *engine*: it makes
  the story run and is never shown.

How conditions, amounts and texts with numbers in them are written is on the page [Expressions](expressions.md). A
scenario written step by step is the [tutorial](tutorial/README.md).
`;

const FILES: Readonly<Record<Kind, { heading: string; where: string }>> = {
  scenario: { heading: 'Scenario files', where: '`<name>.scenario.yaml`' },
  body: { heading: 'Body files', where: '`bodies/<id>.body.yaml`, beside the scenario' },
  rules: { heading: 'Rule-set files', where: '`rules/<id>.rules.yaml`, beside the scenario' },
};

/** The page of all fields, as Markdown. */
export function referencePage(): string {
  const said = new Set<string>();
  const parts = (['scenario', 'body', 'rules'] as const).map((kind) => partOn(kind, said));
  return `${[INTRODUCTION.trimEnd(), ...parts].join('\n\n')}\n`;
}

/** The part of the page on one kind of file; a definition that another part has said is not said again. */
function partOn(kind: Kind, said: Set<string>): string {
  const { definitions, ...root } = jsonSchemaOf(kind);
  const named = Object.entries(definitions as Readonly<Record<string, JsonSchema>>);
  const { heading, where } = FILES[kind];
  const scenes = named.filter(([name]) => name.endsWith('-scene'));
  const others = named.filter(([name]) => !name.endsWith('-scene') && name !== 'move' && !said.has(name));
  for (const [name] of named) said.add(name);
  const act = named.find(([name]) => name === 'act')?.[1];
  const move = named.find(([name]) => name === 'move')?.[1];
  return [
    `## ${heading}`,
    `${where}.`,
    ...fieldsOf(root, 'the file'),
    ...(scenes.length > 0 ? partOnScenes(scenes, act) : []),
    ...(others.length > 0 ? ['### What stands in many places'] : []),
    ...others.flatMap(([name, schema]) => [`#### ${name}`, saying(schema), ...fieldsOf(schema, name)]),
    ...(move ? partOnMoves(move) : []),
  ].join('\n\n');
}

/** A definition in a sentence, and what may stand there where it is no map of fields. */
function saying(schema: JsonSchema): string {
  const type = typeInWords(schema);
  const pattern = typeof schema.pattern === 'string' ? ` Written as \`${schema.pattern}\`.` : '';
  const holds = type === 'fields' || type.includes('fields') ? '' : ` Holds: ${type}.`;
  return `${schema.$comment ?? ''}${holds}${schema.format ? '' : pattern}`.trim();
}

/** Scenes: first what all have, then what each kind has besides. */
function partOnScenes(scenes: readonly (readonly [string, JsonSchema])[], act?: JsonSchema): string[] {
  const [, first] = scenes[0] ?? [];
  const same = Object.entries(first?.properties ?? {}).filter(([field, schema]) =>
    scenes.every(([, scene]) => JSON.stringify(scene.properties?.[field]) === JSON.stringify(schema)),
  );
  const common: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(same),
    required: first?.required ?? [],
  };
  return [
    '### Every scene',
    'A scene has a `kind`, which says how it runs. These fields are the same in all kinds.',
    ...fieldsOf(common, 'every scene'),
    ...scenes.flatMap(([name, scene]) => {
      const own = Object.entries(scene.properties ?? {}).filter(
        ([field]) => field !== 'kind' && !same.some(([known]) => known === field),
      );
      const kind = scene.properties?.kind;
      return [
        `### ${name.replace('-', ' ')}`,
        `\`kind: ${name.replace('-scene', '')}\`. ${typeof kind === 'object' ? (kind.description ?? '') : ''}`.trim(),
        ...fieldsOf({ ...scene, properties: Object.fromEntries(own) }, name.replace('-', ' '), act),
      ];
    }),
  ];
}

/** The table of an object's fields, and after it those of the objects inside that have no name. */
function fieldsOf(schema: JsonSchema, path: string, act?: JsonSchema): string[] {
  const all = Object.entries(schema.properties ?? {}).filter(
    (field): field is [string, JsonSchema] => typeof field[1] === 'object',
  );
  const isAct =
    act !== undefined && Object.keys(act.properties ?? {}).every((field) => schema.properties?.[field]);
  const fields = isAct ? all.filter(([field]) => act.properties?.[field] === undefined) : all;
  const table = [
    '| field | what | holds | needed | seen by | example |',
    '| --- | --- | --- | --- | --- | --- |',
    ...fields.map(([name, field]) => row(name, field, schema.required?.includes(name) ?? false)),
  ].join('\n');
  return [
    ...(isAct ? ['What an [act](#act) has, and:'] : []),
    ...(fields.length > 0 ? [table] : []),
    ...fields.flatMap(([name, field]) => within(field, `${path} › ${name}`, act)),
    ...(schema.properties ? [] : within(schema, path, act)),
  ];
}

/** The tables of unnamed objects in a field, however deep they lie in lists, maps and other forms. */
function within(field: JsonSchema, path: string, act?: JsonSchema): string[] {
  if (definitionOf(field) !== undefined) return [];
  if (field.properties) return [`**${path}**`, ...fieldsOf(field, path, act)];
  const each = inside(field);
  return [...(each ? [each] : []), ...formsOf(field)].flatMap((one) => within(one, path, act));
}

function row(name: string, field: JsonSchema, needed: boolean): string {
  const examples = (field.examples ?? []).map((example) => `\`${inYaml(example)}\``);
  const cells = [
    `\`${name}\``,
    field.description ?? '',
    typeInWords(field),
    needed ? 'yes' : '',
    String(field['x-visibility'] ?? ''),
    examples.join(', '),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** An example as it stands in a file, on one line. */
function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${inYaml(one)}`)
    .join(', ')} }`;
}

/** The moves of a record: who makes each, what it says besides, and what it is. */
function partOnMoves(move: JsonSchema): string[] {
  const rows = formsOf(move).map(({ description, properties = {}, required = [] }) => {
    const { type, scene, party, ...more } = properties as Readonly<Record<string, JsonSchema>>;
    const who = party && (party.const ?? party.enum?.join(' or '));
    const fields = Object.entries(more).map(([field, schema]) => {
      const values = schema.enum ? `: ${schema.enum.join(', ')}` : '';
      return `\`${field}\`${required.includes(field) ? '' : ' (may be left out)'}${values}`;
    });
    return `| \`${String(type?.const)}\` | ${String(who ?? 'a party')} | ${fields.join('; ')} | ${description ?? ''} |`;
  });
  return [
    '### Move',
    'Each move has its `type`, its `scene` and its `party`: who makes it, a party of the scenario or `chance`, `clock` or `facilitator`.',
    ['| type | who | also says | what |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ];
}
