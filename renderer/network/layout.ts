import { pointRadial } from 'd3-shape';
import type { Network, Tie } from './network-shape.ts';

/** A place in percent of the drawing. */
export type Place = { readonly x: number; readonly y: number };

/** How far the rim on which the parties stand reaches from the middle, in percent. */
const RIM = { x: 34, y: 38 };
/** Percent between two alliances, which stand in the middle. */
const BESIDE = 22;

/**
 * A place for every node: the parties on a rim in their order, the alliances between them. Numbers do not count, so
 * that nothing wanders when one changes.
 */
export function placesOf({ nodes }: Network): ReadonlyMap<string, Place> {
  const parties = nodes.filter(({ alliance }) => alliance === null);
  const alliances = nodes.filter(({ alliance }) => alliance !== null);
  return new Map([
    ...parties.map(({ name }, index) => {
      const [x, y] = pointRadial((index / parties.length) * 2 * Math.PI, 1);
      return [name, { x: round(50 + x * RIM.x), y: round(50 + y * RIM.y) }] as const;
    }),
    ...alliances.map(({ name }, index) => {
      const x = 50 + (index - (alliances.length - 1) / 2) * BESIDE;
      return [name, { x, y: 50 }] as const;
    }),
  ]);
}

/** Whether the name of a node stands under it: names point outwards. */
export function isBelow({ y }: Place): boolean {
  return y >= 50;
}

/** What words take of a narrow drawing, in percent of its width and height. */
const NAME = { width: 26, height: 7, off: 5.5 };
const NUMBER = { width: 21, height: 7 };
const SQUARE = { width: 9, height: 9 };
/** Where on a line its number may stand, from one end to the other, the best first. */
const ALONG = [0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75];

type Box = Place & { readonly width: number; readonly height: number };

/**
 * Where the numbers of relations that changed stand on their lines: over no name, no alliance and no other number.
 * One for which there is no room is left out; the list has all of them.
 */
export function numberPlaces(network: Network, places: ReadonlyMap<string, Place>): Map<string, Place> {
  const taken: Box[] = network.nodes.flatMap(({ name, alliance }) => {
    const at = places.get(name);
    if (at === undefined) return [];
    if (alliance !== null) return [{ ...at, ...SQUARE }];
    return [{ ...at, ...NAME, y: at.y + (isBelow(at) ? NAME.off : -NAME.off) }];
  });
  const found = new Map<string, Place>();
  for (const tie of network.ties) {
    if (!hasChanged(tie)) continue;
    const [from, to] = [places.get(tie.from), places.get(tie.to)];
    if (from === undefined || to === undefined) continue;
    const place = ALONG.map((share) => ({
      x: round(from.x + (to.x - from.x) * share),
      y: round(from.y + (to.y - from.y) * share),
    })).find((one) => !taken.some((box) => overlap({ ...one, ...NUMBER }, box)));
    if (place === undefined) continue;
    taken.push({ ...place, ...NUMBER });
    found.set(tie.key, place);
  }
  return found;
}

export function hasChanged(tie: Tie): boolean {
  return tie.kind === 'relation' && tie.value !== tie.before;
}

function overlap(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
