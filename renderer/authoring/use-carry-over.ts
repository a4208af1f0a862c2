import { useEffect, useState } from 'react';
import type { CheckView } from '../../engine/contract/authoring.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import type { RunActs } from '../run/use-run.ts';
import { useNews } from '../use-news.ts';
import { useCheck } from './use-check.ts';

export type AuthorsLoop = {
  readonly check: CheckView;
  /** Whether the run was carried over to what the file says since this window shows it. */
  readonly carried: boolean;
  readonly carryOver: () => void;
};

/**
 * The author's loop: while a run of a file of one's own is in the window, each save is checked and the run goes on by
 * the new text. Null for a run of a scenario that ships.
 */
export function useCarryOver(
  client: DemarcheWindow,
  view: RunView | null,
  pending: boolean,
  acts: RunActs,
): AuthorsLoop | null {
  const run = view?.run ?? null;
  const { check, read } = useCheck(client, run === null ? null : { run });
  const [wanted, setWanted] = useState(false);
  const [carried, setCarried] = useState<string | null>(null);
  const isOwn = check !== null;
  useNews(client, 'shelf', () => {
    if (isOwn) setWanted(true);
  });
  // One request at a time: what the file says waits until the move before it was answered.
  useEffect(() => {
    if (!wanted || pending || run === null) return;
    setWanted(false);
    void acts.carryOver().then((after) => {
      if (after === null) return;
      setCarried(run);
      read();
    });
  }, [wanted, pending, run, acts, read]);
  if (check === null) return null;
  return { check, carried: carried === run, carryOver: () => setWanted(true) };
}
