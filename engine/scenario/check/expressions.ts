import { mayChange, maySet } from '../../world/ledger.ts';
import type { Story } from '../../world/story.ts';
import { closest } from '../diagnostic.ts';
import type { Report } from './report.ts';
import type { AllWritten } from './written.ts';

/** Whether every condition and every amount can be read, and every effect changes something there is. */
export function checkExpressions(story: Story, { expressions, effects }: AllWritten, report: Report): void {
  for (const { what, source, path, offset } of expressions) {
    const parsed = story.expressions[what](source);
    if (!parsed.ok) {
      report.add(path, 'expression', parsed.message, {
        offset: offset + parsed.start,
        ...meantIn(story, source, parsed.start),
      });
    }
  }
  for (const { effect, path } of effects) {
    const [field, name, may, cannot] =
      'change' in effect
        ? (['change', effect.change, mayChange, 'cannot be changed by a number.'] as const)
        : (['set', effect.set, maySet, 'cannot be set.'] as const);
    if (may(story, name)) continue;
    const possible = story.slots.map((slot) => slot.name).filter((slot) => may(story, slot));
    const meant = closest(name, possible);
    const hint = meant === undefined ? {} : { hint: `Did you mean “${meant}”?` };
    report.add([...path, field], 'unknown-name', `“${name}” ${cannot}`, hint);
  }
}

/** The name around a place of an expression, and the one it was probably meant to be. */
export function meantIn(story: Story, source: string, place: number): { hint?: string } {
  for (const found of source.matchAll(/[a-zA-Z_][\w.]*/g)) {
    const [name] = found;
    const isThere = found.index <= place && place <= found.index + name.length;
    if (!isThere || story.expressions.reading(name)) continue;
    const meant = closest(name, story.names);
    return meant === undefined ? {} : { hint: `Did you mean “${meant}”?` };
  }
  return {};
}
