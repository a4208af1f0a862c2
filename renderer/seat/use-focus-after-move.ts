import { type RefObject, useEffect, useRef } from 'react';
import type { RunView } from '../../engine/contract/view/run.ts';

/**
 * After a move the focus goes to the new scene's headline, or within a scene to the question that has come up,
 * so that keys and screen readers go on from there. A run that plays by itself leaves the focus alone.
 */
export function useFocusAfterMove(
  main: RefObject<HTMLElement | null>,
  view: RunView,
  playing: boolean,
): void {
  const before = useRef<{ at: number; scene: string; asks: number } | null>(null);
  useEffect(() => {
    const scene = view.ending === null ? (view.scene?.id ?? '') : view.ending.id;
    const last = before.current;
    const asks = view.asks.length;
    before.current = { at: view.at, scene, asks };
    // A paper put into the box of a secret ballot is no move, but the question is gone.
    if (last !== null && last.at === view.at && last.asks === asks) return;
    const fresh = last === null || last.scene !== scene;
    if (fresh) window.scrollTo({ top: 0 });
    if (playing) return;
    const headline = main.current?.querySelector<HTMLElement>(fresh ? 'h1' : '[data-first-focus]');
    headline?.focus({ preventScroll: fresh });
    // A question is seen with what one may answer, where a window has the room.
    if (!fresh) headline?.closest('.section')?.scrollIntoView({ block: 'nearest' });
  }, [main, view, playing]);
}
