import type { Lines } from './paper.ts';

/** A picture of one line of values, in units of its own: as wide as 100 for each 20 high. */
const WIDTH = 600;
const HEIGHT = 60;
const MARGIN = 4;

/**
 * Where a line of values from 0 to 100 goes, as the path of a drawing: a value holds until the next one.
 * Empty where there are no values.
 */
export function stepsPath(values: readonly number[], width = WIDTH, height = HEIGHT): string {
  const each = width / Math.max(1, values.length - 1);
  const y = (value: number) => round(MARGIN + ((100 - value) / 100) * (height - 2 * MARGIN));
  return values
    .map((value, index) => (index === 0 ? `M0 ${y(value)}` : `H${round(index * each)}V${y(value)}`))
    .join('');
}

/** A drawing for each line, one under another, as SVG: each has its name beside it, so that no colour is needed. */
export function drawLines({ lines }: Lines, written: (text: string) => string): string {
  return lines
    .map(({ name, values }) => {
      const last = values.at(-1) ?? 0;
      const words = written(`${name}: ${values[0] ?? 0} → ${last}`);
      return (
        `<figure><figcaption>${words}</figcaption>` +
        `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words}">` +
        `<path class="edge" d="M0 ${MARGIN}H${WIDTH}M0 ${HEIGHT - MARGIN}H${WIDTH}"/>` +
        `<path class="line" d="${stepsPath(values)}"/></svg></figure>`
      );
    })
    .join('\n');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
