import { useCallback, useEffect, useState } from 'react';
import type { CardView } from '../../engine/contract/view/card.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import type { AllAhead } from '../ahead.ts';
import { useNews } from '../use-news.ts';

export type Shelf =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly cards: readonly CardView[] };

/**
 * The scenarios on the shelf, read anew whenever its files or the language change, and a way to ask for them again.
 * @param ahead cards that may have come before anything is drawn.
 */
export function useShelf(
  client: DemarcheWindow,
  ahead?: AllAhead['cards'],
): { shelf: Shelf; read: () => void } {
  const [shelf, setShelf] = useState<Shelf>(() => {
    const cards = ahead?.known();
    return cards === undefined ? { state: 'loading' } : { state: 'ready', cards };
  });
  const read = useCallback(() => {
    client
      .listScenarios({})
      .then((cards) => setShelf({ state: 'ready', cards }))
      .catch(() => setShelf({ state: 'failed' }));
  }, [client]);
  useEffect(() => {
    // They may have come since the page was drawn without them.
    const cards = ahead?.take();
    if (cards === undefined) read();
    else setShelf({ state: 'ready', cards });
  }, [ahead, read]);
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
