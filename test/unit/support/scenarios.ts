import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, type Game } from '../../../engine/machine/game.ts';
import { type FindPart, fileOfPart } from '../../../engine/scenario/parts.ts';
import { readScenario } from '../../../engine/scenario/read.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { pictureText } from '../../../main/host/pictures.ts';

/** The scenarios that tests are played on. */

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const text = (name: string) => readFileSync(path(name), 'utf8');

export const flagshipPath = path('scenarios/the-call-and-the-votes.scenario.yaml');
export const flagshipText = (): string => text('scenarios/the-call-and-the-votes.scenario.yaml');
export const smallestText = (): string => text('test/fixtures/smallest.scenario.yaml');
export const mindsText = (): string => text('test/fixtures/minds.scenario.yaml');
export const everyProcedureText = (): string => text('test/fixtures/every-procedure.scenario.yaml');

/** The small scenarios of each procedure, by the name of their file. */
export function procedureTexts(): [name: string, source: string][] {
  const folder = 'test/fixtures/procedures';
  return readdirSync(path(folder))
    .sort()
    .map((file) => [file.replace('.scenario.yaml', ''), text(`${folder}/${file}`)]);
}

/** Finds a body, a rule set or what a picture is among those that ship and those of the fixtures. */
export const find: FindPart = (part, id) => {
  const { folder, name } = fileOfPart(part, id);
  for (const place of ['scenarios', 'test/fixtures']) {
    const found = part === 'picture' ? pictureText(path(place), id) : textThere(`${place}/${folder}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
};

function textThere(name: string): string | undefined {
  try {
    return text(name);
  } catch {
    return undefined;
  }
}

/** The ids of the rule sets that ship. */
export function ruleSetsThatShip(): string[] {
  return readdirSync(path('scenarios/rules'))
    .map((file) => file.replace('.rules.yaml', ''))
    .sort();
}

/** Reads a scenario that has no fault, in a language; its diagnostics are the failure otherwise. */
export function scenarioOf(source: string, language?: string): Scenario {
  const read = readScenario('test.scenario.yaml', source, find, language);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics.slice(0, 5), null, 1));
  return read.value;
}

export const gameOf = (source: string): Game => compile(scenarioOf(source));

/** A scenario of the given parts around scenes; the parts that are left out are as small as they can be. */
export function storyWith(scenes: string, more = ''): string {
  return `format: 1
id: small
title: Small
summary: Made for one test.
language: en
period: { from: 2030-01-01, to: 2030-12-31 }
minutes: 1
author: Démarche contributors
licence: MIT
version: 0.1.0
bodies: [three_seats]
sources:
  invented: { author: Démarche contributors, title: Invented for tests }
parties:
  aldery: { name: Aldery, short: Aldery, seat: XAA, playable: true, brief: Upstream. }
  borrow: { name: Borrow, short: Borrow, seat: XBB, playable: true, brief: Downstream. }
indicators:
  calm: { name: Calm, means: How calm it is., start: 50 }
flags:
  seen: { means: It has been seen. }
${more}start: first
scenes:
${scenes
  .trim()
  .split('\n')
  .map((line) => `  ${line}`)
  .join('\n')}
endings:
  good: { title: Good, text: [It is well.] }
  bad: { title: Bad, text: [It is not.] }
`;
}
