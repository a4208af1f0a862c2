import { memo } from 'react';
import type { ChartLine } from '../../engine/contract/view/chart-layout.ts';

type Props = {
  readonly lines: readonly ChartLine[];
  readonly width: number;
  readonly height: number;
  /** The scenes of a way that is shown: the lines between them stand out. */
  readonly way: readonly string[] | null;
};

/** Lines between boxes, each with a head where it leads. */
export const Lines = memo(({ lines, width, height, way }: Props) => {
  const isOnWay = (from: string, to: string): boolean => {
    const at = way?.indexOf(from) ?? -1;
    return at >= 0 && way?.[at + 1] === to.replace(/^ending /, '');
  };
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {lines.map(({ id, from, to, points }) => (
        <g key={id} data-way={isOnWay(from, to)}>
          <polyline points={points.map((point) => point.join(',')).join(' ')} />
          <polygon points={headOf(points)} />
        </g>
      ))}
    </svg>
  );
});

const HEAD = 0.45;

/** A small triangle at the end of a line, along its last stretch. */
function headOf(points: ChartLine['points']): string {
  const [x2, y2] = points.at(-1) ?? [0, 0];
  const [x1, y1] = points.at(-2) ?? [x2, y2];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [((x2 - x1) / length) * HEAD, ((y2 - y1) / length) * HEAD];
  return [
    [x2, y2],
    [x2 - dx - dy / 2, y2 - dy + dx / 2],
    [x2 - dx + dy / 2, y2 - dy - dx / 2],
  ]
    .map((point) => point.join(','))
    .join(' ');
}
