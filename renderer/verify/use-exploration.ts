import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnalysisView } from '../../engine/contract/analysis.ts';
import type { Client } from '../../engine/contract/requests.ts';
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
  /** Counts how often it was set going: each time it is read anew. */
  const [going, setGoing] = useState(0);
  const begun = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: set going again, it is read again
  useEffect(() => {
    if (id === null) return undefined;
    let wanted = true;
    const readOn = async (): Promise<void> => {
      for (let seen = 0; wanted; ) {
        const answer = await client.readAnalysis({ id, seen });
        if (!wanted) return;
        if (!answer.ok) {
          setTrouble(answer.refusal.code);
          return;
        }
        setView(answer.value);
        if (answer.value.state !== 'running') return;
        seen = answer.value.news;
      }
    };
    readOn().catch(failed);
    return () => {
      wanted = false;
    };
  }, [client, id, going, failed]);

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
            .then(() => setGoing((times) => times + 1))
            .catch(failed);
      },
    }),
    [client, file, id, view, trouble, onBegun, failed],
  );
}
