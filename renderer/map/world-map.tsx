import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { useEffect, useId, useMemo, useState } from 'react';
import { Progress } from '../look/progress.tsx';
import { useWords } from '../messages/words.ts';
import { type Area, loadAreas } from './countries.ts';
import { type Fill, Patterns } from './patterns.tsx';
import './world-map.css';

/** How a state is shown: the fill, and what it stands for in words. */
export type Shown = { readonly fill: Fill; readonly words: string };

type Props = {
  readonly label: string;
  /** By ISO 3166-1 alpha-3 code. States that are not in it stay blank. */
  readonly states: ReadonlyMap<string, Shown>;
};

const WIDTH = 960;
const HEIGHT = 440;
/** Steradians: smaller areas would not be seen and get a dot as well. */
const SMALL = 0.0003;
const DOT = 3.5;

/** A map of the world that tells states apart by fill and words. What it says stands as text elsewhere too. */
export function WorldMap({ label, states }: Props) {
  const say = useWords();
  const id = useId();
  const [areas, setAreas] = useState<readonly Area[] | 'failed' | null>(null);
  const [pointed, setPointed] = useState<Area | null>(null);
  useEffect(() => {
    let wanted = true;
    loadAreas()
      .then((loaded) => wanted && setAreas(loaded))
      .catch(() => wanted && setAreas('failed'));
    return () => {
      wanted = false;
    };
  }, []);
  const drawn = useMemo(() => (Array.isArray(areas) ? draw(areas) : []), [areas]);
  if (areas === 'failed') return <p role="alert">{say('map.failed')}</p>;
  const fillOf = ({ code }: Area): Fill =>
    (code === undefined ? undefined : states.get(code)?.fill) ?? 'blank';
  const pointedState = pointed?.code === undefined ? undefined : states.get(pointed.code);
  return (
    <figure className="world-map">
      <Progress pending={areas === null} />
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <Patterns id={id} />
        {drawn.map(({ area, path, dot }) => (
          <g key={area.key} data-fill={fillOf(area)} onPointerEnter={() => setPointed(area)}>
            <path d={path} fill={`url(#${id}-${fillOf(area)})`} />
            {area.disputed && <path d={path} className="disputed" fill={`url(#${id}-disputed)`} />}
            {dot !== null && states.has(area.code ?? '') && (
              <circle cx={dot[0]} cy={dot[1]} r={DOT} fill={`url(#${id}-${fillOf(area)})`} />
            )}
          </g>
        ))}
      </svg>
      <p className="pointed">
        {pointed === null
          ? say('map.hint')
          : pointedState === undefined
            ? pointed.name
            : say('map.pointed', { name: pointed.name, words: pointedState.words })}
      </p>
      <figcaption className="aside-note">{say('map.borders')}</figcaption>
    </figure>
  );
}

function draw(areas: readonly Area[]) {
  const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], {
    type: 'FeatureCollection',
    features: areas.map(({ shape }) => shape),
  });
  const path = geoPath(projection).digits(1);
  return areas.map((area) => ({
    area,
    path: path(area.shape) ?? '',
    dot: geoArea(area.shape) < SMALL ? projection(geoCentroid(area.shape)) : null,
  }));
}
