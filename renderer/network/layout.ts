import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Network } from './network-shape.ts';

/** A place in percent of the drawing. */
export type Place = { readonly x: number; readonly y: number };

const STEPS = 240;
const LEAST = 12;

type Body = { name: string; x: number; y: number };

/**
 * A place for every node. The same network always gives the same places: nodes begin on a circle in their order,
 * and what is random in the library is seeded. Values are left out, so that nothing wanders when a number changes.
 */
export function placesOf({ nodes, ties }: Network): ReadonlyMap<string, Place> {
  const bodies: Body[] = nodes.map(({ name }, index) => {
    const angle = (index / nodes.length) * 2 * Math.PI;
    return { name, x: 50 + 30 * Math.cos(angle), y: 50 + 30 * Math.sin(angle) };
  });
  const links = ties.map(({ from, to, kind }) => ({ source: from, target: to, kind }));
  forceSimulation(bodies)
    .force(
      'ties',
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ name }) => name)
        .distance(({ kind }) => (kind === 'member' ? 26 : 40))
        .strength(0.3),
    )
    .force('apart', forceManyBody().strength(-220))
    .force('room', forceCollide(13))
    .force('x', forceX(50).strength(0.09))
    .force('y', forceY(50).strength(0.12))
    .stop()
    .tick(STEPS);
  return spread(bodies);
}

/** Stretched to the edges of the drawing, less some room for the names. */
function spread(bodies: readonly Body[]): Map<string, Place> {
  const along = (of: (body: Body) => number) => {
    const all = bodies.map(of);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    const far = most - least || 1;
    return (body: Body) => Math.round((LEAST + ((of(body) - least) / far) * (100 - 2 * LEAST)) * 100) / 100;
  };
  const [x, y] = [along((body) => body.x), along((body) => body.y)];
  return new Map(bodies.map((body) => [body.name, { x: x(body), y: y(body) }]));
}
