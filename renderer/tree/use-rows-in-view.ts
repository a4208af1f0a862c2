import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Rows, rowsAround } from './tree-shape.ts';

/** The rows of a drawing that have to be there for what is in view of the box it is scrolled in. */
export function useRowsInView(
  box: RefObject<HTMLElement | null>,
  drawing: RefObject<HTMLElement | null>,
  rows: number,
): Rows {
  const [inView, setInView] = useState<Rows>(() => rowsAround(0, 0, rows));
  useLayoutEffect(() => {
    const [scrolled, drawn] = [box.current, drawing.current];
    if (scrolled === null || drawn === null) return undefined;
    const look = (): void => {
      const [frame, all] = [scrolled.getBoundingClientRect(), drawn.getBoundingClientRect()];
      const height = all.height / rows;
      const now = rowsAround((frame.top - all.top) / height, (frame.bottom - all.top) / height, rows);
      setInView((before) => (before.from === now.from && before.to === now.to ? before : now));
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(scrolled);
    scrolled.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      scrolled.removeEventListener('scroll', look);
    };
  }, [box, drawing, rows]);
  return inView;
}
