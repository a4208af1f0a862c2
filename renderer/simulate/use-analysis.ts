import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnalysisAsked, AnalysisView } from '../../engine/contract/analysis.ts';
import type { Client } from '../../engine/contract/requests.ts';
import { followAnalysis } from '../run/follow-analysis.ts';
import type { Trouble } from '../seat/run-state.ts';

export type Analysis = {
  /** How the last one goes; null before there is one, and while it is being begun. */
  readonly view: AnalysisView | null;
  readonly trouble: Trouble | null;
  /** Begins one; one that goes on is stopped. */
  readonly start: (of: AnalysisAsked) => Promise<void>;
  /** Stops it; what it has found stays. */
  readonly stop: () => void;
};

/** A long analysis of this screen: begun, read as it goes on, stopped when the screen is left. */
export function useAnalysis(client: Client): Analysis {
  const [view, setView] = useState<AnalysisView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  /** Another one each time: answers to an earlier one are not listened to. */
  const wanted = useRef<object | null>(null);
  const going = useRef<string | null>(null);

  const stop = useCallback(() => {
    const id = going.current;
    if (id !== null) void client.stopAnalysis({ id }).catch(() => undefined);
  }, [client]);

  const start = useCallback(
    async (of: AnalysisAsked): Promise<void> => {
      const mine = {};
      wanted.current = mine;
      const isWanted = (): boolean => wanted.current === mine;
      setTrouble(null);
      setView(null);
      try {
        const begun = await client.startAnalysis({ of });
        if (!begun.ok) {
          if (isWanted()) setTrouble(begun.refusal.code);
          return;
        }
        const { id } = begun.value;
        if (!isWanted()) {
          await client.stopAnalysis({ id });
          return;
        }
        going.current = id;
        const stuck = await followAnalysis(client, id, isWanted, setView);
        if (stuck !== null) setTrouble(stuck);
      } catch {
        if (isWanted()) setTrouble('unanswered');
      }
    },
    [client],
  );

  useEffect(
    () => () => {
      wanted.current = null;
      stop();
    },
    [stop],
  );
  return useMemo(() => ({ view, trouble, start, stop }), [view, trouble, start, stop]);
}
