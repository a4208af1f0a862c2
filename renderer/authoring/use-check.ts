import { useCallback, useEffect, useState } from 'react';
import type { CheckView } from '../../engine/contract/authoring.ts';
import type { ArgsOf } from '../../engine/contract/requests.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import { useNews } from '../use-news.ts';

type Of = ArgsOf<'readCheck'>;

/**
 * What a check says of a file of one's own, or of the file a run was begun from, and says anew whenever it was saved.
 * Null while there is no answer, and for a scenario that ships.
 */
export function useCheck(
  client: DemarcheWindow,
  of: Of | null,
): { readonly check: CheckView | null; readonly read: () => void } {
  const [check, setCheck] = useState<{ readonly of: string; readonly view: CheckView | null } | null>(null);
  const key = of === null ? null : JSON.stringify(of);
  const read = useCallback(() => {
    if (key === null) return;
    client
      .readCheck(JSON.parse(key) as Of)
      .then((answer) => setCheck({ of: key, view: answer.ok ? answer.value : null }))
      .catch(() => undefined);
  }, [client, key]);
  useEffect(read, [read]);
  useNews(client, 'shelf', read);
  return { check: check !== null && check.of === key ? check.view : null, read };
}
