import type { Lane } from './tree-shape.ts';

type Props = { readonly lane: Lane; readonly x: (column: number) => number };

/** One branch as a line: it leaves its parent in a curve and goes on straight. */
export function LaneLine({ lane, x }: Props) {
  const first = lane.stops[0];
  const last = lane.stops.at(-1);
  if (first === undefined || last === undefined) return null;
  const y = lane.row + 0.5;
  const straight = `M${x(first.column)} ${y}H${x(last.column)}`;
  const path =
    lane.from === null
      ? straight
      : `${curve(x(lane.from.stop.column), lane.from.row + 0.5, x(first.column), y)}H${x(last.column)}`;
  return lane.record ? (
    <>
      <path className="record-outer" d={path} />
      <path className="record-inner" d={path} />
    </>
  ) : (
    <path className="own" data-deleted={lane.deleted} d={path} />
  );
}

function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = (fromX + toX) / 2;
  return `M${fromX} ${fromY}C${middle} ${fromY} ${fromX} ${toY} ${toX} ${toY}`;
}
