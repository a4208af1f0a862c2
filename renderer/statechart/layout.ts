import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { StatechartView } from '../../engine/contract/view/statechart.ts';

/** A box of the drawing, in rem from its upper left corner. */
export type Box = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Line = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly points: readonly (readonly [x: number, y: number])[];
};
export type SceneBox = Box & { readonly steps: readonly Box[]; readonly moves: readonly Line[] };
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly scenes: readonly SceneBox[];
  readonly endings: readonly Box[];
  readonly ways: readonly Line[];
};

const STEP_HEIGHT = 1.5;
const LETTER = 0.45;
const SCENE_HEAD = 3.5;
const ENDING = { width: 13, height: 3.5 };

const inner = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.padding': `[top=${SCENE_HEAD},left=1,bottom=1,right=1]`,
  'elk.spacing.nodeNode': '0.6',
  'elk.spacing.edgeNode': '0.4',
  'elk.spacing.edgeEdge': '0.3',
  'elk.layered.spacing.nodeNodeBetweenLayers': '1.4',
  'elk.layered.spacing.edgeNodeBetweenLayers': '0.4',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '0.3',
  'elk.nodeSize.constraints': 'MINIMUM_SIZE',
  'elk.nodeSize.minimum': '(15,5)',
};
const outer = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'POLYLINE',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.layered.spacing.nodeNodeBetweenLayers': '5',
  'elk.spacing.nodeNode': '2',
  'elk.spacing.edgeNode': '1',
  'elk.spacing.edgeEdge': '0.5',
  'elk.layered.spacing.edgeNodeBetweenLayers': '1',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '0.5',
};

/** From so many scenes on, a drawing that is a little less neat is worth not waiting for seconds. */
const MANY = 80;
const ofMany = {
  'elk.layered.thoroughness': '1',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
};

/** Whether laying this out takes so long that one should be told before. */
export const takesLong = ({ scenes }: Pick<StatechartView, 'scenes'>): boolean => scenes.length > MANY;

/** What the machine calls a state, as words: `floorOpen` is “floor open”. */
export function stateWords(id: string): string {
  return id.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

/**
 * Where everything stands. Scenes of one procedure have the same states, so each shape of a scene is laid out once,
 * and then the scenes among each other; ways by which an inject may cut in, and those back from one, would tie
 * everything to everything and are left out. The library for it is large and loaded only here.
 */
export async function layoutOf(view: Pick<StatechartView, 'scenes' | 'endings'>): Promise<Layout> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const elk = new Elk();
  const shapes = new Map<string, ElkNode>();
  for (const scene of view.scenes) {
    const key = shapeKey(scene);
    if (!shapes.has(key)) shapes.set(key, await elk.layout<ElkNode>(sceneGraph(scene)));
  }
  const shapeOf = (scene: Scene): ElkNode => shapes.get(shapeKey(scene)) ?? { id: scene.id };
  const graph = await elk.layout<ElkNode>({
    id: 'story',
    layoutOptions: takesLong(view) ? { ...outer, ...ofMany } : outer,
    children: [
      ...view.scenes.map((scene) => {
        const { width = 0, height = 0 } = shapeOf(scene);
        return { id: scene.id, width, height };
      }),
      ...view.endings.map(({ id }) => ({ id: endingId(id), ...ENDING })),
    ],
    edges: view.scenes.flatMap(waysOf),
  });
  const boxes = new Map((graph.children ?? []).map((node) => [node.id, node]));
  return {
    width: graph.width ?? 0,
    height: graph.height ?? 0,
    scenes: view.scenes.flatMap((scene) => {
      const node = boxes.get(scene.id);
      return node === undefined ? [] : [{ ...box(node, scene.id), ...insideOf(shapeOf(scene)) }];
    }),
    endings: view.endings.flatMap(({ id }) => {
      const node = boxes.get(endingId(id));
      return node === undefined ? [] : [box(node, id)];
    }),
    ways: (graph.edges ?? []).map(line),
  };
}

type Scene = StatechartView['scenes'][number];

/** Scenes and endings have ids of their own that may be the same. */
const endingId = (id: string) => `ending ${id}`;

const shapeKey = ({ steps, moves }: Scene): string => JSON.stringify([steps, moves]);

function sceneGraph({ id, steps, moves }: Scene): ElkNode {
  return {
    id,
    layoutOptions: inner,
    children: steps.map((step) => ({
      id: step.id,
      width: Math.max(3, stateWords(step.id).length * LETTER + 1),
      height: STEP_HEIGHT,
    })),
    edges: moves.filter(({ from, to }) => from !== to).map(({ from, to }) => edge(from, to)),
  };
}

function waysOf({ id, within, ways }: Scene): ElkExtendedEdge[] {
  const into = within === undefined ? [] : [edge(within, id)];
  const out = ways
    .filter(({ by, to }) => by === 'route' && to !== id)
    .flatMap(({ leads, to }) => {
      if (leads === 'threadsEnd') return within === undefined ? [] : [edge(id, within)];
      return [edge(id, leads === 'ending' ? endingId(to) : to)];
    });
  return [...into, ...out];
}

const edge = (from: string, to: string) => ({ id: `${from}>${to}`, sources: [from], targets: [to] });

function insideOf({ children = [], edges = [] }: ElkNode): Pick<SceneBox, 'steps' | 'moves'> {
  return { steps: children.map((child) => box(child, child.id)), moves: edges.map(line) };
}

function box({ x = 0, y = 0, width = 0, height = 0 }: ElkNode, id: string): Box {
  return { id, x, y, width, height };
}

function line({ id, sources, targets, sections }: ElkExtendedEdge): Line {
  const section = sections?.[0];
  const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
  return {
    id,
    from: sources[0] ?? '',
    to: targets[0] ?? '',
    points: points.map(({ x, y }) => [x, y] as const),
  };
}
