import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnalysisView } from '../../engine/contract/analysis.ts';
import type { Client } from '../../engine/contract/requests.ts';
import { followAnalysis } from '../run/follow-analysis.ts';
import type { Trouble } from '../seat/run-state.ts';

type Exploring = {
  /** How it goes; null before there is one. */
  readonly view: AnalysisView | null;
  readonly trouble: Trouble | null;
  /** Begins one, up to so many places. */
  readonly start: (states: number) => void;
  /** Has it stop and say what it has found by then. */
  readonly stop: () => void;
  /** Goes on from where it stands still. */
  readonly goOn: () => void;
};

/**
 * All ways through a scenario, explored while the screen is shown: begun, read as it goes on, stopped, gone on with. With
 * the screen it ends, and frees what it holds; what it has found can be read again.
 *
 * @param id the one that was begun last
 */
export function useExploration(
  client: Client,
  file: string,
  id: string | null,
  onBegun: (id: string) => void,
): Exploring {
  const [view, setView] = useState<AnalysisView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const failed = useCallback(() => setTrouble('unanswered'), []);
  const begun = useRef<string | null>(null);
  /** Another one each time it is read anew: answers to an earlier reading are not listened to. */
  const reading = useRef<object | null>(null);

  const read = useCallback(
    async (of: string): Promise<void> => {
      const mine = {};
      reading.current = mine;
      try {
        const stuck = await followAnalysis(client, of, () => reading.current === mine, setView);
        if (stuck !== null) setTrouble(stuck);
      } catch {
        if (reading.current === mine) setTrouble('unanswered');
      }
    },
    [client],
  );

  useEffect(() => {
    if (id !== null) void read(id);
    return () => {
      reading.current = null;
    };
  }, [id, read]);

  useEffect(
    () => () => {
      if (begun.current !== null) void client.endAnalysis({ id: begun.current }).catch(() => undefined);
    },
    [client],
  );

  return useMemo(
    () => ({
      view,
      trouble,
      start: (states) => {
        setTrouble(null);
        client
          .startAnalysis({ of: { kind: 'verify', file, states } })
          .then((answer) => {
            if (!answer.ok) {
              setTrouble(answer.refusal.code);
              return;
            }
            begun.current = answer.value.id;
            setView(null);
            onBegun(answer.value.id);
          })
          .catch(failed);
      },
      stop: () => {
        if (id !== null) client.stopAnalysis({ id }).catch(failed);
      },
      goOn: () => {
        if (id !== null)
          client
            .goOnWithAnalysis({ id })
            .then(() => read(id))
            .catch(failed);
      },
    }),
    [client, file, id, view, trouble, onBegun, read, failed],
  );
}
