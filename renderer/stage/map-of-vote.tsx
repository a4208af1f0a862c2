import { lazy, Suspense, useState } from 'react';
import type { VoteView } from '../../engine/contract/view/vote.ts';
import { Progress } from '../look/progress.tsx';
import { useWords } from '../messages/words.ts';

const VoteMap = lazy(() =>
  import('../map/vote-map.tsx').then(({ VoteMap: component }) => ({ default: component })),
);

/** Before this day the states of the map were not yet those of the world. */
export const BORDERS_SINCE = '1993-01-01';

/** The map of a vote, loaded only when somebody opens it; for older votes there is none, since borders have changed. */
export function MapOfVote({ vote, date }: { readonly vote: VoteView; readonly date: string }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  if (date < BORDERS_SINCE) return null;
  return (
    <details className="section" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>{say('map.title')}</h2>
      </summary>
      {open && (
        <Suspense fallback={<Progress pending />}>
          <VoteMap vote={vote} />
        </Suspense>
      )}
    </details>
  );
}
