import type { CardView } from '../../engine/contract/view/card.ts';

type Kind = CardView['scenes'][number];
type Placed = { readonly kind: Kind; readonly x: number; readonly y: number };

/** The most scenes in a row, and the most rows: of a longer scenario the beginning is drawn. */
const IN_A_ROW = 6;
const MOST_ROWS = 4;
/** The room of a scene, in units of the drawing. */
const STEP = 10;

/** A small drawing of a scenario: its scenes in their order, each kind a shape, along a line that turns. */
export function ScenarioDrawing({ scenes }: { readonly scenes: readonly Kind[] }) {
  const placed = placesOf(scenes.slice(0, IN_A_ROW * MOST_ROWS));
  return (
    <svg
      className="scenario-drawing"
      viewBox={`0 0 ${IN_A_ROW * STEP} ${MOST_ROWS * STEP}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={`M${placed.map(({ x, y }) => `${x} ${y}`).join('L')}`} className="drawn-line" />
      {placed.map(({ kind, x, y }) => (
        <path key={`${x} ${y}`} d={shapes[kind]} transform={`translate(${x} ${y})`} data-kind={kind} />
      ))}
    </svg>
  );
}

/** Every second row runs back, so that the line is never broken; what is short stands in the middle. */
function placesOf(scenes: readonly Kind[]): Placed[] {
  const rows = Math.max(1, Math.ceil(scenes.length / IN_A_ROW));
  const columns = Math.ceil(scenes.length / rows);
  const above = ((MOST_ROWS - rows) * STEP) / 2;
  const before = ((IN_A_ROW - columns) * STEP) / 2;
  return scenes.map((kind, at) => {
    const row = Math.floor(at / columns);
    const along = at % columns;
    const column = row % 2 === 0 ? along : columns - 1 - along;
    return { kind, x: before + (column + 0.5) * STEP, y: above + (row + 0.5) * STEP };
  });
}

const disc = (radius: number): string =>
  `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** A shape for each kind of scene, around 0 0. */
const shapes: Readonly<Record<Kind, string>> = {
  narration: disc(1.2),
  decision: 'M0 -3.4L3.4 0L0 3.4L-3.4 0z',
  event: 'M-2.4 -2.4L2.4 2.4M2.4 -2.4L-2.4 2.4',
  statement: 'M0 -3.2V3.2',
  call: 'M-3.4 2.2V-0.6A3.4 3 0 0 1 3.4 -0.6V2.2',
  draft: 'M-2.6 -3.2H2.6V3.2H-2.6z',
  amendments: 'M-2.6 -3.2H2.6V3.2H-2.6zM-2.6 0H2.6',
  vote: 'M-3 -3H3V3H-3z',
  election: 'M-3 -3H3V3H-3zM-1.6 0H1.6',
  threads: 'M-3.4 -1.8H3.4M-3.4 1.8H3.4',
  withdrawal: 'M-2.6 -3.2H2.6V3.2H-2.6zM-2.6 3.2L2.6 -3.2',
  alliance: disc(3.2),
};
