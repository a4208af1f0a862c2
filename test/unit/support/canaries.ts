import { z } from 'zod';
import { predicate } from '../../../engine/scenario/assertions.ts';
import { type Visibility, visibilityOf } from '../../../engine/scenario/labels.ts';
import { scenarioSchema } from '../../../engine/scenario/scenario.ts';
import { condition, plainLine, plainText } from '../../../engine/scenario/terms.ts';
import { everyProcedureText, scenarioOf } from './scenarios.ts';
import { insideOf } from './schema.ts';

/** A word planted into a field, and who may read it: the label, and the parties it belongs to. */
export type Canary = {
  readonly word: string;
  readonly label: Visibility;
  readonly owners: readonly string[];
  /** Where it stands, with `*` for any key and any place of a list. */
  readonly field: string;
};

/** What is written in a field: words for a reader, a condition over flags and numbers, or something else, as ids. */
export function writtenIn(schema: z.ZodType): 'words' | 'condition' | 'else' {
  if (schema.def === plainLine.def || schema.def === plainText.def) return 'words';
  if (schema.def === condition.def || schema.def === predicate.def) return 'condition';
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return writtenIn(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) {
    const kinds = schema.options.map((one) => writtenIn(one as z.ZodType));
    return kinds.find((kind) => kind !== 'else') ?? 'else';
  }
  return 'else';
}

/** What is said in public of a private call. */
const SAID_OF_CALLS = ['outside', 'readouts', 'disagreements'];

type Calls = Readonly<Record<string, { readonly caller: string; readonly callee: string }>>;

/**
 * Puts a word of its own into each text that not everyone may see, by the labels of the schema, and into each text of
 * the private calls among the scenes. Conditions stay conditions: the word is a flag that is never set. Ids stay ids,
 * since others refer to them.
 */
function plant(story: object, privateCalls: Calls): { file: object; canaries: readonly Canary[] } {
  const canaries: Canary[] = [];
  const secretPictures = picturesOfSecrets(story);
  const put = (schema: z.ZodType, inside: unknown, label: Visibility, path: Path): unknown => {
    const own = visibilityOf(schema) ?? label;
    if (typeof inside === 'string') return bird(schema, inside, own, path);
    if (typeof inside !== 'object' || inside === null) return inside;
    const down = (key: string, item: unknown) => {
      const field = hasFields(schema) ? key : '*';
      const next = { keys: [...path.keys, key], field: [...path.field, field] };
      return put(insideOf(schema, item, key), item, own, next);
    };
    if (Array.isArray(inside)) return inside.map((item, at) => down(String(at), item));
    return Object.fromEntries(Object.entries(inside).map(([key, item]) => [key, down(key, item)]));
  };
  const bird = (schema: z.ZodType, text: string, label: Visibility, { keys, field }: Path): string => {
    const kind = keys.includes('from') ? 'words' : writtenIn(schema);
    const call = keys[0] === 'scenes' ? privateCalls[keys[1] ?? ''] : undefined;
    const isPrivate = call !== undefined && !keys.some((key) => SAID_OF_CALLS.includes(key));
    const shownTo = keys[0] === 'pictures' ? secretPictures.get(keys[1] ?? '') : undefined;
    if (kind === 'else' || (label === 'everyone' && !isPrivate && !shownTo)) return text;
    const word = `canary_${canaries.length}_x`;
    const holders = keys[0] === 'parties' && label === 'holder' ? [keys[1] ?? ''] : [];
    const owners = call && label === 'everyone' ? [call.caller, call.callee] : (shownTo ?? holders);
    canaries.push({ word, label: shownTo ? 'holder' : label, owners, field: field.join('.') });
    return kind === 'condition' ? `(${text}) && !flags.${word}` : `${word} ${text}`;
  };
  const file = put(scenarioSchema, story, 'everyone', { keys: [], field: [] });
  return { file: file as object, canaries };
}

/** The pictures that only some delegations are shown, and which. What everybody sees of them is for these alone. */
function picturesOfSecrets(story: object): ReadonlyMap<string, readonly string[]> {
  const { parties = {} } = story as {
    parties?: Readonly<Record<string, { confidential_pictures?: string[] }>>;
  };
  const shown = Object.entries(parties).flatMap(([party, { confidential_pictures = [] }]) =>
    confidential_pictures.map((picture) => [picture, party] as const),
  );
  return new Map(
    shown.map(([picture]) => [picture, shown.flatMap(([one, party]) => (one === picture ? [party] : []))]),
  );
}

type Path = { readonly keys: readonly string[]; readonly field: readonly string[] };

/** Whether what a schema describes has fields of its own, and not any keys. */
function hasFields(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return hasFields(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.some((one) => hasFields(one as z.ZodType));
  return schema instanceof z.ZodObject;
}

/** The parties of the story that takes every procedure once. */
export const valleys = ['aldery', 'borrow', 'castel'];

/** That story with something secret for everybody: briefs, goals, claims of the author, and calls that nobody announces. */
function secretStory(): unknown {
  const { bodyOf: _, pictureOf: __, ...file } = scenarioOf(everyProcedureText());
  const parties = Object.entries(file.parties).map(([id, party]) => {
    const goals = [{ title: `The goal of ${id}`, when: 'indicators.calm > 10' }];
    return [id, { ...party, confidential: `Secret of ${id}.`, confidential_pictures: [`of_${id}`], goals }];
  });
  const pictures = Object.keys(file.parties).map((id) => {
    const words = { alt: `What ${id} sees`, caption: `The map of ${id}`, credit: 'A spy', licence: 'None' };
    return [`of_${id}`, { file: 'gauge.png', ...words }];
  });
  const scenes = Object.entries(file.scenes).map(([id, scene]) => [id, { ...scene, from: ['E1'] }]);
  const assertions = [{ name: 'Nobody drowns for ever.', possible: 'indicators.calm >= 0' }];
  return {
    ...file,
    parties: Object.fromEntries(parties),
    pictures: Object.fromEntries(pictures),
    scenes: Object.fromEntries(scenes),
    assertions,
  };
}

/**
 * The text of that story with canaries in it.
 * @param quiet calls that nobody announces and nobody else listens to.
 */
export function secretiveText(quiet: readonly string[] = []): Planted {
  const story = secretStory() as { readonly scenes: Calls };
  const calls: Calls = Object.fromEntries(
    Object.entries(story.scenes)
      .filter(([id]) => quiet.includes(id))
      .map(([id, scene]) => [
        id,
        { ...scene, announced: false, listening: [], outside: 'Two valleys are speaking' },
      ]),
  );
  return planted({ ...story, scenes: { ...story.scenes, ...calls } }, calls);
}

/** The text of a scenario with canaries in it. */
export function plantIn(text: string, privateCalls: Calls): Planted {
  const { bodyOf: _, pictureOf: __, ...file } = scenarioOf(text);
  return planted(file, privateCalls);
}

type Planted = { readonly source: string; readonly canaries: readonly Canary[] };

function planted(story: object, calls: Calls): Planted {
  const { file, canaries } = plant(story, calls);
  const flags = Object.fromEntries(canaries.map(({ word }) => [word, { means: 'A canary.' }]));
  const before = 'flags' in story ? story.flags : {};
  return { source: JSON.stringify({ ...file, flags: { ...(before as object), ...flags } }), canaries };
}
