import { type ActorScope, createActor, type SnapshotFrom, type StateValue } from 'xstate';
import type { Move } from '../contract/move.ts';
import type { Happened } from '../contract/view.ts';
import type { At, Candidate } from '../procedures/procedure.ts';
import { procedureOf } from '../procedures/procedures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Story } from '../world/story.ts';
import { buildMachine, type Negotiation } from './build.ts';
import type { Templates } from './charts.ts';

/** A moment of the story, plain JSON: the machine's state value and the world. */
export type Point = { readonly value: StateValue; readonly world: readonly number[] };

/** What came of a move: the next point and each thing that changed, or why it was not made. */
export type Applied =
  | { readonly ok: true; readonly point: Point; readonly happened: readonly Happened[] }
  | { readonly ok: false; readonly because: string };

/** Where a point stands: in a scene and at a step of its procedure, or at an ending. */
export type Place =
  | { readonly at: 'scene'; readonly scene: string; readonly step: string }
  | { readonly at: 'ending'; readonly ending: string };

/** The pure functions that carry a scenario: nothing else plays it. */
export type Game = {
  readonly story: Story;
  readonly machine: Negotiation;
  begin(): Point;
  /** The moves the machine would take now, of one party or of all. */
  legalMoves(point: Point, party?: string): Candidate[];
  apply(point: Point, move: Move): Applied;
  place(point: Point): Place;
};

/** Makes a game of a scenario. Its machine is built once and serves every run. */
export function compile(scenario: Scenario, charts?: Templates): Game {
  const story = new Story(scenario);
  const machine = buildMachine(story, charts);
  const scope = inertScope(machine);

  const restore = ({ value, world }: Point) =>
    machine.resolveState({ value, context: { story, world, happened: [] } });

  const at = ({ world }: Point): At => ({ story, world });

  return {
    story,
    machine,
    begin: () => pointOf(machine.getInitialSnapshot(scope)),
    place,
    legalMoves: (point, party) => {
      const here = place(point);
      if (here.at === 'ending') return [];
      const scene = story.scene(here.scene);
      const snapshot = restore(point);
      return procedureOf(scene)
        .candidates(here.scene, scene, at(point))
        .filter(({ move }) => (party === undefined || move.party === party) && snapshot.can(move));
    },
    apply: (point, move) => {
      const snapshot = restore(point);
      if (!snapshot.can(move)) return { ok: false, because: whyNot(point, move) };
      const next = machine.transition(snapshot, move, scope);
      if (next.status === 'error') throw next.error;
      return { ok: true, point: pointOf(next), happened: next.context.happened };
    },
  };

  /** The reason for a refusal, in one sentence. */
  function whyNot(point: Point, move: Move): string {
    const here = place(point);
    if (here.at === 'ending') return 'The story has ended.';
    if (here.scene !== move.scene) return `The story is at ${here.scene}, not at ${move.scene}.`;
    const because = procedureOf(story.scene(here.scene)).whyNot(story.scene(here.scene), move, at(point));
    return because ?? `${move.type} is not possible while this scene is at “${here.step}”.`;
  }
}

/** Reads where a point stands off its state value; nothing else says it. */
export function place({ value }: Point): Place {
  const ended = child(value, 'ended');
  if (typeof ended === 'string') return { at: 'ending', ending: ended };
  const story = child(child(value, 'playing'), 'story');
  const [scene, step] = typeof story === 'object' ? (Object.entries(story)[0] ?? []) : [];
  if (scene === undefined || typeof step !== 'string') throw new Error('a point stands nowhere');
  return { at: 'scene', scene, step };
}

function child(value: StateValue | undefined, key: string): StateValue | undefined {
  return typeof value === 'object' ? value[key] : undefined;
}

function pointOf({ value, context }: SnapshotFrom<Negotiation>): Point {
  return { value: value as StateValue, world: context.world };
}

type Scope = ActorScope<SnapshotFrom<Negotiation>, Move>;

/**
 * What `machine.transition` asks of an actor around it, made once and doing nothing: the pure functions of XState
 * build a whole actor, and run the context factory again, for every move.
 */
function inertScope(machine: Negotiation): Scope {
  const self = createActor(machine);
  const nothing = () => undefined;
  return {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  } as Scope;
}
