import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { Game } from './game.ts';

/** A transition inside a scene or an alliance’s region: between two of its states, by these events; none where it follows by itself. */
export type PictureMove = {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
};

export type PictureStep = { readonly id: string; readonly final: boolean };

/**
 * A way out of a scene. `cutsIn`: by an inject, which may come between any two scenes; `back`: to where a detour or
 * an inject left the story, so that of all ways back only one is open at a time.
 */
export type PictureWay = {
  readonly to: string;
  readonly leads: 'scene' | 'ending' | 'threadsEnd';
  readonly by: 'route' | 'cutsIn' | 'back';
};

export type PictureScene = {
  readonly id: string;
  /** The `threads` scene it runs in, if it runs in one. */
  readonly within?: string;
  readonly steps: readonly PictureStep[];
  readonly moves: readonly PictureMove[];
  readonly ways: readonly PictureWay[];
};

export type PictureRegion = {
  readonly id: string;
  readonly states: readonly string[];
  readonly moves: readonly PictureMove[];
};

/** The statechart as it can be drawn: scenes with their steps, the ways between them, the regions beside them. */
export type Picture = {
  readonly scenes: readonly PictureScene[];
  readonly endings: readonly string[];
  readonly regions: readonly PictureRegion[];
};

/**
 * Draws the machine from the machine itself: its states, its transitions and nothing that only the file says. A
 * scene that the file gains is a node more.
 */
export function pictureOf({ machine, story }: Pick<Game, 'machine' | 'story'>): Picture {
  const root: AnyStateNode = machine.root;
  const regions = Object.values(root.states.playing?.states ?? {});
  const isInject = (scene: string) => story.scenario.scenes[scene]?.inject !== undefined;
  return {
    scenes: regions.filter(isStory).flatMap((region) => scenesIn(region, isInject)),
    endings: Object.keys(root.states.ended?.states ?? {}),
    regions: regions
      .filter((region) => !isStory(region))
      .map((region) => ({
        id: region.key.replace(ALLIANCE, ''),
        states: Object.keys(region.states),
        moves: movesIn(region),
      })),
  };
}

const isStory = ({ key }: AnyStateNode) => key === 'story';

/**
 * The scenes one passes on the shortest way from some scene to another or to an ending, both included; undefined
 * where the chart has none. Conditions may close a way that the chart has. What cuts in leads away from the story
 * and back to it, so that no way to another scene is looked for there.
 */
export function wayTo(picture: Picture, from: readonly string[], to: string): readonly string[] | undefined {
  const scenes = new Map(picture.scenes.map((scene) => [scene.id, scene]));
  const cameFrom = new Map<string, string | undefined>(from.map((scene) => [scene, undefined]));
  const open = [...from];
  for (const here of open) {
    if (here === to) return backFrom(here, cameFrom);
    const scene = scenes.get(here);
    const inThreads = picture.scenes.filter(({ within }) => within === here).map(({ id }) => id);
    const next = (scene?.ways ?? [])
      .filter((way) => way.by !== 'cutsIn' || way.to === to)
      .map((way) => (way.leads === 'threadsEnd' ? scene?.within : way.to));
    for (const one of [...next, ...inThreads]) {
      if (one === undefined || cameFrom.has(one)) continue;
      cameFrom.set(one, here);
      open.push(one);
    }
  }
  return undefined;
}

function backFrom(last: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const before = cameFrom.get(last);
  return before === undefined ? [last] : [...backFrom(before, cameFrom), last];
}

function scenesIn(
  region: AnyStateNode,
  isInject: (scene: string) => boolean,
  within?: string,
): PictureScene[] {
  return Object.values(region.states)
    .filter(({ id }) => id.startsWith(SCENE))
    .flatMap((node) => [
      {
        id: node.key,
        ...(within === undefined ? {} : { within }),
        steps: Object.values(node.states).map(({ key, type }) => ({ id: key, final: type === 'final' })),
        moves: movesIn(node),
        ways: waysFrom(node, isInject),
      },
      ...Object.values(node.states)
        .flatMap((step) => Object.values(step.states))
        .flatMap((thread) => scenesIn(thread, isInject, node.key)),
    ]);
}

/** Machine ids of what ways lead to: the builder of the machine gives them. */
const SCENE = 'scene:';
const ENDING = 'ending:';
const DONE = 'done:';
const ALLIANCE = 'alliance:';

/** What leads out of a scene, from the scene itself and from any of its steps; each once. */
function waysFrom(scene: AnyStateNode, isInject: (scene: string) => boolean): PictureWay[] {
  const ways = new Map<string, PictureWay>();
  for (const node of [scene, ...Object.values(scene.states)]) {
    for (const { target, actions } of transitionsOf(node)) {
      const end = target && endOf(target);
      if (!end) continue;
      const back = actions.includes('take the way back');
      // An inject comes once: the machine asks itself in vain.
      if (end.to === scene.key && isInject(end.to)) continue;
      const by = back ? 'back' : end.leads === 'scene' && isInject(end.to) ? 'cutsIn' : 'route';
      ways.set(`${end.leads} ${end.to} ${by}`, { ...end, by });
    }
  }
  return [...ways.values()];
}

function endOf({ id }: AnyStateNode): Pick<PictureWay, 'leads' | 'to'> | undefined {
  if (id.startsWith(SCENE)) return { leads: 'scene', to: id.slice(SCENE.length) };
  if (id.startsWith(ENDING)) return { leads: 'ending', to: id.slice(ENDING.length) };
  return id.startsWith(DONE) ? { leads: 'threadsEnd', to: id.slice(DONE.length) } : undefined;
}

/** The transitions between the states of one node; those of several events between the same two are one. */
function movesIn(parent: AnyStateNode): PictureMove[] {
  const moves = new Map<string, { from: string; to: string; events: Set<string> }>();
  for (const state of Object.values(parent.states)) {
    for (const { event, target } of transitionsOf(state)) {
      if (target?.parent !== undefined && target.parent !== parent) continue;
      const to = target ?? state;
      const key = `${state.key} ${to.key}`;
      const move = moves.get(key) ?? { from: state.key, to: to.key, events: new Set<string>() };
      if (event !== undefined) move.events.add(event);
      moves.set(key, move);
    }
  }
  return [...moves.values()].map(({ from, to, events }) => ({ from, to, events: [...events] }));
}

type Transition = {
  readonly event: string | undefined;
  readonly target: AnyStateNode | undefined;
  readonly actions: readonly string[];
};

/** What a state reacts to. Without an event: what follows by itself, eventless or when all in it is done. */
function transitionsOf(node: AnyStateNode): Transition[] {
  const read = (event: string | undefined) => (transition: AnyTransitionDefinition) => ({
    event,
    target: transition.target?.[0],
    actions: transition.actions.flatMap((action) => (typeof action === 'object' ? action.type : [])),
  });
  return [
    ...[...node.transitions].flatMap(([event, transitions]) =>
      transitions.map(read(event.startsWith('xstate.') ? undefined : event)),
    ),
    ...(node.always ?? []).map(read(undefined)),
  ];
}
