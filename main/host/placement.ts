import { z } from '../../engine/contract/zod.ts';

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
export type Rectangle = z.infer<typeof rectangle>;

/** Where the window was when it was last seen. How large its page is shown Chromium remembers itself. */
export const placement = z.strictObject({
  bounds: rectangle,
  maximised: z.boolean(),
});
export type Placement = z.infer<typeof placement>;

export const SMALLEST = { width: 720, height: 480 };
const USUAL = { width: 1440, height: 900 };

/**
 * Bounds that can be seen and reached: no larger than a display, no smaller than the window may get, and inside
 * the display that shows most of them; the first display where none shows any.
 * @param areas the displays' work areas, the primary one first.
 */
export function visibleBounds(
  remembered: Rectangle | undefined,
  areas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const [primary] = areas;
  if (remembered === undefined) return centred(USUAL, primary);
  const best = areas.reduce((chosen, area) =>
    shared(remembered, area) > shared(remembered, chosen) ? area : chosen,
  );
  if (shared(remembered, best) === 0) return centred(remembered, primary);
  const { width, height } = fitting(remembered, best);
  return {
    x: between(best.x, remembered.x, best.x + best.width - width),
    y: between(best.y, remembered.y, best.y + best.height - height),
    width,
    height,
  };
}

type Size = Pick<Rectangle, 'width' | 'height'>;

function fitting(wanted: Size, area: Size): Size {
  return {
    width: Math.max(SMALLEST.width, Math.min(wanted.width, area.width)),
    height: Math.max(SMALLEST.height, Math.min(wanted.height, area.height)),
  };
}

function centred(wanted: Size, area: Rectangle): Rectangle {
  const { width, height } = fitting(wanted, area);
  return {
    x: area.x + Math.max(0, Math.floor((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.floor((area.height - height) / 2)),
    width,
    height,
  };
}

/** How much of one lies on the other, in square pixels. */
function shared(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** The least wins where there is no room between the two. */
const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));
