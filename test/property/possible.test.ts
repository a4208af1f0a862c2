import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile, type Game } from '../../engine/machine/game.ts';
import { Report } from '../../engine/scenario/check/report.ts';
import { type Subject, subjectOf } from '../../engine/scenario/check/subject.ts';
import { inLanguage } from '../../engine/scenario/in-language.ts';
import { readWithSource } from '../../engine/scenario/read.ts';
import { smallFiles } from '../unit/support/mutation-run.ts';
import { mutate, mutations } from '../unit/support/mutations.ts';
import { find, flagshipText } from '../unit/support/scenarios.ts';
import { walk } from '../unit/support/walks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function subjectFrom(text: string): { subject: Subject; game: Game } | undefined {
  const read = readWithSource('possible.scenario.yaml', text, find);
  if (!read.ok) return undefined;
  const scenario = inLanguage(read.value.written, read.value.written.language);
  return { subject: subjectOf(scenario, new Report(read.value.source)), game: compile(scenario) };
}

/** What a walk met that was called impossible: numbers out of their range, scenes, conditions that held. */
function refuted({ subject, game }: { subject: Subject; game: Game }, seed: number): string[] {
  const { possible, story, written } = subject;
  const found = new Set<string>();
  const never = written.expressions.filter(
    ({ what, source }) => what === 'condition' && !possible.may(source),
  );
  const always = written.expressions.filter(
    ({ what, source }) => what === 'condition' && possible.must(source),
  );
  for (const { after } of walk(game, seed, 120)) {
    for (const place of game.places(after)) {
      const id = place.at === 'scene' ? place.scene : place.ending;
      if (!possible.reached.has(id)) found.add(`came to ${id}`);
    }
    for (const [index, { name }] of story.slots.entries()) {
      const value = after.world[index] ?? Number.NaN;
      const { least, most } = possible.range(name);
      if (value < least || value > most) found.add(`${name} is ${value}, not ${least} to ${most}`);
    }
    for (const { source } of never) if (story.holds(source, after.world)) found.add(`${source} holds`);
    for (const { source } of always)
      if (!story.holds(source, after.world)) found.add(`${source} does not hold`);
  }
  return [...found];
}

it('nothing that is called impossible is met on a walk through the flagship', () => {
  const read = subjectFrom(flagshipText());
  expect(read && [1, 2, 3].flatMap((seed) => refuted(read, seed))).toEqual([]);
});

it('nor on walks through stories that somebody has changed here and there', () => {
  const texts = smallFiles().map((path) => readFileSync(`${root}/${path}`, 'utf8'));
  let walked = 0;
  fc.assert(
    fc.property(mutations(texts.length), fc.nat(1000), ({ file, harms }, seed) => {
      const read = subjectFrom(mutate(texts[file] ?? '', harms));
      if (!read) return;
      walked++;
      expect(refuted(read, seed)).toEqual([]);
    }),
    { numRuns: 400, interruptAfterTimeLimit: 25_000 },
  );
  expect(walked).toBeGreaterThan(10);
});
