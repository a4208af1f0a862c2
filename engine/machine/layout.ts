import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { ChartBox, ChartLayout, ChartLine } from '../contract/view/chart-layout.ts';
import type { Picture, PictureScene } from './picture.ts';
import { stateWords } from './state-words.ts';

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

/**
 * Where everything stands. Scenes of one procedure have the same states, so each shape of a scene is laid out once,
 * and then the scenes among each other; ways by which an inject may cut in, and those back from one, would tie
 * everything to everything and are left out. Sizes are in rem, for letters as large as the window’s. The library for it is large, loaded
 * only here, and works for a second and more where there are hundreds of scenes.
 */
export async function layoutOf({
  scenes,
  endings,
}: Pick<Picture, 'scenes' | 'endings'>): Promise<ChartLayout> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const elk = new Elk();
  const shapes = new Map<string, ElkNode>();
  for (const scene of scenes) {
    const key = shapeKey(scene);
    if (!shapes.has(key)) shapes.set(key, await elk.layout<ElkNode>(sceneGraph(scene)));
  }
  const shapeOf = (scene: PictureScene): ElkNode => shapes.get(shapeKey(scene)) ?? { id: scene.id };
  const graph = await elk.layout<ElkNode>({
    id: 'story',
    layoutOptions: scenes.length > MANY ? { ...outer, ...ofMany } : outer,
    children: [
      ...scenes.map((scene) => {
        const { width = 0, height = 0 } = shapeOf(scene);
        return { id: scene.id, width, height };
      }),
      ...endings.map((id) => ({ id: endingId(id), ...ENDING })),
    ],
    edges: scenes.flatMap(waysOf),
  });
  const boxes = new Map((graph.children ?? []).map((node) => [node.id, node]));
  return {
    width: graph.width ?? 0,
    height: graph.height ?? 0,
    scenes: scenes.flatMap((scene) => {
      const node = boxes.get(scene.id);
      return node === undefined ? [] : [{ ...box(node, scene.id), ...insideOf(shapeOf(scene)) }];
    }),
    endings: endings.flatMap((id) => {
      const node = boxes.get(endingId(id));
      return node === undefined ? [] : [box(node, id)];
    }),
    ways: (graph.edges ?? []).map(line),
  };
}

/** Scenes and endings have ids of their own that may be the same. */
const endingId = (id: string) => `ending ${id}`;

const shapeKey = ({ steps, moves }: PictureScene): string => JSON.stringify([steps, moves]);

function sceneGraph({ id, steps, moves }: PictureScene): ElkNode {
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

function waysOf({ id, within, ways }: PictureScene): ElkExtendedEdge[] {
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

function insideOf({
  children = [],
  edges = [],
}: ElkNode): Pick<ChartLayout['scenes'][number], 'steps' | 'moves'> {
  return { steps: children.map((child) => box(child, child.id)), moves: edges.map(line) };
}

function box({ x = 0, y = 0, width = 0, height = 0 }: ElkNode, id: string): ChartBox {
  return { id, x, y, width, height };
}

function line({ id, sources, targets, sections }: ElkExtendedEdge): ChartLine {
  const section = sections?.[0];
  const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
  return {
    id,
    from: sources[0] ?? '',
    to: targets[0] ?? '',
    points: points.map(({ x, y }) => [x, y] as const),
  };
}
