import { expect, it } from 'vitest';
import { getMicrosteps } from 'xstate';
import type { Move } from '../../../engine/contract/move.ts';
import { type Template, type TemplateTransition, templates } from '../../../engine/machine/charts.ts';
import { compile, type Game, type Point } from '../../../engine/machine/game.ts';
import { playRecord } from '../../../engine/run/moves.ts';
import type { SceneKind } from '../../../engine/scenario/scenes.ts';
import { everyProcedureText, procedureTexts, scenarioOf } from '../support/scenarios.ts';
import { walk } from '../support/walks.ts';

/** One transition of one template: of a state, for a move, the alternative at a position. */
type Transition = {
  readonly kind: SceneKind;
  readonly state: string;
  readonly move: string;
  readonly branch: number;
};
type Taken = { readonly game: Game; readonly point: Point; readonly move: Move };

const nameOf = ({ kind, state, move, branch }: Transition) => `${kind}: ${state}, ${move}, way ${branch + 1}`;

function alternatives(template: Template, state: string, move: string): readonly TemplateTransition[] {
  return [template.states[state]?.on?.[move] ?? []].flat();
}

const everyTransition: readonly Transition[] = Object.entries(templates).flatMap(([kind, template]) =>
  Object.entries((template as Template).states).flatMap(([state, { on = {} }]) =>
    Object.keys(on).flatMap((move) =>
      alternatives(template, state, move).map((_, branch) => ({
        kind: kind as SceneKind,
        state,
        move,
        branch,
      })),
    ),
  ),
);

/** Which transition of a template a move takes at a point: the one that leads where its first microstep stands. */
function transitionOf(game: Game, point: Point, move: Move): Transition {
  const here = game.place(point);
  if (here.at === 'ending') throw new Error('nothing moves at an ending');
  const { kind } = game.story.scene(here.scene);
  const context = { story: game.story, world: point.world, happened: [] };
  const [first] = getMicrosteps(
    game.machine,
    game.machine.resolveState({ value: point.value, context }),
    move,
  );
  if (!first) throw new Error('no step was made');
  const [after] = first;
  const there = game.place({ value: after.value, world: [] });
  const step = there.at === 'scene' ? there.step : '';
  const branch = alternatives(templates[kind], here.step, move.type).findIndex(
    ({ target }) => (target ?? here.step) === step,
  );
  return { kind, state: here.step, move: move.type, branch };
}

const scenarios = [everyProcedureText(), ...procedureTexts().map(([, source]) => source)].map(scenarioOf);

/** For each transition, the places where a test line took it. */
const taken = new Map<string, Taken[]>();
for (const game of scenarios.map((scenario) => compile(scenario))) {
  const lines = [playRecord(game).steps, ...Array.from({ length: 500 }, (_, seed) => walk(game, seed))];
  for (const { move, before } of lines.flat()) {
    const name = nameOf(transitionOf(game, before, move));
    const places = taken.get(name) ?? [];
    if (places.length < 3) taken.set(name, [...places, { game, point: before, move }]);
  }
}

/** The templates without one transition. */
function without({ kind, state, move, branch }: Transition) {
  const template: Template = templates[kind];
  const on = { ...template.states[state]?.on };
  const left = alternatives(template, state, move).filter((_, index) => index !== branch);
  if (left.length > 0) on[move] = left;
  else delete on[move];
  const states = { ...template.states, [state]: { ...template.states[state], on } };
  return { ...templates, [kind]: { ...template, states } };
}

it('the templates have transitions to take, and the lines of the tests take them', () => {
  const covered = everyTransition.filter((transition) => taken.has(nameOf(transition)));
  console.info(`transitions of the templates: ${covered.length} of ${everyTransition.length} taken`);
  expect(everyTransition.length).toBeGreaterThan(30);
  expect(new Set(everyTransition.map(({ kind }) => kind))).toEqual(
    new Set(Object.keys(templates).filter((kind) => kind !== 'threads')),
  );
});

it.each(everyTransition.map((transition) => [nameOf(transition), transition] as const))(
  '%s is taken, and its deletion is noticed by what is legal or by what a move does',
  (name, transition) => {
    const places = taken.get(name) ?? [];
    expect(places.length, 'no line of the tests takes it').toBeGreaterThan(0);
    const noticed = places.some(({ game, point, move }) => {
      const crippled = compile(game.story.scenario, without(transition));
      const legal = JSON.stringify(game.legalMoves(point)) === JSON.stringify(crippled.legalMoves(point));
      const same = JSON.stringify(game.apply(point, move)) === JSON.stringify(crippled.apply(point, move));
      return !legal || !same;
    });
    expect(noticed).toBe(true);
  },
);
