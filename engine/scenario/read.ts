import { type Body, bodySchema } from './body.ts';
import { checkScenario } from './check.ts';
import type { Diagnostic, Read } from './diagnostic.ts';
import { type Scenario, scenarioSchema } from './scenario.ts';
import { readYaml } from './yaml.ts';

/** Finds the text of a body file by the body's id; undefined where there is none. */
export type FindBody = (id: string) => string | undefined;

/**
 * Reads a scenario file with the bodies it uses and checks everything that can be known without playing it.
 * Never throws for anything a file contains.
 */
export function readScenario(file: string, text: string, findBody: FindBody): Read<Scenario> {
  const read = readYaml(file, text, scenarioSchema);
  if (!read.ok) return read;
  const { data, source } = read.value;
  const bodyOf: Record<string, Body> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [index, id] of data.bodies.entries()) {
    const body = readBody(id, findBody);
    if (body === undefined) {
      diagnostics.push(
        source.at(['bodies', index], 'unknown-body', `There is no body “${id}”.`, {
          hint: `Put a file ${id}.body.yaml into the folder bodies.`,
        }),
      );
    } else if (body.ok) bodyOf[id] = body.value;
    else diagnostics.push(...body.diagnostics);
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const scenario: Scenario = { ...data, bodyOf };
  const found = checkScenario(scenario, source);
  const fatal = found.some(({ severity }) => severity === 'error');
  return fatal ? { ok: false, diagnostics: found } : { ok: true, value: scenario, diagnostics: found };
}

function readBody(id: string, findBody: FindBody): Read<Body> | undefined {
  const text = findBody(id);
  if (text === undefined) return undefined;
  const file = `${id}.body.yaml`;
  const read = readYaml(file, text, bodySchema);
  if (!read.ok) return read;
  const { data, source } = read.value;
  if (data.id === id) return { ok: true, value: data, diagnostics: [] };
  const message = `This file is found as “${id}” and calls itself “${data.id}”.`;
  return { ok: false, diagnostics: [source.at(['id'], 'unknown-body', message)] };
}
