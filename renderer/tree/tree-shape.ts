import type { TreeView } from '../../engine/contract/view/tree.ts';

/** A move that was made; the beginning of the story is none. */
export type Made = TreeView['nodes'][number];

/** Rem between two lanes of the drawing. */
export const LANE = 3.75;
/** Rem between two columns, at the least: marks stay far enough apart to be hit. */
export const COLUMN = 1.5;

/** The node of the beginning. */
export const BEGINNING = 0;

/** Why a node is drawn. Moves between two drawn nodes are only counted. */
export type StopKind = 'start' | 'fork' | 'decision' | 'scene' | 'ending' | 'end';

export type Stop = {
  readonly node: number;
  /** The move that led here; null at the beginning. */
  readonly made: Made | null;
  readonly kind: StopKind;
  readonly here: boolean;
  /** Columns from the beginning. */
  readonly column: number;
  /** Moves since the stop before it that are not drawn. */
  readonly skipped: number;
};

/** A line of the drawing: a branch from where it parts to where it stops. */
export type Lane = {
  readonly row: number;
  readonly record: boolean;
  /** Where it parts from another lane; null for the first. */
  readonly from: { readonly stop: Stop; readonly row: number } | null;
  readonly stops: readonly Stop[];
  readonly moves: number;
  /** Whether the run stands on it. */
  readonly here: boolean;
  /** Whether the run stands on it or on a branch that parts from it further on: it cannot be deleted now. */
  readonly leadsHere: boolean;
  /** Whether it, or one that it parts from, was deleted. */
  readonly deleted: boolean;
};

export type TreeShape = { readonly lanes: readonly Lane[]; readonly columns: number };

/** Rows of the drawing, from one to just before another. */
export type Rows = { readonly from: number; readonly to: number };

/** Rows come into a drawing and go in blocks of so many, so that it is not drawn anew for each that is passed. */
const BLOCK = 16;

/** The rows that have to be there for what lies between two places, in rows from the top: a block more on either side. */
export function rowsAround(top: number, bottom: number, rows: number): Rows {
  const block = (place: number): number => Math.floor(Math.max(0, place) / BLOCK);
  return {
    from: Math.min(Math.max(0, block(top) - 1) * BLOCK, rows),
    to: Math.min((block(bottom) + 2) * BLOCK, rows),
  };
}

type Children = ReadonlyMap<number, readonly Made[]>;

/** The lanes of a tree. The record goes on straight where there is one, otherwise what was tried first. */
export function shapeOf(tree: TreeView): TreeShape {
  const children = childrenOf(tree);
  const wayHere = wayTo(tree);
  const deleted = new Set(tree.marks.filter((mark) => mark.deleted).map(({ node }) => node));
  const lanes: Lane[] = [];
  const waiting: { first: Made | null; from: Lane['from'] }[] = [{ first: null, from: null }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { from } = next;
    const line = lineFrom(next.first, children);
    const row = lanes.length;
    const stops = stopsOf(line, children, tree.at, from?.stop ?? null);
    const moves = line.filter((made) => made !== null);
    lanes.push({
      row,
      record: moves.length > 0 && moves.every((made) => made.onRecord),
      from,
      stops,
      moves: moves.length,
      here: stops.some((stop) => stop.here),
      leadsHere: wayHere.has(next.first?.node ?? BEGINNING),
      deleted: deleted.has(next.first?.node ?? -1) || (from !== null && (lanes[from.row]?.deleted ?? false)),
    });
    // What parts last is drawn next: no line then crosses another.
    for (const stop of stops) {
      const [, ...others] = children.get(stop.node) ?? [];
      for (const first of others.reverse()) waiting.push({ first, from: { stop, row } });
    }
  }
  return { lanes, columns: Math.max(1, ...lanes.flatMap(({ stops }) => stops.map(({ column }) => column))) };
}

/** The nodes from the beginning to where the run stands. */
function wayTo(tree: TreeView): Set<number> {
  const parents = new Map(tree.nodes.map(({ node, parent }) => [node, parent ?? BEGINNING]));
  const way = new Set([BEGINNING]);
  for (let node: number | undefined = tree.at; node !== undefined && !way.has(node); node = parents.get(node))
    way.add(node);
  return way;
}

/** The moves made at each node: the record's first, then by age. */
function childrenOf(tree: TreeView): Children {
  const children = new Map<number, Made[]>();
  for (const made of tree.nodes) {
    const parent = made.parent ?? BEGINNING;
    children.set(parent, [...(children.get(parent) ?? []), made]);
  }
  for (const siblings of children.values()) {
    siblings.sort((a, b) => Number(b.onRecord) - Number(a.onRecord) || a.node - b.node);
  }
  return children;
}

function lineFrom(first: Made | null, children: Children): (Made | null)[] {
  const line = [first];
  let next = children.get(first?.node ?? BEGINNING)?.[0];
  while (next !== undefined) {
    line.push(next);
    next = children.get(next.node)?.[0];
  }
  return line;
}

function stopsOf(line: readonly (Made | null)[], children: Children, at: number, from: Stop | null): Stop[] {
  const stops: Stop[] = [];
  let column = from === null ? 0 : from.column + 1;
  let skipped = 0;
  for (const [index, made] of line.entries()) {
    const node = made?.node ?? BEGINNING;
    const ways = children.get(node)?.length ?? 0;
    const kind = kindOf(made, ways, from !== null && index === 0, isChapter(line, index));
    if (kind === null && node !== at) {
      skipped += 1;
      continue;
    }
    stops.push({ node, made, kind: kind ?? 'scene', here: node === at, column, skipped });
    column += 1;
    skipped = 0;
  }
  return stops;
}

/** Of a scene on a line, one move stands for it: the last of one's own, or the first where one made none. */
function isChapter(line: readonly (Made | null)[], index: number): boolean {
  const made = line[index];
  if (made === null || made === undefined) return false;
  const inScene = (other: Made | null | undefined): other is Made =>
    other !== null && other !== undefined && other.sceneTitle === made.sceneTitle;
  if (made.yours) {
    for (let next = index + 1; inScene(line[next]); next += 1) if (line[next]?.yours) return false;
    return true;
  }
  let start = index;
  while (inScene(line[start - 1])) start -= 1;
  let end = index;
  while (inScene(line[end + 1])) end += 1;
  return start === index && !line.slice(start, end + 1).some((other) => other?.yours);
}

function kindOf(
  made: Made | null,
  ways: number,
  isFirst: boolean,
  isChapterOfScene: boolean,
): StopKind | null {
  if (made === null) return 'start';
  if (made.ending !== undefined) return 'ending';
  if (ways > 1) return 'fork';
  if (ways === 0) return 'end';
  if (isFirst || isChapterOfScene) return made.yours ? 'decision' : 'scene';
  return null;
}

export type Direction = 'along' | 'against' | 'up' | 'down';

/** The node that an arrow key leads to from a node; the same one where there is nothing further. */
export function nodeBeside(shape: TreeShape, node: number, direction: Direction): number {
  const lane = shape.lanes.find(({ stops }) => stops.some((stop) => stop.node === node));
  const index = lane?.stops.findIndex((stop) => stop.node === node) ?? -1;
  const stop = lane?.stops[index];
  if (lane === undefined || stop === undefined) return node;
  if (direction === 'along') return lane.stops[index + 1]?.node ?? node;
  if (direction === 'against') return lane.stops[index - 1]?.node ?? lane.from?.stop.node ?? node;
  const beside = shape.lanes[lane.row + (direction === 'down' ? 1 : -1)];
  const distance = (other: Stop): number => Math.abs(other.column - stop.column);
  const [nearest] = [...(beside?.stops ?? [])].sort((a, b) => distance(a) - distance(b));
  return nearest?.node ?? node;
}
