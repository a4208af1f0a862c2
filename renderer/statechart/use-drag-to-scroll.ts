import { type RefObject, useEffect } from 'react';

/** Fewer pixels than this are a click. */
const DRAG = 4;

/** Moves what is scrolled with the mouse, as one moves a sheet on a table. A click stays a click. */
export function useDragToScroll(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    let from: { x: number; y: number; left: number; top: number } | null = null;
    let dragged = false;
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || event.pointerType !== 'mouse') return;
      from = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop };
      dragged = false;
    };
    const move = (event: PointerEvent): void => {
      if (from === null) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      dragged ||= Math.hypot(dx, dy) > DRAG;
      if (dragged) box.scrollTo(from.left - dx, from.top - dy);
    };
    const up = (): void => {
      from = null;
    };
    const click = (event: MouseEvent): void => {
      if (dragged) event.stopPropagation();
      dragged = false;
    };
    box.addEventListener('pointerdown', down);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    box.addEventListener('click', click, true);
    return () => {
      box.removeEventListener('pointerdown', down);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      box.removeEventListener('click', click, true);
    };
  }, [element]);
}
