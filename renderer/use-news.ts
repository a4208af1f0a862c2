import { useEffect, useRef } from 'react';
import type { News } from '../engine/contract/names.ts';
import type { DemarcheWindow } from '../engine/contract/window.ts';

type Hearing = Set<(what: News) => void>;

/** Who hears the news of a client. However many they are, the program is listened to once. */
const hearings = new WeakMap<DemarcheWindow, Hearing>();

function hearingOf(client: DemarcheWindow): Hearing {
  const known = hearings.get(client);
  if (known !== undefined) return known;
  const hearing: Hearing = new Set();
  hearings.set(client, hearing);
  client.onNews((what) => {
    for (const hear of [...hearing]) hear(what);
  });
  return hearing;
}

/** Does something whenever the program tells this piece of news. */
export function useNews(client: DemarcheWindow, about: News, act: () => void): void {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => {
    const hearing = hearingOf(client);
    const hear = (what: News): void => {
      if (what === about) current.current();
    };
    hearing.add(hear);
    return () => {
      hearing.delete(hear);
    };
  }, [client, about]);
}
