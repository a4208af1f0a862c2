import type { Happened } from '../contract/view/happened.ts';
import type { Effect } from '../scenario/terms.ts';
import type { Expression } from './compiled.ts';
import type { Lookup } from './lookup.ts';

type What = Extract<Happened, { kind: 'changed' }>['what'];

/** An effect of the file with all that does not hang on the moment worked out: where it writes, and within what bounds. */
export type WorkedEffect = {
  readonly when: Expression | undefined;
  /** The reason the file gives for this effect alone. */
  readonly because: string | undefined;
  readonly does:
    | {
        readonly kind: 'change';
        readonly at: number;
        readonly min: number;
        readonly max: number;
        readonly by: number | string;
        readonly what: What;
        readonly id: string;
      }
    | { readonly kind: 'mark'; readonly at: number; readonly to: 0 | 1; readonly flag: string | undefined }
    | { readonly kind: 'member'; readonly alliance: string; readonly party: string; readonly to: boolean }
    | {
        readonly kind: 'commitment';
        readonly id: string;
        readonly what: 'made' | 'broken';
        readonly to: boolean;
      };
};

/** Works out an effect of the file. Throws for one that the checks would refuse. */
export function workedEffect(story: Lookup, effect: Effect): WorkedEffect {
  const { when, because } = effect;
  return {
    when: when === undefined ? undefined : story.condition(when),
    because,
    does: 'set' in effect ? marking(story, effect.set, effect.to) : changing(story, effect.change, effect.by),
  };
}

function changing(story: Lookup, path: string, by: number | string): WorkedEffect['does'] {
  const [family, id = ''] = path.split('.');
  const at = story.index(path);
  const slot = story.slots[at];
  if (!slot) throw new Error(`nothing is counted under ${path}`);
  const what = family === 'indicators' ? 'indicator' : family === 'relations' ? 'relation' : 'cohesion';
  return { kind: 'change', at, min: slot.min, max: slot.max, by, what, id };
}

function marking(story: Lookup, path: string, to: boolean): WorkedEffect['does'] {
  const [family, id = '', what = ''] = path.split('.');
  if (family === 'members') return { kind: 'member', alliance: id, party: what, to };
  if (family === 'commitments')
    return { kind: 'commitment', id, what: what === 'made' ? 'made' : 'broken', to };
  return { kind: 'mark', at: story.index(path), to: to ? 1 : 0, flag: family === 'flags' ? id : undefined };
}
