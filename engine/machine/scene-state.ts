import { and } from 'xstate';
import { scenesOfThread } from '../procedures/threads/threads.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Scene, SceneOf } from '../scenario/scenes.ts';
import type { Template, Templates, TemplateTransition } from './charts.ts';
import type { StateConfig } from './vocabulary.ts';
import type { Ways } from './ways.ts';

/**
 * The compound state of a scene: `arriving` asks whether it is due, the states of its procedure’s chart follow,
 * each of its transitions deaf to the moves of other scenes, and `onDone` has the ways on.
 */
export function sceneState(
  id: string,
  scene: Scene,
  scenario: Scenario,
  charts: Templates,
  ways: Ways,
): StateConfig {
  const template = charts[scene.kind];
  const due =
    scene.when === undefined
      ? {}
      : { guard: { type: 'the condition holds', params: { condition: scene.when } } };
  return {
    id: `scene:${id}`,
    initial: 'arriving',
    states: {
      arriving: {
        always: [
          { ...due, actions: { type: 'begin the scene', params: { scene: id } }, target: template.initial },
          { target: 'passedOver' },
        ],
      },
      passedOver: { always: ways.onward(id, scene) },
      ...inline(id, template),
      ...(scene.kind === 'threads'
        ? { [template.initial]: sideBySide(id, scene, scenario, charts, ways) }
        : {}),
    },
    on: {
      ...(scene.deadline ? { 'clock.tick': clock(id, scene.deadline.to, ways) } : {}),
      ...(ways.hasReleased && scene.kind !== 'threads' ? { 'inject.release': releasing(id) } : {}),
    },
    onDone: ways.from(id, scene),
  } as StateConfig;
}

/** The regions of threads that run at the same time; joined when all are done, or when one is. */
function sideBySide(
  id: string,
  { threads, join }: SceneOf<'threads'>,
  scenario: Scenario,
  charts: Templates,
  ways: Ways,
): object {
  const regions = Object.entries(threads).map(([thread, { start }]) => [
    thread,
    {
      id: `thread:${id}:${thread}`,
      initial: start,
      states: {
        ...Object.fromEntries(
          scenesOfThread(scenario, start).flatMap((member) => {
            const scene = scenario.scenes[member];
            return scene ? [[member, sceneState(member, scene, scenario, charts, ways)]] : [];
          }),
        ),
        done: { id: `done:${id}:${thread}`, type: 'final' },
      },
    },
  ]);
  const first = Object.keys(threads).map((thread) => [
    `xstate.done.state.thread:${id}:${thread}`,
    { target: 'joined' },
  ]);
  return {
    type: 'parallel',
    states: Object.fromEntries(regions),
    ...(join === 'any' ? { on: Object.fromEntries(first) } : { onDone: { target: 'joined' } }),
  };
}

/** A day passes in a scene with a deadline; the last one leads away. */
function clock(id: string, to: string, ways: Ways): object[] {
  const here = { type: 'the move names this scene', params: { scene: id } };
  const up = { type: 'the time is up', params: { scene: id } };
  const late = ways.late(id, to).map(({ guard, actions, target }) => ({
    guard: and([here, up, ...(guard === undefined ? [] : [guard])] as never),
    actions: [{ type: 'the time runs out', params: { scene: id } }, ...[actions ?? []].flat()],
    target,
  }));
  return [...late, { guard: here, actions: { type: 'a day passes', params: { scene: id } } }];
}

/** The facilitator releases an inject, in whatever scene the story stands. */
function releasing(id: string): object {
  const here = { type: 'the move names this scene', params: { scene: id } };
  return { guard: and([here, 'the inject may be released'] as never), actions: 'release the inject' };
}

/** The states of a template, each of its transitions guarded by the scene that the move names. */
function inline(id: string, template: Template): Record<string, object> {
  const here = { type: 'the move names this scene', params: { scene: id } };
  const guarded = (transition: TemplateTransition) => ({
    ...transition,
    guard: transition.guard === undefined ? here : and([here, transition.guard] as never),
  });
  return Object.fromEntries(
    Object.entries(template.states).map(([name, state]) => {
      const on = Object.entries(state.on ?? {}).map(([type, transitions]) => [
        type,
        [transitions].flat().map(guarded),
      ]);
      return [name, { ...state, ...(state.on ? { on: Object.fromEntries(on) } : {}) }];
    }),
  );
}
