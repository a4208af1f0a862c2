import { BALLOTS, impersonal, moveSchema } from '../../contract/move.ts';
import type { Question } from '../../world/compiled.ts';
import type { Story } from '../../world/story.ts';
import type { Assertion } from '../assertions.ts';
import { closest } from '../diagnostic.ts';
import type { Path } from '../source.ts';
import { meantIn } from './expressions.ts';
import type { Report } from './report.ts';

/** The predicate of an assertion, with its place inside it; none where it is about an ending’s share. */
export function predicateOf(
  assertion: Assertion,
): { readonly path: Path; readonly source: string } | undefined {
  if ('within' in assertion) return { path: ['within', 'reach'], source: assertion.within.reach };
  for (const [field, source] of Object.entries(assertion)) {
    if (field !== 'name' && typeof source === 'string') return { path: [field], source };
  }
  return undefined;
}

/** Whether what the author claims can be asked at all. */
export function checkAssertions(story: Story, report: Report): void {
  const { assertions = [], endings } = story.scenario;
  for (const [index, assertion] of assertions.entries()) {
    const at = ['assertions', index];
    const predicate = predicateOf(assertion);
    if (predicate) checkPredicate(story, predicate.source, [...at, ...predicate.path], report);
    if (!('likely' in assertion)) continue;
    const { ending, at_least, at_most } = assertion.likely;
    report.known([...at, 'likely', 'ending'], 'ending', ending, endings);
    if (at_least === undefined && at_most === undefined) {
      const hint = 'Write at_least, at_most, or both.';
      report.add([...at, 'likely'], 'bad-bounds', 'This claims no bound for the ending’s share.', { hint });
    } else if ((at_least ?? 0) > (at_most ?? 100)) {
      const message = 'The share would have to be at least more than it is at most.';
      report.add([...at, 'likely', 'at_least'], 'bad-bounds', message);
    }
  }
}

function checkPredicate(story: Story, source: string, path: Path, report: Report): void {
  const read = story.expressions.predicate(source);
  if (!read.ok) {
    const more = { offset: read.start, ...meantIn(story, source, read.start) };
    report.add(path, 'expression', read.message, more);
    return;
  }
  for (const { question, start } of read.asks) {
    for (const { what, name, known } of unknownIn(question, story)) {
      const meant = closest(name, known);
      const more = { offset: start, ...(meant === undefined ? {} : { hint: `Did you mean “${meant}”?` }) };
      report.add(path, 'unknown-name', `There is no ${what} “${name}”.`, more);
    }
  }
}

type Unknown = { readonly what: string; readonly name: string; readonly known: readonly string[] };

function unknownIn(question: Question, { scenario }: Story): Unknown[] {
  const named = (): Unknown[] => {
    switch (question.ask) {
      case 'at':
        return [{ what: 'scene', name: question.scene, known: Object.keys(scenario.scenes) }];
      case 'ended':
        return [{ what: 'ending', name: question.ending, known: Object.keys(scenario.endings) }];
      case 'legal': {
        const [type = '', choice] = question.move.split('/');
        const parties = [...Object.keys(scenario.parties), ...impersonal.options];
        const choices =
          choice === undefined
            ? []
            : [...new Set([...choicesIn([scenario.scenes, scenario.drafts]), ...BALLOTS])];
        return [
          { what: 'party', name: question.party, known: parties },
          { what: 'move', name: type, known: MOVE_TYPES },
          ...(choice === undefined ? [] : [{ what: 'option', name: choice, known: choices }]),
        ];
      }
    }
  };
  return named().filter(({ name, known }) => !known.includes(name));
}

const MOVE_TYPES: readonly string[] = moveSchema.options.flatMap(({ shape }) => [...shape.type.values]);

/** The ids of all that can be chosen: whatever has an id and a title, at any depth. */
function choicesIn(all: unknown): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      if (typeof inside === 'object' && inside !== null && 'title' in inside) found.push(key);
      walk(inside);
    }
  };
  walk(all);
  return found;
}
