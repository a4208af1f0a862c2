import type { OptionView } from '../../engine/contract/view/option.ts';

export type OptionGroup = { readonly title: string; readonly options: readonly OptionView[] };

/** Options under their headings, in the order in which a heading first appears. */
export function optionGroups(options: readonly OptionView[]): OptionGroup[] {
  const groups = new Map<string, OptionView[]>();
  for (const option of options) {
    const title = headingOf(option);
    groups.set(title, [...(groups.get(title) ?? []), option]);
  }
  return [...groups].map(([title, members]) => ({ title, options: members }));
}

/** A counter-offer stands among the other answers: what it answers is the one item on the table. */
function headingOf({ move, group }: OptionView): string {
  return move.type === 'agenda.counter' ? '' : (group ?? '');
}
