/// <reference path="./raw.d.ts" />
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { iso31661 } from 'iso-3166';
import { feature } from 'topojson-client';

/** An area of the map. */
export type Area = {
  readonly key: string;
  /** ISO 3166-1 alpha-3 of the state whose it is drawn as; undefined where the map’s makers name none. */
  readonly code: string | undefined;
  readonly name: string;
  /** Hatched: who holds it and whose it is are not the same, or states disagree whose it is. */
  readonly disputed: boolean;
  readonly shape: Feature<Geometry>;
};

const RUSSIA = '643';
const UKRAINE = 'UKR';
const ANTARCTICA = '010';
/** A place in Crimea, by longitude and latitude in degrees: Simferopol. */
const IN_CRIMEA = [34.1, 44.95] as const;

/**
 * The areas of the map. The file draws each area as whoever holds it: Crimea is taken out of Russia’s and drawn as
 * Ukraine’s, hatched (A/RES/68/262 of 27 March 2014). What has no code of its own is hatched too.
 */
export async function loadAreas(): Promise<Area[]> {
  const { default: text } = await import('world-atlas/countries-50m.json?raw');
  const file: unknown = JSON.parse(text);
  if (!isTopology(file)) throw new Error('The map’s file is no topology.');
  return areasOf(file);
}

type Topology = Parameters<typeof feature>[0];

const isTopology = (file: unknown): file is Topology =>
  typeof file === 'object' && file !== null && 'type' in file && file.type === 'Topology';

function areasOf(file: Topology): Area[] {
  const countries = file.objects.countries;
  if (countries?.type !== 'GeometryCollection') throw new Error('The map’s file has no countries.');
  const alpha3 = new Map(iso31661.map(({ numeric, alpha3: code }) => [numeric, code]));
  const { features } = feature(file, countries);
  return features
    .filter(({ id }) => id !== ANTARCTICA)
    .flatMap((shape, index): Area[] => {
      const code = shape.id === undefined ? undefined : alpha3.get(String(shape.id));
      const area: Area = {
        key: `${shape.id ?? 'none'} ${index}`,
        code,
        name: String(shape.properties?.name),
        disputed: code === undefined,
        shape,
      };
      return shape.id === RUSSIA ? withoutCrimea(area) : [area];
    });
}

function withoutCrimea(russia: Area): Area[] {
  const { geometry } = russia.shape;
  if (geometry.type !== 'MultiPolygon') return [russia];
  const isCrimea = ([ring]: Position[][]) => ring !== undefined && encloses(ring, IN_CRIMEA);
  return [
    { ...russia, shape: shapeOf(geometry.coordinates.filter((one) => !isCrimea(one))) },
    {
      key: 'crimea',
      code: UKRAINE,
      name: 'Crimea',
      disputed: true,
      shape: shapeOf(geometry.coordinates.filter(isCrimea)),
    },
  ];
}

function shapeOf(coordinates: MultiPolygon['coordinates']): Feature<MultiPolygon> {
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

/** Whether a ring goes round a place: a ray to the east crosses it an odd number of times. */
function encloses(ring: Polygon['coordinates'][number], [x, y]: readonly [number, number]): boolean {
  return ring.reduce((inside, point, index) => {
    const [x1 = 0, y1 = 0] = point;
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? point;
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    return crosses ? !inside : inside;
  }, false);
}
