import { useCallback, useEffect, useState } from 'react';
import type { OpenedFile } from '../../engine/contract/authoring.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import { useNews } from '../use-news.ts';

export type Refused = Extract<OpenedFile, { outcome: 'refused' }>;

/**
 * The files that were opened from outside the page and could not be taken over.
 * @param onOpened told what a file that could is called from now on.
 */
export function useOpened(
  client: DemarcheWindow,
  onOpened: (file: string) => void,
): { refused: readonly Refused[]; dismiss: () => void } {
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const take = useCallback(() => {
    client
      .takeOpened({})
      .then((opened) => {
        if (opened.length === 0) return;
        setRefused(opened.filter((one) => one.outcome === 'refused'));
        const last = opened.findLast((one) => one.outcome === 'opened');
        if (last !== undefined) onOpened(last.file);
      })
      .catch(() => undefined);
  }, [client, onOpened]);
  // What a command line named was opened before the page was there.
  useEffect(take, [take]);
  useNews(client, 'opened', take);
  return { refused, dismiss: () => setRefused([]) };
}
