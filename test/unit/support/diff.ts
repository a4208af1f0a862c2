import type { Happened } from '../../../engine/contract/view/happened.ts';
import type { Step } from '../../../engine/run/line.ts';
import { ALLIANCE_STATES } from '../../../engine/world/names.ts';
import type { Story } from '../../../engine/world/story.ts';

/** What a person can be told of: each number by its slot, before and after. */
type Changes = Readonly<Record<string, readonly [before: number, after: number]>>;

const TOLD = /^(indicators|relations|flags|commitments)\.|^alliances\.\w+\.(cohesion|state)$/;

/** The changes that two worlds show, compared number by number. */
export function changesShown(story: Story, { before, after }: Step): Changes {
  return Object.fromEntries(
    story.slots.flatMap(({ name }) => {
      if (!TOLD.test(name)) return [];
      const [was, is] = [story.read(before.world, name), story.read(after.world, name)];
      return was === is ? [] : [[name, [was, is]]];
    }),
  );
}

/** The changes that a step reports, each slot from its first value to its last. */
export function changesReported({ happened }: Step): Changes {
  const changes: Record<string, [number, number]> = {};
  for (const change of happened) {
    const told = inSlots(change);
    if (!told) continue;
    const { name, from, to } = told;
    const known = changes[name];
    if (known && known[1] !== from)
      throw new Error(`${name} is reported to come from ${from}, not ${known[1]}`);
    changes[name] = [known?.[0] ?? from, to];
  }
  return Object.fromEntries(Object.entries(changes).filter(([, [from, to]]) => from !== to));
}

function inSlots(change: Happened): { name: string; from: number; to: number } | undefined {
  switch (change.kind) {
    case 'changed': {
      const { what, id, from, to } = change;
      const name = {
        indicator: `indicators.${id}`,
        relation: `relations.${id}`,
        cohesion: `alliances.${id}.cohesion`,
      };
      return { name: name[what], from, to };
    }
    case 'flag':
      return { name: `flags.${change.id}`, from: change.to ? 0 : 1, to: change.to ? 1 : 0 };
    case 'commitment': {
      const name = `commitments.${change.id}.${change.what}`;
      return { name, from: change.to ? 0 : 1, to: change.to ? 1 : 0 };
    }
    case 'alliance': {
      const [from, to] = [ALLIANCE_STATES.indexOf(change.from), ALLIANCE_STATES.indexOf(change.to)];
      return { name: `alliances.${change.id}.state`, from, to };
    }
    default:
      return undefined;
  }
}
