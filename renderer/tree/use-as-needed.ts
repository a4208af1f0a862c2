import { type RefObject, startTransition, useEffect, useState } from 'react';

/** So many rows more each time. */
const MORE = 10;

/**
 * How many rows of a long list are there: more are added before its end comes into view, so that a list of hundreds is
 * there at once and can be read to its end.
 * @param end stands after the last row that is there
 */
export function useAsNeeded(end: RefObject<Element | null>, rows: number): number {
  const [count, setCount] = useState(MORE);
  useEffect(() => {
    const element = end.current;
    if (element === null || count >= rows) return undefined;
    const watched = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        startTransition(() => setCount((now) => now + MORE));
      },
      { rootMargin: '100%' },
    );
    watched.observe(element);
    return () => watched.disconnect();
  }, [end, rows, count]);
  return Math.min(count, rows);
}
