import { describe, expect, it } from 'vitest';
import { getMicrosteps, type StateValue } from 'xstate';
import type { Move } from '../../engine/contract/move.ts';
import { type Template, type TemplateTransition, templates } from '../../engine/machine/charts.ts';
import { compile, type Game } from '../../engine/machine/game.ts';
import type { Place, Point } from '../../engine/machine/place.ts';
import { allianceRegion } from '../../engine/machine/regions.ts';
import type { SceneKind } from '../../engine/scenario/scenes.ts';
import { everyProcedureText, procedureTexts, scenarioOf } from '../unit/support/scenarios.ts';
import { hasLeft, keyOf, sampled, walkGraph } from './walked.ts';

/** One transition of one template: of a state, for a move, the alternative at a position. */
type Transition = {
  readonly kind: SceneKind;
  readonly state: string;
  readonly move: string;
  readonly branch: number;
};
/** Moves listed as one form, of which there are too many to ask each. */
const BULK: ReadonlySet<Move['type']> = new Set([
  'vote.castMany',
  'vote.countUnnamed',
  'vote.declare',
  'election.count',
]);
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

function microstepsOf(game: Game, { value, world }: Point, move: Move) {
  const context = { story: game.story, world, happened: [] };
  return getMicrosteps(game.machine, game.machine.resolveState({ value, context }), move).map(
    ([snapshot]) => snapshot,
  );
}

/** Which transition of a template a move takes at a point: the one that leads where its first microstep stands. */
function transitionOf(game: Game, point: Point, move: Move): Transition {
  const stands = (one: Place) => one.at === 'scene' && one.scene === move.scene;
  const here = game.places(point).find(stands);
  if (here?.at !== 'scene') throw new Error('nothing moves there');
  const { kind } = game.story.scene(here.scene);
  const [after] = microstepsOf(game, point, move);
  if (!after) throw new Error('no step was made');
  const there = game.places({ value: after.value, world: [] }).find(stands);
  const step = there?.at === 'scene' ? there.step : '';
  const branch = alternatives(templates[kind], here.step, move.type).findIndex(
    ({ target }) => (target ?? here.step) === step,
  );
  return { kind, state: here.step, move: move.type, branch };
}

const small = [['every-procedure', everyProcedureText()] as const, ...procedureTexts()];
const walks = small.map(([name, source]) => ({ name, ...walkGraph(scenarioOf(source)) }));

/** For each transition, some places where the graph takes it. */
const taken = new Map<string, Taken[]>();
const ENOUGH_PLACES = 3;
for (const { game, walked } of walks) {
  for (const { before: point, move } of walked.flatMap(({ edges }) => edges)) {
    if (isWellKnown(game, point, move)) continue;
    const name = nameOf(transitionOf(game, point, move));
    taken.set(name, [...(taken.get(name) ?? []), { game, point, move }]);
  }
}

/** Whether there are enough places for every transition that this move may take where the story stands. */
function isWellKnown(game: Game, point: Point, move: Move): boolean {
  return game.places(point).every((here) => {
    if (here.at === 'ending' || here.scene !== move.scene) return true;
    const { kind } = game.story.scene(here.scene);
    const ways = alternatives(templates[kind], here.step, move.type);
    return ways.every((_, branch) => {
      const name = nameOf({ kind, state: here.step, move: move.type, branch });
      return (taken.get(name) ?? []).length >= ENOUGH_PLACES;
    });
  });
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

/** The steps of templates that the walks have stood at. */
const stoodAt = new Set(
  walks.flatMap(({ game, walked }) =>
    walked.flatMap(({ points }) =>
      points.flatMap((point) =>
        game
          .places(point)
          .map((here) =>
            here.at === 'scene' ? `${game.story.scene(here.scene).kind}: ${here.step}` : 'ended',
          ),
      ),
    ),
  ),
);

it('the graphs of the small scenarios cover every transition of every template', () => {
  const kinds = [...new Set(everyTransition.map(({ kind }) => kind))];
  const lines = kinds.map((kind) => {
    const own = everyTransition.filter((transition) => transition.kind === kind);
    const covered = own.filter((transition) => taken.has(nameOf(transition)));
    return `  ${kind}: ${covered.length} of ${own.length}`;
  });
  const covered = everyTransition.filter((transition) => taken.has(nameOf(transition)));
  const points = walks.flatMap(({ walked }) => walked).reduce((sum, one) => sum + one.points.length, 0);
  const edges = walks.flatMap(({ walked }) => walked).reduce((sum, one) => sum + one.edges.length, 0);
  const share = Math.floor((100 * covered.length) / everyTransition.length);
  console.info(
    [
      `transitions of the templates: ${covered.length} of ${everyTransition.length} taken, ${share} %,`,
      `  on ${edges} steps between ${points} points of ${walks.length} small scenarios`,
      ...lines,
    ].join('\n'),
  );
  expect(everyTransition.filter((transition) => !taken.has(nameOf(transition))).map(nameOf)).toEqual([]);
  // Threads have no transition of their own: their template becomes regions.
  expect(new Set(kinds)).toEqual(new Set(Object.keys(templates).filter((kind) => kind !== 'threads')));
});

it('every step of every template is stood at, but for those that end it', () => {
  const steps = Object.entries(templates).flatMap(([kind, template]) =>
    Object.entries((template as Template).states).flatMap(([step, { type }]) =>
      type === 'final' || kind === 'threads' ? [] : [`${kind}: ${step}`],
    ),
  );
  expect(steps.filter((step) => !stoodAt.has(step))).toEqual([]);
});

/** The eventless transitions of an alliance’s region, as `from to`. */
function allianceTransitions(): string[] {
  const [alliance = '', scenario] = walks
    .map(({ game }) => game.story.scenario)
    .map((one) => [Object.keys(one.alliances ?? {})[0], one] as const)
    .find(([id]) => id !== undefined) ?? ['', scenarioOf(everyProcedureText())];
  return Object.entries(allianceRegion(alliance, scenario).states).flatMap(([from, { always }]) =>
    [always].flat().map(({ target }) => `${from} ${target}`),
  );
}

it('the graphs cover every transition of the region of an alliance', () => {
  const passed = new Set<string>();
  for (const { game, walked } of walks) {
    const regions = Object.keys(game.story.scenario.alliances ?? {}).map((id) => `alliance:${id}`);
    for (const { before, move, after } of walked.flatMap(({ edges }) => edges)) {
      for (const region of regions) {
        if (standing(before.value, region) === standing(after.value, region)) continue;
        const states = [before.value, ...microstepsOf(game, before, move).map(({ value }) => value)];
        for (const [index, value] of states.slice(1).entries()) {
          passed.add(`${standing(states[index], region)} ${standing(value, region)}`);
        }
      }
    }
  }
  expect(allianceTransitions().filter((transition) => !passed.has(transition))).toEqual([]);
});

/** Where a region of `playing` stands. */
function standing(value: StateValue | undefined, region: string): string {
  const playing = typeof value === 'object' ? value.playing : undefined;
  return typeof playing === 'object' ? String(playing[region]) : 'ended';
}

/** One is too large to be walked whole, and one has an ending behind an option that stays closed. */
const walkedWhole = walks.filter(({ name }) => !['every-procedure', 'statement-silence'].includes(name));

it.each(walkedWhole)('in the graph of $name every ending is come to', ({ game, walked }) => {
  const found = walked
    .flatMap(({ points }) => points.map((point) => game.place(point)))
    .flatMap((here) => (here.at === 'ending' ? [here.ending] : []));
  expect([...new Set(found)].sort()).toEqual(Object.keys(game.story.scenario.endings).sort());
});

describe.each(walks)('in the graph of $name', ({ game, walked }) => {
  it('every scene can be left from every point in it', () => {
    for (const { scene, points, edges } of walked) {
      const into = new Map<string, string[]>();
      for (const { before, after } of edges) {
        into.set(keyOf(after), [...(into.get(keyOf(after)) ?? []), keyOf(before)]);
      }
      const open = points.filter((point) => hasLeft(scene, point)).map(keyOf);
      const canLeave = new Set(open);
      for (let key = open.pop(); key !== undefined; key = open.pop()) {
        for (const before of into.get(key) ?? []) {
          if (!canLeave.has(before)) open.push(before);
          canLeave.add(before);
        }
      }
      const stuck = points.filter((point) => !canLeave.has(keyOf(point)));
      expect(stuck.map((point) => game.place(point))).toEqual([]);
    }
  });

  it('a move that is legal somewhere is refused wherever it is not listed', () => {
    const alphabet = new Map<string, Move>();
    for (const { edges } of walked) for (const { move } of edges) alphabet.set(JSON.stringify(move), move);
    const points = walked.flatMap((one) => one.points);
    const every = Math.max(1, Math.floor(points.length / 200));
    for (const point of points.filter((_, index) => index % every === 0)) {
      const listed = game
        .legalMoves(point)
        .flatMap(({ move, seats }) => sampled(move, seats))
        .map((move) => JSON.stringify(move));
      for (const [key, move] of alphabet) {
        if (!('ballot' in move) && !BULK.has(move.type)) {
          expect(game.apply(point, move).ok, `${key} at ${JSON.stringify(point.value)}`).toBe(
            listed.includes(key),
          );
        }
      }
    }
  });
});

it.each(everyTransition.map((transition) => [nameOf(transition), transition] as const))(
  '%s: its deletion is noticed by what is legal or by what a move does',
  (name, transition) => {
    const noticed = taken.get(name)?.some(({ game, point, move }) => {
      const crippled = compile(game.story.scenario, without(transition));
      const legal = JSON.stringify(game.legalMoves(point)) === JSON.stringify(crippled.legalMoves(point));
      const same = JSON.stringify(game.apply(point, move)) === JSON.stringify(crippled.apply(point, move));
      return !legal || !same;
    });
    expect(noticed).toBe(true);
  },
);
