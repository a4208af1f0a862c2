import { storyOf } from '../../procedures/story-of.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { legalWrittenOut, unanswerable } from '../legal.ts';
import { asWritten, type Scenario, type WrittenScenario } from '../scenario.ts';
import type { Source } from '../source.ts';
import { checkAssertions } from './assertions.ts';
import { checkExpressions } from './expressions.ts';
import { Graph } from './graph.ts';
import { checkBodies, checkLanguages } from './languages.ts';
import { checkNames } from './names.ts';
import { checkPassing } from './passing.ts';
import { Report } from './report.ts';
import { checkThreads } from './threads.ts';
import { writtenIn } from './written.ts';

/** All that must be right for a scenario that has passed its schema to be opened and played. */
export function checkOpening(written: WrittenScenario, source: Source): readonly Diagnostic[] {
  const report = new Report(source);
  const { bodyOf: _, pictureOf: __, ...file } = written;
  checkLanguages(file, report);
  checkBodies(written, report);
  // A text may hold expressions, in each of its languages others.
  const languages = new Set([written.language, ...(written.languages ?? [])]);
  const said = [...languages].flatMap((language) =>
    checkSpoken(asWritten(written, language), source.saidIn(language)),
  );
  const once = new Map(said.map((one) => [`${one.line}:${one.column}:${one.message}`, one]));
  return [...report.diagnostics, ...once.values()];
}

/** Each step needs the one before: a name that stands for nothing is in no graph, and no expression asks for it. */
function checkSpoken(spoken: Scenario, source: Source): readonly Diagnostic[] {
  const report = new Report(source);
  checkNames(spoken, report);
  for (const { path, code, message, ...more } of unanswerable(spoken, writtenIn(spoken).expressions)) {
    report.add(path, code, message, more);
  }
  if (report.hasErrors) return report.diagnostics;
  const scenario = legalWrittenOut(spoken);
  const graph = new Graph(scenario);
  checkThreads(scenario, graph, report);
  const story = storyOf(scenario);
  const written = writtenIn(scenario);
  checkExpressions(story, written, report);
  checkAssertions(story, report);
  checkPassing(story, graph, written, report);
  return report.diagnostics;
}
