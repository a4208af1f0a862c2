import { useEffect, useState } from 'react';
import type { DeadlineView } from '../../engine/contract/view/deadline.ts';
import { leftAfter, untilNext } from './lesson-time.ts';

/** Milliseconds that are left now, told with every second. */
export function useTimeLeft(deadline: DeadlineView): number {
  const [left, setLeft] = useState(deadline.left);
  useEffect(() => {
    const came = performance.now();
    let timer = 0;
    const tell = (): void => {
      const now = leftAfter(deadline, performance.now() - came);
      setLeft(now);
      if (deadline.clock === 'runs' && now > 0) timer = window.setTimeout(tell, untilNext(now));
    };
    tell();
    return () => window.clearTimeout(timer);
  }, [deadline]);
  return left;
}
