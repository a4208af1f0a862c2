import type { ASTNode } from '@marcbachmann/cel-js';
import type { OptionView } from '../../contract/view/option.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Story } from '../../world/story.ts';
import { relationName } from './changes.ts';

/**
 * What keeps an option closed: of its condition each part that does not hold, as it stands in the file, and what the
 * numbers it asks for are now. The whole condition holds once all parts do. For the facilitator: it may give away what
 * only another party knows.
 */
export function wouldOpen(when: string, { story, world }: At): NonNullable<OptionView['opens']> {
  const parsed = story.expressions.condition(when);
  if (!parsed.ok) return [];
  return partsOf(parsed.tree)
    .map(({ range }) => when.slice(range.start, range.end).trim())
    .filter((part) => !story.holds(part, world))
    .map((part) => ({ condition: part, now: valuesIn(part, { story, world }) }));
}

/** The parts that must all hold. */
function partsOf(tree: ASTNode): ASTNode[] {
  return tree.op === '&&' ? tree.args.flatMap(partsOf) : [tree];
}

type Value = NonNullable<OptionView['opens']>[number]['now'][number];

function valuesIn(part: string, { story, world }: At): Value[] {
  const parsed = story.expressions.condition(part);
  if (!parsed.ok) return [];
  return parsed.reads.flatMap((name) => {
    const reading = story.expressions.reading(name);
    if (reading === undefined) return [];
    const held = story.read(world, reading.slot);
    const value = reading.type === 'int' ? held : reading.isOneOf.includes(held);
    return [{ name: nameIn(story, name), value }];
  });
}

/** What the file calls something that is counted; else the name under which it is asked for. */
function nameIn({ scenario }: Story, name: string): string {
  const [kind, id = ''] = name.split('.');
  if (kind === 'indicators') return scenario.indicators[id]?.name ?? name;
  if (kind === 'relations') return relationName(id, scenario);
  // A flag has no name; what it means is a sentence, which here stands within one.
  if (kind === 'flags') return scenario.flags?.[id]?.means.replace(/\.$/, '') ?? name;
  return name;
}
