import { useEffect, useState } from 'react';
import type { Refusal } from '../../engine/contract/requests.ts';
import type { Trouble } from '../seat/run-state.ts';

type Given<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** What was asked for, or why there is none. Neither while it is on its way the first time. */
export type Answered<T> = { readonly value: T | null; readonly trouble: Trouble | null };

/**
 * Asks whenever `ask` is another function, and keeps the last answer until the next has come.
 * @param ask kept by `useCallback`; null where there is nothing to ask for.
 */
export function useAnswer<T>(ask: (() => Promise<Given<T>>) | null): Answered<T> {
  const [answered, setAnswered] = useState<Answered<T>>({ value: null, trouble: null });
  useEffect(() => {
    if (ask === null) return undefined;
    let wanted = true;
    ask()
      .then((answer) => {
        if (!wanted) return;
        setAnswered((before) =>
          answer.ok
            ? { value: answer.value, trouble: null }
            : { value: before.value, trouble: answer.refusal.code },
        );
      })
      .catch(() => wanted && setAnswered((before) => ({ value: before.value, trouble: 'unanswered' })));
    return () => {
      wanted = false;
    };
  }, [ask]);
  return answered;
}
