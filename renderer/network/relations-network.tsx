import { lazy, Suspense } from 'react';
import type { RunView } from '../../engine/contract/view/run.ts';
import { useWords } from '../messages/words.ts';
import { networkOf } from './network-shape.ts';

/** The drawing comes with a library that the first page does not need. */
const Drawing = lazy(async () => ({ default: (await import('./drawing.tsx')).Drawing }));

type Props = Pick<RunView, 'relations' | 'alliances'> & { readonly you: string | null };

/** Relations and alliances as a drawing, with strain and rupture where they happen. The lists say the same. */
export function RelationsNetwork({ relations, alliances, you }: Props) {
  const say = useWords();
  const network = networkOf({ relations, alliances });
  if (network.ties.length === 0) return null;
  return (
    <figure className="network-figure">
      <Suspense fallback={<div className="network" />}>
        <Drawing network={network} you={you} />
      </Suspense>
      <figcaption className="aside-note">
        <span className="sample" data-tie="friendly" aria-hidden="true" /> {say('network.friendly')}
        <span className="sample" data-tie="hostile" aria-hidden="true" /> {say('network.hostile')}
        <span>{say('network.thicker')}</span>
      </figcaption>
    </figure>
  );
}
