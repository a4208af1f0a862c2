import { goToScreen } from '../router.ts';
import type { FootKey } from './foot.tsx';

/** The way back from a view of a run to its stage: a key, and the words for it in the foot. */
export function backToStage(run: string): FootKey & { readonly act: () => void } {
  return {
    keys: ['key.escape'],
    does: 'keys.toStage',
    act: () => goToScreen({ screen: 'stage', run }),
  };
}
