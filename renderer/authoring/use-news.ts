import { useEffect, useRef } from 'react';
import type { News } from '../../engine/contract/names.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';

/** Does something whenever the program tells this piece of news. */
export function useNews(client: DemarcheWindow, about: News, act: () => void): void {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => client.onNews((what) => what === about && current.current()), [client, about]);
}
