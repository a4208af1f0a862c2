import { and, assign, setup } from 'xstate';
import type { Move } from '../contract/move.ts';
import { amendmentsActions, amendmentsGuards } from '../procedures/amendments/chart.ts';
import { callActions, callGuards } from '../procedures/call/chart.ts';
import { decisionActions, decisionGuards } from '../procedures/decision/chart.ts';
import { draftActions, draftGuards } from '../procedures/draft/chart.ts';
import { ordinal } from '../procedures/procedure.ts';
import { procedureOf } from '../procedures/procedures.ts';
import { statementActions, statementGuards } from '../procedures/statement/chart.ts';
import { voteActions, voteGuards } from '../procedures/vote/chart.ts';
import type { Scene } from '../scenario/scenes.ts';
import type { Route } from '../scenario/terms.ts';
import { daysBetween } from '../world/calendar.ts';
import { Ledger, type Table } from '../world/ledger.ts';
import type { Story } from '../world/story.ts';
import { type Template, type Templates, type TemplateTransition, templates } from './charts.ts';
import { allianceActions, allianceGuards, allianceRegion } from './regions.ts';

type Here = { readonly scene: string };

const negotiation = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: {
    ...decisionGuards,
    ...statementGuards,
    ...callGuards,
    ...draftGuards,
    ...amendmentsGuards,
    ...voteGuards,
    ...allianceGuards,
    'the move names this scene': ({ event }, { scene }: Here) => event.scene === scene,
    'the condition holds': ({ context }, { condition }: { readonly condition: string }) =>
      context.story.holds(condition, context.world),
    'this option was chosen': ({ context }, { scene, position }: Here & { readonly position: number }) =>
      context.story.read(context.world, `chosen.${scene}`) === position,
  },
  actions: {
    ...decisionActions,
    ...statementActions,
    ...callActions,
    ...draftActions,
    ...amendmentsActions,
    ...voteActions,
    ...allianceActions,
    'begin the scene': assign(({ context }, { scene }: Here) => arrive(scene, context)),
    'come to the ending': assign(({ context }, { ending }: { readonly ending: string }) => ({
      happened: [...context.happened, { kind: 'ended' as const, ending }],
    })),
  },
});

type Config = Parameters<typeof negotiation.createMachine>[0];
type StateConfig = NonNullable<Config['states']>[string];

/** A machine of ours, its types no wider than its users need. */
export type Negotiation = ReturnType<typeof negotiation.createMachine>;

/** An endless chain of eventless transitions stops here with an error, in place of hanging. */
const MOST_MICROSTEPS = 1000;

/**
 * The one statechart of a scenario: `playing`, parallel, with the story and a region for each alliance; `ended`
 * with the endings. Scenes are compound states made from the templates, each transition guarded by the scene
 * that its move names. What the app shows as a statechart is this.
 *
 * @param charts the templates; another set than ours only in tests
 */
export function buildMachine(story: Story, charts: Templates = templates): Negotiation {
  const { scenario } = story;
  const scenes = Object.entries(scenario.scenes);
  const regions = Object.keys(scenario.alliances ?? {});
  const config = {
    id: scenario.id,
    context: () => ({ story, world: story.beginning(), happened: [] }),
    initial: 'playing',
    states: {
      playing: {
        type: 'parallel',
        states: {
          story: {
            initial: scenario.start,
            states: Object.fromEntries(
              scenes.map(([id, scene]) => [id, sceneState(id, scene, charts[scene.kind])]),
            ),
          },
          ...Object.fromEntries(regions.map((id) => [`alliance:${id}`, allianceRegion(id, scenario)])),
        },
      },
      ended: {
        initial: Object.keys(scenario.endings)[0] ?? 'nothing',
        states: Object.fromEntries(
          Object.keys(scenario.endings).map((ending) => [
            ending,
            {
              id: `ending:${ending}`,
              type: 'final',
              entry: { type: 'come to the ending', params: { ending } },
            },
          ]),
        ),
      },
    },
    options: { maxIterations: MOST_MICROSTEPS },
  };
  return negotiation.createMachine(config as Config);

  function sceneState(id: string, scene: Scene, template: Template): StateConfig {
    const ways = routesOf(scene.then);
    const due = scene.when === undefined ? {} : { guard: holds(scene.when) };
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
        passedOver: { always: ways },
        ...inline(id, template),
      },
      onDone: [...choicesThatLead(id, scene), ...ways],
    } as StateConfig;
  }

  function routesOf(routes: readonly Route[]): object[] {
    return routes.map(({ when, to }) => ({
      ...(when === undefined ? {} : { guard: holds(when) }),
      target: targetOf(to),
    }));
  }

  function targetOf(id: string): string {
    return Object.hasOwn(scenario.endings, id) ? `#ending:${id}` : `#scene:${id}`;
  }

  function choicesThatLead(id: string, scene: Scene): object[] {
    if (scene.kind !== 'decision') return [];
    return Object.entries(scene.options).flatMap(([option, { to }]) => {
      if (to === undefined) return [];
      const params = { scene: id, position: ordinal(scene.options, option) };
      return [{ guard: { type: 'this option was chosen', params }, target: targetOf(to) }];
    });
  }
}

function holds(condition: string) {
  return { type: 'the condition holds', params: { condition } } as const;
}

/** The states of a template, each of its transitions deaf to the moves of other scenes. */
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

/** A scene begins: it is counted as visited, its day comes, what it counts begins anew, its arrival happens. */
function arrive(id: string, context: Table): Table {
  const ledger = new Ledger(context);
  const scene = ledger.story.scene(id);
  for (const { name, start } of procedureOf(scene).count(id, scene, ledger.story.scenario).slots) {
    ledger.write(name, start);
  }
  ledger.add(`visits.${id}`, 1);
  if (scene.date !== undefined) {
    ledger.write(
      'day',
      Math.max(ledger.read('day'), daysBetween(ledger.story.scenario.period.from, scene.date)),
    );
  }
  ledger.apply(scene.arrival, scene.title);
  return ledger.table();
}
