import { type Document, isMap, isScalar, type Scalar, type YAMLMap } from 'yaml';

/** One word of a file, a key or a value, that the next format writes otherwise. */
export type Change = { readonly node: Scalar; readonly to: string | number };

/**
 * One step from a format to the next. It is told a file that is YAML and otherwise may hold anything, and says which
 * words change; everything it does not name stays as it was written, comments and spaces too.
 */
export type Migration = {
  /** The format that it takes; it leads to the one after. */
  readonly from: number;
  /** What changes, in a sentence for the author. */
  readonly says: string;
  readonly changes: (document: Document) => readonly Change[];
};

/** The key of a map, where it has it. */
export function keyIn(map: unknown, key: string): Scalar | undefined {
  if (!isMap(map)) return undefined;
  const found = map.items.find((item) => isScalar(item.key) && item.key.value === key)?.key;
  return isScalar(found) ? found : undefined;
}

/** The maps that stand in a map under any key: the scenes of `scenes`, the parties of `parties`. */
export function mapsIn(map: unknown): YAMLMap[] {
  return isMap(map) ? map.items.map(({ value }) => value).filter((value) => isMap(value)) : [];
}
