import type { ChartBox } from '../../engine/contract/view/chart-layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The box one comes to from another in a direction: the nearest, where one aside counts as farther away. */
export function beside(boxes: readonly ChartBox[], from: string, direction: Direction): string {
  const start = boxes.find(({ id }) => id === from);
  if (start === undefined) return boxes[0]?.id ?? from;
  const sideways = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  let best = { id: from, distance: Number.POSITIVE_INFINITY };
  for (const box of boxes) {
    const dx = middle(box.x, box.width) - middle(start.x, start.width);
    const dy = middle(box.y, box.height) - middle(start.y, start.height);
    const ahead = (sideways ? dx : dy) * sign;
    const aside = Math.abs(sideways ? dy : dx);
    if (ahead <= 0.01 || ahead < aside * STEEPEST) continue;
    const distance = ahead + ASIDE * aside;
    if (distance < best.distance) best = { id: box.id, distance };
  }
  return best.id;
}

const ASIDE = 2;
/** What lies more aside than this is in another direction. */
const STEEPEST = 0.3;
const middle = (start: number, size: number) => start + size / 2;
