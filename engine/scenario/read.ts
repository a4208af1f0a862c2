import { bodySchema, bodyWith, type WrittenBody } from './body.ts';
import { checkOpening } from './check/opening.ts';
import type { Diagnostic, Read } from './diagnostic.ts';
import { inLanguage } from './in-language.ts';
import { upgrade } from './migrations/upgrade.ts';
import type { FindPart } from './parts.ts';
import { fromText, type KnownPicture, PICTURE_FILE } from './pictures/picture.ts';
import { ruleSetSchema, type WrittenRuleSet } from './rules.ts';
import { type Scenario, type ScenarioFile, scenarioSchema, type WrittenScenario } from './scenario.ts';
import type { Source } from './source.ts';
import { readYaml } from './yaml.ts';

/** Reads a scenario in its own language, or in another that it has. */
export function readScenario(file: string, text: string, find: FindPart, language?: string): Read<Scenario> {
  const read = readWritten(file, text, find);
  return read.ok ? { ...read, value: inLanguage(read.value, language ?? read.value.language) } : read;
}

/**
 * Reads a scenario file with the bodies it uses and checks all that must be right for it to be opened.
 * Never throws for anything a file contains.
 */
export function readWritten(file: string, text: string, find: FindPart): Read<WrittenScenario> {
  const read = readWithSource(file, text, find);
  return read.ok ? { ...read, value: read.value.written } : read;
}

/** The same, with where each part of it stands in the file. */
export function readWithSource(
  file: string,
  text: string,
  find: FindPart,
): Read<{ readonly written: WrittenScenario; readonly source: Source }> {
  return withParts(openScenario(file, text), find);
}

/** A scenario's text, held to its schema; the bodies it uses are not looked for yet. */
type Opened = Read<{ readonly data: ScenarioFile; readonly source: Source }>;

export const openScenario = (file: string, text: string): Opened =>
  readYaml(file, text, scenarioSchema, upgrade);

/** The rest of reading: with the bodies it uses, and all checked that must be right for it to be opened. */
export function withParts(
  read: Opened,
  find: FindPart,
): Read<{ readonly written: WrittenScenario; readonly source: Source }> {
  if (!read.ok) return read;
  const { data, source } = read.value;
  const bodyOf: Record<string, WrittenBody> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [index, id] of data.bodies.entries()) {
    const body = readBody(id, find);
    if (body === undefined) {
      diagnostics.push(
        source.at(['bodies', index], 'unknown-body', `There is no body “${id}”.`, {
          hint: `Put a file ${id}.body.yaml into the folder bodies.`,
        }),
      );
    } else if (body.ok) bodyOf[id] = body.value;
    else diagnostics.push(...body.diagnostics);
  }
  const pictureOf = picturesOf(data, find);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const written: WrittenScenario = { ...data, bodyOf, ...(pictureOf ? { pictureOf } : {}) };
  const found = [...read.diagnostics, ...checkOpening(written, source)];
  const fatal = found.some(({ severity }) => severity === 'error');
  return fatal
    ? { ok: false, diagnostics: found }
    : { ok: true, value: { written, source }, diagnostics: found };
}

/** What is known of a scenario’s pictures; those that cannot be shown are left out, and a check says why. */
function picturesOf({ pictures = {} }: ScenarioFile, find: FindPart): WrittenScenario['pictureOf'] {
  const found = Object.entries(pictures).flatMap(([id, { file }]): [string, KnownPicture][] => {
    const picture = PICTURE_FILE.test(file) ? fromText(find('picture', file)) : undefined;
    return picture && 'hash' in picture ? [[id, picture]] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Reads a body with its rule set; undefined where there is no such body. */
export function readBody(id: string, find: FindPart): Read<WrittenBody> | undefined {
  const text = find('body', id);
  if (text === undefined) return undefined;
  const read = readYaml(`${id}.body.yaml`, text, bodySchema);
  if (!read.ok) return read;
  const { data, source } = read.value;
  const wrong = (path: string, message: string, hint?: string): Read<WrittenBody> => ({
    ok: false,
    diagnostics: [source.at([path], 'unknown-body', message, hint === undefined ? {} : { hint })],
  });
  if (data.id !== id) return wrong('id', `This file is found as “${id}” and calls itself “${data.id}”.`);
  const ruleSet = readRules(data.rules, find);
  if (ruleSet === undefined) {
    const hint = `Put a file ${data.rules}.rules.yaml into the folder rules.`;
    return wrong('rules', `There is no rule set “${data.rules}”.`, hint);
  }
  if (!ruleSet.ok) return ruleSet;
  const { body, problem } = bodyWith(data, ruleSet.value);
  return problem === undefined ? { ok: true, value: body, diagnostics: [] } : wrong('choices', problem);
}

/** Reads a rule set; undefined where there is none of that id. */
export function readRules(id: string, find: FindPart): Read<WrittenRuleSet> | undefined {
  const text = find('rules', id);
  if (text === undefined) return undefined;
  const read = readYaml(`${id}.rules.yaml`, text, ruleSetSchema);
  if (!read.ok) return read;
  const { data, source } = read.value;
  if (data.id === id) return { ok: true, value: data, diagnostics: [] };
  const message = `This file is found as “${id}” and calls itself “${data.id}”.`;
  return { ok: false, diagnostics: [source.at(['id'], 'unknown-body', message)] };
}
