import { BACK, DONE } from '../../procedures/threads/threads.ts';
import type { Scenario } from '../scenario.ts';
import type { Scene } from '../scenes.ts';
import type { Path } from '../source.ts';

/** A way from a scene to what follows, as the file has it. */
export type Way = {
  readonly from: string;
  readonly to: string;
  readonly path: Path;
  readonly kind: 'then' | 'back' | 'option' | 'deadline' | 'thread';
  /** The conditions that must hold for it. */
  readonly under: readonly string[];
  /** The position of its route under `then`: of several whose conditions hold, the first is taken. */
  readonly route?: number;
};

/** The scenes of a scenario and the ways between them. Endings have no ways on. */
export class Graph {
  readonly scenario: Scenario;
  readonly #ways: ReadonlyMap<string, readonly Way[]>;
  /** Scenes that come from outside. */
  readonly injects: readonly string[];

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.#ways = new Map(Object.entries(scenario.scenes).map(([id, scene]) => [id, waysFrom(id, scene)]));
    this.injects = Object.entries(scenario.scenes)
      .filter(([, { inject }]) => inject !== undefined)
      .map(([id]) => id);
  }

  waysFrom(scene: string): readonly Way[] {
    return this.#ways.get(scene) ?? [];
  }

  isScene(id: string): boolean {
    return Object.hasOwn(this.scenario.scenes, id);
  }

  isEnding(id: string): boolean {
    return Object.hasOwn(this.scenario.endings, id);
  }

  /**
   * Everything that can be come to from some scenes, these included. `back` and `done` lead nowhere new: where a
   * detour leads back to is a way of the scene it left from, and what follows threads is a way of theirs.
   */
  reach(from: Iterable<string>, goes: (way: Way) => boolean = () => true): Set<string> {
    const reached = new Set<string>();
    const left = [...from];
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      if (reached.has(id) || id === BACK || id === DONE) continue;
      reached.add(id);
      left.push(
        ...this.waysFrom(id)
          .filter(goes)
          .map(({ to }) => to),
      );
    }
    return reached;
  }

  /** All that the story can come to: from its start, and from injects, which come from outside. */
  reachable(): Set<string> {
    return this.reach([this.scenario.start, ...this.injects]);
  }

  /**
   * Scenes that the story may come to more than once: those in a ring, and those on a detour, for a detour may
   * leave from several places.
   */
  repeated(): Set<string> {
    const rings = ringsOf(Object.keys(this.scenario.scenes), (id) => this.waysFrom(id).map(({ to }) => to));
    const detours = Object.values(this.scenario.scenes).flatMap(({ then }) =>
      then.flatMap(({ to, back }) => (back === undefined ? [] : [to])),
    );
    return new Set([...rings.flat(), ...this.reach([...detours, ...this.injects])]);
  }
}

function waysFrom(from: string, scene: Scene): Way[] {
  const at = ['scenes', from];
  const [only, second] = scene.then;
  const plain = second === undefined && only?.when === undefined && only?.back === undefined;
  const ways: Way[] = scene.then.flatMap(({ to, back, when }, index): Way[] => {
    const under = when === undefined ? [] : [when];
    const path = plain ? [...at, 'then'] : [...at, 'then', index, 'to'];
    const way = { from, under, to, path, kind: 'then', route: index } as const;
    return back === undefined
      ? [way]
      : [way, { ...way, to: back, path: [...at, 'then', index, 'back'], kind: 'back' }];
  });
  const own = scene.when === undefined ? [] : [scene.when];
  for (const [list, choices] of choicesThatLead(scene)) {
    for (const [option, { to, when }] of Object.entries(choices)) {
      if (to === undefined) continue;
      const under = when === undefined ? own : [...own, when];
      ways.push({ from, to, under, path: [...at, list, option, 'to'], kind: 'option' });
    }
  }
  if (scene.deadline) {
    ways.push({ from, to: scene.deadline.to, under: own, path: [...at, 'deadline', 'to'], kind: 'deadline' });
  }
  if (scene.kind === 'threads') {
    for (const [thread, { start }] of Object.entries(scene.threads)) {
      ways.push({ from, to: start, under: own, path: [...at, 'threads', thread, 'start'], kind: 'thread' });
    }
  }
  return ways;
}

type Choices = Readonly<Record<string, { to?: string | undefined; when?: string | undefined }>>;

function choicesThatLead(scene: Scene): [list: string, choices: Choices][] {
  if (scene.kind === 'decision') return [['options', scene.options]];
  return scene.kind === 'event' ? [['outcomes', scene.outcomes]] : [];
}

/** Groups of nodes that lead to one another, and nodes that lead to themselves (Tarjan, without recursion). */
export function ringsOf(nodes: readonly string[], next: (node: string) => readonly string[]): string[][] {
  const known = new Set(nodes);
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const rings: string[][] = [];
  const enter = (node: string) => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, left: next(node).filter((one) => known.has(one)) };
  };
  const lower = (node: string, to: number) => low.set(node, Math.min(low.get(node) ?? to, to));
  for (const root of nodes) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node, left } = top;
      const child = left.pop();
      if (child !== undefined) {
        if (!order.has(child)) path.push(enter(child));
        else if (isOpen.has(child)) lower(node, order.get(child) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.node, low.get(node) ?? 0);
      if (low.get(node) !== order.get(node)) continue;
      const ring = open.splice(open.lastIndexOf(node));
      for (const one of ring) isOpen.delete(one);
      if (ring.length > 1 || next(node).includes(node)) rings.push(ring);
    }
  }
  return rings;
}
