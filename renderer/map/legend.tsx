import { useId } from 'react';
import { type Fill, Patterns } from './patterns.tsx';

type Props = { readonly rows: readonly { readonly fill: Fill; readonly words: string }[] };

/** What each fill of a map stands for. */
export function Legend({ rows }: Props) {
  const id = useId();
  return (
    <ul className="map-legend">
      {rows.map(({ fill, words }) => (
        <li key={fill}>
          <svg viewBox="0 0 28 18" aria-hidden="true">
            <Patterns id={`${id}-${fill}`} />
            <rect width="28" height="18" fill={`url(#${id}-${fill}-${fill})`} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
