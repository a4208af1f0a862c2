import { useCallback, useEffect, useState } from 'react';
import type { CardView } from '../../engine/contract/view/card.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import { useNews } from '../use-news.ts';

export type Shelf =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly cards: readonly CardView[] };

/** The scenarios on the shelf, read anew whenever its files or the language change, and a way to ask for them again. */
export function useShelf(client: DemarcheWindow): { shelf: Shelf; read: () => void } {
  const [shelf, setShelf] = useState<Shelf>({ state: 'loading' });
  const read = useCallback(() => {
    client
      .listScenarios({})
      .then((cards) => setShelf({ state: 'ready', cards }))
      .catch(() => setShelf({ state: 'failed' }));
  }, [client]);
  useEffect(read, [read]);
  useNews(client, 'shelf', read);
  useNews(client, 'runs', read);
  useNews(client, 'settings', read);
  useNews(client, 'erased', read);
  return { shelf, read };
}

/** A card that can be played: a file without a problem. */
export function isPlayable(card: CardView): boolean {
  return card.problemCount === 0;
}
