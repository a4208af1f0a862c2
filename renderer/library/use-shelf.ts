import { useCallback, useEffect, useState } from 'react';
import type { Client } from '../../engine/contract/requests.ts';
import type { CardView } from '../../engine/contract/view.ts';

export type Shelf =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly cards: readonly CardView[] };

/** The scenarios on the shelf, and a way to ask for them again. */
export function useShelf(client: Client): { shelf: Shelf; read: () => void } {
  const [shelf, setShelf] = useState<Shelf>({ state: 'loading' });
  const read = useCallback(() => {
    setShelf({ state: 'loading' });
    client
      .listScenarios({})
      .then((cards) => setShelf({ state: 'ready', cards }))
      .catch(() => setShelf({ state: 'failed' }));
  }, [client]);
  useEffect(read, [read]);
  return { shelf, read };
}

/** A card that can be played: a file without a problem. */
export function isPlayable(card: CardView): boolean {
  return card.problemCount === 0;
}
