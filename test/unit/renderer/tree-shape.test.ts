import { describe, expect, test } from 'vitest';
import type { TreeView } from '../../../engine/contract/view/tree.ts';
import { BEGINNING, nodeBeside, rowsAround, shapeOf } from '../../../renderer/tree/tree-shape.ts';
import { tree } from '../../fixtures/views.ts';

/** A node as `node(parent)`, with what matters to the drawing. */
function made(node: number, parent: number, scene: string, more: Partial<TreeView['nodes'][number]> = {}) {
  return {
    node,
    parent: parent === BEGINNING ? null : parent,
    move: { type: 'choose' as const, scene: 'scene', party: 'us', option: `option_${node}` },
    title: `Move ${node}`,
    partyName: 'Washington',
    sceneTitle: scene,
    yours: false,
    onRecord: false,
    ...more,
  };
}

function shape(at: number, ...nodes: TreeView['nodes']) {
  return shapeOf({ run: 'run-12345', at, nodes, marks: [] });
}

describe('the lanes of a tree', () => {
  test('a run that has not begun is one mark', () => {
    const { lanes } = shape(BEGINNING);
    expect(lanes).toHaveLength(1);
    expect(lanes[0]?.stops.map(({ node, here }) => [node, here])).toEqual([[BEGINNING, true]]);
  });

  test('a straight run collapses to one mark a scene, on the last move of one’s own', () => {
    const { lanes } = shape(
      6,
      made(1, 0, 'A'),
      made(2, 1, 'A', { yours: true }),
      made(3, 2, 'A', { yours: true }),
      made(4, 3, 'A'),
      made(5, 4, 'B'),
      made(6, 5, 'B'),
    );
    expect(lanes[0]?.stops.map(({ node, kind, skipped }) => [node, kind, skipped])).toEqual([
      [0, 'start', 0],
      [3, 'decision', 2],
      [5, 'scene', 1],
      [6, 'end', 0],
    ]);
    expect(lanes[0]?.moves).toBe(6);
  });

  test('two first moves part at the beginning', () => {
    const { lanes } = shape(1, made(1, 0, 'A', { yours: true }), made(2, 0, 'A', { yours: true }));
    expect(lanes.map(({ from }) => from?.stop.node ?? null)).toEqual([null, BEGINNING]);
  });

  test('the record goes on straight, also where another way was tried first', () => {
    const { lanes } = shape(
      3,
      made(1, 0, 'A', { onRecord: true }),
      made(2, 1, 'B'),
      made(3, 1, 'B', { onRecord: true, ending: 'As it happened' }),
    );
    expect(lanes.map(({ record, stops }) => [record, stops.at(-1)?.node])).toEqual([
      [true, 3],
      [false, 2],
    ]);
    expect(lanes[0]?.stops.at(-1)?.kind).toBe('ending');
  });

  test('what parts later lies nearer, so that no line crosses another', () => {
    const { lanes } = shapeOf(tree);
    expect(lanes.map(({ stops }) => stops[0]?.made?.title ?? null)).toEqual([
      null,
      'A call with London listening',
      'Call Kyiv first',
      'Paris invites Kyiv and London',
    ]);
    for (const { from, stops } of lanes) {
      if (from !== null) expect(stops[0]?.column).toBe(from.stop.column + 1);
    }
  });

  test('every fork, every ending and the present node are drawn', () => {
    const drawn = new Set(shapeOf(tree).lanes.flatMap(({ stops }) => stops.map(({ node }) => node)));
    const parents = tree.nodes.map(({ parent }) => parent ?? BEGINNING);
    const forks = parents.filter((parent, index) => parents.indexOf(parent) !== index);
    const endings = tree.nodes.filter(({ ending }) => ending !== undefined).map(({ node }) => node);
    for (const node of [...forks, ...endings, tree.at]) expect(drawn).toContain(node);
  });

  test('a line of five thousand moves is drawn in well under a second', () => {
    const long = Array.from({ length: 5000 }, (_, index) =>
      made(index + 1, index, `Scene ${Math.floor(index / 40)}`),
    );
    const { lanes } = shape(5000, ...long);
    expect(lanes[0]?.moves).toBe(5000);
    expect(lanes[0]?.stops.length).toBeLessThan(200);
  });
});

describe('the arrow keys', () => {
  const drawn = shapeOf(tree);
  test('along a branch, and back over its fork to the parent', () => {
    const branch = drawn.lanes[2];
    const first = branch?.stops[0]?.node ?? -1;
    expect(nodeBeside(drawn, first, 'along')).toBe(branch?.stops[1]?.node);
    expect(nodeBeside(drawn, first, 'against')).toBe(branch?.from?.stop.node);
  });

  test('down and up lead to the nearest mark of the next lane, and stop at the edge', () => {
    const first = drawn.lanes[1]?.stops[0]?.node ?? -1;
    const below = nodeBeside(drawn, first, 'down');
    expect(drawn.lanes[2]?.stops.map(({ node }) => node)).toContain(below);
    expect(nodeBeside(drawn, BEGINNING, 'up')).toBe(BEGINNING);
  });
});

describe('the rows that are there', () => {
  test('are those in view and some above and below, in blocks, so that most scrolling changes nothing', () => {
    expect(rowsAround(0, 10, 600)).toEqual({ from: 0, to: 32 });
    expect(rowsAround(100, 110, 600)).toEqual({ from: 80, to: 128 });
    expect(rowsAround(101, 111, 600)).toEqual(rowsAround(100, 110, 600));
  });

  test('are never more than there are, and all of a few', () => {
    expect(rowsAround(590, 600, 600).to).toBe(600);
    expect(rowsAround(-3, 10, 5)).toEqual({ from: 0, to: 5 });
  });

  test('hold whatever is in view, wherever one looks', () => {
    for (let top = 0; top < 600; top += 1) {
      const { from, to } = rowsAround(top, top + 12, 600);
      expect(from <= top && to >= Math.min(600, top + 12)).toBe(true);
    }
  });
});
