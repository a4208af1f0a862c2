/** A place on an issue and what stands behind it: capability times salience. */
export type Placed = { readonly place: number; readonly weight: number };

/**
 * The weighted mean of positions, Σ c s x / Σ c s: the simple bargaining model, which did best among those compared
 * on 66 decisions of the European Union (G. Schneider, D. Finke, S. Bailer, Political Studies 58, 2010). Null where
 * nothing weighs.
 */
export function weightedMean(placed: readonly Placed[]): number | null {
  const total = placed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return placed.reduce((sum, { place, weight }) => sum + place * weight, 0) / total;
}

/**
 * The weighted median: in the order of places, the first at which half of all weight is reached (D. Black 1948; B.
 * Bueno de Mesquita 1994). Null where nothing weighs.
 */
export function weightedMedian(placed: readonly Placed[]): number | null {
  const total = placed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  const ordered = [...placed].sort((one, other) => one.place - other.place);
  let running = 0;
  for (const { place, weight } of ordered) {
    running += weight;
    if (running >= total / 2) return place;
  }
  return ordered.at(-1)?.place ?? null;
}
